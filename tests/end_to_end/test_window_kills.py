"""`kill -9` of the window or of the engine under it: the run is not lost, and the window says what is to do."""

from __future__ import annotations

import os
import signal

import pytest

from tests.end_to_end.conftest import MakeWorld, OpenWindow
from tests.end_to_end.planting import KIM, LEE, Code, Person
from tests.end_to_end.processes import Decoy
from tests.end_to_end.truth import truth
from tests.end_to_end.world import World

pytestmark = [pytest.mark.browser, pytest.mark.window]


@pytest.fixture
def busy(make_world: MakeWorld) -> World:
    """Codes with enough products that a kill finds an item in hand."""
    return make_world([
        Person(KIM.login, KIM.password, KIM.sheet, (Code("K0001", 4), Code("K0012", 2))),
        Person(LEE.login, LEE.password, LEE.sheet, (Code("L0004", 4), Code("L0045", 1))),
    ])


def test_a_killed_window_leaves_the_run_to_the_next_one(busy: World, open_window: OpenWindow, decoy: Decoy) -> None:
    window = open_window(busy)
    run = window.start_run()
    window.kill()
    window = open_window(busy)
    assert [row[1] for row in window.until("cells(window.runs_card.model)")] == ["진행 중"]
    assert window.ask("window.runs_card.note.text()") == "1개 진행 중"
    window.ask("window.runs_card.table.selectRow(0)")
    assert window.ask("window.runs_card.open_button.text()") == "연결"
    window.click("window.runs_card.open_button")
    window.until(f"window.runs.live and window.runs.run == {run!r} and window.log_model.rowCount()")
    assert window.ask("not window.header.start_button.isEnabled() and window.header.stop_button.isEnabled()")
    result = window.summed_up()
    assert (result.code, result.json["run"], result.json["state"]) == (0, run, "done")
    said = truth(busy, result)
    assert (said.counts.done, said.again, {item.attempts for item in said.items}) == (4, set(), {1})
    window.close()
    assert decoy.alive()
    busy.nobody_left()


@pytest.mark.slow
def test_a_killed_engine_is_told_and_resumed(busy: World, open_window: OpenWindow, decoy: Decoy) -> None:
    window = open_window(busy)
    run = window.start_run()
    os.kill(window.ask("window.runs.link.engine.pid"), signal.SIGKILL)
    assert "9" in window.notice("gone")
    assert window.ask("window.notices.row('gone').buttons[0].text()") == "이어서"
    assert window.ask("[row[2] for row in cells(window.workers_model)]") == ["끝남", "끝남"]
    assert window.until("not window.runs_card.note.text() and cells(window.runs_card.model)")[0][1] == "엔진 없음"
    window.choose("gone", 0)
    window.until("window.runs.live and not notice('gone')")
    result = window.summed_up()
    assert (result.code, result.json["run"], result.json["state"]) == (0, run, "done")
    said = truth(busy, result)
    assert said.counts.done == 4
    assert len(said.again) <= 2, "more was saved twice than could be in hand"
    window.close()
    assert decoy.alive()
    busy.nobody_left()
