"""Lists for people: a drawn table on a terminal, tab-separated lines elsewhere, so that other tools can read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.cli.speech import Speech


def table(speech: Speech, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Print rows under the headings `cli.column.…`; the number of rows. Rows may come from an endless source."""
    headings = [speech.words(f"cli.column.{name}") for name in columns]
    if not speech.out.isatty():
        return _plain(speech, headings, rows)
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*headings, box=None, header_style="dim", padding=(0, 1))
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    speech.console.print(drawn)
    return drawn.row_count


def _plain(speech: Speech, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    count = 0
    speech.line("\t".join(headings))
    for row in rows:
        speech.line("\t".join(" ".join(cell.split()) for cell in row))
        count += 1
    return count
