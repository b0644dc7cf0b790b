"""The operator's ways through the window, over a scripted engine and real ledgers."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.asks import CheckAsk, CheckReport, PreviewAsk
from engine.core.ledger import Ledger
from engine.errors import EngineGone, Fault, Place
from engine.model import Counts, Level, RunState
from engine.protocol import ItemsChanged, Preparing, RunChanged, StartRefused, Stop
from gui.doors import RunInfo
from gui.window import Window
from tests.gui import scripted
from tests.gui.flows import LEFT, begin, open_job
from tests.gui.scripted import (
    ACCOUNTS,
    ScriptedDoors,
    ScriptedLink,
    lines,
    make_ledger,
    snapshot,
    workers,
    write_job,
)


def info(run: str, job: Path, **more: object) -> RunInfo:
    return RunInfo(run, "edit", str(job), **{"state": RunState.STOPPED, "started": time.time(), "ended": 1.0, **more})  # type: ignore[arg-type]


def test_nothing_open_shows_what_to_do_and_enables_only_that(window: Window) -> None:
    assert window.welcome.isVisible()
    assert not any(button.isEnabled() for button in (
        window.header.start_button, window.header.stop_button, window.header.resume_button,
        window.job_card.check_button, window.items_pane.export_button, window.items_pane.retry_button))
    assert window.welcome.open_button.isEnabled()


def test_opening_a_job_reads_checks_and_previews_it(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    path = open_job(window, doors, qtbot)
    qtbot.waitUntil(lambda: window.preview_model.rowCount() == 60)
    assert [type(ask) for ask in doors.asked] == [CheckAsk, PreviewAsk]
    assert [line.items for line in window.accounts_model.rows()] == [12, 12, 12]
    assert window.header.start_button.isEnabled()
    assert window.settings.recent() == [str(path)]
    assert window.job_card.batch.value() == 5
    assert "36 items from 90 rows, 3 accounts" in window.check_pane.note.full()
    assert "3 hidden rows left out" in window.check_pane.note.full()


def test_a_bad_job_file_is_refused_with_its_faults(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    path = doors.root / "bad.rowcrew.toml"
    path.write_text('format = 1\nname = "x"\nwrong = 2\n', encoding="utf-8")
    with qtbot.waitSignal(window.jobs.refused):
        window.jobs.open(path)
    assert window.check_pane.model.rowCount() >= 2
    assert window.notices.row("refused") is not None
    assert not window.header.start_button.isEnabled()


def test_faults_forbid_the_start_and_are_shown_by_place(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    faults = (Fault("workbook.x", Place("a.xlsx", "가온", "J12"), {"value": "copy2"}),
              Fault("workbook.y", Place("a.xlsx", "나래", "B3"), warning=True))
    doors.answers[CheckAsk] = (CheckReport("edit", "p", "a.xlsx", "s", "o", ACCOUNTS, (), faults, ("drop.z",)),)
    open_job(window, doors, qtbot)
    assert window.detail.current() is window.check_pane
    assert window.check_pane.model.count() == (1, 2)
    assert window.check_pane.model.index(0, 1).data() == "a.xlsx · 가온!J12"
    assert window.accounts_model.index(0, 2).data() == "Faults"
    assert not window.header.start_button.isEnabled()
    del doors.answers[CheckAsk]
    window.conduct.check()
    qtbot.waitUntil(window.header.start_button.isEnabled)


def test_a_check_shows_its_progress_and_can_be_cancelled(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    open_job(window, doors, qtbot)
    doors.gate = threading.Event()
    QTest.mouseClick(window.job_card.check_button, LEFT)
    qtbot.waitUntil(lambda: "1 / 3" in window.check_pane.note.full())
    assert window.job_card.check_button.text() == "Cancel check"
    QTest.mouseClick(window.job_card.check_button, LEFT)
    assert doors.askings[-1].cancelled.wait(5)
    assert not window.jobs.checking
    assert window.job_card.check_button.text() == "Check"
    assert window.header.start_button.isEnabled(), "what the first check said still holds"


def test_the_choices_of_this_start_reach_the_engine(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    open_job(window, doors, qtbot)
    other = doors.root / "other.xlsx"
    window.conduct.take_file(other)
    qtbot.waitUntil(lambda: not window.jobs.checking)
    window.job_card.batch.setValue(20)
    QTest.mouseClick(window.job_card.headed, LEFT)
    model = window.accounts_model
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked, int(Qt.ItemDataRole.CheckStateRole))
    doors.links = [ScriptedLink()]
    window.conduct.start()
    qtbot.waitUntil(lambda: bool(doors.specs))
    spec = doors.specs[0]
    assert (spec.mode, spec.batch_size, spec.headed, spec.workbook) == ("start", 20, True, str(other))
    assert spec.accounts == (ACCOUNTS[0].login, ACCOUNTS[2].login)


def test_untouched_choices_are_the_jobs_own(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    begin(window, doors, qtbot)
    spec = doors.specs[0]
    assert (spec.accounts, spec.batch_size, spec.headed, spec.workbook) == (None, None, None, None)


def test_without_any_account_nothing_can_start(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    open_job(window, doors, qtbot)
    QTest.mouseClick(window.accounts_card.everyone, LEFT)
    assert window.accounts_model.taken() == []
    assert not window.header.start_button.isEnabled()


def test_a_run_is_shown_live(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = begin(window, doors, qtbot)
    ledger = Ledger.open(doors.root / "runs" / "r" / "ledger.db")
    scripted.settle(ledger, 6, failed=True)
    ledger.commit()
    ledger.close()
    link.feed(ItemsChanged((6,), Counts(pending=23, done=12, failed=1), 3, 0), lines(1, 4),
              lines(5, 1, Level.ERROR, "<b>bad</b>"))
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 5)
    assert window.header.processed.number.text() == "13"
    assert window.header.success.number.text() == "92.3%"
    assert window.header.overall.text() == "Overall 36%  ·  13 / 36"
    assert window.items_model.index(5, 0).data() == "Failed"
    assert window.accounts_model.index(0, 2).data() == "Working"
    assert "3 of 3 working" in window.workers_card.note.text()
    assert "process 48213" in window.engine_note.full()
    assert not window.header.start_button.isEnabled()
    assert not window.job_card.batch.isEnabled()
    assert not window.welcome.isVisible()


def test_what_is_prepared_is_said(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    open_job(window, doors, qtbot)
    link = ScriptedLink()
    doors.links = [link]
    window.conduct.start()
    link.feed(Preparing("text", {"text": "Reading the workbook"}))
    qtbot.waitUntil(lambda: window.header.overall.text() == "Reading the workbook")


def test_a_refused_start_lists_the_faults(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    open_job(window, doors, qtbot)
    link = ScriptedLink()
    doors.links = [link]
    window.conduct.start()
    link.feed(StartRefused((Fault("lease.held", params={"run": "other"}),)))
    link.end()
    qtbot.waitUntil(lambda: window.notices.row("refused") is not None)
    assert window.check_pane.model.rowCount() == 1
    assert window.detail.current() is window.check_pane
    assert window.header.start_button.isEnabled(), "another try may be made"
    assert window.notices.row("gone") is None


def test_an_engine_that_does_not_start_is_told(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    open_job(window, doors, qtbot)
    doors.start_error = EngineGone("engine.no_start", status=1, why="no room")
    window.conduct.start()
    qtbot.waitUntil(lambda: window.notices.row("failed") is not None)
    row = window.notices.row("failed")
    assert row is not None
    assert "no room" in row.text.text()
    assert not window.runs.busy


def test_stop_counts_down_and_becomes_stop_now(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = begin(window, doors, qtbot)
    QTest.mouseClick(window.header.stop_button, LEFT)
    assert link.sent == [Stop(now=False)]
    link.feed(RunChanged(RunState.STOPPING, stop_by=time.time() + 285))
    qtbot.waitUntil(lambda: window.header.stop_button.text() == "Stop now")
    row = window.notices.row("stop")
    assert row is not None
    assert "4:4" in row.text.text()
    first = row.text.text()
    qtbot.waitUntil(lambda: row.text.text() != first, timeout=5_000)
    QTest.mouseClick(row.buttons[0], LEFT)
    assert link.sent[-1] == Stop(now=True)
    link.feed(scripted.ended(Counts(done=13, pending=23), state=RunState.STOPPED))
    qtbot.waitUntil(lambda: window.notices.row("stop") is None)
    assert window.summary_card.isVisible()


def test_the_end_is_summed_up(
    window: Window, doors: ScriptedDoors, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []

    def take(path: str) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr("gui.conduct.open_path", take)
    link = begin(window, doors, qtbot)
    link.feed(scripted.ended(Counts(done=30, failed=6), state=RunState.FINISHED, results="/x/results/r.xlsx"))
    link.end()
    qtbot.waitUntil(window.summary_card.isVisible)
    assert [figure.number.text() for figure in window.summary_card.figures] == [
        "30", "6", "0", "0", "0", "12:34", "9", "6"]
    assert "Exit code 1." in window.summary_card.reason.full()
    assert window.summary_card.model.rowCount() == 3
    QTest.mouseClick(window.summary_card.results_button, LEFT)
    QTest.mouseClick(window.summary_card.folder_button, LEFT)
    assert opened == ["/x/results/r.xlsx", str(Path("/x/results/r.xlsx").parent)]
    assert window.header.start_button.isEnabled()
    assert window.notices.row("gone") is None
    assert link.closed


def test_a_dead_engine_is_told_and_resumed(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    link = begin(window, doors, qtbot)
    job = window.jobs.path
    assert job is not None
    doors.infos = [info(link.run, job, state=RunState.RUNNING, ended=0.0)]
    link.end()
    qtbot.waitUntil(window.header.resume_button.isEnabled)
    row = window.notices.row("gone")
    assert row is not None
    assert "signal 9" in row.text.text()
    window.use_language("ko")
    qtbot.waitUntil(lambda: row.buttons[0].text() == window.header.resume_button.text() == "이어서")
    window.use_language("en")
    assert {window.workers_model.index(at, 2).data() for at in range(3)} == {"Ended"}
    again = ScriptedLink()
    doors.links = [again]
    QTest.mouseClick(row.buttons[0], LEFT)
    qtbot.waitUntil(lambda: window.runs.link is again)
    assert (doors.specs[-1].run, doors.specs[-1].mode) == (link.run, "resume")
    assert window.notices.row("gone") is None


def test_failed_items_are_put_back(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    job = write_job(doors.root / "job")
    doors.infos = [info("r1", job.resolve(), state=RunState.FINISHED, counts=Counts(done=30, failed=6))]
    open_job(window, doors, qtbot)
    qtbot.waitUntil(window.items_pane.retry_button.isEnabled)
    assert not window.header.resume_button.isEnabled(), "there is no rest to go on with"
    doors.links = [ScriptedLink()]
    window.conduct.retry()
    qtbot.waitUntil(lambda: bool(doors.specs))
    assert (doors.specs[0].run, doors.specs[0].mode) == ("r1", "failed")


def test_a_running_run_is_attached_to_and_an_ended_one_looked_at(
    window: Window, doors: ScriptedDoors, qtbot: QtBot,
) -> None:
    ledger = make_ledger(doors.root / "runs" / "r" / "ledger.db", 12, 12)
    job = doors.root / "j.toml"
    doors.infos = [info("live", job, state=RunState.RUNNING, ended=0.0, live=True),
                   info("old", job, ledger=ledger, counts=Counts(done=30, failed=6), results="/r.xlsx")]
    window.runs.list_runs()
    qtbot.waitUntil(lambda: window.runs_card.model.rowCount() == 2)
    table = window.runs_card.table
    table.selectRow(1)
    QTest.mouseClick(window.runs_card.open_button, LEFT)
    qtbot.waitUntil(lambda: window.summary_card.isVisible() and window.items_model.rowCount() == 36)
    assert window.header.processed.number.text() == "36"
    table.selectRow(0)
    assert window.runs_card.open_button.text() == "Attach"
    link = ScriptedLink("live")
    doors.links = [link]
    doors.tail = lines(1, 6)
    QTest.mouseClick(window.runs_card.open_button, LEFT)
    link.feed(snapshot(link, ledger, Counts(pending=6, done=30), workers()))
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 6)
    assert doors.attached == ["live"]
    assert window.workers_card.isVisible()
    assert not window.runs_card.open_button.isEnabled(), "it is in the window already"
