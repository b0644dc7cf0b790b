"""The results workbook as a new .xlsx (XlsxWriter): values of an .xls, .xlsb or .ods, or of the ledger alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types

from engine.workbook.cells import Cell
from engine.workbook.copying import OTHER_WIDTH, STEP, TIME_FORMAT, WIDTHS, Tell, from_on
from engine.workbook.layout import Block, Layout, Table, Value
from engine.workbook.read import Book, Sheet
from engine.workbook.texts import legal, sheet_name


def write_new(book: Book, layout: Layout, path: Path, tell: Tell) -> None:
    """Write all sheets' values with the results beside them; secret columns blank. Raises OSError."""
    tell("results.reading", 0, 0)
    total = sum(len(book.sheet(name).rows) for name in book.sheet_names)
    with _Writer(path) as writer:
        done = 0
        for name in book.sheet_names:
            sheet = book.sheet(name)
            blocks = [block for block in layout.blocks if block.sheet == name]
            writer.sheet(sheet, blocks, layout.blanks.get(name, {}), from_on(done, total, tell))
            done += len(sheet.rows)
        if layout.rest is not None:
            writer.table(layout.rest.name, layout.rest.headers, layout.rest.lines)
        tell("results.saving", total, total)


def write_table(table: Table, path: Path) -> None:
    """Write a workbook of one table. Raises OSError."""
    with _Writer(path) as writer:
        writer.table(table.name, table.headers, table.lines)


def write_lines(name: str, headers: Sequence[str], lines: Iterable[Sequence[Value]], path: Path) -> None:
    """Write a workbook of one table whose lines come one at a time. Raises OSError."""
    with _Writer(path) as writer:
        writer.table(name, headers, lines)


class _Writer:
    """An XlsxWriter workbook in constant memory; rows are written from top to bottom."""

    def __init__(self, path: Path) -> None:
        self._book = xlsxwriter.Workbook(str(path), {
            "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
            "strings_to_numbers": False, "default_date_format": TIME_FORMAT,
        })
        self._bold = self._book.add_format({"bold": True})
        self._plain = self._book.add_format({"num_format": "@"})
        self._date = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._time = self._book.add_format({"num_format": "hh:mm:ss"})
        self._taken: set[str] = set()

    def __enter__(self) -> Self:
        """The writer itself."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """Write the file, or leave it torn if something went wrong: the caller throws it away."""
        try:
            self._book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            if kind is None:
                raise OSError(str(error)) from None

    def sheet(
        self, sheet: Sheet, blocks: Sequence[Block], blanks: Mapping[int, int], tell: Callable[[int], None],
    ) -> None:
        """One sheet of the operator's with its results."""
        out = self._book.add_worksheet(sheet_name(sheet.name, self._taken))
        for block in blocks:
            for index, column in enumerate(block.columns):
                out.set_column(column, column, WIDTHS[index] if index < len(WIDTHS) else OTHER_WIDTH)
        reused = {column for block in blocks for column in block.reused}
        last = max([len(sheet.rows), *(row for block in blocks for row in (block.header_row, *block.cells))], default=0)
        for row in range(1, last + 1):
            cells = sheet.rows[row - 1] if row <= len(sheet.rows) else ()
            for column, value in enumerate(cells):
                if not (column in reused or (column in blanks and row > blanks[column])):
                    self._put(out, row, column, value)
            self._results(out, row, blocks)
            if row % STEP == 0:
                tell(row)

    def table(self, name: str, headers: Sequence[str], lines: Iterable[Sequence[Value]]) -> None:
        """A plain table on a sheet of its own."""
        out = self._book.add_worksheet(sheet_name(name, self._taken))
        out.freeze_panes(1, 0)
        out.set_column(0, len(headers) - 1, OTHER_WIDTH)
        for column, header in enumerate(headers):
            out.write_string(0, column, legal(header), self._bold)
        for row, line in enumerate(lines, start=2):
            for column, value in enumerate(line):
                self._put(out, row, column, value)

    def _results(self, out: Any, row: int, blocks: Sequence[Block]) -> None:  # noqa: ANN401  no types there
        for block in blocks:
            if row == block.header_row:
                for column, header in zip(block.columns, block.headers, strict=True):
                    out.write_string(row - 1, column, legal(header), self._bold)
            elif row in block.cells:
                for column, value in zip(block.columns, block.cells[row], strict=True):
                    self._put(out, row, column, value)

    def _put(self, out: Any, row: int, column: int, value: Cell | Value) -> None:  # noqa: ANN401  likewise
        if value is None or value == "":
            return
        match value:
            case str():
                out.write_string(row - 1, column, legal(value), self._plain)
            case bool():
                out.write_boolean(row - 1, column, value)
            case int() | float():
                out.write_number(row - 1, column, value)
            case dt.datetime():
                out.write_datetime(row - 1, column, value)
            case dt.date():
                out.write_datetime(row - 1, column, value, self._date)
            case _:
                out.write_datetime(row - 1, column, value, self._time)
