"""Codes into the operator's language. Every sentence that comes from the engine passes here, as plain text."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from engine.model import ItemState, Level, OutcomeKind, RunState, WorkerState
from engine.words import render
from engine.words.mark import QT_TRANSLATE_NOOP

_STATES: dict[str, str] = {
    WorkerState.WAITING: QT_TRANSLATE_NOOP("states", "Waiting"),
    WorkerState.STARTING: QT_TRANSLATE_NOOP("states", "Starting"),
    WorkerState.LOGIN: QT_TRANSLATE_NOOP("states", "Logging in"),
    WorkerState.WORKING: QT_TRANSLATE_NOOP("states", "Working"),
    WorkerState.RESTARTING: QT_TRANSLATE_NOOP("states", "Restarting"),
    WorkerState.PAUSED: QT_TRANSLATE_NOOP("states", "Paused"),
    WorkerState.ENDING: QT_TRANSLATE_NOOP("states", "Ending"),
    WorkerState.ENDED: QT_TRANSLATE_NOOP("states", "Ended"),
    ItemState.PENDING: QT_TRANSLATE_NOOP("states", "Pending"),
    ItemState.RUNNING: QT_TRANSLATE_NOOP("states", "Running"),
    ItemState.DONE: QT_TRANSLATE_NOOP("states", "Done"),
    ItemState.FAILED: QT_TRANSLATE_NOOP("states", "Failed"),
    ItemState.SKIPPED: QT_TRANSLATE_NOOP("states", "Skipped"),
    ItemState.IN_DOUBT: QT_TRANSLATE_NOOP("states", "In doubt"),
    OutcomeKind.ERROR: QT_TRANSLATE_NOOP("states", "Error"),
    OutcomeKind.AGAIN: QT_TRANSLATE_NOOP("states", "Again"),
    RunState.PREPARING: QT_TRANSLATE_NOOP("states", "Preparing"),
    RunState.STOPPING: QT_TRANSLATE_NOOP("states", "Stopping"),
    RunState.FINISHED: QT_TRANSLATE_NOOP("states", "Finished"),
    RunState.STOPPED: QT_TRANSLATE_NOOP("states", "Stopped"),
    RunState.FAULT: QT_TRANSLATE_NOOP("states", "Engine fault"),
    Level.DEBUG: QT_TRANSLATE_NOOP("states", "Debug"),
    Level.INFO: QT_TRANSLATE_NOOP("states", "Info"),
    Level.WARNING: QT_TRANSLATE_NOOP("states", "Warning"),
    "ready": QT_TRANSLATE_NOOP("states", "Ready"),
    "empty": QT_TRANSLATE_NOOP("states", "No items"),
    "off": QT_TRANSLATE_NOOP("states", "Left out"),
    "faulty": QT_TRANSLATE_NOOP("states", "Faults"),
    "gone": QT_TRANSLATE_NOOP("states", "Engine gone"),
}

#: How each state looks: tone of its chip and the glyph beside the word, so that colour is never the only sign.
LOOKS: dict[str, tuple[str, str]] = {
    WorkerState.WAITING: ("grey", "clock"),
    WorkerState.STARTING: ("amber", "turn"), WorkerState.LOGIN: ("amber", "turn"),
    WorkerState.WORKING: ("blue", "dot"), WorkerState.RESTARTING: ("amber", "turn"),
    WorkerState.PAUSED: ("red", "pause"), WorkerState.ENDING: ("grey", "turn"), WorkerState.ENDED: ("grey", "square"),
    ItemState.PENDING: ("grey", "clock"), ItemState.RUNNING: ("blue", "dot"), ItemState.DONE: ("green", "tick"),
    ItemState.FAILED: ("red", "cross"), ItemState.SKIPPED: ("grey", "dash"), ItemState.IN_DOUBT: ("amber", "question"),
    OutcomeKind.ERROR: ("red", "cross"), OutcomeKind.AGAIN: ("amber", "turn"), RunState.PREPARING: ("amber", "turn"),
    RunState.STOPPING: ("amber", "turn"), RunState.FINISHED: ("green", "tick"), RunState.STOPPED: ("amber", "square"),
    RunState.FAULT: ("red", "cross"), Level.DEBUG: ("grey", "dash"), Level.INFO: ("blue", "dot"),
    Level.WARNING: ("amber", "bang"), "ready": ("green", "tick"), "empty": ("grey", "dash"), "off": ("grey", "dash"),
    "faulty": ("red", "cross"), "gone": ("red", "cross"),
}


def state_word(state: str) -> str:
    """The word for a state of a worker, item, run or log level."""
    return QCoreApplication.translate("states", _STATES.get(state, state))


_UNITS = {
    "s": QT_TRANSLATE_NOOP("units", "s"),
    "min": QT_TRANSLATE_NOOP("units", "min"),
    "h": QT_TRANSLATE_NOOP("units", "h"),
}


def unit(name: str) -> str:
    """The sign of a unit of time."""
    return QCoreApplication.translate("units", _UNITS[name])


def look(state: str) -> tuple[str, str]:
    """Tone and glyph of a state's chip."""
    return LOOKS.get(state, ("grey", "dot"))


def sentence(code: str, params: Mapping[str, str]) -> str:
    """The sentence for a code; empty for no code."""
    return render(code, params, _translate) if code else ""


def _translate(english: str) -> str:
    return QCoreApplication.translate("words", english)


def one_line(text: str) -> str:
    """Text that fits a table cell: line breaks and runs of blanks become one blank."""
    return " ".join(text.split())


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is, whatever markup it holds."""
    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>" if text else ""


def plain_action(text: str) -> str:
    """A menu entry or button that shows `text` as it is: an ampersand is no mnemonic."""
    return text.replace("&", "&&")
