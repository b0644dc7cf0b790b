"""The card at the top: which job, how it goes in figures, and the three buttons of the day."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from engine.model import RunState
from gui import numbers, words
from gui.qt import override
from gui.run_desk import RunDesk
from gui.widgets.base import Button, Card, Elided, IconButton, Label
from gui.widgets.chip import Chip
from gui.widgets.overall import OverallBar


class Figure(QVBoxLayout):
    """A number over its caption."""

    def __init__(self, wide: int) -> None:
        super().__init__()
        self.setSpacing(0)
        self.number, self.caption = Label("number", "—"), Label("muted")
        for label in (self.number, self.caption):
            label.setMinimumWidth(wide)
            self.addWidget(label)

    def caption_as(self, text: str) -> None:
        """Set the caption."""
        self.caption.setText(text)
        self.number.setAccessibleDescription(text)

    def say(self, text: str) -> None:
        """Set the number."""
        if self.number.text() != text:
            self.number.setText(text)
            self.number.setAccessibleName(f"{self.caption.text()}: {text}")


class HeaderCard(Card):
    """Buttons emit; the window decides what they do and when they are enabled."""

    start = Signal()
    stop = Signal()
    stop_now = Signal()
    resume = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job = ""
        self.job, self.chip = Elided("headline"), Chip()
        self.processed, self.success, self.rate, self.left = (Figure(wide) for wide in (72, 84, 84, 96))
        self.overall, self.bar = Label("muted"), OverallBar()
        self.start_button = Button("play", "primary", self.start.emit)
        self.stop_button = Button("stop", "danger", self._stop)
        self.resume_button = Button("resume", "", self.resume.emit)
        self.menu_button = IconButton("menu")
        self.stopping = False
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(22)
        self.body.setContentsMargins(16, 10, 14, 11)
        self.body.addLayout(line)
        line.addLayout(self._name_column(), 3)
        for figure in (self.processed, self.success, self.rate, self.left):
            line.addLayout(figure)
        progress = QVBoxLayout()
        progress.setSpacing(6)
        progress.addStretch(1)
        progress.addWidget(self.overall)
        progress.addWidget(self.bar)
        progress.addStretch(1)
        line.addLayout(progress, 4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.start_button, self.stop_button, self.resume_button):
            button.setMinimumHeight(33)
            buttons.addWidget(button)
        self.menu_button.setMinimumHeight(33)
        buttons.addWidget(self.menu_button)
        line.addLayout(buttons)

    def _name_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addStretch(1)
        self.job.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.job.setMinimumWidth(120)
        column.addWidget(self.job)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def show_job(self, name: str) -> None:
        """Name the job."""
        self._job = name
        self.job.set_full(name or self.tr("No job open"))

    def show_run(self, desk: RunDesk) -> None:
        """Take the run's figures over."""
        counts, known = desk.counts, desk.state is not None
        self.chip.show_state(_state(desk))
        self.processed.say(f"{counts.settled:,}" if known else "—")
        self.success.say(numbers.percent(counts.done, counts.done + counts.failed, 1) if known else "—")
        rate = desk.pace.per_minute() if desk.live else _whole_rate(desk)
        self.rate.say("—" if rate is None else f"{rate:,.1f}" if rate < 100 else f"{rate:,.0f}")
        left = desk.pace.left(counts.total - counts.settled) if desk.live and counts.total else None
        self.left.say("—" if left is None else numbers.span(*left, words.unit))
        self._show_overall(desk)
        self.bar.show_counts(counts)

    def show_buttons(self, *, start: bool, stop: bool, stopping: bool, resume: bool) -> None:
        """Enable what does something."""
        self.start_button.setEnabled(start)
        self.resume_button.setEnabled(resume)
        self.stop_button.setEnabled(stop)
        if stopping != self.stopping:
            self.stopping = stopping
            self.retranslate()

    @override
    def retranslate(self) -> None:
        self.show_job(self._job)
        self.processed.caption_as(self.tr("Processed"))
        self.success.caption_as(self.tr("Success rate"))
        self.rate.caption_as(self.tr("Items a minute"))
        self.left.caption_as(self.tr("Time left"))
        self.start_button.say(self.tr("Start"), self.tr("Start a new run of this job (F5)"))
        self.resume_button.say(self.tr("Resume"), self.tr("Go on with the last run of this job where it ended (F6)"))
        if self.stopping:
            self.stop_button.say(self.tr("Stop now"), self.tr("End browsers and workers at once (Shift+F5)"))
        else:
            self.stop_button.say(self.tr("Stop"), self.tr("Stop after the items in hand (Shift+F5)"))
        self.menu_button.say(self.tr("Menu"), "F10")
        self.bar.setAccessibleName(self.tr("Overall progress"))

    def _stop(self) -> None:
        (self.stop_now if self.stopping else self.stop).emit()

    def _show_overall(self, desk: RunDesk) -> None:
        counts = desk.counts
        if desk.preparing is not None and desk.live:
            self.overall.setText(words.one_line(words.sentence(desk.preparing.code, desk.preparing.params)))
        elif desk.state is None or not counts.total:
            self.overall.setText(self.tr("Overall progress"))
        else:
            share = numbers.percent(counts.settled, counts.total)
            text = self.tr("Overall {share}  ·  {settled} / {total}")
            self.overall.setText(text.format(share=share, settled=f"{counts.settled:,}", total=f"{counts.total:,}"))
        self.bar.setAccessibleDescription(self.overall.text())


def _state(desk: RunDesk) -> str:
    if desk.starting:
        return RunState.PREPARING
    if desk.died:
        return "gone"
    return desk.state or ""


def _whole_rate(desk: RunDesk) -> float | None:
    """Items a minute over the whole of an ended run."""
    summary = desk.summary
    if summary is None or summary.seconds < 1 or not summary.counts.settled:
        return None
    return summary.counts.settled * 60 / summary.seconds


def countdown(stop_by: float) -> str:
    """Time until a graceful stop becomes a stop now."""
    return numbers.clock(stop_by - time.time())
