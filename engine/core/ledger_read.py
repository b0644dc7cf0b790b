"""Reading a ledger while its engine writes, from any process: window, terminal, results, exports."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from engine.core import ledger_rows as rows
from engine.core import sql
from engine.core.ledger_base import SCHEMA, SQL, Part
from engine.core.ledger_filter import ItemFilter, count_query, ids_query
from engine.core.ledger_rows import (
    NUMBERS,
    PER_ITEM,
    STATES,
    AccountRow,
    Actor,
    AttemptRow,
    ItemRow,
    MoveRow,
    RunRow,
    SessionRow,
    UndoRow,
)
from engine.model import Account, Counts, Item, ItemState, OutcomeKind, normalise_login

#: Where a page begins: after a row, its (order, id), or its id; None = at the start.
After = ItemRow | tuple[int, int] | int | None


class LedgerReader:
    """A read-only connection of its own. Every call sees the newest commit. From one thread at a time.

    All calls raise LedgerError when the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sql.open_to_read(path, SCHEMA)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """End the call that another thread has under way; it raises LedgerError."""
        self._connection.interrupt()

    def run(self) -> RunRow:
        """The run."""
        return rows.run_row(self._ask("run"))

    def counts(self, account: str | None = None) -> Counts:
        """Items by state, of all or of one account; from counters, at any size."""
        return rows.summed([part.counts for part in self._parts(account or "")])

    def accounts(self) -> list[AccountRow]:
        """The run's accounts in order, with their items, sessions and counts."""
        totals = self._totals()
        sessions: dict[str, int] = {}
        for account, count in self._ask("session_counts"):
            key = normalise_login(account)
            sessions[key] = sessions.get(key, 0) + count
        return [
            AccountRow(one.login, one.key, one.name, one.sheet, paused, rows.summed(totals.get(one.key, [])),
                       sessions.get(one.key, 0), dict(self._ask("tallied", [one.key])))
            for one, paused in rows.accounts_of(self._ask("accounts"))
        ]

    def account_list(self) -> list[Account]:
        """The run's accounts as they were given, secrets' places included."""
        return [account for account, _ in rows.accounts_of(self._ask("accounts"))]

    def account_item_totals(self) -> dict[str, Counts]:
        """Items by state for each normalised login."""
        return {key: rows.summed(counts) for key, counts in self._totals().items()}

    def steps(self) -> list[str]:
        """The steps that have items, in the order in which they came."""
        return list(dict.fromkeys(part.step for part in self._parts()))

    def page(
        self, after: After, limit: int, states: Sequence[ItemState] = (), account: str = "", step: str = "",
        search: str = "",
    ) -> list[ItemRow]:
        """The next `limit` items after a row (None = from the start). `search`: a part of key, cell or place."""
        query = ids_query(self._filter(states, account, step, search), _id_of(after), limit)
        return self.rows([row[0] for row in self._read(query.sql, query.params)])

    def ids(
        self, states: Sequence[ItemState] = (), account: str = "", step: str = "", search: str = "",
    ) -> array[int]:
        """The ids of all items that match, in order: for a table that scrolls anywhere (8 bytes each)."""
        query = ids_query(self._filter(states, account, step, search), 0, -1)
        with sql.told(self.path):
            return array("q", (row[0] for row in self._connection.execute(query.sql, query.params)))

    def count(self, states: Sequence[ItemState] = (), account: str = "", step: str = "", search: str = "") -> int:
        """How many items match; without a search from counters, at any size."""
        if search:
            query = count_query(self._filter(states, account, step, search))
            return int(self._read(query.sql, query.params)[0][0])
        numbers = [NUMBERS[state] for state in set(states)] or range(len(STATES))
        return sum(part.counts[number] for part in self._parts(account, step) for number in numbers)

    def rows(self, ids: Sequence[int]) -> list[ItemRow]:
        """These items, in the order asked; unknown ids are left out."""
        found = {row[0]: _item_row(row) for row in self._ask("rows", [rows.text(list(ids))])}
        return [found[number] for number in ids if number in found]

    def items(self, ids: Sequence[int]) -> list[Item]:
        """Whole items with their cells, in the order asked; unknown ids are left out."""
        names = {number: rows.listed(told) for number, told in self._ask("headings")}
        found = {row[0]: rows.item_of(row, names) for row in self._ask("items", [rows.text(list(ids))])}
        return [found[number] for number in ids if number in found]

    def attempts(self, item: int) -> list[AttemptRow]:
        """All attempts at an item, the first one first."""
        return [_attempt_row(row) for row in self._ask("attempts", [item])]

    def moves(self, item: int) -> list[MoveRow]:
        """All transitions of an item, the first one first. Reads the whole history: for one item's details."""
        return [
            MoveRow(seq, of, STATES[old], STATES[new], code, Actor(actor), at)
            for seq, of, old, new, code, actor, at in self._ask("moves", [item])
        ]

    def sessions(self) -> list[SessionRow]:
        """All browser sessions in the order of their start."""
        return [
            SessionRow(name, worker, account, opened, closed or 0.0, code, done, failed, memory)
            for name, worker, account, opened, closed, code, done, failed, memory in self._ask("sessions")
        ]

    def undos(self) -> list[UndoRow]:
        """The operator's moves, the first one first."""
        return [
            UndoRow(undo, at, reason, items, undone or 0.0) for undo, at, reason, items, undone in self._ask("undos")
        ]

    def _ask(self, name: str, params: Sequence[Any] = ()) -> list[Any]:
        return self._read(SQL[name], params)

    def _read(self, text: str, params: Sequence[Any]) -> list[Any]:
        try:
            return self._connection.execute(text, params).fetchall()
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.Error as error:
            raise sql.translate(error, self.path) from error

    def _parts(self, account: str = "", step: str = "") -> list[Part]:
        key = normalise_login(account)
        return [part for part in map(Part, self._ask("parts")) if part.matches(key, step)]

    def _totals(self) -> dict[str, list[list[int]]]:
        totals: dict[str, list[list[int]]] = {}
        for part in self._parts():
            totals.setdefault(part.key, []).append(part.counts)
        return totals

    def _filter(self, states: Sequence[ItemState], account: str, step: str, search: str) -> ItemFilter:
        if not account and not step:
            return ItemFilter(tuple(states), search=search)
        parts = self._parts(account, step)
        return ItemFilter(
            tuple(states), tuple(part.id for part in parts), min((part.first for part in parts), default=1),
            max((part.last for part in parts), default=0), search,
        )


def _id_of(after: After) -> int:
    if isinstance(after, ItemRow):
        return after.id
    return after[1] if isinstance(after, tuple) else after or 0


def _item_row(row: Sequence[Any]) -> ItemRow:
    (number, step, account, key, state, attempts, code, order, place, sheet_rows, sheet, not_before,
     attempt_code, params, seconds, began, ended, results, evidence, worker) = row
    return ItemRow(
        number, step, account, key, STATES[state], attempts, code, rows.texts(params) if code == attempt_code else {},
        seconds or 0.0, began or 0.0, ended or 0.0, place, rows.row_numbers(sheet_rows), rows.texts(results),
        evidence or "", sheet, order, not_before, worker or "",
    )


def _attempt_row(row: Sequence[Any]) -> AttemptRow:
    number, worker, session, began, ended, seconds, kind, code, params, counts, results, evidence = row
    item, tries = divmod(number, PER_ITEM)
    return AttemptRow(
        number, item, tries, worker, session, began, ended or 0.0, seconds or 0.0, OutcomeKind(kind) if kind else None,
        code, rows.texts(params), rows.numbers(counts), rows.texts(results), evidence,
    )
