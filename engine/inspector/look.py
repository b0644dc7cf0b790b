"""Shows a workbook's first rows with its secrets masked, and fetches single secrets at the moment of use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine import asks
from engine.errors import Fault, Place, Refused
from engine.workbook.accounts import sheet_missing
from engine.workbook.cells import header_of, split_name
from engine.workbook.looks import HEADER_ROWS, looks_secret, secret_columns
from engine.workbook.read import Book, Sheet, open_book

MASK = "••••••"


def answer(ask: asks.PreviewAsk | asks.SecretsAsk) -> Iterator[asks.Answer]:
    """The one answer. Raises `Refused` if the workbook cannot be read for secrets."""
    if isinstance(ask, asks.SecretsAsk):
        book = open_book(Path(ask.workbook))
        yield asks.Secrets(tuple(_secret(book, ref.sheet, ref.cell) for ref in ask.refs))
    else:
        yield _preview(ask)


def _secret(book: Book, sheet: str, cell: str) -> str:
    name = book.find(sheet)
    try:
        row, column = split_name(cell)
    except ValueError:
        return ""
    return book.sheet(name).text(row, column) if name else ""


def _preview(ask: asks.PreviewAsk) -> asks.Preview:
    try:
        book = open_book(Path(ask.workbook))
        name = book.find(ask.sheet) if ask.sheet else next(iter(book.sheet_names), None)
        sheet = book.sheet(name) if name else None
    except Refused as refused:
        return asks.Preview(ask.workbook, (), ask.sheet, (), (), 0, faults=refused.faults)
    if sheet is None:
        faults = (sheet_missing(book, ask.sheet, Place(file=ask.workbook)),)
        return asks.Preview(ask.workbook, book.sheet_names, ask.sheet, (), (), 0, faults=faults)
    return _shown(ask, book, sheet, _warnings(book))


def _shown(ask: asks.PreviewAsk, book: Book, sheet: Sheet, faults: tuple[Fault, ...]) -> asks.Preview:
    last = min(len(sheet.rows), ask.header_row + ask.rows)
    hide = _hidden_columns(sheet, ask.header_row)
    headers = tuple(header_of(text) for text in sheet.texts(ask.header_row))
    rows = tuple(_masked(sheet.texts(row), row, hide) for row in range(ask.header_row + 1, last + 1))
    total = max(0, len(sheet.rows) - ask.header_row)
    return asks.Preview(ask.workbook, book.sheet_names, sheet.name, headers, rows, total, tuple(sorted(hide)), faults)


def _hidden_columns(sheet: Sheet, header_row: int) -> dict[int, int]:
    """Columns to mask and the row under which they are: also where the operator has not found the header row yet."""
    first = [sheet.texts(row) for row in range(1, min(max(HEADER_ROWS, header_row), len(sheet.rows)) + 1)]
    own = {column: header_row for column, text in enumerate(sheet.texts(header_row)) if looks_secret(text)}
    return secret_columns(first) | own


def _masked(texts: Sequence[str], row: int, hide: dict[int, int]) -> tuple[str, ...]:
    return tuple(MASK if text and row > hide.get(column, row) else text for column, text in enumerate(texts))


def _warnings(book: Book) -> tuple[Fault, ...]:
    if not book.source.lock:
        return ()
    return (Fault("workbook.open_elsewhere", Place(file=str(book.path)), {"lock": book.source.lock}, warning=True),)
