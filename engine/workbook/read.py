"""A workbook read whole: its sheets as rows of cells, and what is odd about them.

`open_book` takes .xlsx, .xlsm, .xls, .xlsb, .ods and .csv. Sheets are read when they are first asked for and kept.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from engine.errors import Fault, Place, Refused
from engine.workbook.cells import Cell, clean, text_of
from engine.workbook.files import Source, load
from engine.workbook.parts import Oddities, Parts


class Merged(Struct, frozen=True):
    """A merged range: rows from 1, columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Sheet:
    """One sheet: `rows[r - 1][c]` is the cell of row r (from 1) and column c (from 0)."""

    def __init__(self, name: str, rows: Sequence[Sequence[Cell]], oddities: Oddities, merged: Sequence[Merged]) -> None:
        self.name = name
        self.rows = rows
        self.oddities = oddities
        self.merged = tuple(merged)

    def text(self, row: int, column: int) -> str:
        """The text of a cell as the file has it, leading zeros of a number format included; empty outside the sheet."""
        if not 1 <= row <= len(self.rows):
            return ""
        cells = self.rows[row - 1]
        if not 0 <= column < len(cells):
            return ""
        text = text_of(cells[column])
        width = self.oddities.padded.get((row, column))
        return text.zfill(width) if width and text else text

    def pick(self, row: int, columns: Sequence[int]) -> list[str]:
        """The texts of some columns of a row that is there; the fast way of calling `text` for each."""
        if self.oddities.padded:
            return [self.text(row, column) for column in columns]
        cells = self.rows[row - 1]
        width = len(cells)
        return [text_of(cells[column]) if column < width else "" for column in columns]

    def texts(self, row: int) -> tuple[str, ...]:
        """All texts of a row; empty if there is no such row."""
        width = len(self.rows[row - 1]) if 1 <= row <= len(self.rows) else 0
        return tuple(self.text(row, column) for column in range(width))


class Book:
    """An opened workbook. `source` is what was read, `sheet_names` are in the workbook's order."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._sheets: dict[str, Sheet] = {}
        self._csv = _csv_rows(source) if source.kind == "csv" else None
        self._calamine = None if self._csv is not None else _calamine(source)
        self._parts = Parts(source.data) if source.kind == "xlsx" else None
        names = [source.path.stem] if self._calamine is None else self._calamine.sheet_names
        self.sheet_names: tuple[str, ...] = tuple(names)

    @property
    def path(self) -> Path:
        """Where it was read."""
        return self.source.path

    @property
    def parts(self) -> Parts | None:
        """The raw parts of an .xlsx, None for other kinds."""
        return self._parts

    def find(self, name: str) -> str | None:
        """The sheet of that name as the workbook spells it: as in Excel, case and blanks around do not matter."""
        if name in self.sheet_names:
            return name
        wanted = clean(name).casefold()
        alike = [sheet for sheet in self.sheet_names if clean(sheet).casefold() == wanted]
        return alike[0] if len(alike) == 1 else None

    def sheet(self, name: str) -> Sheet:
        """A sheet by its exact name. Raises KeyError if there is none, `Refused` if it cannot be read."""
        if name not in self.sheet_names:
            raise KeyError(name)
        if name not in self._sheets:
            self._sheets[name] = self._read(name)
        return self._sheets[name]

    def _read(self, name: str) -> Sheet:
        if self._calamine is None:
            return Sheet(name, self._csv or [], Oddities(), [])
        try:
            raw = self._calamine.get_sheet_by_name(name)
            rows = raw.to_python(skip_empty_area=False)
            corners = raw.merged_cell_ranges or []
            merged = [Merged(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in corners]
        except CalamineError as error:
            place = Place(file=str(self.path), sheet=name)
            raise Refused([Fault("workbook.sheet_broken", place, {"sheet": name, "why": str(error)})]) from None
        return Sheet(name, rows, self._parts.oddities(name) if self._parts else Oddities(), merged)


def open_book(path: Path) -> Book:
    """The workbook at `path`. Raises `Refused` with the reason by place if it cannot be read."""
    return Book(load(path))


def _calamine(source: Source) -> CalamineWorkbook:
    place = Place(file=str(source.path))
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(source.data))
    except PasswordError:
        raise Refused([Fault("workbook.encrypted", place, {"file": source.path.name})]) from None
    except CalamineError as error:
        raise Refused([Fault("workbook.broken", place, {"file": source.path.name, "why": str(error)})]) from None


def _csv_rows(source: Source) -> list[list[str]]:
    text = _decoded(source)
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:8192], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    return [list(row) for row in csv.reader(io.StringIO(text, newline=""), dialect)]


def _decoded(source: Source) -> str:
    if source.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return source.data.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return source.data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused([Fault("workbook.not_a_workbook", Place(file=str(source.path)), {"file": source.path.name})])
