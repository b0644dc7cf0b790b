"""Sessions and processes in the ledger: what was started, and what a dead engine may have left running."""

from __future__ import annotations

from collections.abc import Iterable

from engine.core.ledger_base import SQL, LedgerBase
from engine.model import Proc


class SessionBook(LedgerBase):
    """Sessions with the processes that belong to them, and the workers' own processes."""

    def open_session(self, session: str, worker: str, account: str, now: float) -> None:
        """Record a session before its browser is started."""
        self._turn.write(SQL["open_session"], [(session, worker, account, now)])

    def session_procs(self, session: str, procs: Iterable[Proc]) -> None:
        """Record processes of a session, as soon as they are known."""
        self._turn.write(SQL["add_proc"], [(proc.pid, proc.started, session) for proc in procs])

    def close_session(
        self, session: str, code: str, now: float, done: int, failed: int, memory: int,
    ) -> None:
        """Record that a session and its processes are gone, why, and what it did. `memory`: peak in bytes."""
        self._turn.write(SQL["close_session"], [(now, code, done, failed, memory, session)])
        self._turn.write(SQL["owner_gone"], [(session,)])

    def worker_proc(self, worker: str, proc: Proc) -> None:
        """Record a worker's process."""
        self._turn.write(SQL["add_proc"], [(proc.pid, proc.started, worker)])

    def worker_gone(self, worker: str) -> None:
        """Record that a worker's processes have ended."""
        self._turn.write(SQL["owner_gone"], [(worker,)])

    def procs_gone(self, procs: Iterable[Proc]) -> None:
        """Record that these processes were seen to be gone, whoever they belonged to."""
        self._turn.write(SQL["proc_gone"], [(proc.pid, proc.started) for proc in procs])

    def left_over(self) -> list[tuple[str, Proc]]:
        """Recorded processes (with their worker or session) whose end is not recorded."""
        return [(owner, Proc(pid, started)) for owner, pid, started in self._turn.ask(SQL["left_over"])]

    def open_sessions(self) -> list[str]:
        """Sessions whose end is not recorded."""
        return [row[0] for row in self._turn.ask(SQL["open_sessions"])]
