"""A crew that exists only in virtual time: does what the planner orders, with seeded faults, and checks the rules."""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.core import plan as p
from engine.core.planner import Planner
from engine.model import ItemState, Outcome, OutcomeKind, Proc
from engine.protocol import (
    AttemptEnded,
    AttemptStarted,
    SessionClosed,
    SessionFailed,
    SessionOpen,
    SessionProcs,
    WorkerReady,
)

DONE = Outcome(OutcomeKind.DONE)


@dataclass
class Faults:
    """Chances per event."""

    error: float = 0.0
    failed: float = 0.0
    death: float = 0.0
    hang: float = 0.0
    session: float = 0.0
    broken: float = 0.0


@dataclass
class World:
    """Plays worker processes for a planner, by virtual time, and keeps the truth about every item."""

    planner: Planner
    seed: int = 0
    faults: Faults = field(default_factory=Faults)
    outcome: Callable[[int, random.Random], Outcome] | None = None
    seconds: float = 1.0
    rest: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.now = 1000.0
        self.random = random.Random(self.seed)
        self.order = itertools.count()
        self.events: list[tuple[float, int, str, int, object]] = []
        self.life: dict[str, int] = dict.fromkeys(self.planner.workers, 0)
        self.queues: dict[str, list[int]] = {name: [] for name in self.planner.workers}
        self.busy: dict[str, int] = {}
        self.live: set[str] = set()
        self.sessions: set[str] = set()
        self.session_count: dict[str, int] = dict.fromkeys(self.planner.workers, 0)
        self.batches: dict[str, int] = dict.fromkeys(self.planner.workers, 0)
        self.states: dict[int, ItemState] = {}
        self.leased: dict[int, str] = {}
        self.attempts: dict[int, int] = {}
        self.most_sessions = 0
        self.log: list[tuple[float, p.Action]] = []
        self.finish: p.Finish | None = None
        self.closing: set[str] = set()

    def run(self, until: float = 1e9, stop_at: float | None = None, *, stop_now: bool = False) -> p.Finish | None:
        self._tell(p.Tick())
        asked = False
        while self.finish is None and self.now < until:
            when = min(self.events[0][0] if self.events else 1e12, max(self.planner.wake_at(), self.now))
            if stop_at is not None and not asked and when >= stop_at:
                self.now, asked = max(self.now, stop_at), True
                self._tell(p.StopAsked(stop_now))
                continue
            assert when < 1e12, "nothing can ever happen again"
            self.now = max(self.now, when)
            if self.events and self.events[0][0] <= self.now:
                _, _, worker, life, event = heapq.heappop(self.events)
                self._happens(worker, life, event)
            else:
                self._tell(p.Tick())
        return self.finish

    def _later(self, seconds: float, worker: str, event: object) -> None:
        heapq.heappush(self.events, (self.now + seconds, next(self.order), worker, self.life[worker], event))

    def _tell(self, told: p.Told) -> None:
        for action in self.planner.handle(told, self.now):
            self.log.append((self.now, action))
            self._act(action)

    def _report(self, worker: str, report: object) -> None:
        self._tell(p.FromWorker(worker, report))  # type: ignore[arg-type]

    def _act(self, action: p.Action) -> None:  # noqa: C901, PLR0912  one case per action
        match action:
            case p.Spawn(worker):
                assert worker not in self.live
                self.live.add(worker)
                self._later(0.05, worker, "ready")
            case p.Open(worker):
                assert worker in self.live
                assert worker not in self.sessions
                self._later(0.5, worker, "procs")
            case p.Give(worker, ids):
                assert worker in self.sessions
                for item in ids:
                    assert item not in self.leased, "leased twice"
                    assert self.states.get(item, ItemState.PENDING) is ItemState.PENDING
                    self.leased[item] = worker
                    self.queues[worker].append(item)
                self._take(worker)
            case p.Settle(worker, item, _, state):
                assert self.leased.pop(item) == worker
                self.states[item] = state
            case p.GiveBack(worker, ids):
                for item in ids:
                    assert self.leased.pop(item) == worker
            case p.Close(worker):
                self.queues[worker].clear()
                self.closing.add(worker)
                if worker not in self.busy:
                    self._later(0.1, worker, "closed")
            case p.Dismiss(worker):
                self._later(0.05, worker, "left")
            case p.Kill(worker, code):
                self._later(0.02, worker, ("killed", code))
            case p.Finish():
                assert self.finish is None
                assert not self.live
                assert not self.leased
                self.finish = action
            case _:
                pass

    def _take(self, worker: str) -> None:
        if worker in self.busy or not self.queues[worker] or worker in self.closing:
            return
        item = self.queues[worker].pop(0)
        self.busy[worker] = item
        self.attempts[item] = self.attempts.get(item, 0) + 1
        self.batches[worker] += 1
        self._later(0.0, worker, ("started", item))

    def _happens(self, worker: str, life: int, event: object) -> None:  # noqa: C901, PLR0912
        if life != self.life[worker]:
            return
        match event:
            case "ready":
                self._report(worker, WorkerReady(Proc(1, 1.0)))
            case "procs":
                self._report(worker, SessionProcs("s", ()))
                self._later(0.5, worker, "opened")
            case "opened":
                account = self.planner.workers[worker].account
                if account in self.rest:
                    self._report(worker, SessionFailed("s", self.rest[account], rest=True))
                elif self._chance(self.faults.session):
                    self._report(worker, SessionFailed("s", "browser.failed"))
                else:
                    self.sessions.add(worker)
                    self.session_count[worker] += 1
                    self.batches[worker] = 0
                    self.most_sessions = max(self.most_sessions, len(self.sessions))
                    self._report(worker, SessionOpen("s", 1.0))
            case ("started", int(item)):
                self._report(worker, AttemptStarted(item))
                if self._chance(self.faults.death):
                    self._later(self.seconds / 2, worker, ("killed", "exit.killed"))
                elif not self._chance(self.faults.hang):
                    self._later(self.seconds, worker, ("ended", item))
            case ("ended", int(item)):
                del self.busy[worker]
                broken = self._chance(self.faults.broken)
                self._report(worker, AttemptEnded(item, self._outcome(item), self.seconds, "", broken))
                if worker in self.closing:
                    self._later(0.1, worker, "closed")
                self._take(worker)
            case "closed":
                if worker in self.sessions:
                    self.sessions.discard(worker)
                    self.closing.discard(worker)
                    self._report(worker, SessionClosed("s"))
            case "left":
                self._gone(worker, "exit.ok")
            case ("killed", str(code)):
                self._gone(worker, code)
            case _:
                raise AssertionError(event)

    def _gone(self, worker: str, code: str) -> None:
        self.life[worker] += 1
        self.live.discard(worker)
        self.sessions.discard(worker)
        self.closing.discard(worker)
        self.busy.pop(worker, None)
        self.queues[worker].clear()
        self._tell(p.WorkerDied(worker, code))

    def _outcome(self, item: int) -> Outcome:
        if self.outcome is not None:
            return self.outcome(item, self.random)
        if self._chance(self.faults.error):
            return Outcome(OutcomeKind.ERROR, "timeout")
        return Outcome(OutcomeKind.FAILED, "bad") if self._chance(self.faults.failed) else DONE

    def _chance(self, probability: float) -> bool:
        return bool(probability) and self.random.random() < probability


def planner(policy: p.Policy, items: dict[str, int]) -> Planner:
    """A planner over `items` items per account, all of the policy's first step."""
    made = Planner(policy, items)
    number = itertools.count(1)
    for account, amount in items.items():
        made.load(p.Todo(next(number), policy.steps[0], account) for _ in range(amount))
    return made
