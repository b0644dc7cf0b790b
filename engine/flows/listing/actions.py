"""The grammar of the action cells (columns H–O): which of a product's images a thing is done with.

`YES` all · `NO` or empty none · `first:n` · `last:n` · `copy:n` the first n, for copying · `special:n` the first n that
wear the badge · `specific:1,3` these positions · `specific:all` all; joined by `/`. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from engine.flows.contract import CellFault

ALLOWED = "YES, NO, first:n, last:n, copy:n, special:n, specific:1,3, specific:all, joined by /"

_COUNTED = re.compile(r"(first|last|copy|special):([1-9][0-9]{0,2})")
_POSITIONS = re.compile(r"specific:([1-9][0-9]{0,2}(?:,[1-9][0-9]{0,2})*)")


class Kind(StrEnum):
    """What an action of a cell speaks of."""

    ALL = "all"
    FIRST = "first"
    LAST = "last"
    COPY = "copy"
    SPECIAL = "special"
    SPECIFIC = "specific"


class Action(Struct, frozen=True):
    """One part of a cell. `count` belongs to first, last, copy and special; `positions` (from 1) to specific."""

    kind: Kind
    count: int = 0
    positions: tuple[int, ...] = ()

    def __str__(self) -> str:
        """As it is written in a cell."""
        if self.kind is Kind.ALL:
            return "YES"
        if self.kind is Kind.SPECIFIC:
            return "specific:" + ",".join(map(str, self.positions))
        return f"{self.kind}:{self.count}"

    def picks(self, special: Sequence[bool]) -> list[int]:
        """The images it means, as indexes from 0; `special` says of every image whether it wears the badge."""
        every = list(range(len(special)))
        match self.kind:
            case Kind.ALL:
                return every
            case Kind.LAST:
                return every[-self.count :]
            case Kind.SPECIAL:
                return [index for index in every if special[index]][: self.count]
            case Kind.SPECIFIC:
                return [position - 1 for position in self.positions if position <= len(special)]
            case Kind.FIRST | Kind.COPY:
                return every[: self.count]


class NotAnAction(ValueError):
    """A text that the grammar does not know."""


def parse(text: str) -> tuple[Action, ...]:
    """The actions of a cell; none for NO or an empty cell. Raises `NotAnAction`.

    Letters may be large or small, blanks may stand anywhere between the signs, and full-width forms are understood.
    """
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()
    if plain in {"", "no"}:
        return ()
    if re.search(r"[0-9]\s+[0-9]|[a-z]\s+[a-z]", unicodedata.normalize("NFKC", text).strip().casefold()):
        raise NotAnAction(text)
    return tuple(_action(part, text) for part in plain.split("/"))


def pick(actions: Sequence[Action], special: Sequence[bool]) -> list[int]:
    """The images that a cell means, as indexes from 0 in the page's order, each once."""
    return sorted({index for action in actions for index in action.picks(special)})


def check_cell(column: str, text: str) -> CellFault | None:
    """What is wrong with one action cell, None if nothing is."""
    try:
        parse(text)
    except NotAnAction:
        return CellFault(column, "workbook.cell_not_action", {"value": text, "allowed": ALLOWED})
    return None


def _action(part: str, text: str) -> Action:
    if part in {"yes", "specific:all"}:
        return Action(Kind.ALL)
    if found := _COUNTED.fullmatch(part):
        return Action(Kind(found[1]), count=int(found[2]))
    if found := _POSITIONS.fullmatch(part):
        return Action(Kind.SPECIFIC, positions=tuple(map(int, found[1].split(","))))
    raise NotAnAction(text)
