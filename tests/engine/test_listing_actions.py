"""The grammar of the action cells."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from engine.flows.listing.actions import ALLOWED, Action, Kind, NotAnAction, check_cell, parse, pick

#: A busy computer is no fault of the grammar.
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

_numbers = some.integers(1, 999)
_counted = some.builds(Action, some.sampled_from([Kind.FIRST, Kind.LAST, Kind.COPY, Kind.SPECIAL]), count=_numbers)
_specific = some.builds(
    lambda positions: Action(Kind.SPECIFIC, positions=tuple(positions)), some.lists(_numbers, min_size=1, max_size=6),
)
_actions = some.lists(some.one_of(_counted, _specific, some.just(Action(Kind.ALL))), min_size=1, max_size=5).map(tuple)
_badges = some.lists(some.booleans(), max_size=30)


@calm
@given(_actions)
def test_what_is_written_is_read_again(actions: tuple[Action, ...]) -> None:
    assert parse("/".join(map(str, actions))) == actions


@calm
@given(_actions, some.randoms(use_true_random=False))
def test_letters_and_blanks_around_the_signs_do_not_matter(actions: tuple[Action, ...], chance: Random) -> None:
    text = "/".join(map(str, actions))
    spaced = "".join(f" {sign} " if sign in ":/," else sign for sign in text)
    shouted = "".join(chance.choice((letter.upper(), letter.lower())) for letter in spaced)
    assert parse(f"  {shouted}\n") == actions


@calm
@given(some.text(max_size=20))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    fault = check_cell("image_delete", text)
    if fault is None:
        parse(text)
    else:
        assert (fault.code, fault.params) == ("workbook.cell_not_action", {"value": text, "allowed": ALLOWED})


@calm
@given(_actions, _badges)
def test_only_images_that_are_there_are_picked_each_once_in_order(
    actions: tuple[Action, ...], special: list[bool],
) -> None:
    picked = pick(actions, special)
    assert picked == sorted(set(picked))
    assert set(picked) <= set(range(len(special)))


@calm
@given(some.integers(1, 40), _badges)
def test_first_and_last_are_the_two_ends(count: int, special: list[bool]) -> None:
    there = list(range(len(special)))
    assert pick(parse(f"first:{count}"), special) == there[:count]
    assert pick(parse(f"last:{count}"), special) == there[max(0, len(there) - count) :]


@pytest.mark.parametrize("text", ["", "  ", "NO", "no", " No "])
def test_no_and_empty_mean_nothing(text: str) -> None:
    assert parse(text) == ()


@pytest.mark.parametrize(("text", "picked"), [
    ("YES", [0, 1, 2, 3]),
    ("specific:all", [0, 1, 2, 3]),
    ("first:1/last:1", [0, 3]),
    ("first:2 / specific:2,9", [0, 1]),
    ("special:1", [1]),
    ("special:5", [1, 3]),
    ("copy:2", [0, 1]),
    ("ＦＩＲＳＴ：2", [0, 1]),
    ("last:9", [0, 1, 2, 3]),
])
def test_what_a_cell_means_for_four_images(text: str, picked: list[int]) -> None:
    assert pick(parse(text), [False, True, False, True]) == picked


@pytest.mark.parametrize("text", [
    "copy2", "first", "first:", "first:0", "first:-1", "first:1.0", "first:01", "firs:1", "first:1,2", "specific:",
    "specific:0", "specific:1,,3", "specific:1,3,", "first:1//last:1", "/", "YES/", "NO/first:1", "first:1;last:1",
    "Y", "예", "true", "1", "copy:1 0", "spe cific:1", "first:1000", "first:1 last:1",
])
def test_everything_else_is_refused_and_never_read_as_yes(text: str) -> None:
    with pytest.raises(NotAnAction):
        parse(text)
