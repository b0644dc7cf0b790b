"""Pure rules for starts: whether a worker has anything to do, and what keeps it from starting now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model import WorkerState

if TYPE_CHECKING:
    from engine.core.plan import WorkerPlan
    from engine.core.planner import Planner


def wants(plan: Planner, worker: WorkerPlan, now: float) -> bool:
    """Whether there is something for the worker to do now."""
    account = plan.accounts[worker.account]
    if plan.stopping or account.resting:
        return False
    if any(todo.not_before <= now for todo in account.later):
        return True
    return any(account.queues.values())


def may_want(plan: Planner, worker: WorkerPlan) -> bool:
    """Whether there may be something later: items to be tried again, or another slot's that may come back."""
    account = plan.accounts[worker.account]
    if plan.stopping or account.resting:
        return False
    others = (one for one in plan.crew_of[account.key] if one is not worker)
    return bool(account.later) or any(other.held for other in others)


def obstacle(
    plan: Planner, worker: WorkerPlan, now: float, busy: int, *, opening: bool,
) -> tuple[str, dict[str, str]]:
    """Code and parameters of what keeps the worker from starting; an empty code if nothing does.

    `busy` places are taken, and a browser is being started if `opening`.
    """
    policy = plan.policy
    if worker.not_before > now or not wants(plan, worker, now):
        return "wait.retry", {}
    if busy >= policy.parallel:
        return "wait.place", {"busy": str(busy), "places": str(policy.parallel)}
    if plan.memory >= policy.memory_percent:
        return "wait.memory", {"percent": f"{plan.memory:.0f}", "limit": f"{policy.memory_percent:.0f}"}
    if opening:
        return "wait.browser", {}
    if worker.batch == 0 and now < plan.last_start + policy.stagger:
        return "wait.stagger", {"seconds": f"{policy.stagger:.0f}"}
    return "", {}


def next_wake(plan: Planner) -> float:
    """When something is due next: a deadline, a retry, a stagger, the end of a stop; infinity if nothing is."""
    times = [worker.deadline for worker in plan.workers.values() if worker.deadline and not worker.killing]
    times += [todo.not_before for account in plan.accounts.values() if not account.resting for todo in account.later]
    waiting = [worker for worker in plan.workers.values() if worker.state is WorkerState.WAITING]
    times += [worker.not_before for worker in waiting]
    if any(worker.reason == "wait.stagger" for worker in waiting):
        times.append(plan.last_start + plan.policy.stagger)
    if plan.stopping == "graceful":
        times.append(plan.stop_by)
    return min((time for time in times if time > plan.now), default=float("inf"))
