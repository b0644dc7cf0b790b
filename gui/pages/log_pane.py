"""The log: level chips, search, follow, export."""

from __future__ import annotations

from PySide6.QtCore import Signal

from engine.model import Level
from gui.models.log_model import LEVELS, LogModel
from gui.numbers import compact
from gui.pages.panes import Pane, SearchField
from gui.qt import override
from gui.widgets.base import Button
from gui.widgets.tables import Table
from gui.words import state_word


class LogPane(Pane):
    """Live lines; following stops when the operator scrolls up or picks a line, and goes on at the bottom."""

    export = Signal()

    def __init__(self, model: LogModel) -> None:
        super().__init__()
        self.model = model
        self.levels = {level: Button("", "filter") for level in LEVELS}
        self.search = SearchField()
        self.follow = Button("follow", "filter")
        self.export_button = Button("export", "", self.export.emit)
        self.table = Table(model, row=25)
        for level, button in self.levels.items():
            button.setChecked(level is not Level.DEBUG)
            button.toggled.connect(lambda _checked=False: self._filter())
            self.tools.addWidget(button)
        self.tools.addStretch(1)
        self.beside(self.follow, self.export_button)
        self.tools.addWidget(self.search)
        self.column.addWidget(self.table, 1)
        self._connect()
        self.retranslate()
        self._filter()

    def _connect(self) -> None:
        self.follow.setChecked(True)
        self.follow.toggled.connect(lambda on: self.table.scrollToBottom() if on else None)
        self.search.searched.connect(lambda _text: self._filter())
        self.model.counted.connect(self._counted)
        self.model.rowsInserted.connect(lambda *_: self._keep_up())
        self.table.verticalScrollBar().actionTriggered.connect(lambda _action: self._scrolled())
        self.table.clicked.connect(lambda _index: self.follow.setChecked(False))

    def chosen_levels(self) -> tuple[str, ...]:
        """Levels that are shown."""
        return tuple(level for level, button in self.levels.items() if button.isChecked())

    @override
    def retranslate(self) -> None:
        self._counted(self.model.totals())
        self.search.setPlaceholderText(self.tr("Search the log"))
        self.search.setAccessibleName(self.tr("Search the log"))
        self.follow.say(self.tr("Follow"), self.tr("Keep the newest line in sight (Ctrl+L)"))
        self.export_button.say(self.tr("Export"), self.tr("Write the run's log to a file (Ctrl+E)"))
        self.table.setAccessibleName(self.tr("Log"))
        self.table.say_empty(self.tr("No lines to show. They appear when a run starts; filters may hide some."))
        self.model.retranslate()

    def _counted(self, totals: dict[Level, int]) -> None:
        for level, button in self.levels.items():
            count = totals[level]
            text = f"{state_word(level)}  {compact(count)}" if count else state_word(level)
            if text != button.text():
                button.say(text)

    def _filter(self) -> None:
        self.model.filter([Level(level) for level in self.chosen_levels()], self.search.text().strip())
        self._keep_up()

    def _keep_up(self) -> None:
        if self.follow.isChecked():
            self.table.scrollToBottom()

    def _scrolled(self) -> None:
        bar = self.table.verticalScrollBar()
        self.follow.setChecked(bar.sliderPosition() >= bar.maximum())
