"""Decides everything that happens in a run, and touches nothing: `handle(told, now)` returns actions.

Batches, restarts, retry, limits, parallel places, stagger, memory threshold, deadlines, pauses and both kinds of stop
are decided here, so that they can be simulated with virtual time. The shell (`engine.core.loop`) carries actions out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from engine.core import endings, places, queues
from engine.core import plan as p
from engine.model import ItemState, Level, Outcome, OutcomeKind, RunState, WorkerState
from engine.protocol import (
    AttemptEnded,
    AttemptStarted,
    Progress,
    Report,
    SessionClosed,
    SessionFailed,
    SessionOpen,
    SessionProcs,
    WorkerReady,
)

FOREVER = float("inf")


class Planner:
    """The plan of one run. Deterministic: the same tellings at the same times give the same actions."""

    def __init__(self, policy: p.Policy, accounts: Iterable[str]) -> None:
        self.policy = policy
        self.accounts = {key: p.AccountPlan(key) for key in accounts}
        self.workers = {worker.name: worker for worker in p.crew(self.accounts, policy.slots)}
        self.state = RunState.RUNNING
        self.stopping = ""
        self.stop_by = 0.0
        self.memory = 0.0
        self.failed = 0
        self.in_doubt = 0
        self.settled = 0
        self.deaths: dict[int, int] = {}
        self.last_start = -FOREVER
        self.now = -FOREVER
        self.crew_of = {key: [w for w in self.workers.values() if w.account == key] for key in self.accounts}
        self._look = True
        self._wake = -FOREVER
        self.dirty: set[str] = set(self.workers)
        self._out: list[p.Action] = []

    def load(self, todos: Iterable[p.Todo]) -> None:
        """Take in pending items, in order."""
        for todo in todos:
            account = self.accounts[todo.account]
            account.total += 1
            if todo.not_before:
                account.later.append(todo)
            else:
                account.queues.setdefault(todo.step, deque()).append(todo)

    def carry(self, account: str, settled: int, counts: dict[str, int], failed: int, in_doubt: int) -> None:
        """What earlier starts of this run did already, so that totals and limits go on from there."""
        plan = self.accounts[account]
        plan.settled += settled
        plan.total += settled
        plan.counts = dict(counts)
        self.settled += settled
        self.failed += failed
        self.in_doubt += in_doubt

    def handle(self, told: p.Told, now: float) -> list[p.Action]:
        """What to do about it."""
        self.now = now
        match told:
            case p.FromWorker(worker, report):
                self._report(self.workers[worker], report, now)
            case p.WorkerDied():
                self._died(told, now)
            case p.StopAsked(stop_now):
                self._stop(now, stop_now=stop_now)
            case p.MemoryRead(percent):
                self.memory = percent
                self._look = True
            case p.Tick():
                pass
        if self._look or now >= self._wake:
            self._look = False
            self._deadlines(now)
            self._places(now)
            self._end()
            self._wake = places.next_wake(self)
        out, self._out = self._out, []
        return out

    def wake_at(self) -> float:
        """When the next `Tick` is due; infinity if only a telling can change anything (what is due now was seen)."""
        return self._wake

    # --- reports --------------------------------------------------------------------------------------------------

    def _report(self, worker: p.WorkerPlan, report: Report, now: float) -> None:
        self.dirty.add(worker.name)
        match report:
            case AttemptStarted(item):
                self._started(worker, item, now)
            case AttemptEnded():
                self._ended(worker, report, now)
            case Progress(item, done, total):
                if held := worker.held.get(item):
                    held.done, held.total = done, total
            case _:
                self._session_report(worker, report, now)

    def _session_report(self, worker: p.WorkerPlan, report: Report, now: float) -> None:
        match report:
            case WorkerReady():
                worker.ready = True
                self._opened_process(worker, now)
            case SessionProcs() if worker.state is WorkerState.STARTING:
                self._set(worker, WorkerState.LOGIN)
                worker.opening = False
                self._look = True
            case SessionOpen():
                self._session_open(worker, now)
            case SessionFailed():
                self._session_failed(worker, report, now)
            case SessionClosed():
                self._session_closed(worker, now)
            case _:
                pass

    def _opened_process(self, worker: p.WorkerPlan, now: float) -> None:
        if self.stopping:
            self._dismiss(worker, now)
        else:
            self._out.append(p.Open(worker.name, worker.batch))

    def _session_open(self, worker: p.WorkerPlan, now: float) -> None:
        worker.opening = False
        worker.deadline = 0.0
        worker.session_since = now
        self._look = True
        self._set(worker, WorkerState.WORKING)
        self._feed(worker, now)

    def _session_failed(self, worker: p.WorkerPlan, report: SessionFailed, now: float) -> None:
        worker.opening = False
        worker.deadline = 0.0
        self._broke_off(worker, Outcome(OutcomeKind.ERROR, report.code, report.params), now)
        self._over(worker, report.code, report.params)
        self._note(worker, Level.ERROR, report.code, report.params)
        if report.rest:
            self._pause(worker.account, report.code, report.params)
        else:
            self._stumble(worker, report.code, now)
        self._next(worker, now)

    def _session_closed(self, worker: p.WorkerPlan, now: float) -> None:
        worker.deadline = 0.0
        self._over(worker, worker.closing or "session.closed")
        self._next(worker, now)

    def _started(self, worker: p.WorkerPlan, item: int, now: float) -> None:
        held = worker.held.get(item)
        if held is None:
            return
        held.started = now
        self._out.append(p.Begin(worker.name, item))
        self._due(worker, now + self.policy.item_deadline, "deadline.item")

    def _ended(self, worker: p.WorkerPlan, report: AttemptEnded, now: float) -> None:
        held = worker.held.pop(report.item, None)
        if held is None:
            return
        worker.deadline = 0.0
        worker.stumbles = 0
        self._settle(worker, held, report.outcome, now, report.seconds, report.evidence)
        if report.session_broken:
            self._close(worker, "session.broken", now)
        elif worker.closing:
            self._due(worker, now + self.policy.close_deadline, "deadline.close")
        else:
            self._feed(worker, now)

    def _settle(
        self, worker: p.WorkerPlan, held: p.Held, outcome: Outcome, now: float, seconds: float, evidence: str = "",
    ) -> None:
        todo, account = held.todo, self.accounts[worker.account]
        state, outcome, again_at = endings.after(outcome, todo, self.deaths.get(todo.id, 0), self.policy, now)
        self._out.append(p.Settle(worker.name, todo.id, outcome, state, seconds, evidence, again_at))
        worker.batch_done += 1
        for name, amount in outcome.counts.items():
            account.counts[name] = account.counts.get(name, 0) + amount
        if state is ItemState.PENDING:
            worker.retries += 1
            counted = endings.counts_as_attempt(outcome)
            account.later.append(p.Todo(todo.id, todo.step, todo.account, todo.attempts + counted, again_at))
            self._wake = min(self._wake, again_at)
            return
        account.settled += 1
        self.settled += 1
        bad = state in (ItemState.FAILED, ItemState.IN_DOUBT)
        worker.failed, worker.done = worker.failed + bad, worker.done + (not bad)
        worker.batch_failed += bad
        self.failed += state is ItemState.FAILED
        self.in_doubt += state is ItemState.IN_DOUBT

    def _feed(self, worker: p.WorkerPlan, now: float) -> None:
        """Give the worker its next items, or end its batch."""
        if self.stopping:
            self._close_if_idle(worker, "stop.graceful", now)
            return
        account = self.accounts[worker.account]
        while len(worker.held) < queues.window(self.policy) and worker.batch_given < self.policy.batch:
            todo = queues.take(self, account, now, self._out)
            if todo is None:
                break
            worker.held[todo.id] = p.Held(todo)
            worker.batch_given += 1
            self._out.append(p.Give(worker.name, (todo.id,)))
        if not worker.held:
            full = worker.batch_given >= self.policy.batch
            self._close(worker, "batch.full" if full else account.limited or "batch.rest", now)

    # --- sessions and processes -----------------------------------------------------------------------------------

    def _close_if_idle(self, worker: p.WorkerPlan, code: str, now: float) -> None:
        if not worker.closing:
            self._close(worker, code, now)

    def _close(self, worker: p.WorkerPlan, code: str, now: float) -> None:
        """End the session after the item in hand; what was not started comes back when it is closed."""
        worker.closing = code
        if worker.in_hand() is None:
            self._due(worker, now + self.policy.close_deadline, "deadline.close")
        self._set(worker, WorkerState.RESTARTING if places.wants(self, worker, now) else WorkerState.ENDING, code)
        self._out.append(p.Close(worker.name, code))

    def _over(self, worker: p.WorkerPlan, code: str, params: dict[str, str] | None = None) -> None:
        """The session is gone, and its place with it; items that were not started are pending again."""
        waiting = tuple(held.todo for held in worker.held.values())
        if waiting:
            self._out.append(p.GiveBack(worker.name, tuple(todo.id for todo in waiting), code))
            account = self.accounts[worker.account]
            for todo in reversed(waiting):
                account.queues.setdefault(todo.step, deque()).appendleft(todo)
        done = worker.batch_done - worker.batch_failed
        self._out.append(p.SessionOver(worker.name, code, done, worker.batch_failed, dict(params or {})))
        worker.held.clear()
        worker.placed = worker.opening = False
        self._look = True
        worker.closing, worker.session_since = "", 0.0
        worker.batch_given = worker.batch_done = worker.batch_failed = 0

    def _next(self, worker: p.WorkerPlan, now: float) -> None:
        """After a session: wait for another one, or leave."""
        if places.wants(self, worker, now) or places.may_want(self, worker):
            self._set(worker, WorkerState.WAITING, worker.reason if worker.not_before > now else "wait.place")
        else:
            self._dismiss(worker, now)

    def _dismiss(self, worker: p.WorkerPlan, now: float) -> None:
        if not worker.alive:
            self._set(worker, WorkerState.ENDED, self.accounts[worker.account].paused)
            return
        self._set(worker, WorkerState.ENDING)
        self._due(worker, now + self.policy.close_deadline, "deadline.leave")
        self._out.append(p.Dismiss(worker.name))

    def _died(self, told: p.WorkerDied, now: float) -> None:
        worker = self.workers[told.worker]
        self.dirty.add(worker.name)
        expected = worker.state is WorkerState.ENDING and not worker.held and not worker.killing
        had_session = worker.placed
        worker.alive = worker.ready = False
        worker.deadline, worker.killing = 0.0, ""
        if (held := worker.in_hand()) is not None and not told.code.startswith("stop."):
            self.deaths[held.todo.id] = self.deaths.get(held.todo.id, 0) + 1
        self._broke_off(worker, Outcome(OutcomeKind.ERROR, told.code, told.params), now)
        if had_session:
            self._over(worker, told.code, told.params)
        if not expected and not self.stopping:
            self._note(worker, Level.ERROR, told.code, told.params)
            self._stumble(worker, told.code, now)
        self._next(worker, now)

    def _broke_off(self, worker: p.WorkerPlan, outcome: Outcome, now: float) -> None:
        """The item in hand, if any, ends with what broke it off."""
        if (held := worker.in_hand()) is not None:
            del worker.held[held.todo.id]
            self._settle(worker, held, outcome, now, now - held.started)

    def _stumble(self, worker: p.WorkerPlan, code: str, now: float) -> None:
        worker.stumbles += 1
        if worker.stumbles >= self.policy.patience:
            self._pause(worker.account, "account.too_many_failures", {"times": str(worker.stumbles), "last": code})
        elif worker.stumbles > 1:
            worker.not_before = now + self.policy.retry_delay
            worker.reason = "wait.retry"

    def _pause(self, account: str, code: str, params: dict[str, str]) -> None:
        plan = self.accounts[account]
        if plan.paused:
            return
        plan.paused = code
        self._out.append(p.PauseAccount(account, code, dict(params)))

    # --- who may start --------------------------------------------------------------------------------------------

    def _places(self, now: float) -> None:
        """Let waiting workers start: those that restart first, one browser at a time, within cap and memory."""
        waiting = [w for w in self.workers.values() if w.state is WorkerState.WAITING]
        busy = sum(w.placed for w in self.workers.values())
        opening = any(w.opening for w in self.workers.values())
        for worker in sorted(waiting, key=lambda w: w.batch == 0):
            if self.stopping or not (places.wants(self, worker, now) or places.may_want(self, worker)):
                self._dismiss(worker, now)
                continue
            reason, params = places.obstacle(self, worker, now, busy, opening=opening)
            if reason:
                self._set(worker, WorkerState.WAITING, reason, params)
            else:
                self._start(worker, now)
                busy, opening = busy + 1, True

    def _start(self, worker: p.WorkerPlan, now: float) -> None:
        if worker.batch == 0:
            self.last_start = now
        worker.batch += 1
        worker.placed = worker.opening = True
        worker.not_before = 0.0
        self._set(worker, WorkerState.STARTING)
        self._due(worker, now + self.policy.session_deadline, "deadline.session")
        if worker.alive:
            self._out.append(p.Open(worker.name, worker.batch))
        else:
            worker.alive = True
            self._out.append(p.Spawn(worker.name))

    # --- stop, deadlines, end -------------------------------------------------------------------------------------

    def _stop(self, now: float, *, stop_now: bool) -> None:
        if self.stopping == "now" or (self.stopping and not stop_now):
            return
        self.stopping = "now" if stop_now else "graceful"
        self.stop_by = 0.0 if stop_now else now + self.policy.stop_deadline
        self.state = RunState.STOPPING
        self._look = True
        self._out.append(p.Changed(self.state, f"stop.{self.stopping}", self.stop_by))
        for worker in self.workers.values():
            if worker.alive:
                self._stop_worker(worker, now)

    def _stop_worker(self, worker: p.WorkerPlan, now: float) -> None:
        if self.stopping == "now" or worker.state in (WorkerState.STARTING, WorkerState.LOGIN):
            self._kill(worker, f"stop.{self.stopping}")
        elif worker.state is WorkerState.WORKING:
            self._close_if_idle(worker, "stop.graceful", now)

    def _deadlines(self, now: float) -> None:
        if self.stopping == "graceful" and now >= self.stop_by:
            self._stop(now, stop_now=True)
        for worker in self.workers.values():
            if worker.deadline and now >= worker.deadline and worker.alive:
                self._kill(worker, worker.deadline_code)

    def _kill(self, worker: p.WorkerPlan, code: str) -> None:
        if not worker.killing:
            worker.killing = code
            worker.deadline = 0.0
            self._set(worker, WorkerState.ENDING, code)
            self._out.append(p.Kill(worker.name, code))

    def _end(self) -> None:
        if self.state not in (RunState.RUNNING, RunState.STOPPING):
            return
        if any(worker.state is not WorkerState.ENDED for worker in self.workers.values()):
            return
        state, reason, params = endings.run_end(self)
        self.state = state
        self._out.append(p.Finish(state, reason, params))

    def _due(self, worker: p.WorkerPlan, when: float, code: str) -> None:
        worker.deadline, worker.deadline_code = when, code
        self._wake = min(self._wake, when)

    def _set(
        self, worker: p.WorkerPlan, state: WorkerState, reason: str = "", params: dict[str, str] | None = None,
    ) -> None:
        if worker.state is not state:
            self._look = True
        if (worker.state, worker.reason, worker.reason_params) != (state, reason, params or {}):
            worker.state, worker.reason, worker.reason_params = state, reason, params or {}
            self.dirty.add(worker.name)

    def _note(self, worker: p.WorkerPlan, level: Level, code: str, params: dict[str, str]) -> None:
        self._out.append(p.Note(level, code, dict(params), worker.name))
