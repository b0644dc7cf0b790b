"""`rowcrew runs`, `items` and `export`: what was recorded, read without an engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine import asks
from engine.cli.board import items_json
from engine.cli.ending import recorded
from engine.cli.finding import find
from engine.cli.speech import Speech, refused
from engine.cli.tables import table
from engine.client import ask, running
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import ItemRow
from engine.errors import EngineError
from engine.model import ENDED, ItemState
from engine.services.home import Home
from engine.services.homedb import HomeDb, RunInfo

#: Items are read in pages of this many.
PAGE = 500

_ENDINGS = (".txt", ".csv", ".jsonl", ".xlsx")
_RUN = ("run", "job", "state", "started", "done", "failed", "pending")
_PLAIN = ("id", "step", "account", "key", "attempts", "code", "params", "seconds", "place", "rows", "sheet", "results")
_ITEM = ("item", "state", "account", "step", "attempts", "seconds", "place", "reason")


def runs(speech: Speech) -> int:
    """List all runs, latest first."""
    home = Home.find()
    live = set(running(home))
    found = [_run_json(home, row, live) for row in HomeDb(home.db).runs()]
    if found:
        table(speech, _RUN, [_run_cells(speech, one) for one in found])
    else:
        speech.say("cli.runs.none")
    speech.result({"runs": found})
    return 0


def items(speech: Speech, name: str, state: str | None) -> int:
    """List a run's items, all or those in one state."""
    allowed = [one.value for one in ItemState]
    if state is not None and state not in allowed:
        raise refused("cli.state_wrong", "--state", allowed=", ".join(allowed), value=state)
    found = find(Home.find(), name)
    states = (ItemState(state),) if state else ()
    with LedgerReader(found.ledger) as reader:
        if speech.as_json:
            speech.result({"run": found.run, "items": [_item_json(speech, row) for row in _pages(reader, states)]})
        elif not table(speech, _ITEM, (_item_cells(speech, row) for row in _pages(reader, states))):
            speech.say("cli.items.none")
    return 0


def export(speech: Speech, name: str, what: str, to: str) -> int:
    """Have a helper process write items or log to a file; the ending says in which form."""
    target = Path(to).resolve()
    if what not in ("items", "log"):
        raise refused("cli.what_wrong", "--what", allowed="items, log", value=what)
    if target.suffix.casefold() not in _ENDINGS:
        raise refused("cli.ending_wrong", "--to", allowed=", ".join(_ENDINGS), value=target.suffix or target.name)
    if not target.parent.is_dir():
        raise refused("cli.folder_missing", "--to", folder=target.parent)
    home = Home.find()
    found = find(home, name)
    source = found.ledger if what == "items" else home.run(found.run).log
    answer = ask(asks.ExportAsk(what, str(source), str(target), speech.language))
    if isinstance(answer, asks.HelperFailed):
        return speech.refuse(answer.faults)
    if not isinstance(answer, asks.Written):
        raise EngineError("cli.broken", error=f"export answered {type(answer).__name__}")
    speech.say("cli.export.written", rows=answer.rows, path=answer.path)
    speech.result({"state": "done", "exit_code": 0, "run": found.run, "path": answer.path, "rows": answer.rows})
    return 0


def _pages(reader: LedgerReader, states: tuple[ItemState, ...]) -> Iterator[ItemRow]:
    """All rows in order, a page at a time, so that a million items need no more memory than one page."""
    after: int | None = None
    while page := reader.page(after, PAGE, states=states):
        yield from page
        after = page[-1].id


def _run_json(home: Home, row: RunInfo, live: set[str]) -> dict[str, Any]:
    """A run as its ledger has it; one without engine and without end was cut off, which programs know as a fault."""
    counts = recorded(home, row.run) or row.counts
    cut = row.state not in ENDED and row.run not in live
    return {
        "run": row.run, "job": row.job, "job_path": row.job_path, "state": "fault" if cut else row.state.value,
        "live": row.run in live, "cut": cut, "started": row.started, "ended": row.ended,
        "items": items_json(counts), "exit_code": 4 if cut else row.exit_code, "reason": row.reason,
        "results": row.results or None,
    }


def _run_cells(speech: Speech, one: dict[str, Any]) -> list[str]:
    state = speech.words("run_state.cut" if one["cut"] else f"run_state.{one['state']}")
    numbers = [str(one["items"][name]) for name in ("done", "failed", "pending")]
    return [one["run"], one["job"], state, _when(one["started"]), *numbers]


def _item_json(speech: Speech, row: ItemRow) -> dict[str, Any]:
    words = speech.words(row.code, row.params) if row.code else ""
    return {**{name: getattr(row, name) for name in _PLAIN}, "state": row.state.value, "text": words}


def _item_cells(speech: Speech, row: ItemRow) -> list[str]:
    state = speech.words(f"item_state.{row.state}")
    seconds = f"{row.seconds:.1f}" if row.seconds else ""
    words = speech.words(row.code, row.params) if row.code else ""
    return [row.key, state, row.account, row.step, str(row.attempts), seconds, row.place, words]


def _when(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(seconds)) if seconds else ""

