"""The shell of a helper process: reads one ask, has it answered, and keeps standard output for the answers alone."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO

from engine import asks
from engine.errors import EngineError, Fault, Refused

#: Which module answers what; loaded when asked, so that a preview need not wait for openpyxl.
ROOMS = {
    asks.CheckAsk: "engine.inspector.check",
    asks.PreviewAsk: "engine.inspector.look",
    asks.SecretsAsk: "engine.inspector.look",
    asks.ResultsAsk: "engine.inspector.results",
    asks.ExportAsk: "engine.inspector.export",
}


def main() -> int:
    """Answer the ask on standard input. 0 also for one that failed: the last answer says so."""
    out = own_output()
    # It lives for seconds and makes millions of values that all live to its end: looking for garbage only costs time.
    gc.disable()
    ask = asks.decode_ask(sys.stdin.buffer.read())
    try:
        for answer in answers(ask):
            asks.write(out, answer)
    except BrokenPipeError:
        return 0  # whoever asked does not want to know any more
    return 0


def answers(ask: asks.Ask) -> Iterator[asks.Answer]:
    """The answers to an ask; a typed error is an answer, too."""
    try:
        yield from import_module(ROOMS[type(ask)]).answer(ask)
    except Refused as refused:
        yield asks.HelperFailed(refused.faults)
    except EngineError as error:
        yield asks.HelperFailed((Fault(error.code, params=error.params),))


def own_output() -> BinaryIO:
    """Standard output for frames alone: whatever else is printed, by an operator's code too, goes to standard error."""
    sys.stdout.flush()
    kept = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(kept, os.O_BINARY)
    return os.fdopen(kept, "wb")
