"""Entry point of `rowcrew-window`. Without PySide6 it says what to install; with it, `gui.launch` does the rest."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window; the exit code is 0, or 2 for wrong arguments or a missing PySide6."""
    if find_spec("PySide6") is None:
        sys.stderr.write(_missing() + "\n")
        return 2
    from gui.launch import launch

    return launch(sys.argv[1:] if argv is None else argv)


def _missing() -> str:
    from engine.words import render
    from engine.words.catalogue import chosen_language, translator

    return render("window.no_qt", {"command": 'pip install "rowcrew[gui]"'}, translator(chosen_language()))


if __name__ == "__main__":
    raise SystemExit(main())
