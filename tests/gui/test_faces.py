"""What holds for the whole window: names for everybody, two languages, plain text, two themes, a quick start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.model import Counts, ItemState, Level, RunState, WorkerState
from gui import words
from gui.language import LANGUAGE, Language
from gui.settings import Settings
from gui.theme import THEME
from gui.window import Window
from tests.gui.scripted import ScriptedDoors, ScriptedLink, ended, lines, make_ledger, snapshot, workers, write_job

ROOT = Path(__file__).resolve().parents[2]
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QTableView)

pytestmark = pytest.mark.usefixtures("english")


def inner(widget: QWidget) -> bool:
    """Parts that Qt makes inside its own widgets."""
    parent = widget.parent()
    inside = isinstance(parent, (QAbstractSpinBox, QLineEdit, QTableView, QComboBox))
    return inside or widget.objectName().startswith("qt_") or "QTableCornerButton" in widget.metaObject().className()


def controls(window: Window) -> list[QWidget]:
    return [one for kind in CONTROLS for one in window.findChildren(kind) if not inner(one)]


def full(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> ScriptedLink:
    """A window in which a run is on and a notice stands."""
    with qtbot.waitSignal(window.jobs.opened):
        window.jobs.open(write_job(doors.root / "job"))
    qtbot.waitUntil(lambda: not window.jobs.checking)
    link = ScriptedLink()
    doors.links = [link]
    window.conduct.start()
    ledger = make_ledger(doors.root / "runs" / "r" / "ledger.db", 12, 5)
    link.feed(snapshot(link, ledger, Counts(pending=21, done=12, failed=3), workers()), lines(1, 40))
    qtbot.waitUntil(lambda: window.log_model.rowCount() == 40 and window.items_model.rowCount() == 36)
    window.leave()
    return link


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_control_has_a_name(window: Window, doors: ScriptedDoors, qtbot: QtBot, language: str) -> None:
    full(window, doors, qtbot)
    window.use_language(language)
    qtbot.wait(20)
    nameless = [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in controls(window)
                if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))]
    assert nameless == []
    assert len(controls(window)) > 40


def test_every_enabled_control_is_reached_by_the_keyboard(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    full(window, doors, qtbot)
    unreachable = [one.accessibleName() for one in controls(window)
                   if one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert unreachable == []


def test_the_shortcuts_are_unique(window: Window) -> None:
    keys = [action.shortcut().toString() for action in window.actions() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys)) >= 15


def test_the_language_changes_while_the_window_is_open(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    full(window, doors, qtbot)
    english = texts(window)
    window.use_language("ko")
    qtbot.waitUntil(lambda: window.header.start_button.text() != "Start")
    korean = texts(window)
    assert window.header.start_button.text() == "시작"
    assert window.workers_card.title.text() == "작업자"
    window.use_language("en")
    qtbot.waitUntil(lambda: window.header.start_button.text() == "Start")
    assert texts(window) == english
    assert korean != english
    assert window.settings.text("language") == "en"


def texts(window: Window) -> list[str]:
    said = [one.text() for one in window.findChildren(QAbstractButton) if not inner(one)]
    said += [one.placeholderText() for one in window.findChildren(QLineEdit)]
    return said + [str(model.headerData(at, Qt.Orientation.Horizontal))
                   for model in (window.workers_model, window.items_model, window.log_model, window.accounts_model)
                   for at in range(model.columnCount())]


def test_an_unknown_language_is_the_systems() -> None:
    language = Language()
    language.use("")
    assert language.code in {"en", "ko"}
    LANGUAGE.use("en")


def test_every_state_has_a_word_and_a_look() -> None:
    for kind in (WorkerState, ItemState, RunState, Level):
        for state in kind:
            assert words.state_word(state) != state, state
            assert state in words.LOOKS


def test_text_from_outside_is_never_markup(window: Window, doors: ScriptedDoors, qtbot: QtBot) -> None:
    full(window, doors, qtbot)
    rich = [one.text() for one in window.findChildren(QLabel)
            if one.text() and one.textFormat() != Qt.TextFormat.PlainText and not inner(one)]
    assert rich == []
    assert window.jobs.job is not None
    assert "<b>R&D</b>" in window.jobs.job.name
    window.runs._reset()
    window.conduct.refresh()
    assert window.header.job.full() == window.jobs.job.name
    assert "<b>" not in window.header.job.toolTip()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_clipped(
    window: Window, doors: ScriptedDoors, qtbot: QtBot, language: str, theme: str,
) -> None:
    window.use_theme(theme)
    window.use_language(language)
    link = full(window, doors, qtbot)
    window.closing.cancel()
    link.feed(ended(Counts(done=120_000, failed=1_234, pending=9), state=RunState.FINISHED, results="/r.xlsx"))
    qtbot.waitUntil(window.summary_card.isVisible)
    for at in range(4):
        window.detail.turn(at)
        qtbot.wait(20)
        clipped = [(type(one).__name__, one.text()) for one in window.findChildren(QAbstractButton)
                   if one.isVisible() and not inner(one) and one.width() < one.sizeHint().width()]
        clipped += [("QLabel", one.text()) for one in window.findChildren(QLabel)
                    if one.isVisible() and one.text() and not one.wordWrap() and type(one).__name__ == "Label"
                    and one.width() < one.sizeHint().width()]
        assert clipped == [], at


def test_the_theme_is_followed_and_remembered(window: Window, doors: ScriptedDoors) -> None:
    window.use_theme("dark")
    assert THEME.dark
    assert Settings(doors.root).text("theme") in {"dark", ""}
    window.settings.save()
    assert Settings(doors.root).text("theme") == "dark"
    assert window.actions_.groups["theme"]["dark"].isChecked()


def test_settings_that_are_broken_are_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"\xff\xfe[General\x00]\nrecent=@Invalid()\ngeometry=3")
    settings = Settings(tmp_path)
    assert settings.recent() == []
    assert settings.state("geometry") is None
    assert settings.text("theme", "system") == "system"


def test_the_menu_button_opens_by_keyboard(window: Window) -> None:
    button = window.header.menu_button
    assert isinstance(button, QToolButton)
    assert {action.text() for action in button.menu().actions()} >= {"Open job…", "Start", "Stop", "Resume"}


def run_python(code: str, tmp_path: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ROWCREW_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen", **more}
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True,
                          encoding="utf-8", timeout=60, check=False)


def test_the_window_paints_and_leaves_when_told_so(tmp_path: Path) -> None:
    ran = run_python("from gui.app import main; raise SystemExit(main(['--exit-after-first-paint']))", tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    code = (
        "import sys; from gui.app import main; main(['--exit-after-first-paint'])\n"
        "heavy = {'pydantic', 'openpyxl', 'selenium', 'psutil', 'pandas', 'sqlite3', 'engine.job', 'engine.client'}\n"
        "print(sorted(heavy & set(sys.modules)))")
    assert run_python(code, tmp_path).stdout.strip() == "[]"


def test_without_pyside_it_says_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys, importlib.util as u; real = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name.startswith('PySide6') else real(name, *more)\n"
        "from gui.app import main; raise SystemExit(main([]))")
    ran = run_python(code, tmp_path, ROWCREW_LANG="en")
    assert ran.returncode == 2
    assert 'pip install "rowcrew[gui]"' in ran.stderr
    assert "Traceback" not in ran.stderr


def test_wrong_arguments_are_refused(tmp_path: Path) -> None:
    ran = run_python("from gui.app import main; raise SystemExit(main(['--theme', 'pink']))", tmp_path)
    assert ran.returncode == 2


@pytest.mark.parametrize("named", [True, False])
def test_the_settings_lie_in_the_engines_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool,  # noqa: FBT001  a parameter
) -> None:
    from engine.services.home import Home
    from gui.settings import home_root

    monkeypatch.setenv("ROWCREW_HOME", str(tmp_path / "x") if named else "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home_root() == Home.find().root


def test_the_first_paint_is_a_skeleton_that_the_window_fills(doors: ScriptedDoors, qtbot: QtBot) -> None:
    from gui.shell import Shell

    shell = Shell(Settings(doors.root))
    qtbot.addWidget(shell)
    with qtbot.waitSignal(shell.painted):
        shell.show()
    window = Window(doors, Settings(doors.root))
    shell.fill(window, window)
    window.conduct.retranslate()
    qtbot.waitUntil(window.isVisible)
    assert shell.windowTitle() == "Rowcrew"
    link = full(window, doors, qtbot)
    assert shell.isVisible(), "a run is on: it asks first"
    window.closing.keep()
    assert not shell.isVisible()
    assert link.closed
