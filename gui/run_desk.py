"""The run in the window: started, attached to, stopped, resumed; what the engine tells of it, and what can be done."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import ChannelClosed, Fault
from engine.model import ENDED, Counts, RunState
from engine.protocol import Preparing, RunChanged, RunEnded, RunSpec, Snapshot, StartRefused, Stop
from gui.background import Background, words_of
from gui.bridge import Bridge
from gui.doors import Doors, Link, RunInfo
from gui.numbers import Pace


class RunDesk(QObject):
    """`changed` after anything that buttons or numbers depend on; the other signals say what happened."""

    changed = Signal()
    #: A snapshot came: another run is in the window, its tables start anew.
    shown = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    #: Code and parameters of how the engine died.
    gone = Signal(str, object)
    #: Code and parameters of why nothing could be started or reached.
    failed = Signal(str, object)
    listed = Signal(object)

    def __init__(self, doors: Doors, parent: QObject) -> None:
        super().__init__(parent)
        self._doors = doors
        self.bridge = Bridge(self)
        self.pace = Pace()
        self.link: Link | None = None
        self.runs: list[RunInfo] = []
        self.starting = False
        self._reset()
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._second)
        self._wire()

    def _reset(self) -> None:
        self.run, self.job, self.job_path = "", "", ""
        self.state: RunState | None = None
        self.counts = Counts()
        self.restarts, self.stop_by, self.started = 0, 0.0, 0.0
        self.ledger, self.log = "", ""
        self.preparing: Preparing | None = None
        self.summary: RunEnded | None = None
        self.died = False

    def _wire(self) -> None:
        bridge = self.bridge
        bridge.snapshot.connect(self._snapshot)
        bridge.preparing.connect(self._preparing)
        bridge.refused.connect(self._refused)
        bridge.run_changed.connect(self._run_changed)
        bridge.items_changed.connect(self._items)
        bridge.ended.connect(self._ended)
        bridge.engine_gone.connect(self._gone)

    @property
    def live(self) -> bool:
        """Whether an engine is at work for this window."""
        return self.link is not None and self.state not in ENDED and not self.died

    @property
    def busy(self) -> bool:
        """Whether a start would be one too many."""
        return self.starting or self.live

    def last(self, job_path: str) -> RunInfo | None:
        """The newest run of a job."""
        return next((run for run in self.runs if run.job_path == job_path), None)

    def resumable(self, job_path: str) -> RunInfo | None:
        """The newest run of a job, if something of it is left to do and nobody does it."""
        run = self.last(job_path)
        if self.busy or run is None or run.live:
            return None
        return run if run.counts.pending + run.counts.running > 0 or not run.ended else None

    def retryable(self, job_path: str) -> RunInfo | None:
        """The newest run of a job, if it has failed items and nobody works on it."""
        run = self.last(job_path)
        return None if self.busy or run is None or run.live or not run.counts.failed else run

    def start(self, spec: RunSpec) -> None:
        """Start an engine; it is reached on a thread."""
        self._reach(lambda: self._doors.start(spec))

    def attach(self, run: str) -> None:
        """Connect to a run that is going on."""
        self._reach(lambda: self._doors.attach(run))

    def look_at(self, run: RunInfo) -> None:
        """Show an ended run from its ledger."""
        task = Background(lambda: self._doors.summary(run), self)
        task.done.connect(lambda summary: self._past(run, summary))
        task.failed.connect(lambda error: self.failed.emit(*words_of(error)))
        task.start()

    def stop(self, *, now: bool) -> None:
        """Stop after the items in hand, or at once."""
        if self.link is None:
            return
        try:
            self.link.send(Stop(now=now))
        except ChannelClosed as error:
            self.failed.emit(error.code, error.params)

    def release(self) -> None:
        """Let go of the engine; it goes on or drains as its job says."""
        self._clock.stop()
        self.bridge.release()
        if self.link is not None:
            link, self.link = self.link, None
            link.close()

    def list_runs(self) -> None:
        """Read the list of runs again."""
        task = Background(self._doors.runs, self)
        task.done.connect(self._listed)
        task.failed.connect(lambda error: self.failed.emit(*words_of(error)))
        task.start()

    def _reach(self, call: object) -> None:
        if self.busy or not callable(call):
            return
        self.starting = True
        self.changed.emit()
        task = Background(call, self)
        task.done.connect(self._reached)
        task.failed.connect(self._unreached)
        task.start()

    def _reached(self, link: Link) -> None:
        self.release()
        self.starting = False
        self._reset()
        self.link, self.run, self.state = link, link.run, RunState.PREPARING
        self.pace.clear()
        self._clock.start()
        self.bridge.take(link)
        self.changed.emit()

    def _unreached(self, error: object) -> None:
        self.starting = False
        self.changed.emit()
        self.failed.emit(*words_of(error))

    def _snapshot(self, snapshot: Snapshot) -> None:
        self.run, self.job, self.job_path = snapshot.run, snapshot.job, snapshot.job_path
        self.state, self.started, self.counts = snapshot.state, snapshot.started, snapshot.counts
        self.ledger, self.log = snapshot.ledger, snapshot.log
        self.pace.add(time.monotonic(), snapshot.counts.settled)
        if self.state is not RunState.PREPARING:
            self.preparing = None
        self.shown.emit(snapshot)
        self.changed.emit()
        self.list_runs()

    def _preparing(self, event: Preparing) -> None:
        self.preparing = event
        self.changed.emit()

    def _run_changed(self, event: RunChanged) -> None:
        self.state, self.stop_by = event.state, event.stop_by
        self.preparing = None if event.state is not RunState.PREPARING else self.preparing
        self.changed.emit()

    def _items(self, ids: object, counts: Counts, sessions: int, restarts: int) -> None:
        del ids, sessions
        self.preparing = None
        self.counts, self.restarts = counts, restarts
        self.pace.add(time.monotonic(), counts.settled)
        self.changed.emit()

    def _refused(self, event: StartRefused) -> None:
        self.release()
        self._reset()
        faults: tuple[Fault, ...] = event.faults
        self.refused.emit(faults)
        self.changed.emit()

    def _ended(self, event: RunEnded) -> None:
        self.release()
        self.state, self.counts, self.summary, self.stop_by = event.state, event.counts, event, 0.0
        self.ended.emit(event)
        self.changed.emit()
        self.list_runs()

    def _gone(self) -> None:
        code, params = self.link.exit_words() if self.link else ("", {})
        self.release()
        self.died, self.stop_by = True, 0.0
        self.gone.emit(code, params)
        self.changed.emit()
        self.list_runs()

    def _past(self, run: RunInfo, summary: RunEnded) -> None:
        if self.busy:
            return
        self._reset()
        self.run, self.job, self.job_path, self.started = run.run, run.job, run.job_path, run.started
        self.ledger, self.log, self.state = run.ledger, run.log, run.state
        self.counts, self.summary = summary.counts, summary
        self.shown.emit(None)
        self.ended.emit(summary)
        self.changed.emit()

    def _listed(self, runs: list[RunInfo]) -> None:
        self.runs = runs
        self.listed.emit(runs)
        self.changed.emit()

    def _second(self) -> None:
        self.changed.emit()
