"""The writes of one turn of the engine's loop: one transaction, committed once, that a full disk cannot lose."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.core.sql import translate
from engine.errors import LedgerError

Row = Sequence[Any]
_ROOM_NEEDED = frozenset({"ledger.full", "ledger.io"})


class Turn:
    """Group commit over one connection. After `ledger.full` the next call says everything of the turn again."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._said: list[tuple[str, Sequence[Row]]] = []
        self._open = False

    def write(self, sql: str, rows: Sequence[Row]) -> None:
        """Run one statement for each row. Raises LedgerError; after `ledger.full` the rows wait for the next try."""
        if not rows:
            return
        self._said.append((sql, rows))
        if self._open:
            self._execute(sql, rows)
        else:
            self._begin()

    def ask(self, sql: str, params: Row | dict[str, Any] = ()) -> list[Any]:
        """The rows that a query reads, with what this turn has written. Raises LedgerError."""
        self._begin()
        try:
            return self._connection.execute(sql, params).fetchall()
        except sqlite3.Error as error:
            raise self._undone(error) from error

    def change(self, sql: str, params: Row) -> list[Any]:
        """Run one statement and give back what it returns; after an error it is not tried again. Raises LedgerError."""
        rows = self.ask(sql, params)
        self._said.append((sql, [params]))
        return rows

    @contextmanager
    def whole(self) -> Iterator[None]:
        """A part of the turn that happens as a whole or, if it raises, not at all; what came before it stays."""
        self._begin()
        mark = len(self._said)
        self._connection.execute("SAVEPOINT whole")
        try:
            yield
        except BaseException:
            del self._said[mark:]
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK TO whole")
                self._connection.execute("RELEASE whole")
            raise
        self._connection.execute("RELEASE whole")

    def commit(self) -> None:
        """Make the turn durable. Raises LedgerError; after `ledger.full` call it again when there is room."""
        if not self._said and not self._open:
            return
        self._begin()
        try:
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._undone(error) from error
        self._open = False
        self._said.clear()

    def _begin(self) -> None:
        """Open the transaction; one that was rolled back for want of room is said again."""
        if self._open:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise self._undone(error) from error
        self._open = True
        for sql, rows in self._said:
            self._execute(sql, rows)

    def _execute(self, sql: str, rows: Sequence[Row]) -> None:
        try:
            if len(rows) == 1:
                self._connection.execute(sql, rows[0]).fetchall()
            else:
                self._connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise self._undone(error) from error

    def _undone(self, error: sqlite3.Error) -> LedgerError:
        """The typed error; want of room rolls the transaction back, anything else is for the caller to judge."""
        told = translate(error, self._path)
        if told.code in _ROOM_NEEDED:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._open = False
        return told
