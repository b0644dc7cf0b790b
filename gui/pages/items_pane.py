"""The items of the run: filter by state and account, search, export."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from engine.model import Counts, ItemState
from gui.models.items_model import Filter, ItemsModel
from gui.numbers import compact
from gui.pages.panes import Pane, SearchField
from gui.qt import override
from gui.widgets.base import Button, Label
from gui.widgets.tables import Table
from gui.words import state_word


class ItemsPane(Pane):
    """The ledger's items as a table."""

    export = Signal()
    retry = Signal()

    def __init__(self, model: ItemsModel) -> None:
        super().__init__()
        self.model = model
        self._counts = Counts()
        self.states = {state: Button("", "filter") for state in ItemState}
        self.account, self.search = QComboBox(), SearchField()
        self.note = Label("muted")
        self.retry_button = Button("retry", "", self.retry.emit)
        self.export_button = Button("export", "", self.export.emit)
        self.table = Table(model)
        for state, button in self.states.items():
            button.toggled.connect(lambda _checked=False: self._filter())
            self.tools.addWidget(button)
            button.setVisible(state is not ItemState.IN_DOUBT)
        self.account.setMinimumWidth(120)
        self.account.setMaximumWidth(190)
        self.account.addItem("")
        self.account.currentIndexChanged.connect(lambda _at: self._filter())
        self.search.searched.connect(lambda _text: self._filter())
        self.tools.addStretch(1)
        self.beside(self.retry_button, self.export_button)
        for part in (self.note, self.account, self.search):
            self.tools.addWidget(part)
        self.column.addWidget(self.table, 1)
        model.counted.connect(self._counted)
        self.retranslate()

    def show_counts(self, counts: Counts) -> None:
        """How many items each state has; the in-doubt chip shows itself when there are any."""
        if counts != self._counts:
            self._counts = counts
            self.states[ItemState.IN_DOUBT].setVisible(counts.in_doubt > 0)
            self._say_states()

    def chosen_states(self) -> tuple[str, ...]:
        """States that are filtered for; none means all."""
        return tuple(state for state, button in self.states.items() if button.isChecked())

    @override
    def retranslate(self) -> None:
        self._say_states()
        self.account.setItemText(0, self.tr("All accounts"))
        self.account.setAccessibleName(self.tr("Show the items of this account"))
        self.search.setPlaceholderText(self.tr("Search items"))
        self.search.setAccessibleName(self.tr("Search items"))
        self.retry_button.say(self.tr("Retry failed"), self.tr("Put the failed items back and go on with the run"))
        self.export_button.say(self.tr("Export"), self.tr("Write the shown items to a file (Ctrl+E)"))
        self.table.setAccessibleName(self.tr("Items"))
        self.table.say_empty(self.tr("No items to show. They appear when a run starts; filters may hide some."))
        self.model.retranslate()
        self._counted(len(self.model.rows()), self.model.rowCount())

    def _say_states(self) -> None:
        for state, button in self.states.items():
            count = getattr(self._counts, state)
            button.say(f"{state_word(state)}  {compact(count)}" if count else state_word(state))

    def _filter(self) -> None:
        account = self.account.currentText() if self.account.currentIndex() > 0 else ""
        states = frozenset(ItemState(state) for state in self.chosen_states())
        self.model.filter(Filter(states, account, self.search.text().strip().casefold()))

    def _counted(self, loaded: int, shown: int) -> None:
        names = self.model.accounts() if self.account.count() <= 1 or not loaded else None
        if names is not None and [self.account.itemText(at) for at in range(1, self.account.count())] != names:
            self.account.blockSignals(True)
            while self.account.count() > 1:
                self.account.removeItem(1)
            self.account.addItems(names)
            self.account.blockSignals(False)
        text = self.tr("{shown} of {loaded}").format(shown=f"{shown:,}", loaded=f"{loaded:,}")
        self.note.setText(text if shown != loaded else "")
        self.export_button.setEnabled(loaded > 0)
