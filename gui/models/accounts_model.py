"""The accounts of the job: which take part (checkable), how many items each has, and how each stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal

from engine.model import Account
from engine.words.mark import QT_TRANSLATE_NOOP
from gui import words
from gui.models.table import Column, Index, TableModel
from gui.qt import override

_CHECK = int(Qt.ItemDataRole.CheckStateRole)


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account as the table shows it; `items` is None while no check has counted them."""

    account: Account
    taken: bool = True
    items: int | None = None
    faults: int = 0
    live: str = ""

    @property
    def state(self) -> str:
        """What its chip says: a worker's state while a run is on, else what the check found."""
        if self.live:
            return self.live
        if not self.taken:
            return "off"
        return "faulty" if self.faults else "empty" if self.items == 0 else "ready"


class AccountsModel(TableModel[AccountLine]):
    """Checkable in the first column unless locked by a run."""

    context = "AccountsModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("AccountsModel", "Account"), 150, lambda line: line.account.login, tip=True),
        Column(QT_TRANSLATE_NOOP("AccountsModel", "Sheet"), 68,
               lambda line: line.account.sheet or line.account.name or "—", tip=True),
        Column(QT_TRANSLATE_NOOP("AccountsModel", "State"), 102, lambda line: words.state_word(line.state),
               look=lambda line: words.look(line.state)),
        Column(QT_TRANSLATE_NOOP("AccountsModel", "Items"), 50,
               lambda line: "—" if line.items is None else f"{line.items:,}", right=True),
    )
    #: The operator took an account in or left it out.
    chosen = Signal()
    locked = False

    def show(self, accounts: Iterable[Account], taken: Collection[str] | None) -> None:
        """Show these accounts; `taken` are the keys of those that take part, None for all."""
        self.fill(AccountLine(one, taken is None or one.key in taken) for one in accounts)

    def count(self, items: Mapping[str, int], faults: Mapping[str, int]) -> None:
        """Take what a check counted, by account key (items) and by sheet (faults)."""
        self._rows = [
            replace(line, items=items.get(line.account.key, line.items if not line.taken else 0),
                    faults=faults.get(line.account.sheet, 0))
            for line in self._rows
        ]
        self.tell(0, len(self._rows) - 1)

    def live(self, states: Mapping[str, str]) -> None:
        """Take the workers' states by account key; accounts without one show what the check found."""
        new = [replace(line, live=states.get(line.account.key, "")) for line in self._rows]
        if new != self._rows:
            self._rows = new
            self.tell(0, len(self._rows) - 1)

    def taken(self) -> list[Account]:
        """The accounts that take part."""
        return [line.account for line in self._rows if line.taken]

    def all_taken(self) -> bool:
        """Whether none is left out."""
        return all(line.taken for line in self._rows)

    def take_all(self, taken: bool) -> None:  # noqa: FBT001  the check mark's own value
        """Take all accounts in, or leave all out."""
        self._rows = [replace(line, taken=taken) for line in self._rows]
        self.tell(0, len(self._rows) - 1)
        self.chosen.emit()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        first = index.column() == 0 and not self.locked
        return flags | Qt.ItemFlag.ItemIsUserCheckable if first else flags

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == _CHECK:
            return self._check_state(index) if index.isValid() and index.column() == 0 else None
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != _CHECK or index.column() != 0 or self.locked:
            return False
        taken = Qt.CheckState(value) == Qt.CheckState.Checked
        self._rows[index.row()] = replace(self._rows[index.row()], taken=taken)
        self.tell(index.row(), index.row())
        self.chosen.emit()
        return True

    def _check_state(self, index: Index) -> Qt.CheckState:
        return Qt.CheckState.Checked if self._rows[index.row()].taken else Qt.CheckState.Unchecked
