"""Tells how a watched run ended, what to do next, and the exit code."""

from __future__ import annotations

import shlex
import sqlite3
from typing import Any

from engine.cli.board import Board, ended_json, items_json
from engine.cli.speech import Speech
from engine.cli.tables import table
from engine.cli.watch import Link, Watch
from engine.core.ledger_read import LedgerReader
from engine.errors import EngineError
from engine.model import Counts
from engine.protocol import RunEnded
from engine.services.home import Home

_COUNTS = ("done", "failed", "skipped", "in_doubt", "pending")


def conclude(speech: Speech, home: Home, watch: Watch, link: Link, *, resume: str, steering: bool = True) -> int:
    """Tell the end of a watched run; its exit code. `resume` is the command that goes on with it."""
    board = watch.board
    if board.refused is not None:
        return speech.refuse(board.refused.faults)
    if board.ended is not None:
        return _ended(speech, board.ended, resume)
    if watch.silent:
        return _silent(speech, board, link)
    if watch.left:
        return _left(speech, board, steering=steering)
    return _cut(speech, home, board, link, resume)


def _ended(speech: Speech, event: RunEnded, resume: str) -> int:
    rows = [[account.name or account.account, *_numbers(account.counts), str(account.sessions),
             speech.words(account.paused) if account.paused else ""] for account in event.accounts]
    if rows:
        table(speech, ("account", *_COUNTS, "sessions", "reason"), rows)
    state = speech.words(f"run_state.{event.state}")
    speech.say("cli.run.ends", state=state, reason=speech.words(event.reason, event.params))
    time = speech.span(event.seconds)
    speech.say("cli.run.took", sessions=event.sessions, restarts=event.restarts, time=time)
    if event.results:
        speech.say("cli.run.results", path=event.results)
    if event.results_fault is not None:
        speech.say("cli.run.no_results", fault=speech.fault(event.results_fault))
    _next_steps(speech, event, resume)
    speech.result(ended_json(event))
    return event.exit_code


def _next_steps(speech: Speech, event: RunEnded, resume: str) -> None:
    counts = items_json(event.counts)
    if counts["failed"]:
        speech.say("cli.run.show_failed", command=f"rowcrew items {shlex.quote(event.run)} --state failed")
        speech.say("cli.run.retry", command=f"{resume} --only failed")
    if counts["in_doubt"]:
        speech.say("cli.run.show_doubt", command=f"rowcrew items {shlex.quote(event.run)} --state in_doubt")
    if counts["pending"]:
        speech.say("cli.run.resume", command=resume)


def _silent(speech: Speech, board: Board, link: Link) -> int:
    pid = board.engine.pid if board.engine else "?"
    command = f"rowcrew status {shlex.quote(link.run)}"
    speech.say("cli.run.silent", run=link.run, pid=pid, command=command)
    speech.result(unfinished_json(board, board.counts, "fault", "cli.run.silent", 4))
    return 4


def _left(speech: Speech, board: Board, *, steering: bool) -> int:
    run = shlex.quote(board.run)
    speech.say("cli.run.detached", attach=f"rowcrew attach {run}", stop=f"rowcrew stop {run}")
    code = 3 if steering else 0
    speech.result(unfinished_json(board, board.counts, board.state.value, "cli.run.detached", code))
    return code


def _cut(speech: Speech, home: Home, board: Board, link: Link, resume: str) -> int:
    """The frames ended and the run had not: say how the engine ended, with the ledger's own numbers."""
    code, params = link.exit_words()
    how = speech.words(code, params).strip()
    speech.line(how)
    counts = recorded(home, link.run)
    if counts is not None:
        speech.say("cli.run.resume", command=resume)
    value = unfinished_json(board, counts or board.counts, "fault", code, 4)
    speech.result({**value, "params": params, "text": how, "resume": resume if counts is not None else None})
    return 4


def recorded(home: Home, run: str) -> Counts | None:
    """The counts in a run's ledger; None if it has none that can be read."""
    try:
        with LedgerReader(home.run(run).ledger) as reader:
            return reader.counts()
    except (EngineError, sqlite3.Error, OSError):
        return None


def unfinished_json(board: Board, counts: Counts, state: str, reason: str, exit_code: int) -> dict[str, Any]:
    """The JSON line of a run that did not end before this terminal's eyes."""
    return {
        "run": board.run,
        "state": state,
        "items": items_json(counts),
        "sessions": board.sessions,
        "restarts": board.restarts,
        "seconds": None,
        "results": None,
        "reason": reason,
        "exit_code": exit_code,
    }


def _numbers(counts: Counts) -> list[str]:
    return [str(number) for number in items_json(counts).values()]
