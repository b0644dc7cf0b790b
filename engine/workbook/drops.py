"""What the results copy would lose of the operator's workbook, told before anything is written. Pure but for `Parts`.

Found by comparing what openpyxl writes with what it read (tests do so again with real files).
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

from engine.workbook.files import Source
from engine.workbook.parts import Parts, tags

#: Parts whose mere presence tells, by a piece of their name.
_BY_NAME = {
    "xl/slicers/": "results.drops.slicers",
    "xl/slicerCaches/": "results.drops.slicers",
    "xl/timelines/": "results.drops.slicers",
    "xl/threadedComments/": "results.drops.threaded_comments",
    "xl/ctrlProps/": "results.drops.controls",
    "xl/activeX/": "results.drops.controls",
    "xl/embeddings/": "results.drops.objects",
    "xl/diagrams/": "results.drops.shapes",
    "xl/charts/": "results.drops.charts",
    "xl/richData/": "results.drops.rich_data",
    "xl/queryTables/": "results.drops.connections",
    "xl/connections.xml": "results.drops.connections",
    "xl/model/": "results.drops.connections",
    "customXml/": "results.drops.connections",
    "_xmlsignatures/": "results.drops.signature",
    "xl/macrosheets/": "results.drops.macro_sheets",
    "xl/dialogsheets/": "results.drops.macro_sheets",
}
#: Pieces of a sheet's XML.
_IN_SHEET = {
    b"sparklineGroup": "results.drops.sparklines",
    b"x14:conditionalFormatting": "results.drops.conditional_formats",
    b"x14:dataValidation": "results.drops.validations",
    b"legacyDrawingHF": "results.drops.header_pictures",
    b"<oleObjects": "results.drops.objects",
}
#: Start tags in a drawing.
_IN_DRAWING = {
    "sp": "results.drops.shapes",
    "grpSp": "results.drops.shapes",
    "cxnSp": "results.drops.shapes",
    "pic": "results.drops.pictures",
}


def dropped(source: Source, parts: Parts | None) -> tuple[str, ...]:
    """Words codes of what a results copy of this workbook loses, each once, sorted."""
    if parts is None:
        return ("results.drops.formatting",) if source.kind != "csv" else ()
    return tuple(sorted({*_named(parts), *_in_sheets(parts), *_in_drawings(parts)}))


def has_macros(parts: Parts | None) -> bool:
    """Whether the workbook carries a VBA project, which the copy keeps and nothing here runs."""
    return parts is not None and "xl/vbaProject.bin" in parts.names


def _named(parts: Parts) -> Iterator[str]:
    for name in parts.names:
        yield from (code for piece, code in _BY_NAME.items() if name.startswith(piece) and not _kept(piece, parts))
    if b"XLDAPR" in parts.read("xl/metadata.xml"):
        yield "results.drops.dynamic_arrays"


def _kept(piece: str, parts: Parts) -> bool:
    """A copy with macros keeps its controls as well."""
    return piece in {"xl/ctrlProps/", "xl/activeX/"} and has_macros(parts)


def _in_sheets(parts: Parts) -> Iterator[str]:
    for name in parts.sheets.values():
        data = parts.read(name)
        yield from (code for piece, code in _IN_SHEET.items() if piece in data)
        if any(True for _ in tags(data, "f")):
            yield "results.drops.cached_values"


def _in_drawings(parts: Parts) -> Iterator[str]:
    pictures_kept = importlib.util.find_spec("PIL") is not None
    for name in parts.names:
        if name.startswith("xl/drawings/drawing"):
            data = parts.read(name)
            for tag, code in _IN_DRAWING.items():
                if not (tag == "pic" and pictures_kept) and any(True for _ in tags(data, tag)):
                    yield code
