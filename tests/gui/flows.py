"""First steps of many tests: a job opened, a run begun."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.model import Counts, RunState
from engine.protocol import RunChanged, WorkersChanged
from gui.window import Window
from tests.gui.scripted import (
    ScriptedDoors,
    ScriptedLink,
    make_ledger,
    snapshot,
    workers,
    write_job,
)

LEFT = Qt.MouseButton.LeftButton


def open_job(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> Path:
    path = write_job(doors.root / "job")
    with qtbot.waitSignal(window.jobs.opened):
        window.jobs.open(path)
    qtbot.waitUntil(lambda: not window.jobs.checking)
    return path


def begin(window: Window, doors: ScriptedDoors, qtbot: QtBot, settled: int = 4) -> ScriptedLink:
    """Open the job, start it, and let the engine say that three workers work."""
    open_job(window, doors, qtbot)
    ledger = make_ledger(doors.root / "runs" / "r" / "ledger.db", 12, settled)
    link = ScriptedLink()
    doors.links = [link]
    QTest.mouseClick(window.header.start_button, LEFT)
    qtbot.waitUntil(lambda: window.runs.link is link)
    link.feed(snapshot(link, ledger, Counts(pending=36 - 3 * settled, done=3 * settled)), RunChanged(RunState.RUNNING),
              WorkersChanged(workers()))
    qtbot.waitUntil(lambda: window.items_model.rowCount() == 36 and window.workers_model.rowCount() == 3)
    return link
