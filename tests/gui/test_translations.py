"""The translations are whole and compiled: nothing without Korean, nothing left over, no stale `.qm`."""

from __future__ import annotations

import gc
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from engine import words
from engine.model import WorkerState
from engine.words import catalogue
from gui import language
from gui.words import state_word
from resources.translations import update


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed translations, brought up to date with the sources in a copy."""
    copy = tmp_path_factory.mktemp("translations") / "rowcrew_ko.ts"
    shutil.copyfile(update.TEXTS, copy)
    update.collect(copy)
    return copy


def test_every_text_has_korean(collected: Path) -> None:
    assert update.unfinished(collected) == []


def test_the_committed_file_is_up_to_date(collected: Path) -> None:
    assert texts(update.TEXTS) == texts(collected)


def texts(path: Path) -> set[tuple[str, str]]:
    """Context and source of every text."""
    contexts = ET.parse(path).getroot().iter("context")  # noqa: S314  a file of our own
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in contexts for message in context.iter("message")
    }


def test_the_compiled_file_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "rowcrew_ko.qm"
    update.compile_texts(update.TEXTS, fresh)
    assert update.COMPILED.read_bytes() == fresh.read_bytes()


def test_window_and_terminal_read_the_same_sentences() -> None:
    translator = QTranslator()
    assert translator.load(str(update.COMPILED))
    korean = catalogue.translator("ko")
    differing = [text for text in words.table().values() if translator.translate("words", text) != korean(text)]
    assert differing == []


def test_a_window_survives_that_its_translations_are_rewritten(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A mapped file would change under Qt's feet, which ended a window with a segmentation fault."""
    del qapp
    mine = Path(shutil.copyfile(update.COMPILED, tmp_path / "rowcrew_ko.qm"))
    monkeypatch.setattr(language, "_FOLDER", tmp_path)
    try:
        language.LANGUAGE.use("ko")
        with mine.open("r+b") as file:
            file.write(bytes(mine.stat().st_size))
        gc.collect()
        assert state_word(WorkerState.WORKING) == "작업 중"
    finally:
        language.LANGUAGE.use("en")


def test_a_text_without_korean_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(
        '<TS version="2.1"><context><name>words</name>'
        '<message><source>late</source><translation type="unfinished"></translation></message>'
        "<message><source>empty</source><translation></translation></message>"
        "<message><source>done</source><translation>완료</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert update.unfinished(path) == ["late", "empty"]
