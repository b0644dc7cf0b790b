"""`rowcrew attach`, `status` and `stop`: reach a run that is going on, or say that it is not."""

from __future__ import annotations

from typing import Any

from engine.cli.board import items_json, numbers
from engine.cli.ending import conclude, recorded
from engine.cli.faces import PlainFace, face_for
from engine.cli.finding import Found, find, read_run
from engine.cli.presses import Presses
from engine.cli.running import resume_command
from engine.cli.speech import Speech
from engine.cli.tables import table
from engine.cli.watch import Watch, snapshot
from engine.client import Client
from engine.core.ledger_rows import RunRow
from engine.errors import EngineGone
from engine.model import ENDED, Counts
from engine.protocol import Snapshot, WorkerRow
from engine.services.home import Home

#: How long a living engine may take to say where it stands, in seconds.
ANSWER_SECONDS = 20.0

_WORKER = ("worker", "account", "state", "item", "done", "failed", "line")


def attach(speech: Speech, name: str) -> int:
    """Watch a run as a viewer: Ctrl-C leaves and the run goes on. The run's exit code if it ends meanwhile, else 0."""
    home = Home.find()
    found = find(home, name)
    client = _reach(home, found, controller=False)
    if client is None:
        return _gone(speech, home, found, "cli.not_running")
    with Presses() as presses:
        try:
            watch = Watch(client, face_for(speech), steering=False)
            watch.run(presses)
            return conclude(speech, home, watch, client, resume=_resume(found), steering=False)
        finally:
            client.close()


def status(speech: Speech, name: str) -> int:
    """Say once where a run stands; exit code 0 whatever it says."""
    home = Home.find()
    found = find(home, name)
    client = _reach(home, found, controller=False)
    if client is not None:
        try:
            now = snapshot(client, ANSWER_SECONDS)
        except TimeoutError:
            now = None
        finally:
            client.close()
        if now is not None:
            return _living(speech, now)
    _gone(speech, home, found, "cli.not_running")
    return 0


def stop(speech: Speech, name: str, *, now: bool) -> int:
    """Stop a run and wait for its end, within a deadline; the run's own exit code (3: stopped)."""
    home = Home.find()
    found = find(home, name)
    client = _reach(home, found, controller=True)
    if client is None:
        return _gone(speech, home, found, "cli.stop.gone")
    with Presses() as presses:
        try:
            watch = Watch(client, PlainFace(speech))
            watch.stop(now=now)
            watch.run(presses)
            return conclude(speech, home, watch, client, resume=_resume(found))
        finally:
            client.close()


def _reach(home: Home, found: Found, *, controller: bool) -> Client | None:
    """A connection to the run's engine; None if there is no engine."""
    try:
        return Client.attach(home, found.run, controller=controller)
    except EngineGone:
        return None


def _resume(found: Found) -> str:
    return resume_command(found.job_path, found.run)


def _living(speech: Speech, now: Snapshot) -> int:
    speech.say("cli.status.live", run=now.run, job=now.job, state=speech.words(f"run_state.{now.state}"))
    table(speech, _WORKER, [_worker_cells(speech, row) for row in now.workers])
    _counts(speech, now.counts)
    workers = [_worker_json(row) for row in now.workers]
    head = {"run": now.run, "job": now.job, "state": now.state.value, "live": True}
    speech.result({**head, "items": items_json(now.counts), "workers": workers, "engine": now.engine.pid})
    return 0


def _gone(speech: Speech, home: Home, found: Found, code: str) -> int:
    """Tell where a run without an engine stands, by its ledger alone; the exit code that it ended with."""
    row, counts = read_run(found.ledger), recorded(home, found.run) or Counts()
    state = row.state.value if row.state in ENDED else "cut"
    speech.say(code, run=found.run, state=speech.words(f"run_state.{state}"))
    if row.reason and row.state in ENDED:
        reason = speech.words(row.reason, row.params)
        speech.say("cli.run.ends", state=speech.words(f"run_state.{state}"), reason=reason)
    if state == "cut":
        speech.say("cli.status.cut", run=found.run, pending=counts.pending + counts.running)
    _counts(speech, counts)
    if counts.pending + counts.running:
        speech.say("cli.run.resume", command=_resume(found))
    exit_code = 4 if row.exit_code is None else row.exit_code
    speech.result(gone_json(row, counts, exit_code))
    return exit_code


def gone_json(row: RunRow, counts: Counts, exit_code: int) -> dict[str, Any]:
    """A run without an engine as JSON; one that was cut off has the state `fault`."""
    return {
        "run": row.run,
        "job": row.job,
        "state": row.state.value if row.state in ENDED else "fault",
        "live": False,
        "items": items_json(counts),
        "results": row.results or None,
        "reason": row.reason if row.state in ENDED else "cli.status.cut",
        "exit_code": exit_code,
    }


def _counts(speech: Speech, counts: Counts) -> None:
    speech.say("cli.run.counts", numbers(counts))


def _worker_cells(speech: Speech, row: WorkerRow) -> list[str]:
    line = speech.words(row.line, row.line_params) if row.line else ""
    state = speech.words(f"worker_state.{row.state}")
    return [row.worker, row.name or row.account, state, row.item, str(row.done), str(row.failed), line]


def _worker_json(row: WorkerRow) -> dict[str, Any]:
    names = ("worker", "account", "item", "step", "batch", "batch_done", "batch_size", "done", "failed", "memory")
    return {"state": row.state.value, **{name: getattr(row, name) for name in names}}
