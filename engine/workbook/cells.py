"""Cells as texts: what an operator would read in the cell, never what a spreadsheet made of it.

Pure. Rows are counted from 1 as in the workbook, columns from 0; `cell_name` joins them to `J12`.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable

#: What calamine and csv hand over.
Cell = str | float | int | bool | dt.datetime | dt.date | dt.time | dt.timedelta


def text_of(value: Cell) -> str:
    """The cell's text. Whole numbers have no `.0` (ids, phone numbers); others have Excel's 15 digits."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(value, ".15g")
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "seconds")
    return str(value)


def clean(text: str) -> str:
    """A text for comparing: without blanks around it, and Hangul composed (macOS writes it decomposed)."""
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def header_of(text: str) -> str:
    """A header for comparing: cleaned, with line breaks and runs of blanks as one blank."""
    return " ".join(clean(text).split())


def letter(column: int) -> str:
    """The letters of a column: 0 → `A`, 26 → `AA`."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_of(letters: str) -> int:
    """The column of some letters: `A` → 0."""
    column = 0
    for one in letters:
        column = column * 26 + ord(one.upper()) - ord("A") + 1
    return column - 1


def cell_name(row: int, column: int) -> str:
    """The name of a cell: (12, 9) → `J12`."""
    return f"{letter(column)}{row}"


def split_name(name: str) -> tuple[int, int]:
    """(row, column) of a cell name: `J12` → (12, 9). Raises ValueError if it is none."""
    letters = name.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha():
        raise ValueError(name)
    return int(name[len(letters):]), column_of(letters)


def spans(rows: Iterable[int], most: int = 12) -> str:
    """Rows for people: `3, 5–9, 14`; after `most` stretches an ellipsis."""
    stretches: list[list[int]] = []
    for row in sorted(rows):
        if stretches and row == stretches[-1][1] + 1:
            stretches[-1][1] = row
        else:
            stretches.append([row, row])
    shown = [f"{first}" if first == last else f"{first}–{last}" for first, last in stretches[:most]]
    return ", ".join([*shown, "…"] if len(stretches) > most else shown)
