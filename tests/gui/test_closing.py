from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.model import Counts, RunState
from engine.protocol import Stop
from gui.window import Window
from tests.gui import scripted
from tests.gui.scripted import ScriptedDoors, ScriptedLink, make_ledger, snapshot, workers, write_job

LEFT = Qt.MouseButton.LeftButton


def running(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> ScriptedLink:
    with qtbot.waitSignal(window.jobs.opened):
        window.jobs.open(write_job(doors.root / "job"))
    link = ScriptedLink()
    doors.links = [link]
    window.runs.start(window.jobs.spec("r"))
    qtbot.waitUntil(lambda: window.runs.link is link)
    ledger = make_ledger(doors.root / "runs" / "r" / "ledger.db")
    link.feed(snapshot(link, ledger, Counts(pending=36), workers()))
    qtbot.waitUntil(lambda: window.items_model.rowCount() == 36)
    return link


def press(window: Window, at: int) -> None:
    row = window.notices.row("close")
    assert row is not None
    QTest.mouseClick(row.buttons[at], LEFT)


def test_without_a_run_the_window_just_closes(window: Window) -> None:
    assert window.leave()
    assert not window.isVisible()


def test_during_a_run_it_asks_and_stays(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = running(window, doors, qtbot)
    assert not window.leave()
    assert window.isVisible()
    press(window, 2)
    assert window.notices.row("close") is None
    assert window.isVisible()
    assert (link.sent, link.closed) == ([], False)


def test_keep_it_running_lets_go_of_the_engine_and_stops_nothing(
    window: Window, doors: ScriptedDoors, qtbot: QtBot,
) -> None:
    link = running(window, doors, qtbot)
    window.leave()
    press(window, 0)
    assert not window.isVisible()
    assert (link.sent, link.closed) == ([], True)


def test_stop_and_close_waits_for_the_end(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = running(window, doors, qtbot)
    window.leave()
    press(window, 1)
    assert link.sent == [Stop(now=False)]
    assert window.isVisible()
    press(window, 0)
    assert link.sent[-1] == Stop(now=True)
    link.feed(scripted.ended(Counts(done=3, pending=33), state=RunState.STOPPED))
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_dead_engine_does_not_hold_a_closing_window(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = running(window, doors, qtbot)
    window.leave()
    press(window, 1)
    link.end()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_run_that_ends_meanwhile_answers_the_question(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = running(window, doors, qtbot)
    window.leave()
    assert window.isVisible()
    link.feed(scripted.ended(Counts(done=36)))
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_question_that_was_cancelled_is_not_answered_by_the_end(
    window: Window, doors: ScriptedDoors, qtbot: QtBot,
) -> None:
    link = running(window, doors, qtbot)
    window.leave()
    press(window, 2)
    link.feed(scripted.ended(Counts(done=36)))
    qtbot.waitUntil(lambda: not window.runs.busy)
    assert window.isVisible()
