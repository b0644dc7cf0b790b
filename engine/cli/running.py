"""`rowcrew run`: start or resume a run, watch it, and leave with its exit code."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.cli.ending import conclude
from engine.cli.finding import Found, find, latest_of
from engine.cli.presses import Presses
from engine.cli.speech import Speech, refused
from engine.cli.watch import Watch
from engine.client import Client, new_run_id
from engine.protocol import RunSpec
from engine.services.home import Home
from engine.words.catalogue import chosen_language

if TYPE_CHECKING:
    from engine.cli.watch import Link


@dataclass(frozen=True)
class Choices:
    """The start's own choices; None means "as the job says"."""

    headed: bool | None = None
    accounts: tuple[str, ...] | None = None
    batch: int | None = None
    workbook: str | None = None


@dataclass(frozen=True)
class Wish:
    """What `rowcrew run` was asked for."""

    job: str | None
    resume: str | None = None
    only: str | None = None
    choices: Choices = field(default_factory=Choices)


def run(speech: Speech, wish: Wish) -> int:
    """Start or resume, watch, tell the end; the run's exit code. Raises EngineError for what could not be started."""
    home = Home.find()
    spec = specification(home, wish)
    with Presses() as presses:
        client: Link = Client.start(spec)
        try:
            return follow(speech, home, client, presses, job=wish.job or spec.job_path)
        finally:
            client.close()


def follow(speech: Speech, home: Home, link: Link, presses: Presses, *, job: str, steering: bool = True) -> int:
    """Watch a run to its end (or until this terminal leaves it) and tell how it ended; the exit code."""
    from engine.cli.faces import face_for

    watch = Watch(link, face_for(speech), steering=steering)
    board = watch.run(presses)
    return conclude(speech, home, watch, link, resume=resume_command(job or board.job_path, board.run))


def specification(home: Home, wish: Wish) -> RunSpec:
    """What the engine is started with. Raises `Refused` for arguments that do not fit together."""
    if wish.only not in (None, "failed"):
        raise refused("cli.only_wrong", "--only", allowed="failed", value=wish.only)
    chosen = wish.choices
    spec = RunSpec(
        run="", home=str(home.root), headed=chosen.headed, accounts=chosen.accounts, batch_size=chosen.batch,
        workbook=None if chosen.workbook is None else str(Path(chosen.workbook).resolve()), language=chosen_language(),
    )
    if wish.resume is None and wish.only is None:
        if wish.job is None:
            raise refused("cli.job_needed", "JOB")
        return replace(spec, run=new_run_id(), job_path=str(Path(wish.job).resolve()))
    found = _earlier(home, wish)
    mode = "failed" if wish.only else "resume"
    return replace(spec, run=found.run, job_path=found.job_path, mode=mode)


def resume_command(job: str, run: str) -> str:
    """The exact command that goes on with a run, quoted for this system's shell.

    `start.py` says in ROWCREW_COMMAND (a JSON list) how it was called, because `rowcrew` itself is on no path then.
    """
    start = json.loads(os.environ.get("ROWCREW_COMMAND", "null")) or ["rowcrew"]
    words = [*start, "run", *([job] if job else []), "--resume", run]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _earlier(home: Home, wish: Wish) -> Found:
    """The run to be resumed: the one named, or the latest of the job."""
    job_path = str(Path(wish.job).resolve()) if wish.job else ""
    if job_path and wish.resume in (None, "last"):
        return latest_of(home, job_path)
    found = find(home, wish.resume or "last")
    if job_path and Path(found.job_path) != Path(job_path):
        raise refused("cli.other_job", "--resume", run=found.run, theirs=found.job_path, job=wish.job)
    return found
