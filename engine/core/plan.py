"""What the planner is told, what it decides, and what it remembers: plain values, no clock, no process, no file.

Times are seconds on whatever clock the caller uses for `now`; in the engine that is the wall clock.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from engine.model import ItemState, Level, Outcome, RunState, WorkerState
from engine.protocol import Report


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers that a run is planned by; from the job, durations in seconds."""

    steps: tuple[str, ...]
    batch: int = 5
    window: int = 2
    parallel: int = 3
    slots: int = 1
    stagger: float = 0.0
    memory_percent: float = 92.0
    attempts: int = 2
    retry_delay: float = 30.0
    session_deadline: float = 90.0
    item_deadline: float = 900.0
    close_deadline: float = 30.0
    stop_deadline: float = 300.0
    max_items: int | None = None
    max_account_items: int | None = None
    max_counts: dict[str, int] = field(default_factory=dict)
    #: An item whose attempts killed this many workers is parked.
    poison: int = 2
    #: Sessions that fail in a row, or workers that die in a row without an ended item, before the account is paused.
    patience: int = 4


@dataclass(frozen=True, slots=True)
class Todo:
    """One pending item: `attempts` are those already counted, `not_before` is when it may be tried again."""

    id: int
    step: str
    account: str
    attempts: int = 0
    not_before: float = 0.0


# --- told to the planner ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FromWorker:
    """A report of a worker."""

    worker: str
    report: Report


@dataclass(frozen=True, slots=True)
class WorkerDied:
    """The worker's process and its whole tree are gone, whatever the reason; nothing of it can act any more."""

    worker: str
    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StopAsked:
    """The operator wants the run to stop: after the items in hand, or now."""

    now: bool = False


@dataclass(frozen=True, slots=True)
class MemoryRead:
    """How full the machine's memory is, in percent."""

    percent: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


Told = FromWorker | WorkerDied | StopAsked | MemoryRead | Tick


# --- decided by the planner ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spawn:
    """Start the worker's process."""

    worker: str


@dataclass(frozen=True, slots=True)
class Open:
    """Tell the worker to open a session (browser and login)."""

    worker: str
    batch: int


@dataclass(frozen=True, slots=True)
class Give:
    """Lease these items to the worker and send them."""

    worker: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Begin:
    """The worker took the item in hand: an attempt begins."""

    worker: str
    item: int


@dataclass(frozen=True, slots=True)
class Settle:
    """An attempt ended; the item goes to `state`, and is not tried again before `not_before`."""

    worker: str
    item: int
    outcome: Outcome
    state: ItemState
    seconds: float = 0.0
    evidence: str = ""
    not_before: float = 0.0


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Leased items that were never started are pending again; no attempt is counted."""

    worker: str
    ids: tuple[int, ...]
    code: str


@dataclass(frozen=True, slots=True)
class Close:
    """Tell the worker to end its session after the item in hand."""

    worker: str
    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SessionOver:
    """The worker's session is gone: the record of its batch. `code` says why it ended."""

    worker: str
    code: str
    done: int
    failed: int
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Tell the worker to end its process."""

    worker: str


@dataclass(frozen=True, slots=True)
class Kill:
    """End the worker's process tree now; `WorkerDied` follows when it is gone."""

    worker: str
    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PauseAccount:
    """The account is left alone for the rest of the run; its other items stay pending."""

    account: str
    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """A line for the log."""

    level: Level
    code: str
    params: dict[str, str] = field(default_factory=dict)
    worker: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """The run's state moved."""

    state: RunState
    reason: str = ""
    stop_by: float = 0.0


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing is left to do and no worker is left: how the run ends."""

    state: RunState
    reason: str
    params: dict[str, str] = field(default_factory=dict)


Action = (
    Spawn | Open | Give | Begin | Settle | GiveBack | Close | SessionOver | Dismiss | Kill | PauseAccount | Note
    | Changed | Finish
)


# --- remembered ---------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class AccountPlan:
    """What is left for one account: its queues by step, in order, and why it rests if it does."""

    key: str
    queues: dict[str, deque[Todo]] = field(default_factory=dict)
    #: Items to be tried again later, soonest first is not guaranteed; few at any time.
    later: list[Todo] = field(default_factory=list)
    settled: int = 0
    total: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    paused: str = ""
    limited: str = ""

    @property
    def resting(self) -> bool:
        """Whether nothing more is taken from this account in this run."""
        return bool(self.paused or self.limited)

    def left(self) -> int:
        """Pending items that nobody has in hand."""
        return len(self.later) + sum(len(queue) for queue in self.queues.values())


@dataclass(slots=True)
class Held:
    """An item that was leased to a worker."""

    todo: Todo
    started: float = 0.0
    done: int = 0
    total: int = 0


@dataclass(slots=True)
class WorkerPlan:
    """One (account, slot): its process, its session and what it has in hand."""

    name: str
    account: str
    state: WorkerState = WorkerState.WAITING
    reason: str = ""
    reason_params: dict[str, str] = field(default_factory=dict)
    alive: bool = False
    ready: bool = False
    #: It holds one of the parallel places from the moment it may start until its session is gone.
    placed: bool = False
    opening: bool = False
    held: dict[int, Held] = field(default_factory=dict)
    batch: int = 0
    batch_given: int = 0
    batch_done: int = 0
    batch_failed: int = 0
    session_since: float = 0.0
    deadline: float = 0.0
    deadline_code: str = ""
    killing: str = ""
    closing: str = ""
    #: Failures in a row (sessions that did not open, processes that died) since an item last ended.
    stumbles: int = 0
    not_before: float = 0.0
    done: int = 0
    failed: int = 0
    retries: int = 0

    def in_hand(self) -> Held | None:
        """The item that it works on."""
        return next((held for held in self.held.values() if held.started), None)


def crew(accounts: Iterable[str], slots: int) -> Iterator[WorkerPlan]:
    """The workers of a run: `slots` for each account, numbered through."""
    pairs = ((key, slot) for key in accounts for slot in range(slots))
    for number, (key, _slot) in enumerate(pairs, 1):
        yield WorkerPlan(f"W-{number:02d}", key)
