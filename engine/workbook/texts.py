"""Texts that go into files which a spreadsheet opens: never a formula, never a character that breaks the file. Pure."""

from __future__ import annotations

import re
from itertools import count

#: What makes Excel take a text for a formula, or a control character before it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
#: Characters that XML cannot carry.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LONGEST_CELL = 32_767
LONGEST_NAME = 31


def legal(text: str) -> str:
    """`text` without what a workbook cannot hold, cut to the length of a cell."""
    return _ILLEGAL.sub("\ufffd", text)[:LONGEST_CELL]


def formula_like(text: str) -> bool:
    """Whether a spreadsheet would take this text for a formula."""
    return text.startswith(_FORMULA_STARTS)


def for_csv(text: str) -> str:
    """`text` as a CSV cell that stays a text: an apostrophe goes before what would be a formula."""
    return f"'{text}" if formula_like(text) else text


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A legal sheet name like the wanted one that is not taken; it is then."""
    plain = _FORBIDDEN_IN_NAMES.sub("_", wanted).strip("' ")[:LONGEST_NAME] or "Sheet"
    for number in count(2):
        if plain.casefold() not in taken:
            break
        tail = f" ({number})"
        plain = plain.removesuffix(f" ({number - 1})")[:LONGEST_NAME - len(tail)] + tail
    taken.add(plain.casefold())
    return plain
