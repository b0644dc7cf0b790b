"""Writes a run's items or log to a file: .txt and .csv and .xlsx for people, .jsonl for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from engine import asks
from engine.core.ledger_read import LedgerReader
from engine.core.logbook_read import LogReader, LogRow
from engine.errors import Fault, Place, Refused
from engine.inspector.formats import FORMATS, Exported, Line
from engine.inspector.rows import PAGE, Words, all_items, local
from engine.model import ItemState, Level
from engine.workbook.atomic import write_whole

E = TypeVar("E", bound=StrEnum)

ITEM_COLUMNS = ("step", "account", "key", "state", "attempts", "outcome", "seconds", "finished", "place")
LOG_COLUMNS = ("time", "level", "worker", "account", "item", "text")


class _Count(Struct):
    """How many lines went by."""

    lines: int = 0


def answer(ask: asks.ExportAsk) -> Iterator[asks.Answer]:
    """Write the file. Raises `Refused` for an unknown kind or ending, `LedgerError` for a file that cannot be read."""
    target, source = Path(ask.target), Path(ask.source)
    write = FORMATS.get(target.suffix.casefold())
    if write is None:
        raise Refused([Fault("export.format_unknown", Place(file=str(target)), {"file": target.name})])
    words, count = Words(ask.language), _Count()
    if ask.what == "items":
        states = _only(ItemState, ask.only)
        with LedgerReader(source) as ledger:
            exported = _items(ledger, ask, states, words)
            exported.lines = _counted(exported.lines, count)
            path = write_whole(target, lambda made: write(exported, made))
    elif ask.what == "log":
        levels = _only(Level, ask.only)
        with LogReader(source) as log:
            exported = _log(log, ask, levels, words)
            exported.lines = _counted(exported.lines, count)
            path = write_whole(target, lambda made: write(exported, made))
    else:
        raise Refused([Fault("export.what_unknown", params={"what": ask.what})])
    yield asks.Written(str(path), count.lines)


def _items(ledger: LedgerReader, ask: asks.ExportAsk, states: Sequence[ItemState], words: Words) -> Exported:
    names = dict.fromkeys(name for row in all_items(ledger, states, ask.search) for name in row.results)
    headers = (*(words.say(f"results.column.{name}") for name in ITEM_COLUMNS), *names)
    logins = {account.key: account.login for account in ledger.account_list()}

    def lines() -> Iterator[Line]:
        for row in all_items(ledger, states, ask.search):
            login, ended = logins.get(row.account, row.account), local(row.ended)
            outcome, seconds = words.say(row.code, row.params), round(row.seconds, 3)
            shown = (row.step, login, row.key, words.state(row.state), row.attempts, outcome, seconds, ended, row.place,
                     *(row.results.get(name, "") for name in names))
            raw: dict[str, Any] = {
                "step": row.step, "account": login, "key": row.key, "state": row.state, "attempts": row.attempts,
                "outcome": outcome, "code": row.code, "params": row.params, "seconds": seconds,
                "finished": ended.astimezone().isoformat() if ended else None, "sheet": row.sheet, "place": row.place,
                "rows": row.rows, "evidence": row.evidence, "results": row.results,
            }
            yield Line(shown, raw)

    return Exported(words.say("export.items"), headers, lines())


def _log(log: LogReader, ask: asks.ExportAsk, levels: Sequence[Level], words: Words) -> Exported:
    headers = tuple(words.say(f"results.column.{name}") for name in LOG_COLUMNS)

    def lines() -> Iterator[Line]:
        for row in _log_rows(log, levels, ask.search):
            text, at = words.say(row.code, row.params), local(row.time)
            raw = {
                "seq": row.seq, "time": at.astimezone().isoformat() if at else None, "level": row.level,
                "worker": row.worker, "account": row.account, "item": row.item, "text": text, "code": row.code,
                "params": row.params,
            }
            yield Line((at, row.level, row.worker, row.account, row.item, text), raw)

    return Exported(words.say("export.log"), headers, lines())


def _log_rows(log: LogReader, levels: Sequence[Level], search: str) -> Iterator[LogRow]:
    after = 0
    while page := log.page(after, PAGE, levels, search):
        yield from page
        after = page[-1].seq


def _counted(lines: Iterator[Line], count: _Count) -> Iterator[Line]:
    for line in lines:
        count.lines += 1
        yield line


def _only(kind: type[E], names: Sequence[str]) -> tuple[E, ...]:
    """The members that these names mean. Raises `Refused` naming what is allowed."""
    allowed = [str(one) for one in kind]
    wrong = [name for name in names if name not in allowed]
    if wrong:
        params = [{"value": name, "allowed": ", ".join(allowed)} for name in wrong]
        raise Refused([Fault("export.only_unknown", params=one) for one in params])
    return tuple(kind(name) for name in names)
