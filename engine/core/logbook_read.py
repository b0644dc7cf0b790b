"""Reading a run's log while it grows: pages both ways by sequence number, filters, search."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import msgspec
from msgspec import Struct, field

from engine.core import sql
from engine.core.ledger_filter import like
from engine.core.logbook import LEVEL_NUMBERS, LEVELS, SCHEMA
from engine.model import Level

_SQL = SCHEMA.queries
_PARAMS = msgspec.json.Decoder(dict[str, str])
_COLUMNS = "l.seq, l.time, l.level, l.worker, l.account, l.item, l.code, l.params, l.text"
_FOUND = " OR ".join(f"l.{column} LIKE ? ESCAPE '!'" for column in ("text", "worker", "account", "item"))
_END = 1 << 62
_GRAVE = (Level.WARNING, Level.ERROR)


class LogRow(Struct, frozen=True):
    """A line as written; `text` is its English rendering."""

    seq: int
    time: float
    level: Level
    worker: str
    account: str
    item: str
    code: str
    params: dict[str, str]
    text: str


class LogFilter(Struct, frozen=True):
    """Which lines: of these levels (none = all), of a worker, account or item, with `search` somewhere inside."""

    levels: tuple[Level, ...] = ()
    search: str = ""
    worker: str = ""
    account: str = ""
    item: str = ""


class _Where(Struct):
    terms: list[str] = field(default_factory=list)
    params: list[str | int] = field(default_factory=list)

    def add(self, term: str, *params: str | int) -> None:
        self.terms.append(term)
        self.params += params


class LogReader:
    """A read-only connection of its own. From one thread at a time. All calls raise LedgerError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = sql.open_to_read(path, SCHEMA)
        self._searchable = bool(self._read(_SQL["has_index"], ())[0][0])

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

    def span(self) -> tuple[int, int]:
        """The first and last sequence numbers there are; (0, 0) for an empty log."""
        first, last = self._read(_SQL["span"], ())[0]
        return first, last

    def page(  # the filters of the table, one argument each
        self, after_seq: int, limit: int, levels: Sequence[Level] = (), search: str = "", *, worker: str = "",
        account: str = "", item: str = "",
    ) -> list[LogRow]:
        """The next `limit` lines after a sequence number (0 = from the start), the oldest first."""
        wanted = LogFilter(tuple(levels), search, worker, account, item)
        return self._page(wanted, after_seq, _END, limit, "ASC")

    def before(
        self, before_seq: int | None, limit: int, levels: Sequence[Level] = (), search: str = "", *, worker: str = "",
        account: str = "", item: str = "",
    ) -> list[LogRow]:
        """The last `limit` lines before a sequence number (None = at the end), the oldest first."""
        wanted = LogFilter(tuple(levels), search, worker, account, item)
        return self._page(wanted, 0, before_seq or _END, limit, "DESC")[::-1]

    def count(
        self, levels: Sequence[Level] = (), search: str = "", *, worker: str = "", account: str = "", item: str = "",
    ) -> int:
        """How many lines match."""
        wanted = LogFilter(tuple(levels), search, worker, account, item)
        if wanted == LogFilter():
            first, last = self.span()
            return last - first + 1 if last else 0
        return sum(self._read(f"SELECT count(*) FROM {source}", params)[0][0]  # noqa: S608  fixed fragments
                   for source, params in self._sources(wanted, 0, _END))

    def _page(self, wanted: LogFilter, after: int, before: int, limit: int, order: str) -> list[LogRow]:
        """Indexed and not yet indexed lines are two streams; a page may have some of both."""
        rows: list[LogRow] = []
        sources = self._sources(wanted, after, before)
        for source, params in sources if order == "ASC" else sources[::-1]:
            if len(rows) < limit:
                text = f"SELECT {_COLUMNS} FROM {source} ORDER BY l.seq {order} LIMIT ?"  # noqa: S608  fixed fragments
                rows += map(_row, self._read(text, [*params, limit - len(rows)]))
        return rows

    def _sources(self, wanted: LogFilter, after: int, before: int) -> list[tuple[str, list[str | int]]]:
        if not self._searchable or len(wanted.search) < 3:
            return [_lines(wanted, after, before)]
        (indexed,) = self._read(_SQL["indexed"], ())[0]
        found = _hits(wanted, after, min(before, indexed + 1))
        return [found, _lines(wanted, max(after, indexed), before)]

    def _read(self, text: str, params: Sequence[Any]) -> list[Any]:
        try:
            return self._connection.execute(text, params).fetchall()
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.Error as error:
            raise sql.translate(error, self._path) from error


def _lines(wanted: LogFilter, after: int, before: int) -> tuple[str, list[str | int]]:
    """Lines looked at one by one, in the narrowest order there is: an item's, the grave ones', or all."""
    where = _Where()
    where.add("l.seq > ? AND l.seq < ?", after, before)
    _narrow(where, wanted)
    index = ""
    if wanted.item:
        index = "INDEXED BY lines_item"
        where.add("l.item <> ''")
    elif wanted.levels and all(level in _GRAVE for level in wanted.levels):
        index = "INDEXED BY lines_grave"
        where.add("l.level >= 2")
    return f"lines l {index} WHERE {' AND '.join(where.terms)}", where.params


def _hits(wanted: LogFilter, after: int, before: int) -> tuple[str, list[str | int]]:
    """Lines that hold all of the search's trigrams, looked at again."""
    where = _Where()
    where.add("t.lines_text MATCH ? AND t.rowid > ? AND t.rowid < ?", _trigrams(wanted.search), after, before)
    _narrow(where, wanted)
    return f"lines_text t CROSS JOIN lines l ON l.seq = t.rowid WHERE {' AND '.join(where.terms)}", where.params


def _narrow(where: _Where, wanted: LogFilter) -> None:
    if wanted.levels:
        where.add(f"l.level IN ({', '.join(str(LEVEL_NUMBERS[level]) for level in set(wanted.levels))})")
    for column in ("worker", "account", "item"):
        if value := getattr(wanted, column):
            where.add(f"l.{column} = ?", value)
    if wanted.search:
        where.add(f"({_FOUND})", *[like(wanted.search)] * 4)


def _trigrams(search: str) -> str:
    parts = dict.fromkeys(search[at:at + 3] for at in range(len(search) - 2))
    return " AND ".join('"' + part.replace('"', '""') + '"' for part in parts)


def _row(row: Sequence[Any]) -> LogRow:
    seq, time, level, worker, account, item, code, params, text = row
    return LogRow(seq, time, LEVELS[level], worker, account, item, code, _PARAMS.decode(params), text)
