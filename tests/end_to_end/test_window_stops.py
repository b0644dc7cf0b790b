"""Stopping and closing the real window: nothing is stopped by accident, and a stopped run is resumed to its end."""

from __future__ import annotations

import re

import pytest

from tests.end_to_end.conftest import MakeWorld, OpenWindow
from tests.end_to_end.planting import KIM, Code, Person
from tests.end_to_end.processes import Decoy
from tests.end_to_end.truth import Truth, truth
from tests.end_to_end.windows import RealWindow
from tests.end_to_end.world import World

pytestmark = [pytest.mark.browser, pytest.mark.window]

FIRST, SECOND = "K0001", "K0012"


@pytest.fixture
def slow(make_world: MakeWorld) -> World:
    """One account whose second code has so many products that much can be done while it is in its worker's hands."""
    return make_world([Person(KIM.login, KIM.password, KIM.sheet, (Code(FIRST), Code(SECOND, 10), Code("K0123")))])


def in_hand(window: RealWindow) -> None:
    """Start, and wait until the slow code is in hand, and begun."""
    window.until("window.header.start_button.isEnabled() and not window.jobs.checking")
    window.click("window.header.start_button")
    window.until(f"any(row.item == {SECOND!r} and row.item_done for row in window.workers_model.rows())")


def stopped(window: RealWindow, world: World) -> Truth:
    """The window says that the run was stopped, and everybody agrees."""
    result = window.summed_up()
    assert (result.code, result.json["state"]) == (3, "stopped")
    return truth(world, result)


def test_a_stop_counts_down_to_what_is_in_hand_and_resume_goes_on(
    slow: World, open_window: OpenWindow, decoy: Decoy,
) -> None:
    window = open_window(slow)
    in_hand(window)
    window.click("window.header.stop_button")
    window.until("window.header.stop_button.text() == '바로 중지'")
    first = window.until("notice('stop')")
    assert re.search(r"\d+:\d\d", first)
    window.until(f"notice('stop') not in ('', {first!r})", 30)
    said = stopped(window, slow)
    assert said.states() == {FIRST: "done", SECOND: "done", "K0123": "pending"}
    window.until("not notice('stop') and window.header.resume_button.isEnabled()")
    before = len(slow.state.audit())
    window.press("F6")
    window.until("window.runs.live")
    result = window.summed_up()
    assert (result.code, result.json["state"]) == (0, "done")
    said = truth(slow, result)
    assert (said.counts.done, said.again, {item.attempts for item in said.items}) == (3, set(), {1})
    assert len(slow.state.audit()) > before
    window.close()
    assert decoy.alive()
    slow.nobody_left()


@pytest.mark.slow
def test_stop_now_ends_what_is_in_hand(slow: World, open_window: OpenWindow, decoy: Decoy) -> None:
    window = open_window(slow)
    in_hand(window)
    window.press("shift+F5")
    window.choose("stop", 0)
    said = stopped(window, slow)
    assert said.states() == {FIRST: "done", SECOND: "pending", "K0123": "pending"}
    window.close()
    assert decoy.alive()
    slow.nobody_left()


@pytest.mark.slow
def test_a_window_that_keeps_the_run_leaves_at_once_and_the_engine_goes_on(
    slow: World, open_window: OpenWindow,
) -> None:
    window = open_window(slow)
    in_hand(window)
    run = window.ask("window.runs.run")
    window.press("ctrl+q")
    assert "계속" in window.notice("close")
    window.choose("close", 2)
    window.until("not notice('close') and window.runs.live")
    window.press("ctrl+q")
    window.choose("close", 0)
    assert window.closed() == 0
    viewer = slow.view(run)
    ended = viewer.until_ended()
    assert (ended.state, ended.counts.done, ended.counts.total) == ("done", 3, 3)
    slow.nobody_left()


@pytest.mark.slow
def test_stop_and_close_closes_when_the_run_has_stopped(slow: World, open_window: OpenWindow) -> None:
    window = open_window(slow)
    in_hand(window)
    run = window.ask("window.runs.run")
    viewer = slow.view(run)
    window.press("ctrl+q")
    window.choose("close", 1)
    window.until("window.runs.state == 'stopping'")
    assert window.ask("shell.isVisible()")
    ended = viewer.until_ended()
    assert (ended.state, ended.exit_code) == ("stopped", 3)
    assert window.closed(60) == 0
    slow.nobody_left()


@pytest.mark.slow
def test_a_second_start_of_the_same_accounts_is_refused(make_world: MakeWorld, open_window: OpenWindow) -> None:
    """A second window on the same job is refused by the lease, and says who holds the account."""
    world = make_world([Person(KIM.login, KIM.password, KIM.sheet, (Code(FIRST), Code(SECOND, 10), Code("K0123", 5)))])
    window = open_window(world)
    in_hand(window)
    other = open_window(world, str(world.job), "--language", "en")
    other.until("window.header.start_button.isEnabled() and not window.jobs.checking")
    other.press("F5")
    assert "Nothing was started" in other.notice("refused")
    faults = other.ask("cells(window.check_pane.model)")
    run = window.ask("window.runs.run")
    assert any(run in " ".join(row) for row in faults)
    other.close()
    assert window.summed_up().code == 0
    window.close()
    world.nobody_left()
