"""The job card: job file, workbook, batch size, visible browsers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from gui.job_desk import JobDesk
from gui.qt import override
from gui.widgets.base import Button, Card, Elided, IconButton, Label


class JobCard(Card):
    """What a start of this job does; emits what the operator wants."""

    open_job = Signal()
    open_recent = Signal()
    choose_workbook = Signal()
    own_workbook = Signal()
    check = Signal()

    def __init__(self, desk: JobDesk) -> None:
        super().__init__("sliders")
        self._desk = desk
        self.job_file, self.workbook = Elided(mode=Qt.TextElideMode.ElideLeft), Elided(mode=Qt.TextElideMode.ElideLeft)
        self.open_button = IconButton("folder", self.open_job.emit)
        self.recent_button = IconButton("runs", self.open_recent.emit)
        self.workbook_button = IconButton("sheet", self.choose_workbook.emit)
        self.own_button = IconButton("close", self.own_workbook.emit)
        self.check_button = Button("check", "", self.check.emit)
        self.batch, self.headed = QSpinBox(), QCheckBox()
        self.captions = [Label("muted") for _ in range(3)]
        self.batch.setRange(1, 100_000)
        self.batch.lineEdit().setTextMargins(6, 0, 0, 0)
        self.batch.valueChanged.connect(self._batch_changed)
        self.headed.toggled.connect(self._headed_changed)
        self._lay_out()
        self.retranslate()
        self.refresh(locked=False)

    def _lay_out(self) -> None:
        self.head.addWidget(self.check_button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 62)
        parts: list[QWidget] = [self.job_file, self.workbook, self.batch]
        for row, (caption, part) in enumerate(zip(self.captions, parts, strict=True)):
            grid.addWidget(caption, row, 0)
            grid.addWidget(part, row, 1)
        grid.addLayout(_pair(self.recent_button, self.open_button), 0, 2)
        grid.addLayout(_pair(self.own_button, self.workbook_button), 1, 2)
        grid.addWidget(self.headed, 2, 2)
        self.body.addLayout(grid)

    def refresh(self, *, locked: bool) -> None:
        """Take the desk over; a locked one (a run is on) changes nothing."""
        desk = self._desk
        there = desk.job is not None
        self.job_file.set_full(desk.path.name if desk.path else "—")
        workbook = desk.workbook
        self.workbook.set_full(workbook.name if workbook else "—")
        self.job_file.setToolTip(str(desk.path or ""))
        self.workbook.setToolTip(str(workbook or ""))
        self.own_button.setVisible(desk.workbook_choice is not None)
        for part in (self.batch, self.headed, self.workbook_button, self.own_button):
            part.setEnabled(there and not locked)
        self.open_button.setEnabled(not locked)
        self.recent_button.setEnabled(not locked)
        self.check_button.setEnabled(there and not locked)

    def show_job(self) -> None:
        """Show the job's own choices."""
        if self._desk.job is not None:
            for part, value in ((self.batch, self._desk.job.batch.size), (self.headed, self._desk.shows_browsers)):
                part.blockSignals(True)
                part.setValue(value) if isinstance(part, QSpinBox) else part.setChecked(bool(value))
                part.blockSignals(False)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Job"))
        for caption, text in zip(
            self.captions, (self.tr("Job file"), self.tr("Workbook"), self.tr("Batch size")), strict=True,
        ):
            caption.setText(text)
        self.open_button.say(self.tr("Open a job file"), "Ctrl+O")
        self.recent_button.say(self.tr("Recent jobs"), "Ctrl+Shift+R")
        self.workbook_button.say(self.tr("Choose another workbook"), "Ctrl+Shift+O")
        self.own_button.say(self.tr("Back to the job's own workbook"))
        self.batch.setAccessibleName(self.tr("Batch size: items that one browser does before it is restarted"))
        self.batch.setToolTip(self.batch.accessibleName())
        self.headed.setText(self.tr("Visible browsers"))
        self.headed.setAccessibleName(self.tr("Visible browsers"))
        self._say_check()

    def show_checking(self, *, checking: bool) -> None:
        """The check button becomes a cancel button while a check is under way."""
        self.check_button.show_icon("close" if checking else "check")
        self._say_check()

    def _say_check(self) -> None:
        if self._desk.checking:
            self.check_button.say(self.tr("Cancel check"), "F7")
        else:
            self.check_button.say(self.tr("Check"), self.tr("Check job and workbook whole; nothing is started (F7)"))

    def _batch_changed(self, size: int) -> None:
        self._desk.batch_size = size

    def _headed_changed(self, headed: bool) -> None:  # noqa: FBT001  a signal's argument
        self._desk.headed = headed


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(5)
    line.addStretch(1)
    line.addWidget(left)
    line.addWidget(right)
    return line


def is_job(path: Path) -> bool:
    """Whether a dropped file looks like a job."""
    return path.name.endswith(".toml")


def is_workbook(path: Path) -> bool:
    """Whether a dropped file looks like a workbook."""
    return path.suffix.casefold() in {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"}
