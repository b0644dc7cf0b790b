"""From what the operator calls a run (`last`, an id) to the run itself."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from engine.cli.speech import refused
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import RunRow
from engine.services.home import Home
from engine.services.homedb import HomeDb


class Found(NamedTuple):
    """A run that has a ledger."""

    run: str
    job_path: str
    ledger: Path


def find(home: Home, name: str) -> Found:
    """The run of this id; `last` is the latest of all. Raises `Refused` if there is none."""
    run = name
    if name == "last":
        latest = HomeDb(home.db).last_run()
        if latest is None:
            raise refused("cli.no_runs", "RUN")
        run = latest.run
    plain = run not in ("", ".", "..") and not set(run) & set("/\\:")
    if not plain or not home.run(run).ledger.is_file():
        raise refused("cli.run_unknown", "RUN", run=name, home=home.root)
    ledger = home.run(run).ledger
    return Found(run, read_run(ledger).job_path, ledger)


def latest_of(home: Home, job_path: str) -> Found:
    """The latest run of a job. Raises `Refused` if it has none."""
    latest = HomeDb(home.db).last_run(job_path)
    if latest is None or not home.run(latest.run).ledger.is_file():
        raise refused("cli.no_last_run", "--resume", job=job_path)
    return Found(latest.run, job_path, home.run(latest.run).ledger)


def read_run(ledger: Path) -> RunRow:
    """What a ledger says of its run. Raises `LedgerError`."""
    with LedgerReader(ledger) as reader:
        return reader.run()
