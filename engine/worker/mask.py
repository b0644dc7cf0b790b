"""Keeps secrets out of everything that leaves a worker: log lines, parameters, tracebacks, results, saved pages."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from urllib.parse import quote, quote_plus

SHOWN = "•••"
#: Shorter secrets are masked as whole words only, or every "1" in the log would go.
SHORT = 4


class Mask:
    """Knows the secrets of this worker's sessions; all forms that they take in pages and addresses are masked."""

    def __init__(self) -> None:
        self._forms: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def add(self, secret: str) -> None:
        """Mask this secret from now on; an empty one is none."""
        if not secret:
            return
        self._forms |= _forms(secret)
        longest_first = sorted(self._forms, key=len, reverse=True)
        self._pattern = re.compile("|".join(_as_pattern(form) for form in longest_first))

    def text(self, text: str) -> str:
        """The text with every secret replaced."""
        return self._pattern.sub(SHOWN, text) if self._pattern else text

    def texts(self, texts: Mapping[str, str]) -> dict[str, str]:
        """The same mapping with masked values."""
        return {name: self.text(value) for name, value in texts.items()}


def _forms(secret: str) -> set[str]:
    """How the secret looks in plain text, addresses, HTML, JSON and Python's repr."""
    return {
        secret, quote(secret), quote(secret, safe=""), quote_plus(secret), html.escape(secret),
        html.escape(secret, quote=False), json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
    }


def _as_pattern(form: str) -> str:
    return re.escape(form) if len(form) >= SHORT else rf"(?<!\w){re.escape(form)}(?!\w)"
