"""The rows of a ledger as values: what its writer is given and its reader gives back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any

import msgspec
from msgspec import Struct, field

from engine.errors import LedgerError
from engine.model import Account, Counts, Item, ItemState, OutcomeKind, RunState, SecretRef

#: States by their number in the file; the position is the number and never changes.
STATES = (
    ItemState.PENDING, ItemState.RUNNING, ItemState.DONE, ItemState.FAILED, ItemState.SKIPPED, ItemState.IN_DOUBT,
)
NUMBERS = {state: number for number, state in enumerate(STATES)}

#: An attempt's id is its item's id times this, plus its number from 1.
PER_ITEM = 1 << 20

_TEXTS = msgspec.json.Decoder(dict[str, str])
_NUMBERS = msgspec.json.Decoder(dict[str, int])
_LIST = msgspec.json.Decoder(list[str])
_SECRET: msgspec.json.Decoder[SecretRef | None] = msgspec.json.Decoder(SecretRef | None)
_ROWS = msgspec.json.Decoder(tuple[int, ...])


class Actor(IntEnum):
    """Who moved an item; the numbers are those in the file."""

    ENGINE = 0
    OPERATOR = 1
    UNDO = 2


class RunRecord(Struct, frozen=True):
    """What a run is about, fixed when it starts. `origin` is the site's, for leases; `site` its name."""

    run: str
    job: str
    job_path: str
    workbook: str
    started: float
    origin: str
    site: str


class RunRow(Struct, frozen=True):
    """A run as its ledger tells it. `ended` and `exit_code` are None while it goes."""

    run: str
    job: str
    job_path: str
    workbook: str
    started: float
    origin: str
    site: str
    state: RunState
    reason: str = ""
    params: dict[str, str] = field(default_factory=dict)
    exit_code: int | None = None
    ended: float | None = None
    results: str = ""


class PendingItem(Struct, frozen=True):
    """An item that waits, with what the planner needs. `not_before` is an epoch time, 0 = now."""

    id: int
    step: str
    account: str
    order: int
    attempts: int
    not_before: float


class AccountRow(Struct, frozen=True):
    """An account of the run. `paused` is the code of why it rests; `counted` is what its flows counted."""

    login: str
    key: str
    name: str
    sheet: str
    paused: str
    counts: Counts
    sessions: int
    counted: dict[str, int] = field(default_factory=dict)


class ItemRow(Struct, frozen=True):
    """An item as shown: `code` says why it stands where it does, the times and texts are its latest attempt's."""

    id: int
    step: str
    account: str
    key: str
    state: ItemState
    attempts: int
    code: str
    params: dict[str, str]
    seconds: float
    started: float
    ended: float
    place: str
    rows: tuple[int, ...]
    results: dict[str, str]
    evidence: str
    sheet: str
    order: int = 0
    not_before: float = 0.0
    worker: str = ""


class AttemptRow(Struct, frozen=True):
    """One try at an item. `kind` is None and `ended` 0 while it goes."""

    id: int
    item: int
    number: int
    worker: str
    session: str
    began: float
    ended: float
    seconds: float
    kind: OutcomeKind | None
    code: str
    params: dict[str, str]
    counts: dict[str, int]
    results: dict[str, str]
    evidence: str


class MoveRow(Struct, frozen=True):
    """One transition of an item, as it happened."""

    seq: int
    item: int
    old: ItemState
    new: ItemState
    code: str
    by: Actor
    at: float


class SessionRow(Struct, frozen=True):
    """One browser session. `closed` is 0 while it is open; `memory` is its peak in bytes."""

    session: str
    worker: str
    account: str
    opened: float
    closed: float
    code: str
    done: int
    failed: int
    memory: int


class UndoRow(Struct, frozen=True):
    """A move of the operator that can be taken back; `undone` is when it was, 0 if it was not."""

    undo: int
    at: float
    reason: str
    items: int
    undone: float


def text(value: object) -> str:
    """A value as JSON text."""
    return msgspec.json.encode(value).decode()


def texts(value: str | None) -> dict[str, str]:
    """A JSON object of texts; none is empty."""
    return _TEXTS.decode(value) if value else {}


def numbers(value: str | None) -> dict[str, int]:
    """A JSON object of whole numbers; none is empty."""
    return _NUMBERS.decode(value) if value else {}


def listed(value: str) -> list[str]:
    """A JSON array of texts."""
    return _LIST.decode(value)


def row_numbers(value: str) -> tuple[int, ...]:
    """A JSON array of sheet rows."""
    return _ROWS.decode(value)


def counts_of(values: list[int] | tuple[int, ...]) -> Counts:
    """Six counters in the order of STATES."""
    return Counts(*values)


def summed(rows: list[list[int]]) -> Counts:
    """The sum of many parts' counters."""
    return Counts(*(sum(column) for column in zip(*rows, strict=True))) if rows else Counts()

def run_row(found: Sequence[Sequence[Any]]) -> RunRow:
    """The run of a ledger's one row. Raises LedgerError `ledger.no_run` if a death came before it was written."""
    if not found:
        raise LedgerError("ledger.no_run")
    run, job, job_path, workbook, started, origin, site, state, reason, params, exit_code, ended, results = found[0]
    return RunRow(
        run, job, job_path, workbook, started, origin, site, RunState(state), reason, texts(params), exit_code, ended,
        results,
    )


def accounts_of(found: Iterable[Sequence[Any]]) -> list[tuple[Account, str]]:
    """Accounts with the code of why each rests."""
    return [
        (Account(login, name, sheet, texts(fields), _SECRET.decode(secret)), paused)
        for login, name, sheet, fields, secret, paused in found
    ]


def item_of(row: Sequence[Any], names: Mapping[int, list[str]]) -> Item:
    """A whole item; `names` are the column names by heading."""
    number, step, account, key, order, heading, cells, sheet, place, sheet_rows = row
    values = dict(zip(names[heading], listed(cells), strict=True))
    return Item(number, step, account, key, order, values, sheet, place, row_numbers(sheet_rows))
