"""Carries the planner's actions out: writes the ledger and log at once, keeps what is to be sent until the commit.

Rule 1 of the house: the ledger is written before anyone is told. `commit` writes, then sends; nothing else sends.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from engine.core import plan as p
from engine.core.board import Board
from engine.core.crew import LocalCrew
from engine.core.ledger import Ledger
from engine.core.logbook import LogEntry, LogWriter
from engine.core.planner import Planner
from engine.model import Account, ItemState, Level, OutcomeKind
from engine.protocol import (
    CloseSession,
    Do,
    Event,
    ItemsChanged,
    Leave,
    LogLines,
    OpenSession,
    RunChanged,
    WorkersChanged,
    WorkerSpec,
)


class Clock:
    """Seconds since the epoch that never jump: the wall's time at the start, then the monotonic clock."""

    def __init__(self) -> None:
        self._wall, self._mono = time.time(), time.monotonic()

    def now(self) -> float:
        """The present time."""
        return self._wall + (time.monotonic() - self._mono)


@dataclass(slots=True)
class Tools:
    """What a run works with; put together in `engine.core.main`."""

    planner: Planner
    ledger: Ledger
    log: LogWriter
    crew: LocalCrew
    board: Board
    clock: Clock
    spec: WorkerSpec
    accounts: dict[str, Account]
    secrets: dict[str, str]
    browser_folder: Path


@dataclass(slots=True)
class _Session:
    """The session that a worker has."""

    id: str
    since: float


