"""The accounts of the job, checkable."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from gui.models.accounts_model import AccountsModel
from gui.qt import override
from gui.widgets.base import Card
from gui.widgets.tables import Table


class AccountsCard(Card):
    """Which accounts take part, what each has to do, and how it stands."""

    def __init__(self, model: AccountsModel) -> None:
        super().__init__("accounts")
        self.model = model
        self.everyone = QCheckBox()
        self.everyone.setTristate(False)
        self.everyone.clicked.connect(model.take_all)
        self.table = Table(model, stretch=0)
        self.table.activated.connect(self._toggle)
        self.head.addWidget(self.everyone)
        self.body.addWidget(self.table, 1)
        model.modelReset.connect(self.refresh)
        model.dataChanged.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """Say how many take part."""
        total, taken = self.model.rowCount(), len(self.model.taken())
        text = self.tr("{taken} of {total}").format(taken=taken, total=total) if total else ""
        self.note.setText(text)
        self.everyone.setEnabled(bool(total) and not self.model.locked)
        self.everyone.setChecked(bool(total) and taken == total)

    def lock(self, *, locked: bool) -> None:
        """A run is on: who takes part is settled."""
        if self.model.locked != locked:
            self.model.locked = locked
            self.refresh()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Accounts"))
        self.everyone.setText(self.tr("All"))
        self.everyone.setAccessibleName(self.tr("Take all accounts in, or leave all out"))
        self.table.setAccessibleName(self.tr("Accounts: tick those that take part"))
        self.table.say_empty(self.tr("Accounts appear here when a job is open and its workbook was read."))
        self.model.retranslate()
        self.refresh()

    def _toggle(self) -> None:
        at = self.model.index(self.table.currentIndex().row(), 0)
        state = Qt.CheckState(at.data(Qt.ItemDataRole.CheckStateRole))
        other = Qt.CheckState.Unchecked if state == Qt.CheckState.Checked else Qt.CheckState.Checked
        self.model.setData(at, other, int(Qt.ItemDataRole.CheckStateRole))
