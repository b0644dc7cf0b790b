"""The list of runs in `home.db`, and the way into that file: short transactions, a connection for each."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from engine.core import sql
from engine.core.ledger_rows import RunRecord
from engine.errors import LedgerError
from engine.model import Counts, RunState
from engine.protocol import RunEnded

SCHEMA = sql.Schema(application_id=0x526F7702, queries=sql.named_queries("engine.services", "home.sql"))
_SQL = SCHEMA.queries
_PARAMS = msgspec.json.Decoder(dict[str, str])
_COUNTS = msgspec.json.Decoder(Counts)


class RunInfo(Struct, frozen=True):
    """A run in the list. `state` is `running` from its start until its end is recorded, even if its engine died."""

    run: str
    job: str
    job_path: str
    workbook: str
    started: float
    ended: float | None
    state: RunState
    exit_code: int | None
    reason: str
    params: dict[str, str]
    counts: Counts
    results: str


class HomeDb:
    """The runs of a home. All calls raise LedgerError when the file cannot be read or written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def record_run(self, record: RunRecord) -> None:
        """Note that a run was started or resumed."""
        with transaction(self.path) as connection:
            connection.execute(_SQL["record_run"], (
                record.run, record.job, record.job_path, record.workbook, record.started,
            ))

    def end_run(self, ended: RunEnded, now: float | None = None) -> None:
        """Note how a run ended."""
        at = time.time() if now is None else now
        with transaction(self.path) as connection:
            connection.execute(_SQL["end_run"], (
                at, str(ended.state), ended.exit_code, ended.reason, _json(ended.params), _json(ended.counts),
                ended.results, ended.run,
            ))

    def forget_run(self, run: str) -> None:
        """Take a run off the list; its folder is the caller's to remove."""
        with transaction(self.path) as connection:
            connection.execute(_SQL["forget_run"], (run,))

    def runs(self, job_path: str = "", limit: int = -1) -> list[RunInfo]:
        """Runs (of one job), the latest first; `limit` < 0 = all."""
        if not self.path.exists():
            return []
        with sql.told(self.path), closing(sql.open_to_write(self.path, SCHEMA, check=False)) as connection:
            return [_info(row) for row in connection.execute(_SQL["runs"], (job_path, limit))]

    def last_run(self, job_path: str = "") -> RunInfo | None:
        """The latest run (of one job); None if there is none."""
        return next(iter(self.runs(job_path, 1)), None)

    def last(self) -> RunInfo | None:
        """The latest run of all."""
        return self.last_run()


@contextmanager
def transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """A transaction on `home.db`, which is made if it is not there; rolled back if the body raises."""
    if not path.exists():
        _make(path)
    with sql.told(path), closing(sql.open_to_write(path, SCHEMA, check=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _make(path: Path) -> None:
    """Make the file; that another process was faster is as good."""
    try:
        sql.create(path, SCHEMA)
    except LedgerError as error:
        if error.code != "ledger.exists":
            raise


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _info(row: tuple[str, str, str, str, float, float | None, str, int | None, str, str, str, str]) -> RunInfo:
    run, job, job_path, workbook, started, ended, state, exit_code, reason, params, counts, results = row
    return RunInfo(
        run, job, job_path, workbook, started, ended, RunState(state), exit_code, reason, _PARAMS.decode(params),
        _COUNTS.decode(counts), results,
    )
