"""The terminal and the run: it may be killed, others reach the run; Ctrl-C and SIGTERM stop it, gracefully or now."""

from __future__ import annotations

import signal
import time

import pytest

from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import KIM, LEE, Code, Person
from tests.end_to_end.processes import Decoy
from tests.end_to_end.truth import truth
from tests.end_to_end.world import World, editing, hang

pytestmark = pytest.mark.browser

MANY = tuple(Code(f"K{number:04d}", 3) for number in range(1, 7))


@pytest.fixture
def long(make_world: MakeWorld) -> World:
    """One account, six codes with three products each, in batches of five."""
    world = make_world([Person(KIM.login, KIM.password, KIM.sheet, MANY)])
    world.change_job(("size = 2", "size = 5"))
    return world


def test_the_engine_survives_its_terminal_and_others_reach_it(long: World, decoy: Decoy) -> None:
    terminal, run = long.start_run()
    viewer = long.view(run)
    viewer.until_row(editing)
    terminal.process.kill()
    attached = long.start("attach", run, "--json")
    attached.run_id()
    status = long.rowcrew("status", run, "--json")
    assert (status.code, status.json["live"], status.json["state"]) == (0, True, "running")
    assert status.json["engine"] == viewer.engine.pid
    assert status.json["items"]["pending"] > 0
    stopped = long.rowcrew("stop", run, "--json")
    assert (stopped.code, stopped.json["state"]) == (3, "stopped"), stopped.err
    watched = attached.finish()
    assert (watched.code, watched.json) == (stopped.code, stopped.json)
    assert truth(long, stopped).again == set()
    long.nobody_left()
    status = long.rowcrew("status", run, "--json")
    assert (status.code, status.json["live"], status.json["exit_code"]) == (0, False, 3)
    assert status.json["items"] == stopped.json["items"]
    assert decoy.alive()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_press_stops_after_the_items_in_hand_and_the_run_is_resumed(long: World, number: signal.Signals) -> None:
    terminal, run = long.start_run()
    in_hand = long.view(run).until_row(editing).item
    terminal.send(number)
    result = terminal.finish()
    assert (result.code, result.json["state"], result.json["reason"]) == (3, "stopped", "stop.graceful"), result.err
    said = truth(long, result)
    assert said.item(in_hand).state == "done"
    assert said.item(in_hand).attempts == 1
    assert said.counts.pending > 0
    assert f"--resume {run}" in result.err
    long.nobody_left()
    end = long.run("--resume", run)
    assert (end.code, end.json["state"]) == (0, "done"), end.err
    said = truth(long, end)
    assert (said.counts.done, said.again) == (6, set())
    assert {item.attempts for item in said.items} == {1}


def test_two_presses_end_it_now(make_world: MakeWorld, decoy: Decoy) -> None:
    world = make_world([KIM, LEE])
    world.change_job(("size = 2", "size = 5"))
    hang(world, "K0001", "L0004")
    terminal, run = world.start_run()
    viewer = world.view(run)
    viewer.until(lambda board: sum(bool(row.item) for row in board.workers.values()) == 2)
    terminal.send(signal.SIGINT)
    viewer.until(lambda board: board.reason == "stop.graceful")
    began = time.monotonic()
    terminal.send(signal.SIGINT)
    result = terminal.finish(60)
    assert (result.code, result.json["state"], result.json["reason"]) == (3, "stopped", "stop.now"), result.err
    assert time.monotonic() - began < 60
    assert result.json["items"]["pending"] == 5
    assert set(truth(world, result).states().values()) == {"pending"}
    world.nobody_left()
    assert decoy.alive()
    world.state.set_faults(hang_codes=())
    end = world.run("--resume", "last")
    assert (end.code, end.json["state"]) == (0, "done"), end.err
    said = truth(world, end)
    assert (said.counts.done, said.again) == (5, set())
    world.nobody_left()


@pytest.mark.slow
def test_without_a_terminal_the_run_drains_if_the_job_says_so(long: World) -> None:
    long.change_job(("format = 1", 'format = 1\non_detach = "drain"'))
    terminal, run = long.start_run()
    viewer = long.view(run)
    in_hand = viewer.until_row(editing).item
    terminal.process.kill()
    ended = viewer.until_ended()
    assert (ended.state, ended.exit_code) == ("stopped", 3)
    assert ended.counts.pending > 0
    long.nobody_left()
    status = long.rowcrew("status", run, "--json")
    assert status.json["state"] == "stopped"
    listed = long.rowcrew("items", run, "--state", "done", "--json")
    assert in_hand in [item["key"] for item in listed.json["items"]]
