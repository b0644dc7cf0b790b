"""The real doors: every call imports what it needs at the moment of use, so that the first paint waits for nothing."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import EngineError
from engine.model import Counts
from gui.doors import Asking, LedgerDoor, Link, RunInfo

if TYPE_CHECKING:
    from engine.asks import Ask
    from engine.job import Job
    from engine.protocol import LogLines, RunEnded, RunSpec
    from engine.services.home import Home
    from engine.services.homedb import RunInfo as HomeRun

#: Runs that the list of recent runs shows.
RECENT_RUNS = 40


class House:
    """The window's way to engine, helpers, ledgers and the home folder."""

    @cached_property
    def home(self) -> Home:
        """The home folder; made if it is not there."""
        from engine.services.home import Home

        return Home.find()

    @property
    def root(self) -> Path:
        """ROWCREW_HOME."""
        return self.home.root

    def key(self) -> bytes:
        """The home's key."""
        return self.home.key()

    def demo_job(self) -> Path:
        """The demo job, put in place."""
        from engine.services.demo import demo_job

        return demo_job(self.home.root)

    def load_job(self, path: Path) -> Job:
        """A job file, validated."""
        from engine.job import load

        return load(path)

    def new_run(self) -> str:
        """An id for a new run."""
        from engine.client import new_run_id

        return new_run_id()

    def start(self, spec: RunSpec) -> Link:
        """Start an engine and connect."""
        from engine.client import Client

        return Client.start(spec)

    def attach(self, run: str) -> Link:
        """Connect to a running engine."""
        from engine.client import Client

        return Client.attach(self.home, run)

    def ask(self, ask: Ask) -> Asking:
        """Start a helper process."""
        from engine.client import Helper

        return Helper(ask)

    def runs(self) -> list[RunInfo]:
        """Running and recent runs, newest first."""
        from engine.client import running
        from engine.services.homedb import HomeDb

        live, runs = set(running(self.home)), HomeDb(self.home.db).runs(limit=RECENT_RUNS)
        return [self._info(run, live=run.run in live and not run.ended) for run in runs]

    def ledger(self, path: str) -> LedgerDoor:
        """Open a ledger to read."""
        from engine.core.ledger_read import LedgerReader

        return LedgerReader(Path(path))

    def summary(self, run: RunInfo) -> RunEnded:
        """How a run ended, from its ledger."""
        from engine.core.ledger_read import LedgerReader
        from engine.protocol import AccountSummary, RunEnded

        with LedgerReader(Path(run.ledger)) as ledger:
            row, sessions, accounts = ledger.run(), ledger.sessions(), ledger.accounts()
            counts = ledger.counts()
        ended = row.ended or max([one.closed or one.opened for one in sessions], default=row.started)
        used = {one.account for one in sessions}
        return RunEnded(
            run=row.run, state=row.state, exit_code=4 if row.exit_code is None else row.exit_code,
            reason=row.reason, params=row.params, counts=counts, sessions=len(sessions),
            restarts=max(0, len(sessions) - len(used)), seconds=max(0.0, ended - row.started), results=row.results,
            accounts=tuple(AccountSummary(one.login, one.name or one.sheet, one.counts, one.sessions, one.paused)
                           for one in accounts),
        )

    def log_tail(self, path: str, limit: int) -> LogLines | None:
        """The last lines of a run's log."""
        from engine.core.logbook_read import LogReader
        from engine.protocol import LogLines

        if not Path(path).exists():
            return None
        with LogReader(Path(path)) as reader:
            rows = reader.before(None, limit)
        if not rows:
            return None
        return LogLines(
            rows[-1].seq - len(rows) + 1, tuple(row.time for row in rows), tuple(row.level for row in rows),
            tuple(row.worker for row in rows), tuple(row.account for row in rows), tuple(row.item for row in rows),
            tuple(row.code for row in rows), tuple(row.params for row in rows),
        )

    def _info(self, run: HomeRun, *, live: bool) -> RunInfo:
        folder = self.home.run(run.run)
        counts = run.counts if run.ended else self._counts(folder.ledger)
        return RunInfo(
            run=run.run, job=run.job, job_path=run.job_path, state=run.state, started=run.started,
            ended=run.ended or 0.0, live=live, results=run.results, reason=run.reason, params=run.params,
            counts=counts, ledger=str(folder.ledger), log=str(folder.log),
        )

    @staticmethod
    def _counts(ledger: Path) -> Counts:
        """Counts of a run whose end nobody wrote down."""
        from engine.core.ledger_read import LedgerReader

        try:
            with LedgerReader(ledger) as reader:
                return reader.counts()
        except EngineError:
            return Counts()
