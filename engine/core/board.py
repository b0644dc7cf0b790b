"""The worker table as everybody attached sees it: planner's memory, gauge and last log line in one row."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.core.plan import WorkerPlan
from engine.core.planner import Planner
from engine.model import Account
from engine.protocol import WorkerRow


@dataclass(slots=True)
class _Extra:
    """What the planner does not know of a worker."""

    memory: int = 0
    line: str = ""
    line_params: dict[str, str] = field(default_factory=dict)


class Board:
    """Makes worker rows; `changed` gives those that moved since it was last asked."""

    def __init__(self, planner: Planner, accounts: dict[str, Account]) -> None:
        self._planner = planner
        self._accounts = accounts
        self._extras = {name: _Extra() for name in planner.workers}
        self._keys: dict[int, str] = {}

    def memory(self, worker: str, used: int) -> None:
        """Memory of the worker's browser tree in bytes."""
        extra = self._extras[worker]
        if abs(extra.memory - used) > 500_000 or not used:
            extra.memory = used
            self._planner.dirty.add(worker)

    def given(self, item: int, key: str) -> None:
        """The item's key, from when it is given to a worker."""
        self._keys[item] = key

    def settled(self, item: int) -> None:
        """The item is in nobody's hand any more."""
        self._keys.pop(item, None)

    def line(self, worker: str, code: str, params: dict[str, str]) -> None:
        """The worker's last log line."""
        if (extra := self._extras.get(worker)) is not None:
            extra.line, extra.line_params = code, params
            self._planner.dirty.add(worker)

    def memory_of(self, worker: str) -> int:
        """The last measured memory in bytes."""
        return self._extras[worker].memory

    def rows(self) -> tuple[WorkerRow, ...]:
        """All rows, in the workers' order."""
        return tuple(self._row(worker) for worker in self._planner.workers.values())

    def changed(self) -> tuple[WorkerRow, ...]:
        """Rows that moved since the last call, in the workers' order."""
        dirty = self._planner.dirty
        rows = tuple(self._row(worker) for name, worker in self._planner.workers.items() if name in dirty)
        dirty.clear()
        return rows

    def _row(self, worker: WorkerPlan) -> WorkerRow:
        account, plan, extra = self._accounts[worker.account], self._planner.accounts[worker.account], self._extras
        held = worker.in_hand()
        return WorkerRow(
            worker=worker.name, account=account.login, name=account.name, state=worker.state, reason=worker.reason,
            reason_params=worker.reason_params, step=held.todo.step if held else "",
            item=self._keys.get(held.todo.id, "") if held else "", item_since=held.started if held else 0.0,
            item_done=held.done if held else 0, item_total=held.total if held else 0,
            batch_done=worker.batch_done, batch_size=self._planner.policy.batch, batch=worker.batch,
            done=worker.done, failed=worker.failed, total=plan.total, settled=plan.settled, retries=worker.retries,
            memory=extra[worker.name].memory if worker.session_since else 0, session_since=worker.session_since,
            line=extra[worker.name].line, line_params=extra[worker.name].line_params,
        )
