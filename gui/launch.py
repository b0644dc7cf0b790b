"""Builds application, doors and window; nothing else knows all three. Imports nothing heavy before the first paint."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.imports import leave_alone
from gui.language import LANGUAGE, LANGUAGES
from gui.settings import Settings, home_root
from gui.shell import Shell
from gui.theme import SCHEMES, THEME, font

if TYPE_CHECKING:
    from gui.doors import Doors


def launch(argv: Sequence[str], doors: Doors | None = None) -> int:
    """Show the window and run it to its end; 2 if the home folder cannot be used."""
    asked = _parser().parse_args(argv)
    app = application()
    leave_alone()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = Settings(doors.root if doors else home_root())
    LANGUAGE.use(asked.language or settings.text("language") or os.environ.get("ROWCREW_LANG", "")[:2].casefold())
    THEME.use(asked.theme or settings.text("theme", "system"))
    shell = Shell(settings)
    shell.painted.connect(_after_paint(shell, settings, asked, doors))
    shell.show()
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


def _house() -> Doors | None:
    """The real doors; None, with the reason on standard error, if the home folder cannot be made."""
    from engine.errors import EngineError
    from gui.house import House

    house = House()
    try:
        house.home.key()
    except EngineError as error:
        from engine.words import render

        sys.stderr.write(render(error.code, error.params) + "\n")
        return None
    return house


def _after_paint(
    shell: Shell, settings: Settings, asked: argparse.Namespace, doors: Doors | None,
) -> Callable[[], None]:
    def go_on() -> None:
        if asked.exit_after_first_paint:
            QApplication.exit(0)
            return
        house = doors or _house()
        if house is None:
            QApplication.exit(2)
            return
        from gui.window import Window

        window = Window(house, settings)
        shell.fill(window, window)
        window.conduct.retranslate()
        window.runs.list_runs()
        window.jobs.usually_headed = True if asked.headed else None
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
    parser.add_argument("--headed", action="store_true", help="show the browsers")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the window")
    parser.add_argument("--theme", choices=SCHEMES, help="colours of the window")
    parser.add_argument("--exit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    return parser
