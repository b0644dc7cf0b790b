"""One call on a thread of its own, its end told on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from engine.errors import EngineError


class Background(QObject):
    """Runs `work` once. `done` gives what it returned, `failed` the error that it raised.

    The thread is a daemon: a window that closes never waits for it.
    """

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(bool, object)

    def __init__(self, work: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> Background:
        """Begin; returns itself."""
        self._thread.start()
        return self

    def join(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds for the thread; whether it has ended."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        good, value = True, None
        try:
            value = self._work()
        except Exception as error:  # noqa: BLE001  whatever it is, it is told in the window; silence would look like work
            good, value = False, error
        try:
            self._ended.emit(good, value)
        except RuntimeError:
            return  # the window went away meanwhile

    def _tell(self, good: bool, value: object) -> None:  # noqa: FBT001  a signal's arguments
        (self.done if good else self.failed).emit(value)
        self.deleteLater()


def words_of(error: object) -> tuple[str, dict[str, str]]:
    """Code and parameters of what a `Background` failed with."""
    if isinstance(error, EngineError):
        return error.code, error.params
    return "text", {"text": str(error)}
