"""The log of one run: written by its engine, bounded, searchable while it grows."""

from __future__ import annotations

from pathlib import Path
from typing import Self

import msgspec
from msgspec import Struct, field

from engine import words
from engine.core import sql
from engine.core.turn import Row, Turn
from engine.errors import LedgerError
from engine.model import Level

SCHEMA = sql.Schema(
    application_id=0x526F7703, queries=sql.named_queries("engine.core", "logbook.sql"), optional=("search_index",),
)
_SQL = SCHEMA.queries

#: Levels by their number in the file.
LEVELS = (Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR)
LEVEL_NUMBERS = {level: number for number, level in enumerate(LEVELS)}

MOST_LINES = 2_000_000
#: How many lines one commit indexes or drops at most, so that a storm of lines never holds the engine up.
_PER_COMMIT = 400


class LogEntry(Struct, frozen=True):
    """A line to be written; `time` in seconds since the epoch, `code` and `params` for `engine.words`."""

    time: float
    level: Level
    worker: str = ""
    account: str = ""
    item: str = ""
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)


class LogWriter:
    """The one writer of a run's log; the file is made if it is not there. Not for several threads.

    Beyond `most` lines the oldest are dropped.
    """

    def __init__(self, path: Path, *, most: int = MOST_LINES) -> None:
        if not path.exists():
            sql.create(path, SCHEMA)
        self._connection = sql.open_to_write(path, SCHEMA, check=False)
        self._turn = Turn(self._connection, path)
        self._most = most
        self._rows: list[Row] = []
        self._first = self._last = self._indexed = 0
        try:
            self._first, self._last = self._turn.ask(_SQL["span"])[0]
            self._searchable = bool(self._turn.ask(_SQL["has_index"])[0][0])
            self._indexed = max(self._turn.ask(_SQL["indexed"])[0][0], self._first - 1)
            self._turn.commit()
        except LedgerError:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def add(self, entry: LogEntry) -> int:
        """Take a line into the next commit; its sequence number."""
        self._last += 1
        self._first = self._first or self._last
        self._rows.append((
            self._last, entry.time, LEVEL_NUMBERS[entry.level], entry.worker, entry.account, entry.item, entry.code,
            msgspec.json.encode(entry.params).decode(), words.render(entry.code, entry.params),
        ))
        return self._last

    def commit(self) -> None:
        """Make the lines durable. Raises LedgerError; after `ledger.full` they wait for the next commit."""
        rows, self._rows = self._rows, []
        self._turn.write(_SQL["add"], rows)
        self._index(_PER_COMMIT)
        self._drop()
        self._turn.commit()

    def close(self) -> None:
        """Commit, finish the search index and let go of the file. Raises LedgerError."""
        try:
            self._index(self._last)
            self.commit()
        finally:
            self._connection.close()

    def _index(self, most: int) -> None:
        upto = min(self._last - len(self._rows), self._indexed + most)
        if self._searchable and upto > self._indexed:
            self._turn.write(_SQL["index_lines"], [(self._indexed, upto)])
            self._turn.write(_SQL["set_indexed"], [(upto,)])
            self._indexed = upto

    def _drop(self) -> None:
        upto = min(self._last - self._most, self._first + _PER_COMMIT * 4 - 1)
        if upto < self._first:
            return
        if self._searchable:
            self._turn.write(_SQL["unindex_lines"], [(self._first, min(upto, self._indexed))])
        self._turn.write(_SQL["drop"], [(self._first, upto)])
        self._first = upto + 1
        if self._searchable and upto > self._indexed:
            self._indexed = upto
            self._turn.write(_SQL["set_indexed"], [(upto,)])
