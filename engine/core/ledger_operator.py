"""What the operator does to items: moves with a reason, each with an undo record, and taking them back."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from engine.core import ledger_rows as rows
from engine.core.ledger_base import SQL, LedgerBase
from engine.errors import IllegalMove, LedgerError
from engine.model import ItemState, may_move


class OperatorDesk(LedgerBase):
    """The operator's side of the ledger."""

    def retry_failed(self, now: float, accounts: Iterable[str] | None = None) -> list[int]:
        """Put failed items (of some accounts, None = all) back to pending with all their attempts; their ids.

        One undo record with the reason `retry` is left, if there were any.
        """
        self._flush()
        found = self._turn.ask(SQL["failed_of"], [rows.text(self._of_accounts(accounts))])
        ids = [row[0] for row in found]
        if ids:
            self.operator_move(ids, ItemState.PENDING, "retry", now)
        return ids

    def operator_move(self, ids: Sequence[int], state: ItemState, reason: str, now: float) -> int:
        """Move items as the operator says, all or none; the number under which it can be undone.

        Raises IllegalMove for the first item that may not go there, LedgerError `ledger.unknown_item`.
        """
        self._flush()
        listed = rows.text(sorted(set(ids)))
        found = self._turn.ask(SQL["states_of"], [listed])
        if missing := set(ids) - {row[0] for row in found}:
            raise LedgerError("ledger.unknown_item", item=min(missing), path=self.path)
        try:
            undo = self._operate(listed, state, reason, now)
        except IllegalMove as error:
            raise _first_illegal(found, state) from error
        for _, part, old in found:
            self._moved(part, old, rows.NUMBERS[state])
        self._flush()
        return undo

    def undo(self, undo_id: int, now: float | None = None) -> list[int]:
        """Restore exactly what a move of the operator changed; the items' ids.

        Raises LedgerError: `ledger.no_undo`, `ledger.undone_before`, and `ledger.undo_moved` when an item moved since.
        """
        self._flush()
        at = time.time() if now is None else now
        items = self._undoable(undo_id)
        with self._turn.whole():
            self._turn.write(SQL["restore"], [(at, undo_id)])
            self._turn.write(SQL["end_undo"], [(at, undo_id)])
        for _, part, current, former, _ in items:
            self._moved(part, current, former)
        self._flush()
        return [row[0] for row in items]

    def _operate(self, listed: str, state: ItemState, reason: str, now: float) -> int:
        with self._turn.whole():
            undo: int = self._turn.change(SQL["add_undo"], (now, reason))[0][0]
            self._turn.write(SQL["add_undo_items"], [(undo, listed)])
            self._turn.write(SQL["operate"], [(rows.NUMBERS[state], reason, now, listed)])
        return undo

    def _undoable(self, undo_id: int) -> list[tuple[int, int, int, int, int]]:
        found = self._turn.ask(SQL["undo"], [undo_id])
        if not found:
            raise LedgerError("ledger.no_undo", undo=undo_id)
        if found[0][0] is not None:
            raise LedgerError("ledger.undone_before", undo=undo_id)
        items: list[tuple[int, int, int, int, int]] = self._turn.ask(SQL["undo_items"], [undo_id])
        if moved := [row[0] for row in items if not row[4]]:
            raise LedgerError("ledger.undo_moved", undo=undo_id, count=len(moved), item=moved[0])
        return items


def _first_illegal(found: list[tuple[int, int, int]], state: ItemState) -> IllegalMove:
    for item, _, old in found:
        if not may_move(rows.STATES[old], state, by_operator=True):
            return illegal(item, rows.STATES[old], state)
    return IllegalMove("ledger.illegal_move", item="?", old="?", new=state)


def illegal(item: int, old: ItemState | str, new: ItemState) -> IllegalMove:
    """The error that names the item and where it was asked to go."""
    return IllegalMove("ledger.illegal_move", item=item, old=str(old), new=str(new))
