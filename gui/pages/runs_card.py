"""Running and recent runs: attach to one that is going on, look at one that has ended."""

from __future__ import annotations

from PySide6.QtCore import Signal

from gui.doors import RunInfo
from gui.models.runs_model import RunsModel
from gui.models.table import ROW_ROLE
from gui.qt import override
from gui.widgets.base import Button, Card
from gui.widgets.tables import Table


class RunsCard(Card):
    """Emits the run that the operator picked."""

    attach = Signal(object)
    look_at = Signal(object)
    results = Signal(object)

    def __init__(self) -> None:
        super().__init__("runs")
        self.model = RunsModel(self)
        self.table = Table(self.model)
        self.open_button = Button("", "", self._open)
        self.results_button = Button("sheet", "", self._results)
        self._shown = ""
        self._busy = False
        self.head.addWidget(self.results_button)
        self.head.addWidget(self.open_button)
        self.body.addWidget(self.table, 1)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.refresh())
        self.table.activated.connect(lambda _index: self._open())
        self.retranslate()

    def show_runs(self, runs: list[RunInfo]) -> None:
        """Show the runs; the selected one stays selected."""
        chosen = self.chosen()
        if list(self.model.rows()) != runs:
            self.model.fill(runs)
            if chosen is not None:
                self._select(chosen.run)
        self.refresh()

    def show_current(self, run: str, *, busy: bool) -> None:
        """Which run is in the window, and whether its engine is at work."""
        self._shown, self._busy = run, busy
        self.refresh()

    def chosen(self) -> RunInfo | None:
        """The selected run."""
        index = self.table.currentIndex()
        value = index.data(ROW_ROLE) if index.isValid() else None
        return value if isinstance(value, RunInfo) else None

    def refresh(self) -> None:
        """Enable what does something to the selected run."""
        run = self.chosen()
        going = sum(one.live for one in self.model.rows())
        self.note.setText(self.tr("{count} running").format(count=going) if going else "")
        self.open_button.say(self.tr("Attach") if run is not None and run.live else self.tr("Show"))
        self.open_button.setEnabled(run is not None and not self._busy and not (run.live and run.run == self._shown))
        self.results_button.setEnabled(run is not None and bool(run.results))

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Runs"))
        self.results_button.say(self.tr("Results"), self.tr("Open the results workbook of the selected run"))
        self.table.setAccessibleName(self.tr("Running and recent runs"))
        self.table.say_empty(self.tr("Runs appear here. One that goes on without a window can be attached to."))
        self.model.retranslate()
        self.refresh()

    def _open(self) -> None:
        run = self.chosen()
        if run is not None and self.open_button.isEnabled():
            (self.attach if run.live else self.look_at).emit(run)

    def _results(self) -> None:
        self.results.emit(self.chosen())

    def _select(self, run: str) -> None:
        for at, row in enumerate(self.model.rows()):
            if row.run == run:
                self.table.selectRow(at)
