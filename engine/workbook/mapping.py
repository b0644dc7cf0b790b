"""Columns by their header, never by position alone; which of them are secret. Pure, but for reading the header row."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from engine.errors import Fault, Place
from engine.job import Column
from engine.workbook.cells import cell_name, column_of, header_of, letter
from engine.workbook.looks import looks_secret
from engine.workbook.read import Sheet

#: More headers than this are not read out to anybody.
MOST_NAMED = 40


class Mapped(Struct, frozen=True):
    """A mapping found in a sheet: name → column, headers by name, and which names are secret (proposed ones too)."""

    at: dict[str, int]
    headers: dict[str, str]
    secret: frozenset[str]
    proposed: frozenset[str] = frozenset()


def find_columns(
    sheet: Sheet, header_row: int, columns: Mapping[str, str | Column], file: str, *, never_secret: Iterable[str] = (),
) -> tuple[Mapped, list[Fault]]:
    """Where the mapped columns are, and what is wrong with them. Missing ones are left out of the result."""
    there = headers_of(sheet, header_row)
    at: dict[str, int] = {}
    faults: list[Fault] = []
    for name, wanted in columns.items():
        column = _as_column(wanted)
        found = _find(column, there)
        if isinstance(found, int):
            at[name] = found
        else:
            faults.append(_unfound(found, name, column, there, Place(file, sheet.name, cell_name(header_row, 0))))
    secret, proposed = secrets_of(columns, never_secret)
    headers = {name: _as_column(wanted).header for name, wanted in columns.items()}
    return Mapped(at, headers, secret, proposed), faults


def headers_of(sheet: Sheet, header_row: int) -> list[tuple[int, str]]:
    """(column, header) of each column that has one."""
    texts = sheet.texts(header_row)
    return [(column, header) for column, text in enumerate(texts) if (header := header_of(text))]


def secrets_of(
    columns: Mapping[str, str | Column], never: Iterable[str] = (),
) -> tuple[frozenset[str], frozenset[str]]:
    """Names of the secret columns, and those among them that are only proposed, by their looks.

    A job that says `secret = false` overrules a proposal; names in `never` (keys, filters) are not proposed.
    """
    said = {name for name, column in columns.items() if isinstance(column, Column) and column.secret}
    decided = {
        name for name, column in columns.items() if isinstance(column, Column) and "secret" in column.model_fields_set
    }
    proposed = {
        name for name, column in columns.items()
        if name not in decided | set(never) and (looks_secret(name) or looks_secret(_as_column(column).header))
    }
    return frozenset(said | proposed), frozenset(proposed)


def nearest(wanted: str, there: Sequence[str]) -> str:
    """The name that is most like the wanted one, empty if none is."""
    folded = {name.casefold(): name for name in there}
    close = difflib.get_close_matches(wanted.casefold(), list(folded), n=1, cutoff=0.5)
    return folded[close[0]] if close else ""


def listed(names: Sequence[str]) -> str:
    """Names for people: in quotes, with commas, the rest of very many as an ellipsis."""
    shown = ", ".join(f"“{name}”" for name in names[:MOST_NAMED])
    return f"{shown}, …" if len(names) > MOST_NAMED else shown or "–"


def _as_column(wanted: str | Column) -> Column:
    return wanted if isinstance(wanted, Column) else Column(header=wanted)


def _find(column: Column, there: Sequence[tuple[int, str]]) -> int | list[int]:
    """The column, or the candidates where it is not exactly one."""
    candidates = [index for index, header in there if header == header_of(column.header)]
    if column.at is not None and column_of(column.at) in candidates:
        return column_of(column.at)
    return candidates[0] if len(candidates) == 1 else candidates


def _unfound(
    candidates: Sequence[int], name: str, column: Column, there: Sequence[tuple[int, str]], place: Place,
) -> Fault:
    params = {"name": name, "header": column.header, "sheet": place.sheet}
    headers = [header for _, header in there]
    if not candidates:
        near = nearest(column.header, headers)
        params |= {"headers": listed(headers), "nearest": near}
        code = "workbook.column_missing_near" if near else "workbook.column_missing"
        return Fault(code, place, params)
    params["columns"] = ", ".join(letter(index) for index in candidates)
    row = place.cell.lstrip("A")
    return Fault("workbook.header_repeated", Place(place.file, place.sheet, f"{letter(candidates[0])}{row}"), params)
