"""Writes the results workbook of a run: a copy of the operator's, or a new one where there is none to copy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from engine.errors import Refused
from engine.job import Job
from engine.model import Account
from engine.workbook.atomic import write_whole
from engine.workbook.copying import Tell, write_copy
from engine.workbook.drops import dropped, has_macros
from engine.workbook.layout import Labels, ResultRow, lay_out, table
from engine.workbook.making import write_new, write_table
from engine.workbook.read import Book, open_book


class Run(Struct, frozen=True):
    """What a results workbook is made of: the frozen job, the run's accounts, the ledger's items, and words."""

    job: Job
    accounts: Sequence[Account]
    rows: Sequence[ResultRow]
    labels: Labels


def write_results(workbook: Path, target: Path, run: Run, tell: Tell) -> tuple[Path, tuple[str, ...]]:
    """Write it; the path that it really got, and words codes of what it lost of the operator's workbook.

    An operator's workbook that is gone or cannot be read any more leaves the results of the ledger alone. Raises
    `Refused` if nothing can be written at the target.
    """
    try:
        book = open_book(workbook)
        layout = lay_out(book, run.job, run.accounts, run.rows, run.labels)
    except Refused:
        found = table(run.rows, run.accounts, run.labels)
        path = write_whole(target.with_suffix(".xlsx"), lambda made: write_table(found, made))
        return path, ("results.drops.workbook",)
    macros = has_macros(book.parts)
    if book.source.kind == "xlsx":
        name = target.with_suffix(".xlsm" if macros else ".xlsx")
        return write_whole(name, lambda made: write_copy(book, layout, made, tell, macros=macros)), _lost(book)
    return write_whole(target.with_suffix(".xlsx"), lambda made: write_new(book, layout, made, tell)), _lost(book)


def _lost(book: Book) -> tuple[str, ...]:
    return dropped(book.source, book.parts)
