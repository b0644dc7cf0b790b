"""`kill -9` of a worker, the engine, everybody: nothing is missed, and only what was in hand is done again."""

from __future__ import annotations

import os
import signal

import psutil
import pytest

from engine import ownership
from engine.cli.board import items_json
from engine.cli.ending import recorded
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import AttemptRow
from engine.model import ItemState, Proc
from engine.services.home import Home
from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import KIM, LEE, Code, Person
from tests.end_to_end.processes import Decoy, Hand, Result, Terminal
from tests.end_to_end.truth import Truth, truth
from tests.end_to_end.world import Viewer, World, editing

pytestmark = pytest.mark.browser

#: Codes with enough products that a kill finds an item in hand.
BUSY_KIM = Person(KIM.login, KIM.password, KIM.sheet, (Code("K0001", 4), Code("K0012", 4), Code("K0123", 1)))
BUSY_LEE = Person(LEE.login, LEE.password, LEE.sheet, (Code("L0004", 4), Code("L0045", 1)))


@pytest.fixture
def busy(make_world: MakeWorld) -> World:
    return make_world([BUSY_KIM, BUSY_LEE])


def kill(*procs: Proc) -> None:
    """`kill -9`, all of them before any can notice."""
    for number in (signal.SIGSTOP, signal.SIGKILL):
        for proc in procs:
            os.kill(proc.pid, number)


def janitor_of(engine: Proc) -> Proc:
    return next(
        Proc(child.pid, child.create_time()) for child in psutil.Process(engine.pid).children()
        if "engine.core.janitor" in child.cmdline()
    )


def in_the_middle(world: World) -> tuple[Terminal, str, Viewer, list[Hand]]:
    """A run with an item half done; the terminal, its id, a viewer, and the workers that have a browser."""
    terminal, run = world.start_run()
    viewer = world.view(run)
    hands = viewer.until_working(2)
    viewer.until_row(editing)
    return terminal, run, viewer, hands


def settled(world: World, run: str) -> dict[str, float]:
    """Key → end of the items that are done."""
    with LedgerReader(world.run_folder(run).ledger) as reader:
        return {item.key: item.ended for item in reader.page(None, 100, (ItemState.DONE,))}


def resumed(world: World, run: str, *, in_hand: int) -> Truth:
    """Resume to the end: everything is done, what was done before is not touched again, no product was missed."""
    before = settled(world, run)
    result = world.run("--resume", "last")
    assert (result.code, result.json["run"], result.json["state"]) == (0, run, "done"), result.err
    said = truth(world, result)
    assert said.counts.done == said.counts.total == sum(len(one.codes) for one in world.people)
    assert before.items() <= {item.key: item.ended for item in said.items}.items()
    assert len(said.again) <= in_hand, "more was saved twice than could be in hand"
    assert sum(attempt.code == "engine_died" for item in said.items for attempt in attempts(world, run, item.id)) >= 1
    world.nobody_left()
    return said


def attempts(world: World, run: str, item: int) -> list[AttemptRow]:
    with LedgerReader(world.run_folder(run).ledger) as reader:
        return reader.attempts(item)


def told_of_the_engine_s_end(world: World, result: Result, run: str) -> None:
    """Exit code 4, words, the command that goes on, and the ledger's own numbers."""
    assert (result.code, result.json["exit_code"], result.json["state"]) == (4, 4, "fault")
    assert result.json["reason"] == "engine.killed"
    command = f"--resume {run}"
    assert command in result.json["resume"]
    assert command in result.err
    counts = recorded(Home(world.home), run)
    assert counts is not None
    assert result.json["items"] == items_json(counts)
    assert counts.pending + counts.running > 0


def test_a_killed_worker_is_replaced_and_its_item_done_again(busy: World, decoy: Decoy) -> None:
    terminal, run = busy.start_run()
    viewer = busy.view(run)
    hands = {row.worker: viewer.hand_of(row.worker) for row in [viewer.until_row(editing)]}
    victim = viewer.until_row(lambda row: editing(row) and row.worker in hands)
    hand = hands[victim.worker]
    kill(hand.worker)
    assert ownership.wait_gone(hand.below, 30) == []
    result = terminal.finish()
    assert (result.code, result.json["state"]) == (0, "done"), result.err
    said = truth(busy, result)
    assert said.counts.done == 5
    assert said.item(victim.item).attempts == 2
    assert {item.key for item in said.items if item.attempts > 1} == {victim.item}
    assert len(said.again) <= 1
    assert all(f"-{victim.item}-" in product for product in said.again)
    ended = {one.session: one.code for one in said.sessions}
    assert ended.pop(hand.session) == "exit.killed"
    assert set(ended.values()) <= {"batch.full", "batch.rest"}
    busy.nobody_left()
    assert decoy.alive()


def test_a_killed_engine_takes_its_browsers_along_and_the_run_is_resumed(busy: World, decoy: Decoy) -> None:
    terminal, run, viewer, hands = in_the_middle(busy)
    kill(viewer.engine)
    told_of_the_engine_s_end(busy, terminal.finish(), run)
    assert ownership.wait_gone([proc for hand in hands for proc in (hand.worker, *hand.below)], 30) == []
    busy.nobody_left()
    resumed(busy, run, in_hand=2)
    assert decoy.alive()


@pytest.mark.slow
def test_after_a_kill_of_engine_and_workers_the_janitor_cleans_up(busy: World, decoy: Decoy) -> None:
    terminal, run, viewer, hands = in_the_middle(busy)
    kill(viewer.engine, *(hand.worker for hand in hands))
    told_of_the_engine_s_end(busy, terminal.finish(), run)
    busy.nobody_left()
    resumed(busy, run, in_hand=2)
    assert decoy.alive()


def test_after_a_kill_of_everybody_the_resume_cleans_up_by_proof(busy: World, decoy: Decoy) -> None:
    terminal, run, viewer, hands = in_the_middle(busy)
    kill(janitor_of(viewer.engine), viewer.engine, *(hand.worker for hand in hands))
    told_of_the_engine_s_end(busy, terminal.finish(), run)
    orphans = [proc for hand in hands for proc in hand.below if ownership.alive(proc)]
    assert orphans, "nobody was left to end the browsers, so they should be there"
    resumed(busy, run, in_hand=2)
    assert [proc for proc in orphans if ownership.alive(proc)] == []
    assert decoy.alive()


@pytest.mark.slow
def test_two_kills_of_the_engine_in_one_run(busy: World) -> None:
    terminal, run, viewer, _ = in_the_middle(busy)
    kill(viewer.engine)
    told_of_the_engine_s_end(busy, terminal.finish(), run)
    again = busy.start("run", str(busy.job), "--json", "--resume", run)
    again.run_id()
    viewer = busy.view(run)
    viewer.until_row(editing)
    kill(viewer.engine)
    told_of_the_engine_s_end(busy, again.finish(), run)
    resumed(busy, run, in_hand=4)
