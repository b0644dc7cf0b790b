from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from gui import icons, theme, words
from gui.theme import DARK, LIGHT, contrast

TEXT_ON_GROUND = [
    ("text", "window"), ("text", "card"), ("text", "row"), ("text", "select"), ("text", "field"), ("muted", "card"),
    ("muted", "window"), ("muted", "row"), ("muted", "select"), ("faint", "field"), ("link", "card"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("red", "field"), ("text", "hover"),
    *[(tone, f"{tone}_soft") for tone in ("blue", "green", "red", "amber", "grey")],
    *[("text", f"{tone}_soft") for tone in ("blue", "green", "red", "amber")],
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_ON_GROUND)
def test_text_stands_out_from_its_ground(tokens: dict[str, str], front: str, back: str) -> None:
    assert contrast(tokens[front], tokens[back]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["blue", "green", "red", "amber"])
def test_bars_stand_out_from_card_and_track(tokens: dict[str, str], tone: str) -> None:
    assert contrast(tokens[f"{tone}_bar"], tokens["card"]) >= 3
    assert contrast(tokens[f"{tone}_bar"], tokens["track"]) >= 2.2


def test_both_themes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_contrast_is_the_wcag_ratio() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_the_style_sheet_is_filled_and_styles_no_items() -> None:
    sheet = theme.style_sheet(LIGHT, dark=False)
    assert not re.search(r"\{[a-z_]+\}", sheet)
    assert "::item" not in sheet


def test_every_state_has_a_glyph_of_its_own_within_its_kind(qtbot: QtBot) -> None:
    del qtbot
    from engine.model import ItemState, Level

    for kind in (ItemState, Level):
        looks = [words.look(state) for state in kind]
        assert len({glyph for _, glyph in looks}) == len(looks), "colour must never be the only sign"


def test_icons_are_drawn_in_the_colour_asked_for(qtbot: QtBot) -> None:
    del qtbot
    image = icons.pixmap("stop", "#B01F1A", 16, 1.0).toImage()
    assert image.pixelColor(8, 8).name().upper() == "#B01F1A"
    assert image.pixelColor(0, 0).alpha() == 0
