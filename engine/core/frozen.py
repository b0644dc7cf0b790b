"""What a run keeps of its start: the job's text, the check's report, and the lock that makes one engine its owner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from engine import asks, job
from engine.core.ledger_rows import RunRecord
from engine.errors import Fault, Place, Refused
from engine.model import Item
from engine.protocol import Address, RunSpec
from engine.services.home import RunFolder


@dataclass(slots=True)
class Work:
    """What is to be done: the job, its checked report, and the items if they are not in the ledger yet."""

    job: job.Job
    report: asks.CheckReport
    items: list[Item] | None


def job_of(path: str) -> job.Job:
    """The job in a file. Raises `Refused`."""
    return job.load(Path(path))


def save(spec: RunSpec, folder: RunFolder, work: Work) -> None:
    """Make the run's folder with the job as it was and the check's report; no secret is in either."""
    folder.make()
    folder.job.write_bytes(Path(spec.job_path).read_bytes())
    (folder.folder / "check.json").write_bytes(msgspec.json.encode(work.report))


def load(spec: RunSpec, folder: RunFolder) -> Work:
    """What an earlier start of the run has frozen. Raises `Refused` if there is no such run, or it is not whole."""
    try:
        report = msgspec.json.decode((folder.folder / "check.json").read_bytes(), type=asks.CheckReport)
        text = folder.job.read_text(encoding="utf-8-sig")
    except (OSError, msgspec.DecodeError) as error:
        raise Refused([Fault("run.unknown", Place(), {"run": spec.run, "why": str(error)})]) from None
    return Work(job.parse(text, Path(report.job_path)), report, None)


def record(spec: RunSpec, work: Work, now: float) -> RunRecord:
    """The run as ledger and home list keep it."""
    report = work.report
    return RunRecord(spec.run, report.job, report.job_path, report.workbook, now, report.origin, report.site)


def announce(folder: RunFolder, address: Address) -> None:
    """Write where the engine of this run listens, for those who want to attach later."""
    draft = folder.address.with_suffix(".new")
    draft.write_bytes(msgspec.json.encode(address))
    draft.replace(folder.address)


@contextmanager
def locked(folder: RunFolder) -> Iterator[None]:
    """The run's lock, held while its engine lives. Raises `Refused` if another engine has it."""
    lock = FileLock(folder.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Refused([Fault("run.live", Place(), {"run": folder.folder.name})]) from None
    try:
        yield
    finally:
        lock.release()
