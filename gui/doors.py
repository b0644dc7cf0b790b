"""What the window needs of the house, as protocols; tests give scripted ones, `gui.house` the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

from engine.core.ledger_rows import ItemRow
from engine.model import Counts, Proc, RunState

if TYPE_CHECKING:
    from engine.asks import Answer, Ask
    from engine.job import Job
    from engine.protocol import Command, LogLines, RunEnded, RunSpec


class Link(Protocol):
    """A connection to a running engine (`engine.client.Client`)."""

    frames: SimpleQueue[bytes | None]
    on_frame: Callable[[], None] | None
    engine: Proc
    run: str

    def send(self, command: Command) -> None:
        """Send a command; raises `ChannelClosed` if the engine is gone."""

    def close(self) -> None:
        """Let go of the engine, which goes on or drains as its job says."""

    def exit_words(self) -> tuple[str, dict[str, str]]:
        """How the engine ended when it did not say so itself."""
        ...


class Asking(Protocol):
    """A short-lived helper process (`engine.client.Helper`)."""

    def answers(self) -> Iterator[Answer]:
        """Its answers; blocks, so it is read on a thread."""
        ...

    def cancel(self) -> None:
        """End it; `answers` ends soon after."""


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A run as the list of runs shows it. `live`: its engine is there. Times are seconds since the epoch."""

    run: str
    job: str
    job_path: str
    state: RunState
    started: float
    ended: float = 0.0
    live: bool = False
    results: str = ""
    reason: str = ""
    params: dict[str, str] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)
    ledger: str = ""
    log: str = ""


class LedgerDoor(Protocol):
    """The read-only side of the ledger (`engine.core.ledger_read.LedgerReader`)."""

    def page(self, after: int | None, limit: int) -> Sequence[ItemRow]:
        """The next items after an id (None: from the start)."""
        ...

    def rows(self, ids: Sequence[int]) -> Sequence[ItemRow]:
        """These items as they are now."""
        ...

    def close(self) -> None:
        """Close the connection."""


class Doors(Protocol):
    """The house, as the window sees it."""

    @property
    def root(self) -> Path:
        """ROWCREW_HOME."""
        ...

    def key(self) -> bytes:
        """The home's key, for keyed hashes in checks."""
        ...

    def demo_job(self) -> Path:
        """The demo job, put in place if it is not there."""
        ...

    def load_job(self, path: Path) -> Job:
        """A job file; raises `Refused`."""
        ...

    def new_run(self) -> str:
        """An id for a new run."""
        ...

    def start(self, spec: RunSpec) -> Link:
        """Start an engine and connect; blocks for some tenths of a second. Raises `EngineGone`."""
        ...

    def attach(self, run: str) -> Link:
        """Connect to a running engine. Raises `EngineGone`."""
        ...

    def ask(self, ask: Ask) -> Asking:
        """Start a helper process."""
        ...

    def runs(self) -> list[RunInfo]:
        """Running and recent runs, newest first; reads files and databases, so it is called on a thread."""
        ...

    def summary(self, run: RunInfo) -> RunEnded:
        """How a run ended, from its ledger. Raises `LedgerError`."""
        ...

    def ledger(self, path: str) -> LedgerDoor:
        """Open a ledger to read. Raises `LedgerError`."""
        ...

    def log_tail(self, path: str, limit: int) -> LogLines | None:
        """The last lines of a run's log oldest first; None if there are none."""
        ...
