"""The results workbook as a copy of an .xlsx or .xlsm: formatting and macros kept, results beside each row (openpyxl).

Macros are carried as bytes and never run. The operator's file is not touched: the copy is made from bytes in memory.
"""

from __future__ import annotations

import datetime as dt
import io
import warnings
from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from engine.workbook.layout import Block, Layout, Table, Value
from engine.workbook.looks import looks_secret
from engine.workbook.read import Book
from engine.workbook.texts import formula_like, legal, sheet_name

TIME_FORMAT = "yyyy-mm-dd hh:mm:ss"
#: Widths of the columns by what stands in them, in characters.
WIDTHS = (12, 44, 9, 20, 30)
OTHER_WIDTH = 18
#: Rows between two words about progress.
STEP = 5_000

Tell = Callable[[str, int, int], None]


def write_copy(book: Book, layout: Layout, path: Path, tell: Tell, *, macros: bool) -> None:
    """Write the copy to `path`; `tell(code, done, total)` hears how far it is. Raises OSError."""
    tell("results.reading", 0, 0)
    workbook = _loaded(book.source.data, macros=macros)
    for name, columns in layout.blanks.items():
        if isinstance(sheet := workbook[name], Worksheet):
            for column, under in columns.items():
                _blank(sheet, column, under)
    if layout.blanks:
        _drop_secret_pivots(workbook)
    total = sum(len(block.cells) for block in layout.blocks)
    done = 0
    for block in layout.blocks:
        _fill(workbook[block.sheet], block, from_on(done, total, tell))
        done += len(block.cells)
    if layout.rest is not None:
        _add_table(workbook, layout.rest)
    tell("results.saving", total, total)
    workbook.save(path)


def from_on(before: int, total: int, tell: Tell) -> Callable[[int], None]:
    """A word about the part under way, told as a word about the whole."""
    return lambda more: tell("results.filling", before + more, total)


def put(cell: Cell | MergedCell, value: Value) -> None:
    """Write a value as what it is: a text stays a text, also one that looks like a formula."""
    if isinstance(cell, MergedCell):
        return
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, dt.datetime):
            cell.number_format = TIME_FORMAT
        return
    text = legal(value)
    cell.value = text
    cell.data_type = "s"
    if formula_like(text):
        cell.quotePrefix = True


def _loaded(data: bytes, *, macros: bool) -> Workbook:
    with warnings.catch_warnings():
        # What it warns of is what `drops` has told the operator already, in words.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(data), keep_vba=macros, rich_text=True, keep_links=True)


def _blank(sheet: Worksheet, column: int, under: int) -> None:
    """Empty a column below its header, notes and links of its cells included."""
    for (cell,) in sheet.iter_rows(min_row=under + 1, min_col=column + 1, max_col=column + 1):
        if isinstance(cell, Cell):
            cell.value = None
            cell.comment = None
            cell.hyperlink = None


def _drop_secret_pivots(workbook: Workbook) -> None:
    """A pivot table carries a copy of its source: one over a secret column goes."""
    for sheet in workbook.worksheets:
        pivots = getattr(sheet, "_pivots", [])
        pivots[:] = [one for one in pivots if not _over_secrets(one)]


def _over_secrets(pivot: Any) -> bool:  # noqa: ANN401  openpyxl's descriptors have no types
    return any(looks_secret(field.name or "") for field in pivot.cache.cacheFields)


def _fill(sheet: Worksheet, block: Block, tell: Callable[[int], None]) -> None:
    for column in block.reused:
        _blank(sheet, column, block.header_row)
    beside = sheet.cell(block.header_row, max(1, min(block.columns)))
    for index, (column, header) in enumerate(zip(block.columns, block.headers, strict=True)):
        cell = sheet.cell(block.header_row, column + 1)
        put(cell, header)
        _dress(cell, beside)
        sheet.column_dimensions[get_column_letter(column + 1)].width = (*WIDTHS, *[OTHER_WIDTH] * index)[index]
    for count, (row, values) in enumerate(block.cells.items(), start=1):
        for column, value in zip(block.columns, values, strict=True):
            if value is not None:
                put(sheet.cell(row, column + 1), value)
        if count % STEP == 0:
            tell(count)


def _dress(cell: Cell | MergedCell, like: Cell | MergedCell) -> None:
    """Give a header the looks of its neighbour."""
    if isinstance(cell, Cell) and isinstance(like, Cell) and like.has_style:
        for name in ("font", "fill", "border", "alignment"):
            setattr(cell, name, copy(getattr(like, name)))


def _add_table(workbook: Workbook, table: Table) -> None:
    name = sheet_name(table.name, {one.casefold() for one in workbook.sheetnames})
    sheet = workbook.create_sheet(name)
    for number, line in enumerate((table.headers, *table.lines), start=1):
        for column, value in enumerate(line, start=1):
            if value is not None:
                put(sheet.cell(number, column), value)
