"""What becomes of single items: hung ones, failing ones, limits; and that everybody tells the same about them."""

from __future__ import annotations

import pytest

from engine import ownership
from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import FILE_JOB, KIM, LEE, Code, Person
from tests.end_to_end.processes import Decoy
from tests.end_to_end.truth import truth
from tests.end_to_end.world import hang

pytestmark = pytest.mark.browser


HANGING_FLOW = """
from pathlib import Path

def run(ctx):
    tried = Path(__file__).with_name("tried")
    if ctx.item.key == "K0012" and not tried.exists():
        tried.touch()
        ctx.browser.driver.execute_script("while (true) { }")
"""


def test_a_hung_page_costs_its_own_worker_only_and_the_item_is_done_in_a_new_session(
    make_world: MakeWorld, decoy: Decoy,
) -> None:
    world = make_world([KIM, LEE], job=FILE_JOB.replace("FLOW", "f.py:run"))
    world.change_job(("[deadlines]", "[deadlines]\nitem = 12.0"))
    (world.folder / "f.py").write_text(HANGING_FLOW, encoding="utf-8")
    terminal, run = world.start_run()
    viewer = world.view(run)
    row = viewer.until_row(lambda one: one.item == "K0012")
    hand = viewer.hand_of(row.worker)
    viewer.until_told("deadline.item")
    assert ownership.wait_gone([hand.worker, *hand.below], 30) == []
    result = terminal.finish()
    assert (result.code, result.json["state"]) == (0, "done"), result.err
    said = truth(world, result, edits=False)
    assert said.counts.done == 5
    assert {item.key: item.attempts for item in said.items if item.attempts != 1} == {"K0012": 2}
    ended = {one.session: one.code for one in said.sessions}
    assert ended.pop(hand.session) == "deadline.item"
    assert set(ended.values()) <= {"batch.full", "batch.rest"}
    assert decoy.alive()
    world.nobody_left()


@pytest.mark.slow
def test_a_request_that_is_never_answered_ends_at_the_item_s_deadline(make_world: MakeWorld) -> None:
    world = make_world([KIM, LEE])
    world.change_job(("[deadlines]", "[deadlines]\nitem = 40.0"))
    hang(world, "K0012")
    terminal, run = world.start_run()
    world.view(run).until_told("deadline.item")
    world.state.set_faults(hang_codes=())
    result = terminal.finish()
    assert (result.code, result.json["state"]) == (0, "done"), result.err
    said = truth(world, result)
    assert (said.counts.done, said.again) == (5, set())
    assert {item.key: item.attempts for item in said.items if item.attempts != 1} == {"K0012": 2}
    assert {one.account for one in said.sessions if one.code == "deadline.item"} == {KIM.login}
    world.nobody_left()


def test_failed_items_are_done_again_with_only_failed(make_world: MakeWorld) -> None:
    world = make_world([KIM])
    world.change_job(
        ("attempts = 2", "attempts = 1"), ("size = 2", "size = 5"), ("page_seconds = 20.0", "page_seconds = 5.0"),
    )
    terminal, run = world.start_run()
    world.view(run).until_working()
    world.state.set_faults(error_rate=1.0)
    result = terminal.finish()
    assert (result.code, result.json["state"], result.json["reason"]) == (1, "finished", "end.failed"), result.err
    failed = truth(world, result)
    assert failed.counts.failed > 0
    listed = world.rowcrew("items", run, "--state", "failed", "--json")
    assert {item["key"] for item in listed.json["items"]} == {
        item.key for item in failed.items if item.state == "failed"
    }
    world.state.set_faults(error_rate=0.0)
    again = world.run("--only", "failed")
    assert (again.code, again.json["run"], again.json["state"]) == (0, run, "done"), again.err
    said = truth(world, again)
    assert (said.counts.done, said.counts.total) == (3, 3)
    world.nobody_left()


@pytest.mark.parametrize(
    ("limit", "reason"), [("items = 2", "limit.items"), ("items_per_account = 1", "limit.account_items")],
)
def test_the_job_s_own_limit_ends_it_well(make_world: MakeWorld, limit: str, reason: str) -> None:
    world = make_world([KIM, LEE])
    world.change_job(("[retry]", f"[limits]\n{limit}\n[retry]"))
    result = world.run()
    assert (result.code, result.json["state"], result.json["reason"]) == (0, "done", reason), result.err
    said = truth(world, result)
    assert (said.counts.done, said.counts.pending) == (2, 3)
    world.nobody_left()


FLOW = """
import os
from engine.errors import ItemFailed
from engine.flows.contract import skipped

def run(ctx):
    what = ctx.item.key
    if what == "K0001":
        ctx.result("said", "fine")
    elif what == "K0002":
        raise ItemFailed("flow.own", why="not for sale")
    elif what == "K0003":
        raise ValueError("a mistake of the flow")
    elif what == "K0004":
        return skipped("flow.own_skip")
    elif what == "K0005":
        os.abort()
"""


def test_done_failed_raised_skipped_and_crashed_items_are_told_alike_by_everybody(make_world: MakeWorld) -> None:
    codes = tuple(Code(f"K000{number}") for number in range(1, 6))
    world = make_world([Person(KIM.login, KIM.password, KIM.sheet, codes)], job=FILE_JOB.replace("FLOW", "f.py:run"))
    (world.folder / "f.py").write_text(FLOW, encoding="utf-8")
    result = world.run("--batch", "5")
    assert (result.code, result.json["state"], result.json["reason"]) == (1, "finished", "end.failed"), result.err
    said = truth(world, result, edits=False)
    assert said.states() == {
        "K0001": "done", "K0002": "failed", "K0003": "failed", "K0004": "skipped", "K0005": "failed",
    }
    assert {item.key: (item.attempts, item.code) for item in said.items} == {
        "K0001": (1, ""), "K0002": (1, "flow.own"), "K0003": (2, "flow.raised"), "K0004": (1, "flow.own_skip"),
        "K0005": (2, "item.parked"),
    }
    assert "a mistake of the flow" in result.err
    assert said.item("K0003").evidence
    listed = world.rowcrew("runs", "--json").json["runs"]
    assert [(one["run"], one["state"], one["exit_code"]) for one in listed] == [(result.json["run"], "finished", 1)]
    world.nobody_left()
