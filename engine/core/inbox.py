"""What reaches the engine's loop: everything that happens elsewhere is put on one queue as one of these values."""

from __future__ import annotations

import queue
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WorkerFrame:
    """A frame of a worker; None when its pipe has ended. `life` counts the processes that this worker has had."""

    worker: str
    life: int
    frame: bytes | None


@dataclass(frozen=True, slots=True)
class Buried:
    """A worker's process and everything that belonged to it are gone, and how it ended."""

    worker: str
    life: int
    code: str
    params: dict[str, str] = field(default_factory=dict)
    left: int = 0


@dataclass(frozen=True, slots=True)
class ClientFrame:
    """A frame of an attached window or terminal; None when it has left."""

    client: int
    frame: bytes | None


@dataclass(frozen=True, slots=True)
class Gauged:
    """Memory: of the machine in percent, of each worker's browser in bytes."""

    percent: float
    workers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Signalled:
    """The operating system asked the engine to stop."""


Arrival = WorkerFrame | Buried | ClientFrame | Gauged | Signalled
Inbox = queue.SimpleQueue[Arrival]
