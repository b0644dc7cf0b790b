"""How long until something is there: the window against an empty one, the terminal's help against a bare program's."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.bench.measure import Row, at_most, in_turn, seconds_of
from tests.screen import private_display

ROUNDS = 15
#: The least that shows a window with PySide6 and leaves after its first paint.
EMPTY_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: QApplication.exit(0))

app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""
BARE_TYPER = """
import typer

app = typer.Typer()

@app.command()
def run(job: str, headed: bool = False) -> None:
    print(job, headed)

@app.command()
def check(job: str) -> None:
    print(job)

app()
"""


def rows() -> Iterator[Row]:
    """The two figures, seconds from the start of the process to its exit."""
    with bench_folder() as (folder, environment):
        window, program = folder / "window.py", folder / "program.py"
        window.write_text(EMPTY_WINDOW, encoding="utf-8")
        program.write_text(BARE_TYPER, encoding="utf-8")
        yield _row("window to first paint", "empty PySide6 window", 1.6, environment,
                   [*_ours("rowcrew-window"), "--exit-after-first-paint"], [sys.executable, str(window)])
        yield _row("rowcrew --help to exit", "bare typer program", 1.3, environment,
                   [*_ours("rowcrew"), "--help"], [sys.executable, str(program), "--help"])


@contextmanager
def bench_folder() -> Iterator[tuple[Path, dict[str, str]]]:
    """A folder and an environment of this bench alone: a home, and a real display, private where there is Xvfb."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rc-", ignore_cleanup_errors=True)))
        environment = {**os.environ, "ROWCREW_HOME": str(folder / "home")}
        if sys.platform == "linux":
            environment |= {"DISPLAY": stack.enter_context(private_display()), "QT_QPA_PLATFORM": "xcb"}
        yield folder, environment


def _row(figure: str, peer: str, most: float, environment: dict[str, str], ours: list[str], theirs: list[str]) -> Row:
    pairs = in_turn(lambda: seconds_of(ours, environment), lambda: seconds_of(theirs, environment), ROUNDS)
    return at_most(figure, "s", peer, most, pairs)


def _ours(name: str) -> Sequence[str]:
    """Our entry point as the set-up installs it."""
    script = Path(sys.executable).with_name(f"{name}.exe" if sys.platform == "win32" else name)
    if not script.exists():
        raise SystemExit(f"{script} is not there: call this through `python3 start.py bench startup`")
    return [str(script)]
