"""Builds application, doors and window; nothing else knows all three. Imports nothing heavy before the first paint."""

from __future__ import annotations

import argparse
import gc
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.doors import Doors
from gui.house import House
from gui.language import LANGUAGE, LANGUAGES
from gui.settings import Settings
from gui.theme import SCHEMES, THEME, font
from gui.window import Window


def launch(argv: Sequence[str], doors: Doors | None = None) -> int:
    """Show the window and run it to its end."""
    asked = _parser().parse_args(argv)
    app = application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    house = doors or House()
    settings = Settings(house.root)
    LANGUAGE.use(asked.language or settings.text("language") or os.environ.get("ROWCREW_LANG", "")[:2].casefold())
    THEME.use(asked.theme or settings.text("theme", "system"))
    window = Window(house, settings)
    window.painted.connect(_after_paint(window, asked))
    window.show()
    return app.exec()


def application() -> QApplication:
    """The application: Fusion, our font; the one that is there if there is one."""
    there = QApplication.instance()
    app = there if isinstance(there, QApplication) else QApplication(["rowcrew-window"])
    app.setApplicationName("Rowcrew")
    app.setDesktopFileName("rowcrew")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font())
    return app


def _after_paint(window: Window, asked: argparse.Namespace) -> Callable[[], None]:
    def go_on() -> None:
        if asked.exit_after_first_paint:
            QApplication.exit(0)
            return
        window.runs.list_runs()
        if asked.demo:
            window.conduct.demo()
        elif asked.job is not None:
            window.jobs.open(asked.job)
        QTimer.singleShot(2_000, window, _settle)

    return go_on


def _settle() -> None:
    """What start-up made lives as long as the window: take it out of the collector's way."""
    gc.collect()
    gc.freeze()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rowcrew-window", description="Rowcrew's window.")
    parser.add_argument("job", nargs="?", type=Path, metavar="JOB", help="a job file (*.rowcrew.toml) to open")
    parser.add_argument("--demo", action="store_true", help="open the demo job and start it")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the window")
    parser.add_argument("--theme", choices=SCHEMES, help="colours of the window")
    parser.add_argument("--exit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    return parser
