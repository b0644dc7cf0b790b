from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import numbers
from gui.numbers import Pace


def test_pace_says_nothing_before_enough_was_seen() -> None:
    pace = Pace()
    assert pace.per_minute() is None
    assert pace.left(10) is None
    pace.add(0.0, 5)
    pace.add(30.0, 7)
    assert pace.per_minute() == pytest.approx(4.0)
    assert pace.left(10) is None, "two ends are no basis for a forecast"


def test_time_left_is_a_range_that_narrows_with_what_was_seen() -> None:
    few, many = Pace(), Pace()
    few.add(0.0, 0)
    few.add(40.0, 4)
    many.add(0.0, 0)
    many.add(400.0, 40)
    low, high = few.left(100) or (0.0, 0.0)
    closer_low, closer_high = many.left(100) or (0.0, 0.0)
    assert low < closer_low < 1000 < closer_high < high


def test_pace_forgets_what_is_older_than_its_window() -> None:
    pace = Pace(window=60.0)
    for second in range(0, 121, 10):
        pace.add(float(second), second // 10 if second <= 60 else 6 + (second - 60))
    assert pace.per_minute() == pytest.approx(60.0, rel=0.2), "only the fast last minute counts"


def test_failed_items_put_back_start_the_pace_over() -> None:
    pace = Pace()
    pace.add(0.0, 50)
    pace.add(10.0, 60)
    pace.add(11.0, 40)
    assert pace.per_minute() is None


def test_idle_time_slows_the_pace_down() -> None:
    pace = Pace()
    pace.add(0.0, 0)
    pace.add(60.0, 10)
    for second in range(61, 120):
        pace.add(float(second), 10)
    assert (pace.per_minute() or 0) < 6


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(0, 50)), min_size=1, max_size=50), st.integers(1, 1000))
def test_time_left_is_never_negative_nor_upside_down(steps: list[tuple[float, int]], remaining: int) -> None:
    pace, now, settled = Pace(), 0.0, 0
    for wait, ends in steps:
        now, settled = now + wait, settled + ends
        pace.add(now, settled)
    left = pace.left(remaining)
    assert left is None or 0 <= left[0] <= left[1]


@pytest.mark.parametrize(("low", "high", "said"), [
    (3, 8, "3–8 s"), (31, 62, "30–60 s"), (240, 360, "4–6 min"), (299, 301, "5 min"), (5400, 7200, "1.5–2.0 h"),
])
def test_ranges_are_said_in_whole_units(low: float, high: float, said: str) -> None:
    assert numbers.span(low, high) == said


def test_a_share_is_whole_only_when_all_of_it_is_there() -> None:
    assert numbers.percent(9_999, 10_000) == "99%"
    assert numbers.percent(10_000, 10_000) == "100%"
    assert numbers.percent(0, 0) == "—"


def test_big_counts_stay_short() -> None:
    said = [numbers.compact(at) for at in (0, 9_999, 10_000, 999_999, 1_250_000)]
    assert said == ["0", "9,999", "10k", "999k", "1.2M"]


def test_durations_and_memory() -> None:
    assert [numbers.clock(at) for at in (-3, 59.6, 3_725)] == ["0:00", "1:00", "1:02:05"]
    assert [numbers.seconds(at) for at in (0, 0.84, 42.4, 185)] == ["", "0.8 s", "42 s", "3:05"]
    assert [numbers.memory(at) for at in (0, 412_000_000, 1_260_000_000)] == ["", "412 MB", "1.26 GB"]
