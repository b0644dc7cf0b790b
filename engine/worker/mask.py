"""Keeps secrets out of everything that leaves a worker: log lines, parameters, tracebacks, results, saved pages."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from urllib.parse import quote

SHOWN = "•••"
#: Shorter secrets are masked as whole words only, or every "1" in the log would go.
SHORT = 4
_CODE = re.compile(r"[a-z_]+(\.[a-z_]+)*")


class Mask:
    """Knows the secrets of this worker's sessions; all forms that they take in pages and addresses are masked."""

    def __init__(self) -> None:
        self._secrets: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def add(self, secret: str) -> None:
        """Mask this secret from now on; an empty one is none."""
        if not secret:
            return
        self._secrets.add(secret)
        longest_first = sorted(self._secrets, key=len, reverse=True)
        self._pattern = re.compile("|".join(_pattern_of(one) for one in longest_first))

    def text(self, text: str) -> str:
        """The text with every secret replaced."""
        return self._pattern.sub(SHOWN, text) if self._pattern else text

    def code(self, code: str) -> str:
        """A words code, as it is if it looks like one: a secret such as "captcha" must not change its meaning."""
        return code if _CODE.fullmatch(code) else self.text(code)

    def texts(self, texts: Mapping[str, str]) -> dict[str, str]:
        """The same mapping with masked values."""
        return {name: self.text(value) for name, value in texts.items()}


def _pattern_of(secret: str) -> str:
    """The secret with each character in any form that it takes in text, addresses, HTML, JSON, JavaScript and repr."""
    pattern = "".join(f"(?:{'|'.join(re.escape(form) for form in _forms(char))})" for char in secret)
    return pattern if len(secret) >= SHORT else rf"(?<!\w){pattern}(?!\w)"


def _forms(char: str) -> list[str]:
    """One character's forms, longest first; letters and digits of ASCII have one."""
    if char.isascii() and char.isalnum():
        return [char]
    number = ord(char)
    quoted, units = quote(char, safe="", errors="replace"), char.encode("utf-16-be", "surrogatepass").hex()
    codes = [units[at:at + 4] for at in range(0, len(units), 4)]
    escaped = {"".join(f"\\u{code}" for code in codes), "".join(f"\\u{code.upper()}" for code in codes)}
    forms = {char, quoted, quoted.lower()} | escaped
    forms |= {html.escape(char), f"&#{number};", f"&#x{number:x};", f"&#x{number:X};", repr(char)[1:-1]}
    forms |= {json.dumps(char)[1:-1], f"\\x{number:02x}", f"\\x{number:02X}", f"\\{char}"}
    if char == " ":
        forms |= {"+", "&nbsp;"}
    return sorted(forms, key=len, reverse=True)
