"""Pure rules for ends: where an attempt's outcome takes its item, when a limit is reached, how a run ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.model import ItemState, Outcome, OutcomeKind, RunState

if TYPE_CHECKING:
    from engine.core.plan import AccountPlan, Policy, Todo
    from engine.core.planner import Planner

#: Exit codes of a run's ends (the terminal adds 2 for "nothing started").
EXIT_CODES = {RunState.FAULT: 4, RunState.STOPPED: 3, RunState.FINISHED: 1, RunState.DONE: 0}

_FINAL = {
    OutcomeKind.DONE: ItemState.DONE,
    OutcomeKind.FAILED: ItemState.FAILED,
    OutcomeKind.SKIPPED: ItemState.SKIPPED,
}


def after(
    outcome: Outcome, todo: Todo, deaths: int, policy: Policy, now: float,
) -> tuple[ItemState, Outcome, float]:
    """The item's next state, the outcome to be recorded, and when it may be tried again (0: at once or never)."""
    if outcome.kind in _FINAL:
        return _FINAL[outcome.kind], outcome, 0.0
    if outcome.kind is OutcomeKind.AGAIN:
        return ItemState.PENDING, outcome, now
    if deaths >= policy.poison:
        return ItemState.FAILED, replace(outcome, code="item.parked", params={"last": outcome.code}), 0.0
    if not counts_as_attempt(outcome):
        return ItemState.PENDING, replace(outcome, kind=OutcomeKind.AGAIN), now
    if todo.attempts + 1 >= policy.attempts:
        return ItemState.FAILED, outcome, 0.0
    return ItemState.PENDING, outcome, now + policy.retry_delay


def counts_as_attempt(outcome: Outcome) -> bool:
    """Whether it uses up one of the item's attempts: not if the flow asked for more, or the operator's stop cut it."""
    return outcome.kind is not OutcomeKind.AGAIN and not outcome.code.startswith("stop.")


def limit(policy: Policy, account: AccountPlan, held: int, run_items: int) -> str:
    """The code of the limit that the account has reached, empty if none."""
    if policy.max_items is not None and run_items >= policy.max_items:
        return "limit.items"
    if policy.max_account_items is not None and account.settled + held >= policy.max_account_items:
        return "limit.account_items"
    reached = any(account.counts.get(name, 0) >= most for name, most in policy.max_counts.items())
    return "limit.counts" if reached else ""


def run_end(plan: Planner) -> tuple[RunState, str, dict[str, str]]:
    """State, reason and parameters of a run whose workers have all ended."""
    left = {key: account.left() for key, account in plan.accounts.items() if account.left()}
    paused = [key for key in left if plan.accounts[key].paused]
    if plan.stopping and left:
        return RunState.STOPPED, f"stop.{plan.stopping}", {"left": str(sum(left.values()))}
    if paused:
        return RunState.FINISHED, "end.paused", {"accounts": ", ".join(paused), "left": str(sum(left.values()))}
    if plan.failed or plan.in_doubt:
        return RunState.FINISHED, "end.failed", {"failed": str(plan.failed), "in_doubt": str(plan.in_doubt)}
    if left:
        reason = next(plan.accounts[key].limited for key in left)
        return RunState.DONE, reason or "end.left", {"left": str(sum(left.values()))}
    return RunState.DONE, "end.done", {}
