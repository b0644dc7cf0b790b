"""What the terminal knows of a run: events folded into a board. Pure: no clock, no printing, no rich."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.model import Counts, Level, Proc, RunState
from engine.protocol import (
    Event,
    ItemsChanged,
    LogLines,
    Preparing,
    RunChanged,
    RunEnded,
    Snapshot,
    StartRefused,
    WorkerRow,
    WorkersChanged,
)

#: The rate is measured over this many seconds: long enough to be calm, short enough to follow a change.
WINDOW_SECONDS = 300.0


class Line(NamedTuple):
    """One log line, as the board keeps it."""

    time: float
    level: Level
    worker: str
    account: str
    item: str
    code: str
    params: dict[str, str]


class Board:
    """One run as told so far. `apply` takes events in order; everything else only reads."""

    def __init__(self, run: str = "") -> None:
        self.run = run
        self.job = ""
        self.job_path = ""
        self.state = RunState.PREPARING
        self.started = 0.0
        self.reason = ""
        self.reason_params: dict[str, str] = {}
        self.stop_by = 0.0
        self.counts = Counts()
        self.sessions = 0
        self.restarts = 0
        self.engine: Proc | None = None
        self.workers: dict[str, WorkerRow] = {}
        self.lines: deque[Line] = deque(maxlen=200)
        self.ended: RunEnded | None = None
        self.refused: StartRefused | None = None
        self._settled: deque[tuple[float, int]] = deque()

    def apply(self, event: Event, now: float) -> None:
        """Fold one event in; `now` is seconds since the epoch."""
        match event:
            case Snapshot():
                self._begin(event, now)
            case WorkersChanged(rows):
                self.workers.update((row.worker, row) for row in rows)
            case ItemsChanged():
                self.counts, self.sessions, self.restarts = event.counts, event.sessions, event.restarts
                self._sample(now)
            case LogLines():
                self.lines.extend(lines(event))
            case Preparing(code, params):
                self.reason, self.reason_params = code, params
            case RunChanged():
                self.state, self.stop_by = event.state, event.stop_by
                self.reason, self.reason_params = event.reason, event.params
            case RunEnded():
                self._end(event)
            case StartRefused():
                self.refused = event

    @property
    def over(self) -> bool:
        """Whether nothing more will come that matters."""
        return self.ended is not None or self.refused is not None

    def rate(self, now: float) -> float:
        """Items settled a minute, lately; 0 while nothing can be said."""
        if len(self._settled) < 2 or not self.counts.total:
            return 0.0
        (since, before), (_, latest) = self._settled[0], self._settled[-1]
        seconds = now - since
        return (latest - before) * 60.0 / seconds if seconds > 1 else 0.0

    def left(self, now: float) -> float:
        """Seconds until everything is settled at the present rate; 0 while nothing can be said."""
        rate = self.rate(now)
        return (self.counts.total - self.counts.settled) * 60.0 / rate if rate else 0.0

    def _begin(self, event: Snapshot, now: float) -> None:
        self.run, self.job, self.job_path = event.run, event.job, event.job_path
        self.state, self.started, self.counts, self.engine = event.state, event.started, event.counts, event.engine
        self.workers = {row.worker: row for row in event.workers}
        self.reason, self.reason_params = "", {}
        self._settled.clear()
        self._sample(now)

    def _end(self, event: RunEnded) -> None:
        self.ended, self.run, self.state, self.counts = event, event.run, event.state, event.counts
        self.reason, self.reason_params = event.reason, event.params
        self.sessions, self.restarts = event.sessions, event.restarts

    def _sample(self, now: float) -> None:
        self._settled.append((now, self.counts.settled))
        while len(self._settled) > 2 and now - self._settled[1][0] > WINDOW_SECONDS:
            self._settled.popleft()


def lines(event: LogLines) -> Iterator[Line]:
    """The columns of a log message as lines."""
    columns = (event.times, event.levels, event.workers, event.accounts, event.items, event.codes, event.params)
    return (Line(*row) for row in zip(*columns, strict=True))


def numbers(counts: Counts) -> dict[str, str]:
    """Counts as the parameters of `cli.run.counts`."""
    names = ("settled", "total", "done", "failed", "skipped", "in_doubt")
    return {name: str(getattr(counts, name)) for name in names}


def items_json(counts: Counts) -> dict[str, int]:
    """Counts as every JSON line has them; what is in hand is still to do."""
    return {
        "done": counts.done,
        "failed": counts.failed,
        "skipped": counts.skipped,
        "in_doubt": counts.in_doubt,
        "pending": counts.pending + counts.running,
    }


def ended_json(event: RunEnded) -> dict[str, Any]:
    """The JSON line of a run that came to its end."""
    return {
        "run": event.run,
        "state": event.state.value,
        "items": items_json(event.counts),
        "sessions": event.sessions,
        "restarts": event.restarts,
        "seconds": round(event.seconds, 3),
        "results": event.results or None,
        "reason": event.reason,
        "params": event.params,
        "exit_code": event.exit_code,
    }
