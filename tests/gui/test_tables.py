"""Tables, log, exports and dropped files in the whole window."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.asks import ExportAsk, HelperFailed, Working, Written
from engine.errors import Fault
from engine.model import Counts, Level, WorkerState
from engine.protocol import ItemsChanged, WorkersChanged
from gui.window import Window
from tests.gui.flows import LEFT, begin
from tests.gui.scripted import (
    ACCOUNTS,
    ScriptedDoors,
    ScriptedLink,
    housed,
    lines,
    workers,
    write_job,
)


def test_the_log_is_filtered_searched_and_followed(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link, pane = begin(window, doors, qtbot), window.log_pane
    link.feed(lines(1, 300), lines(301, 40, Level.ERROR))
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 340)
    bar = pane.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    QTest.mouseClick(pane.levels[Level.INFO], LEFT)
    assert window.log_model.rowCount() == 40
    QTest.keyClicks(pane.search, "k0305")
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 1)
    pane.search.clear()
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 40)
    QTest.mouseClick(pane.levels[Level.INFO], LEFT)
    pane.follow.setChecked(False)
    bar.setValue(0)
    link.feed(lines(341, 50))
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 390)
    assert bar.value() == 0, "live lines must not move what is being read"


def test_live_updates_keep_selection_and_scroll(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = begin(window, doors, qtbot)
    window.detail.turn_to(window.items_pane)
    table = window.items_pane.table
    table.selectRow(20)
    place = table.verticalScrollBar().value()
    link.feed(ItemsChanged(tuple(range(1, 37)), Counts(done=20, pending=16)),
              WorkersChanged(workers((WorkerState.LOGIN,))))
    qtbot.waitUntil(lambda: window.workers_model.index(0, 2).data() == "Logging in")
    assert [index.row() for index in table.selectionModel().selectedRows()] == [20]
    assert table.verticalScrollBar().value() == place


def test_rows_are_copied_as_a_table(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    begin(window, doors, qtbot)
    window.detail.turn_to(window.items_pane)
    window.items_pane.table.selectRow(0)
    QTest.keyClick(window.items_pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\t")[:3] == ["Done", ACCOUNTS[0].login, "K0000"]


def test_an_export_shows_progress_and_its_end(
    window: Window, doors: ScriptedDoors, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = doors.root / "out.csv"
    monkeypatch.setattr("gui.conduct.ask_target", lambda *_: target)
    begin(window, doors, qtbot)
    doors.gate = threading.Event()
    doors.answers[ExportAsk] = (Working("export.writing", 500, 1000), Written(str(target), 1000))
    window.detail.turn_to(window.items_pane)
    window.items_pane.states[next(iter(window.items_pane.states))].setChecked(True)
    QTest.mouseClick(window.items_pane.export_button, LEFT)
    qtbot.waitUntil(lambda: "500 / 1,000" in _notice(window, "export"))
    doors.gate.set()
    qtbot.waitUntil(lambda: "1,000 lines written" in _notice(window, "export"))
    ask = doors.asked[-1]
    assert isinstance(ask, ExportAsk)
    assert (ask.what, ask.source, ask.target, ask.only) == ("items", window.runs.ledger, str(target), ("pending",))


def test_an_export_that_fails_says_why(
    window: Window, doors: ScriptedDoors, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("gui.conduct.ask_target", lambda *_: doors.root / "out.csv")
    begin(window, doors, qtbot)
    doors.answers[ExportAsk] = (HelperFailed((Fault("text", params={"text": "disk full"}),)),)
    window.conduct.export("log")
    qtbot.waitUntil(lambda: "disk full" in _notice(window, "export"))


def test_dropped_files_do_what_they_can(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    job = write_job(doors.root / "job")
    book = doors.root / "other.xlsx"
    book.write_bytes(b"x")
    assert window.conduct.dropped(_files(book)) is None, "a workbook needs a job first"
    dragged = _files(job)  # an event does not keep its data alive
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, LEFT, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.jobs.opened):
        window.dropEvent(drop)
    qtbot.waitUntil(lambda: not window.jobs.checking)
    assert window.conduct.dropped(_files(book)) == book
    assert window.conduct.dropped(_files(book, job)) is None


def test_the_demo_opens_and_starts_by_itself(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    doors.links = [ScriptedLink()]
    QTest.mouseClick(window.welcome.demo_button, LEFT)
    qtbot.waitUntil(lambda: bool(doors.specs))
    assert doors.specs[0].job_path == str((doors.root / "demo" / "edit.rowcrew.toml").resolve())


def test_columns_and_places_are_remembered(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    window.workers_card.table.setColumnWidth(0, 199)
    window.sides.setSizes([500, 900])
    sizes = window.sides.sizes()
    window.leave()
    shell, again = housed(doors)
    qtbot.addWidget(shell)
    qtbot.waitUntil(again.isVisible)
    assert again.workers_card.table.columnWidth(0) == 199
    assert again.sides.sizes() == sizes


def _notice(window: Window, topic: str) -> str:
    row = window.notices.row(topic)
    return row.text.text() if row is not None else ""


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data
