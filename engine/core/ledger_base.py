"""What all parts of the ledger's writer share: the turn, the queries, the counters of each (step, account) part."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from engine.core import ledger_rows as rows
from engine.core.sql import Schema, named_queries
from engine.core.turn import Turn
from engine.model import Counts, normalise_login

SCHEMA = Schema(application_id=0x526F7701, queries=named_queries("engine.core", "ledger.sql"))
SQL = SCHEMA.queries


class Part:
    """The items of one step for one account: their counters in the order of STATES, and between which ids they lie."""

    __slots__ = ("account", "counts", "first", "id", "key", "last", "step")

    def __init__(self, row: Sequence[Any]) -> None:
        self.id: int = row[0]
        self.step: str = row[1]
        self.account: str = row[2]
        self.key: str = row[3]
        self.first: int = row[4]
        self.last: int = row[5]
        self.counts: list[int] = list(row[6:12])

    def matches(self, key: str, step: str = "") -> bool:
        """Whether it belongs to a normalised login and a step; empty = any."""
        return (not key or self.key == key) and (not step or self.step == step)


class LedgerBase:
    """One writer's connection. Everything is buffered or written inside the turn until `commit`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection
        self._turn = Turn(connection, path)
        self._load()

    def _load(self) -> None:
        self._parts = {part.id: part for part in map(Part, self._turn.ask(SQL["parts"]))}
        self._part_ids = {(part.step, part.account): part.id for part in self._parts.values()}
        self._changed: set[int] = set()

    def commit(self) -> None:
        """Make everything since the last commit durable, then it may be told.

        Raises LedgerError. After `ledger.full` nothing is lost: free some room and commit again. After any other
        error this object no longer agrees with its file: close it and open the ledger anew.
        """
        self._flush()
        self._turn.commit()

    def counts(self, account: str = "") -> Counts:
        """Items by state, of all or of one account, with what this turn has written."""
        key = normalise_login(account)
        return rows.summed([part.counts for part in self._parts.values() if part.matches(key)])

    def _flush(self) -> None:
        """Hand what is buffered to the turn."""
        changed = [self._parts[part] for part in sorted(self._changed)]
        self._changed.clear()
        self._turn.write(SQL["count_part"], [(*part.counts, part.last, part.id) for part in changed])

    def _moved(self, part: int, old: int, new: int, count: int = 1) -> None:
        counts = self._parts[part].counts
        counts[old] -= count
        counts[new] += count
        self._changed.add(part)

    def _of_accounts(self, accounts: Iterable[str] | None) -> list[int]:
        """The parts of some accounts; None = all."""
        if accounts is None:
            return list(self._parts)
        keys = {normalise_login(account) for account in accounts}
        return [part.id for part in self._parts.values() if part.key in keys]
