"""Writes the results workbook of a run: a copy of the operator's, or a new one where there is none to copy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from engine.errors import EngineError, Refused
from engine.job import Job
from engine.model import Account
from engine.workbook.atomic import write_whole
from engine.workbook.copying import Tell, write_copy
from engine.workbook.drops import dropped, has_macros
from engine.workbook.layout import Labels, Layout, ResultRow, lay_out, table
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
    if book.source.kind == "xlsx":
        try:
            return _copied(book, layout, target, tell)
        except EngineError:
            raise
        except Exception:  # noqa: BLE001  openpyxl fails in many ways on odd files; the values can be written all the same
            return _made(book, layout, target, tell), ("results.drops.formatting", "results.drops.not_copied")
    return _made(book, layout, target, tell), dropped(book.source, book.parts)


def _copied(book: Book, layout: Layout, target: Path, tell: Tell) -> tuple[Path, tuple[str, ...]]:
    macros = has_macros(book.parts)
    name = target.with_suffix(".xlsm" if macros else ".xlsx")
    path = write_whole(name, lambda made: write_copy(book, layout, made, tell, macros=macros))
    return path, dropped(book.source, book.parts)


def _made(book: Book, layout: Layout, target: Path, tell: Tell) -> Path:
    return write_whole(target.with_suffix(".xlsx"), lambda made: write_new(book, layout, made, tell))
