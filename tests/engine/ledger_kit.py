"""What the ledger's tests share: records, items, and a small ledger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from engine.core.ledger import Ledger
from engine.core.ledger_rows import RunRecord
from engine.model import Item, ItemState, Outcome, OutcomeKind

RECORD = RunRecord(
    "20260131-120000-abcd", "Edit", "/jobs/edit.rowcrew.toml", "/books/일.xlsx", 100.0, "http://shop", "practice",
)
DONE = Outcome(OutcomeKind.DONE, "edit.done", {"products": "3"}, {"products": 3}, {"result": "ok"})
FAILED = Outcome(OutcomeKind.FAILED, "edit.no_code", {"code": "A1"})
ERROR = Outcome(OutcomeKind.ERROR, "session.lost")


def item(number: int, account: str = "kim", step: str = "step3", **values: str) -> Item:
    cells = {"code": f"P{number:05d}", "name": f"상품 {number}", **values}
    place, rows = f"서버1!B{number + 1}", (number + 1, number + 2)
    return Item(0, step, account, f"P{number:05d}", number, cells, "서버1", place, rows)


def items(count: int, account: str = "kim", step: str = "step3") -> list[Item]:
    return [item(number, account, step) for number in range(1, count + 1)]


def small(path: Path, batch: Iterable[Item] = ()) -> Ledger:
    ledger = Ledger.create(path, RECORD)
    ledger.add_items(batch)
    ledger.commit()
    return ledger


def finish(ledger: Ledger, ids: Iterable[int], outcome: Outcome = DONE, state: ItemState = ItemState.DONE) -> None:
    """Lease, begin and end these items in one turn."""
    for number in ledger.lease(list(ids), "kim-1", "s1", 110.0):
        ledger.begin_attempt(number, "kim-1", "s1", 111.0)
        ledger.end_attempt(number, outcome, state, 113.5, 2.5)
    ledger.commit()
