"""Running and recent runs, and the per-account table of a run's end."""

from __future__ import annotations

import time

from PySide6.QtCore import QDateTime, QLocale

from engine.protocol import AccountSummary
from engine.words.mark import QT_TRANSLATE_NOOP
from gui import words
from gui.doors import RunInfo
from gui.models.table import Column, TableModel

_DAY = 86_400


def state_of(run: RunInfo) -> str:
    """The state to show: one that never ended and whose engine is gone says so."""
    if run.live or run.ended:
        return run.state
    return "gone"


def started(run: RunInfo) -> str:
    """When it was started: the time for today's, else date and time."""
    moment = QDateTime.fromSecsSinceEpoch(int(run.started))
    today = time.time() - run.started < _DAY and moment.date() == QDateTime.currentDateTime().date()
    return moment.toString("HH:mm") if today else QLocale().toString(moment, "MM-dd HH:mm")


class RunsModel(TableModel[RunInfo]):
    """One row per run, newest first."""

    context = "RunsModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("RunsModel", "Started"), 92, started),
        Column(QT_TRANSLATE_NOOP("RunsModel", "State"), 122, lambda run: words.state_word(state_of(run)),
               look=lambda run: words.look(state_of(run))),
        Column(QT_TRANSLATE_NOOP("RunsModel", "Job"), 130, lambda run: run.job, tip=True),
    )


class SummaryModel(TableModel[AccountSummary]):
    """One row per account of an ended run."""

    context = "SummaryModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Account"), 210, lambda row: row.account, tip=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Name"), 110, lambda row: row.name or "—", tip=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Done"), 70, lambda row: f"{row.counts.done:,}", right=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Failed"), 70, lambda row: f"{row.counts.failed:,}", right=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Skipped"), 76, lambda row: f"{row.counts.skipped:,}", right=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "In doubt"), 80, lambda row: f"{row.counts.in_doubt:,}", right=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Pending"), 76, lambda row: f"{row.counts.pending:,}", right=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Sessions"), 80, lambda row: f"{row.sessions:,}", right=True),
        Column(QT_TRANSLATE_NOOP("SummaryModel", "Note"), 220,
               lambda row: words.one_line(words.sentence(row.paused, {})), tip=True),
    )
