"""Runs `rowcrew-window` as it is, and answers over its pipes what stands in it and where: input comes from X alone.

A line in is `{"ask": EXPRESSION, "until": SECONDS}`, a line out `{"value": …}` or `{"error": …}`. With `until` above 0
the expression is asked again and again until it is true.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import main
from gui.launch import application
from gui.shell import Shell
from gui.window import Window

AGAIN_MS = 40


def where(part: QWidget) -> list[int]:
    """The middle of a part, on the screen."""
    middle = part.mapToGlobal(part.rect().center())
    return [middle.x(), middle.y()]


def ready(part: QWidget) -> list[int]:
    """The same, as soon as it can be clicked and the layout has come to rest; empty before."""
    rested = not QApplication.instance() or part.window().isVisible()
    return where(part) if rested and part.isVisible() and part.isEnabled() else []


def cells(model: QAbstractItemModel) -> list[list[str]]:
    """What a table shows."""
    return [[str(model.index(row, at).data()) for at in range(model.columnCount())] for row in range(model.rowCount())]


def notice(window: Window, topic: str) -> str:
    """The words of a notice; empty if there is none."""
    row = window.notices.row(topic)
    return row.text.text() if row is not None else ""


class Probe(QObject):
    """Answers on the window's thread."""

    _asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._pending: tuple[str, float] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN_MS)
        self._timer.timeout.connect(self._try)
        self._asked.connect(self._next, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._lines.put(line)
            self._asked.emit()

    def _next(self) -> None:
        try:
            asked = json.loads(self._lines.get_nowait())
        except Empty:
            return
        self._pending = asked["ask"], time.monotonic() + asked["until"] if asked["until"] else 0.0
        self._timer.start()
        self._try()

    def _try(self) -> None:
        if self._pending is None:
            return
        expression, until = self._pending
        answer = self._evaluate(expression)
        if until and not answer.get("value") and time.monotonic() < until:
            return
        self._timer.stop()
        self._pending = None
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    @staticmethod
    def _evaluate(expression: str) -> dict[str, Any]:
        shell = next((one for one in QApplication.topLevelWidgets() if isinstance(one, Shell)), None)
        window = shell.centralWidget() if shell is not None else None
        if shell is None or not isinstance(window, Window):
            return {"error": "the window is not there yet"}
        known = {"shell": shell, "window": window, "QApplication": QApplication, "where": where, "ready": ready,
                 "cells": cells, "notice": lambda topic: notice(window, topic)}
        try:
            return {"value": eval(expression, known)}  # noqa: S307  the test's own words
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            return {"error": repr(error)}


if __name__ == "__main__":
    app = application()
    probe = Probe()
    raise SystemExit(main())
