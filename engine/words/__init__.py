"""Codes → sentences, for both faces. Rooms send codes and parameters; only window and terminal call `render`.

Each module here is one room's table `WORDS: code → English`, marked for Qt's lupdate with `QT_TRANSLATE_NOOP`, so that
the window translates through Qt and the terminal reads the same `.ts` file without Qt. Imports nothing of Rowcrew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

#: The rooms that have words; each is a module beside this one.
ROOMS = ("core", "run", "worker", "workbook", "flows", "faces", "setup")

#: Parameters whose value may be a code.
REASONS = frozenset({"why", "last"})


@cache
def table() -> Mapping[str, str]:
    """All codes with their English sentences; where two rooms use one code (a test forbids it), the first one's."""
    words: dict[str, str] = {}
    for room in reversed(ROOMS):
        words |= import_module(f"engine.words.{room}").WORDS
    return words


def render(code: str, params: Mapping[str, str], translate: Callable[[str], str] = str) -> str:
    """The sentence for a code. A code without words is shown as it is, with its parameters: never an error."""
    english = table().get(code)
    if english is None:
        rest = ", ".join(f"{name}={value}" for name, value in params.items())
        return f"{code}: {rest}" if rest else code
    return fill(translate(english), {name: _inner(name, text, params, translate) for name, text in params.items()})


def _inner(name: str, text: str, params: Mapping[str, str], translate: Callable[[str], str]) -> str:
    """A parameter as shown: a reason (`why`, `last`) may itself be a code, filled from the same parameters."""
    english = table().get(text) if name in REASONS else None
    if english is None:
        return text
    rest = {other: value for other, value in params.items() if other != name}
    return fill(translate(english), {other: _inner(other, value, rest, translate) for other, value in rest.items()})


def fill(template: str, params: Mapping[str, str]) -> str:
    """`template` with each `{name}` replaced by its parameter; values are data, braces inside them stay as they are."""
    out, rest = "", template
    while rest:
        before, brace, rest = rest.partition("{")
        out += before
        if brace:
            name, end, rest = rest.partition("}")
            out += params.get(name, "{" + name + end) if end else "{" + name
    return out
