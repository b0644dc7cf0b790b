"""The translations of all words, read from Qt's `.ts` file by the standard library: the terminal loads no Qt.

The window loads the same texts, compiled to `.qm`, through Qt; `resources/translations/update.py` keeps both true.
"""

from __future__ import annotations

import locale
import os
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

#: Languages beside English, which needs no catalogue.
LANGUAGES = ("ko",)

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"

#: The context of codes' sentences; where two contexts translate one text differently, this one wins.
_WORDS = "words"


def translator(language: str) -> Callable[[str], str]:
    """English text → its translation; a text without one, and every text of an unknown language, stays English."""
    if language not in LANGUAGES:
        return str
    texts = catalogue(TRANSLATIONS / f"rowcrew_{language}.ts")
    return lambda english: texts.get(english, english)


def chosen_language() -> str:
    """`ROWCREW_LANG` if it is set, else what the system says: Korean where it is Korean, English elsewhere."""
    asked = os.environ.get("ROWCREW_LANG", "").strip() or _system_language()
    return "ko" if asked.casefold().startswith("ko") else "en"


@cache
def catalogue(path: Path) -> Mapping[str, str]:
    """All finished translations in a `.ts` file. A missing or broken file is an empty catalogue: words stay English."""
    try:
        root = ET.parse(path).getroot()  # noqa: S314  a file of our own distribution
    except (OSError, ET.ParseError):
        return {}
    contexts = sorted(root.iter("context"), key=lambda context: context.findtext("name") == _WORDS)
    return {source: text for context in contexts for source, text in map(_pair, context.iter("message")) if text}


def _pair(message: ET.Element) -> tuple[str, str]:
    """Source and translation of a message; the translation is empty while it is unfinished or obsolete."""
    source, translation = message.findtext("source") or "", message.find("translation")
    if translation is None or translation.get("type"):
        return source, ""
    form = translation.find("numerusform")
    return source, (translation.text if form is None else form.text) or ""


def _system_language() -> str:
    """The language by POSIX's precedence of variables, else by the system's own setting (Windows)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    return locale.getlocale()[0] or ""
