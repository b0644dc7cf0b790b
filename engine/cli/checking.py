"""`rowcrew check` and `rowcrew doctor`: look, tell, and change nothing."""

from __future__ import annotations

import os
from pathlib import Path

from engine import asks
from engine.cli.speech import Speech
from engine.cli.tables import table
from engine.client import ask
from engine.errors import EngineError

#: By a finding's verdict.
_MARKS = {"ok": "✔", "warning": "!", "fault": "✘"}


def check(speech: Speech, job: str) -> int:
    """Check a job whole by a helper process; exit code 2 if it would be refused, else 0.

    The key for keyed hashes is made up: nobody compares them here, and a check writes nothing, not even the home's key.
    """
    answer = ask(asks.CheckAsk(str(Path(job).resolve()), os.urandom(32)))
    if isinstance(answer, asks.HelperFailed):
        return speech.refuse(answer.faults)
    if not isinstance(answer, asks.CheckReport):
        raise EngineError("cli.broken", error=f"check answered {type(answer).__name__}")
    if any(not fault.warning for fault in answer.faults):
        return speech.refuse(answer.faults)
    _report(speech, answer)
    speech.result(_report_json(speech, answer))
    return 0


def doctor(speech: Speech) -> int:
    """Look over this computer; exit code 2 if a run could not start here, else 0."""
    from engine.services.doctor import examine

    findings = examine()
    for finding in findings:
        speech.line(f"{_MARKS[finding.verdict]} {speech.words(finding.code, finding.params)}")
    ill = sum(not finding.ok for finding in findings)
    speech.say("cli.doctor.ill" if ill else "cli.doctor.well", count=ill)
    code = 2 if ill else 0
    told = [{"code": one.code, "params": one.params, "verdict": one.verdict.value,
             "text": speech.words(one.code, one.params)} for one in findings]
    speech.result({"state": "refused" if ill else "ready", "exit_code": code, "findings": told})
    return code


def _report(speech: Speech, report: asks.CheckReport) -> None:
    """The report for people: steps by account, warnings, what the results copy loses, the verdict."""
    speech.say("cli.check.workbook", path=report.workbook)
    columns = ("step", "account", "sheet", "items", "rows", "hidden", "elsewhere")
    table(speech, columns, [[str(getattr(step, name)) for name in columns] for step in report.steps])
    speech.faults(report.faults)
    for code in report.dropped:
        speech.say("cli.check.dropped", what=speech.words(code))
    speech.say("cli.check.clean", items=sum(step.items for step in report.steps), accounts=len(report.accounts))


def _report_json(speech: Speech, report: asks.CheckReport) -> dict[str, object]:
    columns = ("step", "account", "sheet", "items", "rows", "hidden", "elsewhere")
    return {
        "state": "ready",
        "exit_code": 0,
        "job": report.job,
        "workbook": report.workbook,
        "accounts": [account.login for account in report.accounts],
        "steps": [{name: getattr(step, name) for name in columns} for step in report.steps],
        "faults": [speech.fault_json(fault) for fault in report.faults],
        "dropped": list(report.dropped),
    }
