"""Brings a run up and down: new, resumed or retried; what it needs is taken here, in order, and given back here."""

from __future__ import annotations

import contextlib
import queue
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from engine import asks
from engine.core import end, endings, frozen, leftovers, prepare
from engine.core.acts import Acts, Clock, Tools
from engine.core.audience import Audience
from engine.core.board import Board
from engine.core.crew import LocalCrew
from engine.core.frozen import Work
from engine.core.inbox import ClientFrame, Inbox, Signalled
from engine.core.janitor import Janitor
from engine.core.leases import Leases
from engine.core.ledger import Ledger
from engine.core.ledger_read import LedgerReader
from engine.core.logbook import LogWriter
from engine.core.loop import Loop
from engine.core.plan import Todo
from engine.core.planner import Planner
from engine.errors import EngineError, Fault, LeaseHeld, Refused
from engine.job import Job
from engine.model import Counts, Level, RunState
from engine.protocol import VERSION, Address, Event, Preparing, RunEnded, RunSpec, Snapshot, Stop
from engine.services.home import Home
from engine.services.homedb import HomeDb
from engine.services.practice import PRACTICE, Shop


class Start:
    """One engine's run from start to end; a context manager, because what it takes must be given back."""

    def __init__(self, spec: RunSpec, home: Home, inbox: Inbox, audience: Audience, address: Address) -> None:
        self._address = address
        self._me = address.engine
        self._spec = spec
        self._home = home
        self._inbox = inbox
        self._audience = audience
        self._clock = Clock()
        self._folder = home.run(spec.run)
        self._held = contextlib.ExitStack()
        self._snapshot: Callable[[], Snapshot] | None = None

    def __enter__(self) -> Self:
        """Nothing is taken yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Give everything back, last taken first."""
        self._give_back()

    def run(self) -> int:
        """Prepare, work, end; the exit code. Raises `Refused` if nothing was started."""
        began = time.monotonic()
        work = self._new() if self._spec.mode == "start" else frozen.load(self._spec, self._folder)
        self._take_leases(work.report)
        job_path = self._spec.job_path if work.items is not None else str(self._folder.job)
        secrets = prepare.fetch_secrets(work.report, job_path, self._home.key())
        if work.items is not None:
            frozen.save(self._spec, self._folder, work)
        self._held.enter_context(frozen.locked(self._folder))
        frozen.announce(self._folder, self._address)
        tools, acts = self._tools(work, secrets)
        finish = self._loop(work, tools, acts)
        ended = end.finish(self._spec, self._folder, work, tools, acts, finish, time.monotonic() - began)
        self._give_back()
        self._runs().end_run(ended)
        self._audience.tell_for_good(ended)
        self.wait_until_heard(2.0)
        return ended.exit_code

    def wait_until_heard(self, seconds: float) -> None:
        """Wait until somebody is attached, so that the last word is not lost on an engine that ends at once."""
        until = time.monotonic() + seconds
        while self._audience.empty and (left := until - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                arrival = self._inbox.get(timeout=left)
                if isinstance(arrival, ClientFrame):
                    self._audience.heard(arrival.client, arrival.frame, self._snapshot)

    def fault(self, error: EngineError) -> RunEnded:
        """The engine's own fault as the run's end: nothing more is done, everything done so far is in the ledger."""
        counts, sessions = Counts(), 0
        with contextlib.suppress(EngineError), LedgerReader(self._folder.ledger) as reader:
            counts, sessions = reader.counts(), len(reader.sessions())
        ended = RunEnded(
            run=self._spec.run, state=RunState.FAULT, exit_code=endings.EXIT_CODES[RunState.FAULT], reason=error.code,
            params=error.params, counts=counts, sessions=sessions, restarts=0, seconds=0.0,
        )
        with contextlib.suppress(EngineError):
            self._runs().end_run(ended)
        return ended

    def _give_back(self) -> None:
        self._snapshot = None
        self._held.close()

    # --- what is to be done ---------------------------------------------------------------------------------------

    def _new(self) -> Work:
        self._audience.tell_for_good(Preparing("prepare.reading", {"job": self._spec.job_path}))
        plan = prepare.plan(self._spec, self._home.key(), self._between)
        return Work(frozen.job_of(self._spec.job_path), plan.report, plan.items)

    def _between(self) -> None:
        """Hear clients while the plan is read; a stop before anything was started refuses the start."""
        with contextlib.suppress(queue.Empty):
            while True:
                arrival = self._inbox.get_nowait()
                command = None
                if isinstance(arrival, ClientFrame):
                    command = self._audience.heard(arrival.client, arrival.frame, None)
                if isinstance(command, Stop) or isinstance(arrival, Signalled):
                    raise Refused([Fault("prepare.stopped")])

    def _take_leases(self, report: asks.CheckReport) -> None:
        leases = Leases(self._home.db)
        self._held.callback(leases.release, self._spec.run)
        try:
            keys = [account.key for account in report.accounts]
            leases.take_all(report.origin, keys, self._spec.run, self._me, self._clock.now())
        except LeaseHeld as held:
            raise Refused([Fault(held.code, params=held.params)]) from None

    # --- the tools ------------------------------------------------------------------------------------------------

    def _tools(self, work: Work, secrets: dict[str, str]) -> tuple[Tools, Acts]:
        ledger = self._ledger(work)
        log = LogWriter(self._folder.log)
        self._held.callback(log.close)
        janitor = self._janitor()
        planner = self._planner(work, ledger)
        accounts = {account.key: account for account in work.report.accounts}
        params = work.report.params
        spec = prepare.worker_spec(work.job, self._spec, self._site(work.job), self._folder.evidence, params)
        tools = Tools(
            planner, ledger, log, LocalCrew(self._inbox, janitor), Board(planner, accounts), self._clock, spec,
            accounts, secrets, self._folder.browser,
        )
        with LedgerReader(self._folder.ledger) as reader:
            earlier = [session.worker for session in reader.sessions()]
        return tools, Acts(tools, self._audience.tell, earlier)

    def _ledger(self, work: Work) -> Ledger:
        now = self._clock.now()
        if work.items is not None:
            ledger = Ledger.create(self._folder.ledger, frozen.record(self._spec, work, now))
            self._held.callback(ledger.close)
            ledger.add_accounts(work.report.accounts)
            ledger.add_items(work.items)
        else:
            ledger = Ledger.open(self._folder.ledger)
            self._held.callback(ledger.close)
            leftovers.end(ledger, self._folder.browser)
            ledger.recover(now)
            if self._spec.mode == "failed":
                ledger.retry_failed(now)
            for account in work.report.accounts:
                ledger.unpause_account(account.key)
        ledger.set_run(RunState.RUNNING)
        ledger.commit()
        return ledger

    def _planner(self, work: Work, ledger: Ledger) -> Planner:
        planner = Planner(prepare.policy(work.job, self._spec), [account.key for account in work.report.accounts])
        with LedgerReader(self._folder.ledger) as reader:
            for row in reader.accounts():
                counts = row.counts
                planner.carry(row.key, counts.settled, row.counted, counts.failed, counts.in_doubt)
        planner.load(
            Todo(item.id, item.step, item.account, item.attempts, item.not_before)
            for item in ledger.pending()
        )
        return planner

    def _janitor(self) -> Janitor:
        self._folder.browser.mkdir(parents=True, exist_ok=True)
        janitor = Janitor()
        janitor.start(self._folder.browser)
        self._held.callback(janitor.close)
        return janitor

    def _site(self, job: Job) -> str:
        """The site's address; a job on the practice shop gets a shop of this run's own."""
        if job.site.base_url != PRACTICE:
            return job.site.base_url.rstrip("/")
        shop = Shop(self._folder.shop)
        self._held.callback(shop.close)
        return shop.address

    # --- the run --------------------------------------------------------------------------------------------------

    def _loop(self, work: Work, tools: Tools, acts: Acts) -> end.Finish:
        snapshot = self._snapshot = self._snapshots(work, tools)
        self._runs().record_run(frozen.record(self._spec, work, self._clock.now()))
        self._tell_start(snapshot)
        again = self._spec.mode != "start"
        params = {"run": self._spec.run, "job": work.report.job}
        acts.log(Level.INFO, "run.resumed" if again else "run.started", params)
        for code in work.report.dropped if not again else ():
            acts.log(Level.WARNING, code, {})
        for fault in work.report.faults:
            if fault.warning and not again:
                acts.log(Level.WARNING, fault.code, {**fault.params, "place": str(fault.place)})
        drain = work.job.on_detach == "drain"
        return Loop(self._inbox, tools, acts, self._audience, snapshot, drain=drain).run()

    def _tell_start(self, snapshot: Callable[[], Snapshot]) -> None:
        event: Event = snapshot()
        self._audience.forget()
        self._audience.tell(event)

    def _snapshots(self, work: Work, tools: Tools) -> Callable[[], Snapshot]:
        started = self._clock.now()

        def snapshot() -> Snapshot:
            tools.ledger.commit()
            return Snapshot(
                version=VERSION, run=self._spec.run, job=work.report.job, job_path=self._spec.job_path,
                state=tools.planner.state, started=started, counts=tools.ledger.counts(), workers=tools.board.rows(),
                ledger=str(self._folder.ledger), log=str(self._folder.log), engine=self._me,
                controlled=self._audience.controlled,
            )

        return snapshot

    def _runs(self) -> HomeDb:
        return HomeDb(self._home.db)
