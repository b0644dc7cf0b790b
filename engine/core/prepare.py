"""Before the first browser: job and workbook checked and planned by a helper, secrets fetched, policies made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine import asks
from engine.core.plan import Policy
from engine.errors import Fault, Place, Refused
from engine.helper import Helper, ask
from engine.job import Job, resolve
from engine.model import Account, Item
from engine.protocol import RunSpec, WorkerSpec
from engine.services import secrets


@dataclass(slots=True)
class Plan:
    """A checked job: the report, and every item in workbook order."""

    report: asks.CheckReport
    items: list[Item] = field(default_factory=list)


def plan(spec: RunSpec, key: bytes, between: Callable[[], None]) -> Plan:
    """Check the job and read its items. Raises `Refused` with every fault; `between` is called after each answer."""
    request = asks.CheckAsk(spec.job_path, key, spec.workbook, spec.accounts, plan=True)
    found: Plan | None = None
    with Helper(request) as helper:
        for answer in helper.answers():
            between()
            match answer:
                case asks.CheckReport():
                    found = Plan(answer)
                    refuse([fault for fault in answer.faults if not fault.warning])
                case asks.ItemBatch(items) if found is not None:
                    found.items.extend(items)
                case asks.HelperFailed(faults):
                    refuse(list(faults))
                case _:
                    pass
    if found is None:
        raise Refused([Fault("helper.no_report", Place(file=spec.job_path))])
    if not found.items:
        raise Refused([Fault("check.no_items", Place(file=found.report.workbook))])
    return found


def refuse(faults: list[Fault]) -> None:
    """Raise `Refused` if there is any fault."""
    if faults:
        raise Refused(faults)


def fetch_secrets(report: asks.CheckReport, job_path: str, key: bytes) -> dict[str, str]:
    """Each account's secret by its key: environment, keychain, then the workbook's cell. They stay in memory.

    Rows may have moved since the cells were noted, therefore a cell's value must have the noted keyed hash; if one has
    not, the workbook is asked anew where the passwords are. Raises `Refused` naming the accounts that have none.
    """
    found = {account.key: secrets.find(account.login, report.origin) or "" for account in report.accounts}
    missing = [account for account in report.accounts if not found[account.key]]
    cells = _from_cells(missing, report.workbook, key)
    if len(cells) < len(missing):
        fresh = ask(asks.CheckAsk(job_path, key, report.workbook))
        accounts = fresh.accounts if isinstance(fresh, asks.CheckReport) else ()
        wanted = {account.key for account in missing} - cells.keys()
        cells |= _from_cells([account for account in accounts if account.key in wanted], report.workbook, key)
    found |= cells
    without = [account.login for account in report.accounts if not found[account.key]]
    place = Place(file=report.workbook)
    refuse([Fault("account.no_password", place, {"account": login}) for login in without])
    return found


def _from_cells(accounts: list[Account], workbook: str, key: bytes) -> dict[str, str]:
    """Secrets read from their cells, by account; those whose cell holds something else by now are left out."""
    named = [(account.key, account.secret) for account in accounts if account.secret is not None]
    if not named:
        return {}
    answer = ask(asks.SecretsAsk(workbook, tuple(ref for _, ref in named)))
    if isinstance(answer, asks.HelperFailed):
        refuse(list(answer.faults))
    values = answer.values if isinstance(answer, asks.Secrets) else ()
    read = zip(named, values, strict=False)
    return {who: value for (who, ref), value in read if value and secrets.digest(key, value) == ref.digest}


def policy(job: Job, spec: RunSpec) -> Policy:
    """The numbers to plan by: the job's, and what this start chose otherwise."""
    return Policy(
        steps=tuple(step.name for step in job.steps),
        batch=spec.batch_size or job.batch.size,
        parallel=job.workers.parallel,
        slots=job.workers.slots,
        stagger=job.workers.stagger_seconds,
        memory_percent=job.workers.memory_percent,
        attempts=job.retry.attempts,
        retry_delay=job.retry.delay_seconds,
        session_deadline=job.deadlines.session,
        item_deadline=job.deadlines.item,
        stop_deadline=job.deadlines.stop,
        max_items=job.limits.items,
        max_account_items=job.limits.items_per_account,
        max_counts=dict(job.limits.counts),
    )


def worker_spec(
    job: Job, spec: RunSpec, base_url: str, evidence: Path, params: dict[str, dict[str, Any]],
) -> WorkerSpec:
    """What every worker of the run is told; name and account are filled in for each."""
    home = Path(spec.job_path)
    return WorkerSpec(
        run=spec.run, worker="", account="", site=job.site.use, base_url=base_url,
        flows={step.name: flow_reference(step.flow, home) for step in job.steps},
        params=params,
        evidence=str(evidence),
        headed=job.browser.headed if spec.headed is None else spec.headed,
        binary=job.browser.binary or "",
        window_size=job.browser.window_size,
    )


def flow_reference(flow: str, job_path: Path) -> str:
    """A flow as workers know it: a built-in's name, or an absolute `FILE.py:function`."""
    file, colon, function = flow.rpartition(":")
    return f"{resolve(job_path, file).resolve()}:{function}" if colon and file.endswith(".py") else flow
