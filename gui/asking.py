"""One ask to a helper process, read on a thread, told on the window's thread; can be cancelled."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Qt, Signal

from engine.asks import Answer, Ask, HelperFailed, Working
from engine.errors import EngineError, Fault
from gui.doors import Asking, Doors


class HelperTask(QObject):
    """`working` gives progress, `answered` each other answer, `failed` the faults; then `ended` once.

    After `cancel` only `ended` comes.
    """

    working = Signal(object)
    answered = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _told = Signal(object)

    def __init__(self, doors: Doors, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._doors, self._ask = doors, ask
        self._asking: Asking | None = None
        self._lock = threading.Lock()
        self.cancelled = False
        self._thread = threading.Thread(target=self._run, name="asking", daemon=True)
        self._told.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def start(self) -> HelperTask:
        """Begin; returns itself."""
        self._thread.start()
        return self

    def cancel(self) -> None:
        """End the helper; its answers are not wanted any more."""
        with self._lock:
            self.cancelled = True
            if self._asking is not None:
                self._asking.cancel()

    def join(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds for the thread; whether it has ended."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._read()
        except EngineError as error:
            self._tell(HelperFailed((Fault(error.code, params=error.params),)))
        except Exception as error:  # noqa: BLE001  whatever it is, it is told in the window; silence would look like work
            self._tell(HelperFailed((Fault("text", params={"text": f"{type(error).__name__}: {error}"}),)))
        self._tell(None)

    def _read(self) -> None:
        with self._lock:
            if self.cancelled:
                return
            self._asking = self._doors.ask(self._ask)
        for answer in self._asking.answers():
            self._tell(answer)

    def _tell(self, answer: Answer | None) -> None:
        try:
            self._told.emit(answer)
        except RuntimeError:
            return  # the window went away meanwhile

    def _hand_on(self, answer: Answer | None) -> None:
        if answer is None:
            self.ended.emit()
            self.deleteLater()
        elif self.cancelled:
            return
        elif isinstance(answer, Working):
            self.working.emit(answer)
        elif isinstance(answer, HelperFailed):
            self.failed.emit(answer.faults)
        else:
            self.answered.emit(answer)
