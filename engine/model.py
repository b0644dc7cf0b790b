"""The nouns that cross every door of the house, and the legal moves of an item.

Leaf module: imports nothing of Rowcrew. All values are frozen msgspec structs, so that they cross processes
without pickling and without surprises (a flow crosses as a *reference*, never as a function).
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field


class ItemState(StrEnum):
    """Where one item of a run stands. The ledger is the only place where it changes."""

    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    IN_DOUBT = "in_doubt"


class OutcomeKind(StrEnum):
    """How one attempt ended: the item's own fault (failed), the system's (error), or more to do later (again)."""

    DONE = "done"
    FAILED = "failed"
    ERROR = "error"
    SKIPPED = "skipped"
    AGAIN = "again"


class WorkerState(StrEnum):
    """What a worker is doing, as the operator sees it."""

    WAITING = "waiting"
    STARTING = "starting"
    LOGIN = "login"
    WORKING = "working"
    RESTARTING = "restarting"
    PAUSED = "paused"
    ENDING = "ending"
    ENDED = "ended"


class RunState(StrEnum):
    """The life of a run; the last four are its ends and the `state` of every `--json` line."""

    PREPARING = "preparing"
    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAULT = "fault"


ENDED: frozenset[RunState] = frozenset({RunState.DONE, RunState.FINISHED, RunState.STOPPED, RunState.FAULT})


class Level(StrEnum):
    """Severity of a log line."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


#: Moves that the engine makes by itself (DESIGN.md "Item states").
ENGINE_MOVES: frozenset[tuple[ItemState, ItemState]] = frozenset({
    (ItemState.PENDING, ItemState.RUNNING),
    (ItemState.RUNNING, ItemState.DONE),
    (ItemState.RUNNING, ItemState.FAILED),
    (ItemState.RUNNING, ItemState.SKIPPED),
    (ItemState.RUNNING, ItemState.PENDING),
    (ItemState.RUNNING, ItemState.IN_DOUBT),
    (ItemState.IN_DOUBT, ItemState.DONE),
    (ItemState.IN_DOUBT, ItemState.PENDING),
})

#: Moves that only the operator makes, each with a reason and an undo record.
OPERATOR_MOVES: frozenset[tuple[ItemState, ItemState]] = frozenset({
    (ItemState.FAILED, ItemState.PENDING),
    (ItemState.SKIPPED, ItemState.PENDING),
    (ItemState.DONE, ItemState.PENDING),
    (ItemState.IN_DOUBT, ItemState.PENDING),
    (ItemState.PENDING, ItemState.SKIPPED),
    (ItemState.FAILED, ItemState.SKIPPED),
    (ItemState.IN_DOUBT, ItemState.SKIPPED),
    (ItemState.PENDING, ItemState.DONE),
    (ItemState.FAILED, ItemState.DONE),
    (ItemState.IN_DOUBT, ItemState.DONE),
})


def may_move(old: ItemState, new: ItemState, *, by_operator: bool = False) -> bool:
    """Whether an item may go from `old` to `new`."""
    return (old, new) in (OPERATOR_MOVES if by_operator else ENGINE_MOVES)


class Item(Struct, frozen=True):
    """One unit of work. Its identity in a run is (step, account, key), never `id`, `order` or the row number.

    `values` are the mapped cells by column name (secret ones left out), `place` is where it was read (`sheet!B5`),
    `rows` are the 1-based sheet rows that share the key, `order` is the position in the workbook.
    """

    id: int
    step: str
    account: str
    key: str
    order: int
    values: dict[str, str]
    sheet: str = ""
    place: str = ""
    rows: tuple[int, ...] = ()


class SecretRef(Struct, frozen=True):
    """Where a secret can be read at the moment of use; never the secret itself. `digest` is keyed (home key)."""

    sheet: str
    cell: str
    digest: str = ""


class Account(Struct, frozen=True):
    """A login on a site plus its custom fields. `login` is as the operator wrote it; `sheet` names its task sheet."""

    login: str
    name: str = ""
    sheet: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    secret: SecretRef | None = None

    @property
    def key(self) -> str:
        """The normalised login: two spellings of one login are one account."""
        return normalise_login(self.login)


class Outcome(Struct, frozen=True):
    """How an attempt ended: a code with parameters for people, counts for limits, result columns for the workbook."""

    kind: OutcomeKind
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    results: dict[str, str] = field(default_factory=dict)


class Counts(Struct, frozen=True):
    """Number of items by state."""

    pending: int = 0
    running: int = 0
    done: int = 0
    failed: int = 0
    skipped: int = 0
    in_doubt: int = 0

    @property
    def total(self) -> int:
        """All items of the run."""
        return self.pending + self.running + self.done + self.failed + self.skipped + self.in_doubt

    @property
    def settled(self) -> int:
        """Items that nothing will be done with any more in this run."""
        return self.done + self.failed + self.skipped + self.in_doubt


class Proc(Struct, frozen=True):
    """Identity of an operating system process: pid and its start time (seconds since the epoch, psutil's)."""

    pid: int
    started: float


def normalise_login(login: str) -> str:
    """The form of a login under which leases and duplicates are compared."""
    return " ".join(login.split()).casefold()
