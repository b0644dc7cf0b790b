"""The event pump: frames of the reader thread's queue → coalesced, typed Qt signals on the window's thread.

The reader thread only appends and, when the pump sleeps, wakes it with one queued signal. The pump drains on a 16 ms
single-shot timer, at most 8 ms a tick, and sleeps when the queue is empty: no polling.
"""

from __future__ import annotations

import time
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engine.model import Counts
from engine.protocol import (
    ItemsChanged,
    LogLines,
    Preparing,
    RunChanged,
    RunEnded,
    Snapshot,
    StartRefused,
    WorkerRow,
    WorkersChanged,
    decode_event,
)
from gui.doors import Link

TICK_MS = 16
BUDGET_SECONDS = 0.008


class Bridge(QObject):
    """Hands the events of one link on, coalesced by tick. Signals carry objects: Qt copies lists, not these."""

    snapshot = Signal(object)
    preparing = Signal(object)
    refused = Signal(object)
    run_changed = Signal(object)
    workers_changed = Signal(object)
    #: (ids, counts, sessions, restarts): ids of one tick together, counts of the last message.
    items_changed = Signal(object, object, int, int)
    log_appended = Signal(object)
    ended = Signal(object)
    engine_gone = Signal()
    _wake = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._wake.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)
        self._armed = False
        self._link: Link | None = None
        self._frames: SimpleQueue[bytes | None] = SimpleQueue()
        self._finished = False
        self.decoded = 0
        self._begin()

    def take(self, link: Link) -> None:
        """Pump this link from now on; a former one is let go."""
        self.release()
        self._link, self._frames, self._finished = link, link.frames, False
        link.on_frame = self._arm
        self._arm()

    def release(self) -> None:
        """Let go of the link; events that were not handed on yet are dropped (the ledger has them)."""
        if self._link is not None:
            self._link.on_frame = None
        self._link, self._frames = None, SimpleQueue()
        self._timer.stop()
        self._armed = False
        self._begin()

    def _arm(self) -> None:
        """Wake the pump; called on the reader thread."""
        if not self._armed:
            self._armed = True
            self._wake.emit()

    def _begin(self) -> None:
        self._workers: dict[str, WorkerRow] = {}
        self._ids: dict[int, None] = {}
        self._counts: tuple[Counts, int, int] | None = None
        self._lines: list[LogLines] = []

    def _tick(self) -> None:
        until = time.perf_counter() + BUDGET_SECONDS
        self._armed = False
        frames = self._frames
        while frames is self._frames:
            try:
                frame = frames.get_nowait()
            except Empty:
                break
            self._take(frame)
            if time.perf_counter() > until:
                self._armed = True
                self._timer.start()
                break
        if frames is self._frames:
            self._flush()

    def _take(self, frame: bytes | None) -> None:
        if frame is None:
            self._flush()
            if not self._finished:
                self._finished = True
                self.engine_gone.emit()
            return
        self.decoded += 1
        event = decode_event(frame)
        match event:
            case WorkersChanged():
                self._workers.update((row.worker, row) for row in event.rows)
            case ItemsChanged():
                self._ids.update(dict.fromkeys(event.ids))
                self._counts = event.counts, event.sessions, event.restarts
            case LogLines():
                self._lines.append(event)
            case _:
                self._flush()
                self._hand_on(event)

    def _hand_on(self, event: Snapshot | Preparing | StartRefused | RunChanged | RunEnded) -> None:
        match event:
            case Snapshot():
                self.snapshot.emit(event)
            case Preparing():
                self.preparing.emit(event)
            case RunChanged():
                self.run_changed.emit(event)
            case StartRefused():
                self._finished = True
                self.refused.emit(event)
            case RunEnded():
                self._finished = True
                self.ended.emit(event)

    def _flush(self) -> None:
        workers, ids, counts, lines = list(self._workers.values()), list(self._ids), self._counts, self._lines
        self._begin()
        if workers:
            self.workers_changed.emit(workers)
        if counts is not None:
            self.items_changed.emit(ids, *counts)
        if lines:
            self.log_appended.emit(lines)
