from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core import plan as p
from engine.core.planner import Planner
from engine.model import ItemState, Outcome, OutcomeKind, RunState, WorkerState
from tests.engine.simulation import Faults, World, planner

POLICY = p.Policy(steps=("step3",), batch=5, parallel=3, retry_delay=30.0)


def actions(world: World, kind: type[p.Action]) -> list[p.Action]:
    return [action for _, action in world.log if isinstance(action, kind)]


def test_all_items_are_done_and_every_batch_has_its_own_session() -> None:
    world = World(planner(POLICY, {"a": 12, "b": 5, "c": 1}))
    finish = world.run()
    assert finish == p.Finish(RunState.DONE, "end.done", {})
    assert set(world.states.values()) == {ItemState.DONE}
    assert len(world.states) == 18
    assert world.session_count == {"W-01": 3, "W-02": 1, "W-03": 1}


def test_five_items_in_batches_of_two_are_exactly_three_sessions() -> None:
    world = World(planner(p.Policy(steps=("s",), batch=2), {"a": 5}))
    world.run()
    assert world.session_count == {"W-01": 3}


def test_no_more_sessions_at_once_than_places() -> None:
    world = World(planner(p.Policy(steps=("s",), parallel=2, batch=3), {str(n): 10 for n in range(7)}))
    world.run()
    assert world.most_sessions == 2
    assert len(world.states) == 70


def test_an_error_is_retried_after_the_delay_and_then_failed() -> None:
    world = World(planner(POLICY, {"a": 1}), outcome=lambda *_: Outcome(OutcomeKind.ERROR, "timeout"))
    finish = world.run()
    assert finish is not None
    assert finish.state is RunState.FINISHED
    assert world.attempts == {1: 2}
    settled = [(when, action) for when, action in world.log if isinstance(action, p.Settle)]
    assert [action.state for _, action in settled] == [ItemState.PENDING, ItemState.FAILED]
    assert settled[1][0] - settled[0][0] >= 30.0


def test_a_failed_item_is_not_tried_again() -> None:
    world = World(planner(POLICY, {"a": 1}), outcome=lambda *_: Outcome(OutcomeKind.FAILED, "bad"))
    world.run()
    assert world.attempts == {1: 1}


def test_an_item_that_kills_two_workers_is_parked() -> None:
    world = World(planner(p.Policy(steps=("s",), attempts=5, patience=9), {"a": 1}), faults=Faults(death=1.0))
    finish = world.run()
    last = actions(world, p.Settle)[-1]
    assert isinstance(last, p.Settle)
    assert (last.state, last.outcome.code, world.attempts[1]) == (ItemState.FAILED, "item.parked", 2)
    assert finish is not None
    assert finish.state is RunState.FINISHED


def test_a_hung_item_ends_at_its_deadline_and_only_its_worker_dies() -> None:
    hung = iter([True])
    world = World(planner(p.Policy(steps=("s",), item_deadline=60.0, retry_delay=1.0), {"a": 1, "b": 20}))
    chance = world._chance
    world.faults.hang = 1.0
    world._chance = lambda probability: next(hung, False) if probability == 1.0 else chance(probability)  # type: ignore[method-assign]
    finish = world.run()
    kills = actions(world, p.Kill)
    assert [(kill.worker, kill.code) for kill in kills if isinstance(kill, p.Kill)] == [("W-01", "deadline.item")]
    assert finish is not None
    assert finish.state is RunState.DONE
    assert world.attempts[1] == 2


@pytest.mark.parametrize("kind", ["login.bad_credentials", "login.captcha", "login.ip_block", "login.wrong_account"])
def test_an_account_that_must_rest_is_never_tried_again(kind: str) -> None:
    world = World(planner(POLICY, {"a": 3, "b": 3}), rest={"a": kind})
    finish = world.run()
    assert actions(world, p.PauseAccount) == [p.PauseAccount("a", kind, {})]
    assert len([a for a in actions(world, p.Open) if isinstance(a, p.Open) and a.worker == "W-01"]) == 1
    assert finish == p.Finish(RunState.FINISHED, "end.paused", {"accounts": "a", "left": "3"})
    assert world.states == {4: ItemState.DONE, 5: ItemState.DONE, 6: ItemState.DONE}


def test_a_graceful_stop_ends_the_items_in_hand_and_starts_nothing_after() -> None:
    world = World(planner(POLICY, {"a": 50, "b": 50}), seconds=10.0)
    finish = world.run(stop_at=1030.0)
    assert finish is not None
    assert finish.state is RunState.STOPPED
    late = [action for when, action in world.log if when > 1030.0 and isinstance(action, (p.Spawn, p.Open, p.Give))]
    assert late == []
    assert ItemState.FAILED not in world.states.values()
    assert not actions(world, p.Kill)


def test_a_graceful_stop_that_takes_too_long_becomes_a_stop_now() -> None:
    world = World(planner(p.Policy(steps=("s",), stop_deadline=20.0), {"a": 5}), seconds=500.0)
    finish = world.run(stop_at=1100.0)
    assert finish is not None
    assert finish.state is RunState.STOPPED
    assert world.now < 1125.0
    assert world.states[1] is ItemState.PENDING


