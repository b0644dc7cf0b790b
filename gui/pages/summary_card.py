"""How a run ended: the figures, each account, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from engine.protocol import RunEnded
from gui import numbers, words
from gui.models.runs_model import SummaryModel
from gui.pages.header import Figure
from gui.qt import override
from gui.widgets.base import Button, Card, Elided
from gui.widgets.chip import Chip
from gui.widgets.tables import Table


class SummaryCard(Card):
    """Stands in the workers' place when a run has ended."""

    open_results = Signal()
    open_folder = Signal()
    retry = Signal()

    def __init__(self) -> None:
        super().__init__("done")
        self.model = SummaryModel(self)
        self.table = Table(self.model)
        self.chip, self.reason = Chip(), Elided()
        self.figures = [Figure(78) for _ in range(8)]
        self.results_button = Button("sheet", "primary", self.open_results.emit)
        self.folder_button = Button("folder", "", self.open_folder.emit)
        self.retry_button = Button("retry", "", self.retry.emit)
        self._summary: RunEnded | None = None
        self.head.insertWidget(2, self.chip)
        for button in (self.retry_button, self.folder_button, self.results_button):
            self.head.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(20)
        for figure in self.figures:
            line.addLayout(figure)
        line.addStretch(1)
        self.body.addWidget(self.reason)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.retranslate()

    def show_summary(self, summary: RunEnded) -> None:
        """Show how a run ended."""
        self._summary = summary
        self.model.fill(summary.accounts)
        self.results_button.setEnabled(bool(summary.results))
        self.folder_button.setEnabled(bool(summary.results))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Summary"))
        self.results_button.say(self.tr("Open results"), self.tr("Open the results workbook (Ctrl+R)"))
        self.folder_button.say(self.tr("Open folder"), self.tr("Open the folder of the results workbook"))
        self.retry_button.say(self.tr("Retry failed"), self.tr("Put the failed items back and go on with the run"))
        self.table.setAccessibleName(self.tr("Result of each account"))
        self.model.retranslate()
        captions = (
            self.tr("Done"), self.tr("Failed"), self.tr("Skipped"), self.tr("In doubt"), self.tr("Pending"),
            self.tr("Duration"), self.tr("Sessions"), self.tr("Restarts"),
        )
        for figure, caption in zip(self.figures, captions, strict=True):
            figure.caption_as(caption)
        self._show_figures()

    def _show_figures(self) -> None:
        summary = self._summary
        if summary is None:
            return
        counts = summary.counts
        numbers_of = (counts.done, counts.failed, counts.skipped, counts.in_doubt, counts.pending + counts.running)
        texts = [f"{number:,}" for number in numbers_of]
        texts += [numbers.clock(summary.seconds), f"{summary.sessions:,}", f"{summary.restarts:,}"]
        for figure, text in zip(self.figures, texts, strict=True):
            figure.say(text)
        self.chip.show_state(summary.state)
        self.reason.set_full("  ".join(self._sentences(summary)))

    def _sentences(self, summary: RunEnded) -> list[str]:
        """Why it ended, with which exit code, and why there are no results."""
        said = [words.sentence(summary.reason, summary.params)]
        if summary.results_fault is not None:
            said.append(words.sentence(summary.results_fault.code, summary.results_fault.params))
        said.append(self.tr("Exit code {code}.").format(code=summary.exit_code))
        return [sentence for sentence in said if sentence]
