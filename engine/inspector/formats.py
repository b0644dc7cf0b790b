"""The files that an export can be. Each writer takes lines one at a time, so that a million need no memory."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from engine.errors import Fault, Place, Refused
from engine.workbook.making import write_lines
from engine.workbook.texts import for_csv

#: What one line shows: texts, numbers, local times.
Shown = str | int | float | dt.datetime | None

#: Rows of an .xlsx sheet below its header.
MOST_XLSX = 1_048_575


class Line(Struct, frozen=True):
    """One line: `shown` to people, in the order of the headers; `raw` to programs."""

    shown: tuple[Shown, ...]
    raw: dict[str, Any]


class Exported(Struct):
    """What is written: a title, headers, and the lines, to be gone through once."""

    title: str
    headers: tuple[str, ...]
    lines: Iterator[Line]


def write_csv(exported: Exported, path: Path) -> None:
    """A CSV that Excel opens in any language: with a byte order mark, and no text becomes a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(map(for_csv, exported.headers))
        writer.writerows([_cell(value) for value in line.shown] for line in exported.lines)


def write_txt(exported: Exported, path: Path) -> None:
    """Plain lines, columns parted by tabs; line breaks inside a text become blanks."""
    with path.open("w", encoding="utf-8") as file:
        file.write("\t".join(exported.headers) + "\n")
        for line in exported.lines:
            file.write("\t".join(" ".join(_text(value).split()) for value in line.shown) + "\n")


def write_jsonl(exported: Exported, path: Path) -> None:
    """One JSON object a line: codes and parameters beside the words."""
    encoder = msgspec.json.Encoder()
    with path.open("wb") as file:
        file.writelines(encoder.encode(line.raw) + b"\n" for line in exported.lines)


def write_xlsx(exported: Exported, path: Path) -> None:
    """A workbook of one sheet; texts stay texts. Raises `Refused` if the lines do not fit."""
    write_lines(exported.title, exported.headers, _fitting(exported.lines, path), path)


FORMATS: dict[str, Callable[[Exported, Path], None]] = {
    ".txt": write_txt, ".csv": write_csv, ".jsonl": write_jsonl, ".xlsx": write_xlsx,
}


def _fitting(lines: Iterator[Line], path: Path) -> Iterator[tuple[Shown, ...]]:
    for count, line in enumerate(lines, start=1):
        if count > MOST_XLSX:
            raise Refused([Fault("export.too_long", Place(file=str(path)), {"most": f"{MOST_XLSX:,}"})])
        yield line.shown


def _cell(value: Shown) -> str | int | float:
    return for_csv(value) if isinstance(value, str) else value if isinstance(value, int | float) else _text(value)


def _text(value: Shown) -> str:
    if value is None:
        return ""
    return value.isoformat(" ", "seconds") if isinstance(value, dt.datetime) else str(value)