def test_a_stop_now_gives_the_item_in_hand_back_without_counting_the_attempt() -> None:
    world = World(planner(POLICY, {"a": 5}), seconds=500.0)
    world.run(stop_at=1100.0, stop_now=True)
    settled = actions(world, p.Settle)
    assert [(s.item, s.state, s.outcome.code) for s in settled if isinstance(s, p.Settle)] == [
        (1, ItemState.PENDING, "stop.now"),
    ]
    assert next(iter(world.planner.accounts["a"].later)).attempts == 0


def test_starts_are_staggered_and_a_stop_in_between_cancels_those_that_wait() -> None:
    world = World(planner(p.Policy(steps=("s",), stagger=300.0), {"a": 500, "b": 500, "c": 500}))
    world.run(stop_at=1400.0)
    starts = [(when, action.worker) for when, action in world.log if isinstance(action, p.Spawn)]
    assert [worker for _, worker in starts] == ["W-01", "W-02"]
    assert starts[1][0] - starts[0][0] >= 300.0


def test_memory_above_the_threshold_holds_launches_with_the_reason() -> None:
    world = World(planner(POLICY, {"a": 5}))
    world._tell(p.MemoryRead(97.0))
    worker = world.planner.workers["W-01"]
    assert (worker.state, worker.reason) == (WorkerState.WAITING, "wait.memory")
    world._tell(p.MemoryRead(50.0))
    assert worker.state is WorkerState.STARTING


def test_a_limit_on_items_leaves_the_rest_and_says_so() -> None:
    world = World(planner(p.Policy(steps=("s",), max_items=7, batch=3), {"a": 6, "b": 6}))
    finish = world.run()
    assert finish == p.Finish(RunState.DONE, "limit.items", {"left": "5"})
    assert len(world.states) == 7


def test_a_limit_on_counts_carries_over_restarts() -> None:
    three = Outcome(OutcomeKind.DONE, counts={"products": 3})
    policy = p.Policy(steps=("s",), max_counts={"products": 10}, batch=2)
    world = World(planner(policy, {"a": 9}), outcome=lambda *_: three)
    finish = world.run()
    assert finish is not None
    assert (finish.state, finish.reason) == (RunState.DONE, "limit.counts")
    assert len(world.states) == 4


def test_steps_of_an_account_go_in_order() -> None:
    made = Planner(p.Policy(steps=("one", "two"), retry_delay=5.0), ["a"])
    made.load([p.Todo(1, "two", "a"), p.Todo(2, "one", "a"), p.Todo(3, "one", "a")])
    tries = itertools.count()
    world = World(
        made,
        outcome=lambda item, _: Outcome(OutcomeKind.ERROR if item == 2 and not next(tries) else OutcomeKind.DONE),
    )
    world.run()
    begun = [action.item for action in actions(world, p.Begin) if isinstance(action, p.Begin)]
    assert begun == [2, 3, 2, 1]


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000), accounts=st.integers(1, 6), items=st.integers(0, 25), batch=st.integers(1, 7),
    parallel=st.integers(1, 4), slots=st.integers(1, 2),
    chances=st.tuples(*[st.sampled_from([0.0, 0.05, 0.3])] * 6), stop=st.sampled_from([None, 1003.0, 1100.0]),
    stop_now=st.booleans(),
)
def test_whatever_breaks_nothing_is_lost_or_held_twice_and_the_run_ends(  # noqa: PLR0917
    seed: int, accounts: int, items: int, batch: int, parallel: int, slots: int, chances: tuple[float, ...],
    stop: float | None, stop_now: bool,  # noqa: FBT001
) -> None:
    policy = p.Policy(steps=("s",), batch=batch, parallel=parallel, slots=slots, item_deadline=50.0, attempts=3)
    numbers = random.Random(seed)
    amounts = {f"a{n}": numbers.randint(0, items) for n in range(accounts)}
    world = World(planner(policy, amounts), seed=seed, faults=Faults(*chances))
    finish = world.run(stop_at=stop, stop_now=stop_now)
    assert finish is not None
    assert world.most_sessions <= parallel
    assert all(world.attempts[item] <= 3 + 2 for item in world.attempts)
    ended = [state for state in world.states.values() if state is not ItemState.PENDING]
    left = sum(account.left() for account in world.planner.accounts.values())
    assert len(ended) + left == sum(amounts.values())
    if finish.state is RunState.DONE:
        assert left == 0


def test_a_hundred_accounts_with_many_items_end_in_virtual_time() -> None:
    policy = p.Policy(steps=("s",), batch=20, parallel=30, retry_delay=10.0)
    world = World(planner(policy, {f"a{n}": 20 for n in range(100)}), seed=7, faults=Faults(error=0.02, death=0.01))
    finish = world.run()
    assert finish is not None
    assert sum(state is not ItemState.PENDING for state in world.states.values()) >= 1960
