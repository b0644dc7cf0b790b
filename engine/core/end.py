"""The end of a run: state and exit code, the results workbook written by a helper, and the summary that is told."""

from __future__ import annotations

from pathlib import Path

from engine import asks, job
from engine.core import endings
from engine.core.acts import Acts, Tools
from engine.core.frozen import Work
from engine.core.ledger_read import LedgerReader
from engine.core.plan import Finish
from engine.errors import EngineError, Fault, Place
from engine.helper import ask
from engine.model import Level
from engine.protocol import AccountSummary, RunEnded, RunSpec
from engine.services.home import RunFolder

__all__ = ["Finish", "finish"]


def finish(
    spec: RunSpec, folder: RunFolder, work: Work, tools: Tools, acts: Acts, how: Finish, seconds: float,
) -> RunEnded:
    """Write results and the ledger's last word; the event that tells it all."""
    path, fault = _results(folder, work, spec.language)
    code = endings.EXIT_CODES[how.state]
    if fault is not None:
        acts.log(Level.ERROR, fault.code, {**fault.params, "place": str(fault.place)})
    acts.log(Level.INFO, f"run.{how.state}", {**how.params, "why": how.reason})
    now = tools.clock.now()
    tools.ledger.set_run(how.state, how.reason, how.params, exit_code=code, ended=now, results=path)
    acts.commit()
    acts.flush()
    return RunEnded(
        run=spec.run, state=how.state, exit_code=code, reason=how.reason, params=how.params,
        counts=tools.ledger.counts(), sessions=acts.sessions, restarts=acts.restarts, seconds=seconds,
        results=path, results_fault=fault, accounts=_accounts(folder.ledger),
    )


def _results(folder: RunFolder, work: Work, language: str) -> tuple[str, Fault | None]:
    """Path of the results workbook; or empty, and why it could not be written."""
    source = Path(work.report.workbook)
    where = work.job.results.folder
    target = (job.resolve(Path(work.report.job_path), where) if where else folder.results)
    name = target / f"{source.stem}-results-{folder.folder.name}{source.suffix or '.xlsx'}"
    try:
        target.mkdir(parents=True, exist_ok=True)
        answer = ask(asks.ResultsAsk(str(folder.ledger), str(folder.job), str(source), str(name), language))
    except (EngineError, OSError) as error:
        return "", Fault("results.not_written", Place(file=str(name)), {"why": str(error)})
    if isinstance(answer, asks.Written):
        return answer.path, None
    faults = answer.faults if isinstance(answer, asks.HelperFailed) else ()
    return "", faults[0] if faults else Fault("results.not_written", Place(file=str(name)), {"why": ""})


def _accounts(ledger: Path) -> tuple[AccountSummary, ...]:
    with LedgerReader(ledger) as reader:
        return tuple(
            AccountSummary(row.login, row.name, row.counts, row.sessions, row.paused) for row in reader.accounts()
        )
