"""A ledger's items as results: states and outcomes in words, times as the operator's clock shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import ItemRow
from engine.model import ItemState
from engine.words import render
from engine.words.catalogue import translator
from engine.workbook.layout import Labels, ResultRow

#: Items read from the ledger at once.
PAGE = 2_000


class Words:
    """Renders codes in one language."""

    def __init__(self, language: str) -> None:
        self._translate: Callable[[str], str] = translator(language)

    def say(self, code: str, params: dict[str, str] | None = None) -> str:
        """The sentence for a code; nothing for none."""
        return render(code, params or {}, self._translate) if code else ""

    def state(self, state: ItemState) -> str:
        """An item's state."""
        return self.say(f"results.state.{state}")

    def labels(self) -> Labels:
        """The headers of result columns."""
        return Labels(**{name: self.say(f"results.column.{name}") for name in Labels.__struct_fields__})


def all_items(
    reader: LedgerReader, states: Sequence[ItemState] = (), search: str = "",
) -> Iterator[ItemRow]:
    """Every item that matches, in order."""
    after: int | None = None
    while page := reader.page(after, PAGE, states, search=search):
        yield from page
        after = page[-1].id


def result_row(row: ItemRow, words: Words, ledger: Path) -> ResultRow:
    """An item with its words made; its evidence as a path that can be opened."""
    evidence = str(ledger.parent / "evidence" / row.evidence) if row.evidence else ""
    return ResultRow(
        row.step, row.account, row.key, row.sheet, row.rows, words.state(row.state), words.say(row.code, row.params),
        row.attempts, local(row.ended), evidence, row.results,
    )


def local(seconds: float) -> dt.datetime | None:
    """Epoch seconds as local time without a zone, as a cell shows it; None for 0, which is never."""
    if not seconds:
        return None
    return dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone().replace(tzinfo=None, microsecond=0)
