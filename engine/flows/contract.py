"""What a flow may have and what it sees.

A flow is a module with a function `run(ctx)`; nothing else is needed (`0923_my_flow.py:run` works as it is). It may
also have, read by the check in a helper process and never by a worker:

- `Params`: a pydantic model of its parameters;
- `COLUMNS`: the columns it reads, as `ColumnNeed`s;
- `check(values, params)`: faults of one row, as `CellFault`s.

Leaf-side module: imports `model` only, and neither selenium nor pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from msgspec import Struct, field

from engine.model import Account, Item, Level, Outcome, OutcomeKind


class ColumnNeed(Struct, frozen=True):
    """A column that a flow reads; `optional` ones may be left out of the mapping."""

    name: str
    optional: bool = False


class CellFault(Struct, frozen=True):
    """A fault in one mapped cell of a row: which column, a words code, what is allowed in `params`."""

    column: str
    code: str
    params: dict[str, str] = field(default_factory=dict)


class Browser(Protocol):
    """The part of a session that flows and sites use: the selenium driver, and the address of the site."""

    @property
    def driver(self) -> Any:  # noqa: ANN401  selenium's WebDriver; not imported here so that non-browser flows start light
        """The session's selenium WebDriver. Raises `BrowserUnavailable` if it is gone."""
        ...

    @property
    def base_url(self) -> str:
        """The site's address, without a trailing slash."""
        ...


class Context(Protocol):
    """What a flow's `run(ctx)` is given."""

    item: Item
    account: Account
    params: Mapping[str, Any]
    browser: Browser

    def log(self, text: str, level: Level = Level.INFO) -> None:
        """Write the flow's own words into the log."""

    def tell(self, code: str, level: Level = Level.INFO, **params: object) -> None:
        """Write a translatable line into the log."""

    def progress(self, done: int, total: int = 0) -> None:
        """How far inside the item; total 0 = not known yet."""

    def count(self, name: str, amount: int = 1) -> None:
        """Count something that limits and reports speak of (`products`, `images`)."""

    def result(self, column: str, value: object) -> None:
        """Set a result column of this item in the results workbook."""


def done(code: str = "", **params: object) -> Outcome:
    """The outcome of an item that was done; `run` returning None means the same."""
    return Outcome(OutcomeKind.DONE, code, _texts(params))


def skipped(code: str, **params: object) -> Outcome:
    """The outcome of an item that there was nothing to do for."""
    return Outcome(OutcomeKind.SKIPPED, code, _texts(params))


def failed(code: str, **params: object) -> Outcome:
    """The outcome of an item that is itself to blame: final."""
    return Outcome(OutcomeKind.FAILED, code, _texts(params))


def _texts(params: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in params.items()}
