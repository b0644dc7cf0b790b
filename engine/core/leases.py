"""The exclusive right of one run to use an account, over all processes of this home, with fencing numbers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from engine import ownership
from engine.core import sql
from engine.errors import LeaseHeld
from engine.model import Proc, normalise_login
from engine.services.homedb import SCHEMA, transaction

_SQL = SCHEMA.queries


class Lease(Struct, frozen=True):
    """Who uses an account. A greater fence is the later lease; the holder of a smaller one writes too late."""

    origin: str
    login_key: str
    run: str
    proc: Proc
    since: float
    fence: int


class Leases:
    """The leases of a home. `alive` says whether a process still runs: only a dead holder's lease is broken."""

    def __init__(self, path: Path, alive: Callable[[Proc], bool] = ownership.alive) -> None:
        self._path = path
        self._alive = alive
        self._taken: set[tuple[str, int]] = set()

    def take(self, origin: str, login_key: str, run: str, proc: Proc, now: float) -> int:
        """The fencing number of a lease that is now the run's; taking one's own again gives the same number.

        Raises LeaseHeld (parameters run, pid, since, account) while its holder lives, LedgerError.
        """
        return self.take_all(origin, [login_key], run, proc, now)[0]

    def take_all(self, origin: str, login_keys: Iterable[str], run: str, proc: Proc, now: float) -> list[int]:
        """Several leases at once, all or none. Raises like `take`, for the first one that is held."""
        with transaction(self._path) as connection:
            fences = [self._take(connection, (origin, normalise_login(key)), run, proc, now) for key in login_keys]
        self._taken |= {(run, fence) for fence in fences}
        return fences

    def release(self, run: str) -> None:
        """Give back what was taken here for a run, and nothing that somebody else holds by now. Raises LedgerError."""
        mine = {taken for taken in self._taken if taken[0] == run}
        if mine:
            with transaction(self._path) as connection:
                connection.executemany(_SQL["release"], sorted(mine))
            self._taken -= mine

    def held(self) -> list[Lease]:
        """All leases, those of dead holders included. Raises LedgerError."""
        if not self._path.exists():
            return []
        with sql.told(self._path), closing(sql.open_to_write(self._path, SCHEMA, check=False)) as connection:
            return [
                Lease(origin, key, run, Proc(pid, started), since, fence)
                for origin, key, run, pid, started, since, fence in connection.execute(_SQL["leases"])
            ]

    def holds(self, origin: str, login_key: str, fence: int) -> bool:
        """Whether a fencing number is still the account's newest. Raises LedgerError."""
        key = normalise_login(login_key)
        return any((one.origin, one.login_key, one.fence) == (origin, key, fence) for one in self.held())

    def _take(
        self, connection: sqlite3.Connection, account: tuple[str, str], run: str, proc: Proc, now: float,
    ) -> int:
        found = connection.execute(_SQL["lease"], account).fetchone()
        if found is not None:
            holder, pid, started, since, fence = found
            if (holder, pid, started) == (run, proc.pid, proc.started):
                return int(fence)
            if self._alive(Proc(pid, started)):
                raise LeaseHeld("lease.held", run=holder, pid=pid, since=_told(since), account=account[1])
        (number,) = connection.execute(_SQL["next_fence"]).fetchone()
        connection.execute(_SQL["take"], (*account, run, proc.pid, proc.started, now, number))
        return int(number)


def _told(since: float) -> str:
    """An epoch time as local time for people."""
    return f"{datetime.fromtimestamp(since).astimezone():%Y-%m-%d %H:%M:%S}"