class Acts:
    """Does what the planner decided. `tell` is called with each event, after the ledger's commit."""

    def __init__(self, tools: Tools, tell: Callable[[Event], None], earlier: Iterable[str] = ()) -> None:
        """`earlier`: for each session that this run had before, the name of its worker."""
        self._t = tools
        self._tell = tell
        self._sessions = Counter(earlier)
        self.finish: p.Finish | None = None
        self._open: dict[str, _Session] = {}
        self._after: list[Callable[[], None]] = []
        self._moved: dict[int, None] = {}
        self._lines: list[tuple[int, LogEntry]] = []
        self._changed: list[RunChanged] = []

    @property
    def sessions(self) -> int:
        """Browser sessions of the run so far."""
        return self._sessions.total()

    @property
    def restarts(self) -> int:
        """Sessions beyond the first one of each worker."""
        return self.sessions - len(self._sessions)

    def do(self, actions: list[p.Action]) -> None:
        """Carry actions out, in order."""
        for action in actions:
            self._do(action)

    def commit(self) -> None:
        """Make everything durable, then send orders, then tell what happened."""
        self._t.ledger.commit()
        self._t.log.commit()
        after, self._after = self._after, []
        for send in after:
            send()

    def flush(self) -> None:
        """Tell everybody what has moved since the last flush; only after `commit`."""
        if self._lines:
            self._tell(_log_lines(self._lines))
            self._lines = []
        for changed in self._changed:
            self._tell(changed)
        self._changed = []
        if rows := self._t.board.changed():
            self._tell(WorkersChanged(rows))
        if self._moved:
            ids, self._moved = tuple(self._moved), {}
            self._tell(ItemsChanged(ids, self._t.ledger.counts(), self.sessions, self.restarts))

    def log(
        self, level: Level, code: str, params: dict[str, str], worker: str = "", item: str = "", at: float = 0.0,
    ) -> None:
        """Write a log line and keep it for the next flush."""
        plan = self._t.planner.workers.get(worker)
        account = self._t.accounts[plan.account].login if plan else ""
        entry = LogEntry(at or self._t.clock.now(), level, worker, account, item, code, params)
        self._lines.append((self._t.log.add(entry), entry))
        if level is not Level.DEBUG:
            self._t.board.line(worker, code, params)

    def session_of(self, worker: str) -> str:
        """The id of the worker's session, empty if it has none."""
        session = self._open.get(worker)
        return session.id if session else ""

    def _do(self, action: p.Action) -> None:
        match action:
            case p.Settle():
                self._settle(action)
            case p.Give(worker, ids):
                self._give(worker, ids)
            case p.Begin(worker, item):
                self._t.ledger.begin_attempt(item, worker, self.session_of(worker), self._t.clock.now())
                self._moved[item] = None
            case p.GiveBack(_, ids, code):
                self._t.ledger.give_back(ids, code, self._t.clock.now())
                self._moved |= dict.fromkeys(ids)
            case p.Note(level, code, params, worker, item):
                self.log(level, code, params, worker, item)
            case _:
                self._do_session(action)

    def _do_session(self, action: p.Action) -> None:
        match action:
            case p.Spawn(worker):
                account = self._t.planner.workers[worker].account
                self._t.crew.spawn(replace(self._t.spec, worker=worker, account=account))
            case p.Open(worker, batch):
                self._open_session(worker, batch)
            case p.Close(worker):
                session = self.session_of(worker)
                self._after.append(lambda: self._t.crew.send(worker, CloseSession(session)))
            case p.SessionOver():
                self._session_over(action)
            case p.Dismiss(worker):
                self._after.append(lambda: self._t.crew.send(worker, Leave()))
            case p.Kill(worker, code, params):
                self._after.append(lambda: self._t.crew.kill(worker, code, params))
            case _:
                self._do_run(action)

    def _do_run(self, action: p.Action) -> None:
        match action:
            case p.PauseAccount(account, code, params):
                self._t.ledger.pause_account(account, code)
                self.log(Level.ERROR, "account.paused", {**params, "account": account, "why": code})
            case p.Changed(state, reason, stop_by):
                self._t.ledger.set_run(state, reason)
                self._changed.append(RunChanged(state, reason, {}, stop_by))
            case p.Finish():
                self.finish = action
            case _:
                raise AssertionError(action)

    def _give(self, worker: str, ids: tuple[int, ...]) -> None:
        leased = self._t.ledger.lease(ids, worker, self.session_of(worker), self._t.clock.now())
        items = tuple(self._t.ledger.items(leased))
        self._moved |= dict.fromkeys(leased)
        for item in items:
            self._t.board.given(item.id, item.key)
        self._after.append(lambda: self._t.crew.send(worker, Do(items)))

    def _settle(self, action: p.Settle) -> None:
        outcome = action.outcome
        item = self._t.ledger.items([action.item])[0]
        self._t.ledger.end_attempt(
            action.item, outcome, action.state, self._t.clock.now(), action.seconds, action.evidence, action.not_before,
        )
        self._t.board.settled(item.id)
        if outcome.counts:
            self._t.ledger.count(item.account, item.step, outcome.counts)
        self._moved[action.item] = None
        params = {**outcome.params, "why": outcome.code, "seconds": f"{action.seconds:.1f}", "item": item.key}
        code = "item.again" if action.state is ItemState.PENDING else f"item.{action.state}"
        self.log(_level(action), code, params, action.worker, item.key)

    def _open_session(self, worker: str, batch: int) -> None:
        self._sessions[worker] += 1
        session = f"s{self.sessions:05d}"
        now = self._t.clock.now()
        account = self._t.accounts[self._t.planner.workers[worker].account]
        folder = str(self._t.browser_folder / session)
        self._open[worker] = _Session(session, now)
        self._t.ledger.open_session(session, worker, account.key, now)
        self._t.crew.own(worker, folder, ())
        order = OpenSession(session, folder, account, self._t.secrets[account.key])
        self._after.append(lambda: self._t.crew.send(worker, order))
        self.log(Level.INFO, "session.starting", {"batch": str(batch)}, worker)

    def _session_over(self, action: p.SessionOver) -> None:
        session = self._open.pop(action.worker, None)
        if session is None:
            return
        now, memory = self._t.clock.now(), self._t.board.memory_of(action.worker)
        self._t.ledger.close_session(session.id, action.code, now, action.done, action.failed, memory)
        params = {
            **action.params, "done": str(action.done), "failed": str(action.failed), "why": action.code,
            "memory": f"{memory / 1e6:.0f}", "seconds": f"{now - session.since:.0f}",
        }
        self.log(Level.INFO, "batch.ended", params, action.worker)


def _level(action: p.Settle) -> Level:
    if action.state in (ItemState.FAILED, ItemState.IN_DOUBT):
        return Level.ERROR
    return Level.WARNING if action.outcome.kind is OutcomeKind.ERROR else Level.INFO


def _log_lines(lines: list[tuple[int, LogEntry]]) -> LogLines:
    entries = [entry for _, entry in lines]
    return LogLines(
        lines[0][0],
        tuple(entry.time for entry in entries),
        tuple(entry.level for entry in entries),
        tuple(entry.worker for entry in entries),
        tuple(entry.account for entry in entries),
        tuple(entry.item for entry in entries),
        tuple(entry.code for entry in entries),
        tuple(entry.params for entry in entries),
    )
