"""Pure rules for starts: whether a worker has anything to do, and what keeps it from starting now."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    others = (one for one in plan.workers.values() if one.account == account.key and one is not worker)
    return bool(account.later) or any(other.held for other in others)


def obstacle(plan: Planner, worker: WorkerPlan, now: float) -> tuple[str, dict[str, str]]:
    """Code and parameters of what keeps the worker from starting; an empty code if nothing does."""
    policy = plan.policy
    busy = sum(one.placed for one in plan.workers.values())
    if worker.not_before > now or not wants(plan, worker, now):
        return "wait.retry", {}
    if busy >= policy.parallel:
        return "wait.place", {"busy": str(busy), "places": str(policy.parallel)}
    if plan.memory >= policy.memory_percent:
        return "wait.memory", {"percent": f"{plan.memory:.0f}", "limit": f"{policy.memory_percent:.0f}"}
    if any(one.opening for one in plan.workers.values()):
        return "wait.browser", {}
    if worker.batch == 0 and now < plan.last_start + policy.stagger:
        return "wait.stagger", {"seconds": f"{policy.stagger:.0f}"}
    return "", {}
