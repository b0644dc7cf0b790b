"""Brings the translations up to date: `python resources/translations/update.py`.

Collects every text of window, words and terminal into `rowcrew_ko.ts` (Qt's lupdate), reports what has no Korean yet,
and compiles `rowcrew_ko.qm` (lrelease). Needs the `[gui]` extra, which brings both tools.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parents[1]
TEXTS = HERE / "rowcrew_ko.ts"
COMPILED = HERE / "rowcrew_ko.qm"


def sources() -> list[Path]:
    """All Python files that speak to people."""
    rooms = (HOUSE / "gui", HOUSE / "engine" / "words", HOUSE / "engine" / "cli")
    return sorted(path for room in rooms for path in room.rglob("*.py"))


def collect(target: Path) -> None:
    """Bring `target` up to date with the sources; translations that it already has are kept."""
    files = [str(path) for path in sources()]
    _tool("lupdate", *files, "-ts", str(target), "-locations", "none", "-no-obsolete", "-silent")


def compile_texts(texts: Path, target: Path) -> None:
    """Compile a `.ts` file for the window; `target` is replaced whole, for somebody may be reading it."""
    fresh = target.with_suffix(".fresh")
    _tool("lrelease", str(texts), "-qm", str(fresh), "-silent")
    fresh.replace(target)


def unfinished(texts: Path) -> list[str]:
    """The source texts that have no finished translation."""
    messages = ET.parse(texts).getroot().iter("message")  # noqa: S314  a file of our own
    return [message.findtext("source") or "" for message in messages if not _finished(message)]


def _finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and not translation.get("type") and bool("".join(translation.itertext()).strip())


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's language tools, from this environment or from the search path."""
    beside = Path(sysconfig.get_path("scripts"))
    tool = shutil.which(f"pyside6-{name}", path=str(beside)) or shutil.which(f"pyside6-{name}")
    if tool is None:
        sys.exit(f"pyside6-{name} is missing; install the [gui] extra")
    subprocess.run([tool, *arguments], check=True)


def main() -> int:
    """Collect, report, compile; exit code 1 while something is unfinished."""
    collect(TEXTS)
    missing = unfinished(TEXTS)
    for text in missing:
        sys.stdout.write(f"no Korean yet: {text}\n")
    compile_texts(TEXTS, COMPILED)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
