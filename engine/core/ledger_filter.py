"""Which items of a ledger are asked for, and the SQL that pages through them by id without ever counting rows off.

Pure: from a filter to SQL and parameters. Each state is a stream of ids in order (index `progress_state`); the
streams are merged, so that a page costs its own length wherever it lies.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from engine.core.ledger_rows import NUMBERS
from engine.model import ItemState


class ItemFilter(Struct, frozen=True):
    """`parts`: ids of (step, account) parts, None = all; `first` and `last` enclose their items' ids."""

    states: tuple[ItemState, ...] = ()
    parts: tuple[int, ...] | None = None
    first: int = 0
    last: int = 1 << 62
    search: str = ""


class Query(Struct, frozen=True):
    """SQL with its parameters."""

    sql: str
    params: list[str | int]


def ids_query(wanted: ItemFilter, after: int, limit: int) -> Query:
    """The ids that follow `after`, in order; `limit` < 0 = all of them."""
    streams = [_stream(wanted, state, after, limit) for state in _states(wanted)]
    merged = " UNION ALL ".join(f"SELECT id FROM ({stream.sql})" for stream in streams)  # noqa: S608  fixed fragments
    params = [param for stream in streams for param in stream.params]
    return Query(f"SELECT id FROM ({merged}) ORDER BY id LIMIT ?", [*params, limit])  # noqa: S608  fixed fragments


def count_query(wanted: ItemFilter) -> Query:
    """How many items match; only needed for a search, the rest is counted in `parts`."""
    inner = ids_query(wanted, 0, -1)
    return Query(f"SELECT count(*) FROM ({inner.sql})", inner.params)  # noqa: S608  fixed fragments


def _states(wanted: ItemFilter) -> Sequence[int | None]:
    """The states to merge; None stands for all of them in one stream, in the order of the table itself."""
    return [NUMBERS[state] for state in dict.fromkeys(wanted.states)] or [None]


def _stream(wanted: ItemFilter, state: int | None, after: int, limit: int) -> Query:
    index = "NOT INDEXED" if state is None else "INDEXED BY progress_state"
    terms = ["p.id > ?", "p.id <= ?"]
    conditions: list[str | int] = [max(after, wanted.first - 1), wanted.last]
    if state is not None:
        terms.append("p.state = ?")
        conditions.append(state)
    if wanted.parts is not None:
        terms.append("p.part IN (SELECT value FROM json_each(?))")
        conditions.append(msgspec.json.encode(wanted.parts).decode())
    if wanted.search:
        terms.append("(i.key LIKE ? ESCAPE '!' OR i.cells LIKE ? ESCAPE '!' OR i.place LIKE ? ESCAPE '!')")
        conditions += [like(wanted.search), like(_in_json(wanted.search)), like(wanted.search)]
    join = "JOIN items i ON i.id = p.id" if wanted.search else ""
    where = " AND ".join(terms)
    sql = f"SELECT p.id FROM progress p {index} {join} WHERE {where} ORDER BY p.id LIMIT ?"  # noqa: S608  fixed fragments
    return Query(sql, [*conditions, limit])


def like(search: str) -> str:
    """A LIKE pattern (escape `!`) for a text anywhere inside."""
    for sign in "!%_":
        search = search.replace(sign, f"!{sign}")
    return f"%{search}%"


def _in_json(search: str) -> str:
    """A text as it stands inside a JSON string."""
    return msgspec.json.encode(search).decode()[1:-1]
