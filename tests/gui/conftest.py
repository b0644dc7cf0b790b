"""A window over a scripted house, in English and light colours, for every test of the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.scripted import ScriptedDoors, housed

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def doors(tmp_path: Path) -> ScriptedDoors:
    return ScriptedDoors(tmp_path / "home")


@pytest.fixture
def english(qtbot: QtBot) -> Iterator[None]:
    """English, light, Fusion; put back afterwards whatever a test switched to."""
    from gui.language import LANGUAGE
    from gui.launch import application
    from gui.theme import THEME

    del qtbot
    application()
    LANGUAGE.use("en")
    THEME.use("light")
    yield
    LANGUAGE.use("en")
    THEME.use("light")


@pytest.fixture
def window(qtbot: QtBot, doors: ScriptedDoors, english: None) -> Iterator[Window]:
    """The whole window, shown."""
    del english
    shell, made = housed(doors)
    qtbot.waitUntil(made.isVisible)
    yield made
    made.closing.keep()
    shell.deleteLater()
