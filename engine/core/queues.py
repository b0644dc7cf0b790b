"""Pure rules for items: which one an account does next, in the order of steps, and when a limit is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import endings
from engine.core.plan import Note
from engine.model import Level

if TYPE_CHECKING:
    from engine.core.plan import AccountPlan, Action, Policy, Todo
    from engine.core.planner import Planner


def window(policy: Policy) -> int:
    """How many items a worker is handed ahead; one where a limit counts what is only known when an item ends."""
    return 1 if policy.max_counts else policy.window


def take(plan: Planner, account: AccountPlan, now: float, out: list[Action]) -> Todo | None:
    """The account's next item that may be worked on now, in the order of steps; None if there is none."""
    _note_limit(plan, account, out)
    if account.resting:
        return None
    for step in plan.policy.steps:
        due = next((todo for todo in account.later if todo.step == step and todo.not_before <= now), None)
        if due is not None:
            account.later.remove(due)
            return due
        if queue := account.queues.get(step):
            return queue.popleft()
        if _unfinished(plan, account, step):
            return None
    return None


def _unfinished(plan: Planner, account: AccountPlan, step: str) -> bool:
    """Whether the step has items in hand or to be tried again; the next step waits for them."""
    if any(todo.step == step for todo in account.later):
        return True
    return any(held.todo.step == step for worker in plan.crew_of[account.key] for held in worker.held.values())


def _note_limit(plan: Planner, account: AccountPlan, out: list[Action]) -> None:
    if account.resting:
        return
    mine = sum(len(worker.held) for worker in plan.crew_of[account.key])
    everywhere = sum(len(worker.held) for worker in plan.workers.values()) if plan.policy.max_items else 0
    account.limited = endings.limit(plan.policy, account, mine, plan.settled + everywhere)
    if account.limited:
        out.append(Note(Level.INFO, account.limited, {"account": account.key}))
