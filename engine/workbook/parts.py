"""What calamine does not tell of an .xlsx: hidden rows, protection, formulas without a value, errors, padded numbers.

Start tags of a sheet's XML are found with regular expressions: 100,000 rows take tens of milliseconds, where an XML
parser calls Python for each of a million tags. That is sound for spreadsheet parts: no CDATA, and `<` is escaped in
texts and attributes. Pure: bytes in, values out.
"""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from engine.workbook.cells import split_name

_ATTRIBUTE = re.compile(rb"""([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?:1|true)["']""")
_NUMBER_OF_ROW = re.compile(rb"""\br\s*=\s*["'](\d+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>[^<]")
_ERROR = re.compile(rb"""\bt\s*=\s*["']e["']""")
_END_OF_CELL = re.compile(rb"</(?:\w+:)?c>")
_ZEROS = re.compile(r"^0{2,}$")


class Oddities(Struct, frozen=True):
    """What is odd about one sheet; rows from 1, columns from 0. `padded` are cells shown with leading zeros."""

    hidden: frozenset[int] = frozenset()
    filtered: bool = False
    protected: bool = False
    formulas: int = 0
    unfilled: tuple[tuple[int, int], ...] = ()
    errors: tuple[tuple[int, int], ...] = ()
    padded: dict[tuple[int, int], int] = field(default_factory=dict)


class Parts:
    """The parts of an .xlsx in memory, by sheet name."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = {name.lstrip("/"): name for name in self._archive.namelist()}
        self._sheets = self._paths()
        self._widths = self._padded_styles()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._names)

    @property
    def sheets(self) -> Mapping[str, str]:
        """Sheet name → part name."""
        return self._sheets

    def read(self, name: str) -> bytes:
        """A part's bytes, empty if there is no such part."""
        return self._archive.read(self._names[name]) if name in self._names else b""

    def oddities(self, sheet: str) -> Oddities:
        """What is odd about a sheet; nothing for a sheet that is not there."""
        return scan(self.read(self._sheets.get(sheet, "")), self._widths)

    def _paths(self) -> dict[str, str]:
        links = tags(self.read("xl/_rels/workbook.xml.rels"), "Relationship")
        targets = {tag.get("Id", ""): tag.get("Target", "") for tag in links}
        paths: dict[str, str] = {}
        for tag in tags(self.read("xl/workbook.xml"), "sheet"):
            link = next((value for name, value in tag.items() if name.split(":")[-1] == "id"), "")
            paths[tag.get("name", "")] = posixpath.normpath(posixpath.join("/xl", targets.get(link, ""))).lstrip("/")
        return paths

    def _padded_styles(self) -> dict[bytes, int]:
        """Style index → number of digits, for number formats like `00000`."""
        styles = self.read("xl/styles.xml")
        codes = {tag["numFmtId"]: tag.get("formatCode", "") for tag in tags(styles, "numFmt") if "numFmtId" in tag}
        formats = re.search(rb"<(?:\w+:)?cellXfs.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
        widths: dict[bytes, int] = {}
        for index, tag in enumerate(tags(formats.group() if formats else b"", "xf")):
            code = codes.get(tag.get("numFmtId", ""), "")
            if _ZEROS.match(code):
                widths[str(index).encode()] = len(code)
        return widths


def scan(data: bytes, widths: Mapping[bytes, int]) -> Oddities:
    """What is odd about the sheet whose XML this is; `widths` are the styles that pad numbers with zeros."""
    hidden = _hidden_rows(data) if _HIDDEN.search(data) else frozenset()
    formulas, unfilled = _formulas(data)
    return Oddities(
        hidden=hidden,
        filtered=bool(hidden) and any(True for _ in tags(data, "filterColumn")),
        protected=any(tag.get("sheet") in {"1", "true"} for tag in tags(data, "sheetProtection")),
        formulas=formulas,
        unfilled=unfilled,
        errors=tuple(at for at, _ in _cells(data, _ERROR.pattern)) if _ERROR.search(data) else (),
        padded=_padded(data, widths),
    )


def tags(data: bytes, name: str) -> Iterator[dict[str, str]]:
    """The attributes of each start tag of that name, whatever its namespace prefix."""
    for found in re.finditer(rb"<(?:\w+:)?" + name.encode() + rb"(\s[^>]*)?/?>", data):
        yield _attributes(found.group(1) or b"")


def _attributes(raw: bytes) -> dict[str, str]:
    return {
        name.decode(): html.unescape(value[1:-1].decode("utf-8", "replace")) for name, value in _ATTRIBUTE.findall(raw)
    }


def _hidden_rows(data: bytes) -> frozenset[int]:
    hidden, number = set(), 0
    for found in re.finditer(rb"<(?:\w+:)?row\b([^>]*)>", data):
        tag = found.group(1)
        own = _NUMBER_OF_ROW.search(tag)
        number = int(own.group(1)) if own else number + 1
        if _HIDDEN.search(tag):
            hidden.add(number)
    return frozenset(hidden)


def _formulas(data: bytes) -> tuple[int, tuple[tuple[int, int], ...]]:
    """How many formulas there are, and the cells of those that nobody has ever worked out."""
    count, unfilled = 0, []
    for found in _FORMULA.finditer(data):
        count += 1
        start = _cell_start(data, found.start())
        tag_end = data.index(b">", start)
        attributes = _attributes(data[start:tag_end])
        end = _END_OF_CELL.search(data, found.start())
        body = data[found.start():end.start() if end else len(data)]
        if attributes.get("t") != "str" and not _VALUE.search(body):
            unfilled.append(_place(data, start, attributes))
    return count, tuple(at for at in unfilled if at)


def _cell_start(data: bytes, before: int) -> int:
    """Where the cell that holds this position begins (`<c …` or `<x:c …`)."""
    starts = [match.start() for match in re.finditer(rb"<(?:\w+:)?c[\s>]", data[max(0, before - 400):before])]
    return max(0, before - 400) + starts[-1] if starts else before


def _cells(data: bytes, attribute: bytes) -> Iterator[tuple[tuple[int, int], dict[str, str]]]:
    """Place and attributes of each cell whose start tag has that attribute."""
    for found in re.finditer(rb"<(?:\w+:)?c\s(?=[^>]*" + attribute + rb")([^>]*)>", data):
        attributes = _attributes(found.group(1))
        if at := _place(data, found.start(), attributes):
            yield at, attributes


def _padded(data: bytes, widths: Mapping[bytes, int]) -> dict[tuple[int, int], int]:
    if not widths:
        return {}
    styles = rb"""\bs\s*=\s*["'](?:""" + b"|".join(widths) + rb""")["']"""
    return {at: widths[tag["s"].encode()] for at, tag in _cells(data, styles) if tag.get("t", "n") == "n"}


def _place(data: bytes, start: int, attributes: Mapping[str, str]) -> tuple[int, int] | None:
    """(row, column) of a cell, counted where a writer left out its name, as the format allows."""
    if "r" in attributes:
        return split_name(attributes["r"])
    row_start = max(data.rfind(b"<row", 0, start), data.rfind(b":row", 0, start))
    if row_start < 0:
        return None
    own = _NUMBER_OF_ROW.search(data, row_start, data.index(b">", row_start))
    row = int(own.group(1)) if own else len(re.findall(rb"<(?:\w+:)?row\b", data[:start]))
    return row, len(re.findall(rb"<(?:\w+:)?c[\s>/]", data[row_start:start]))
