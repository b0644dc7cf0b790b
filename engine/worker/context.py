"""What a flow sees while it does one item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from engine.flows.contract import Browser
from engine.model import Account, Item, Level, Outcome
from engine.worker.reporter import Reporter


class FlowContext:
    """One attempt's context (`engine.flows.contract.Context`). Counts and results are kept until the outcome."""

    def __init__(
        self, item: Item, account: Account, params: Mapping[str, Any], browser: Browser, reporter: Reporter,
    ) -> None:
        self.item = item
        self.account = account
        self.params: Mapping[str, Any] = MappingProxyType(dict(params))
        self.browser = browser
        self._reporter = reporter
        self._counts: Counter[str] = Counter()
        self._results: dict[str, str] = {}

    def log(self, text: str, level: Level = Level.INFO) -> None:
        """Write the flow's own words into the log."""
        self._reporter.text(str(text), level)

    def tell(self, code: str, level: Level = Level.INFO, **params: object) -> None:
        """Write a translatable line into the log."""
        self._reporter.log(code, level, params)

    def progress(self, done: int, total: int = 0) -> None:
        """How far inside the item; total 0 = not known yet."""
        self._reporter.progress(self.item.id, int(done), int(total))

    def count(self, name: str, amount: int = 1) -> None:
        """Count something that limits and reports speak of."""
        self._counts[name] += int(amount)

    def result(self, column: str, value: object) -> None:
        """Set a result column of this item in the results workbook; None empties it."""
        self._results[column] = "" if value is None else str(value)

    def complete(self, outcome: Outcome) -> Outcome:
        """The outcome with everything that was counted and set during the attempt, however it ended."""
        counts = Counter(self._counts)
        counts.update(outcome.counts)
        return replace(outcome, counts=dict(counts), results={**self._results, **outcome.results})
