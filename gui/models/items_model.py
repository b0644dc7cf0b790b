"""The items of a run, read from its ledger by key pages and refreshed by id; filtered by an index of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from engine.core.ledger_rows import ItemRow
from engine.errors import EngineError
from engine.model import ItemState
from engine.words.mark import QT_TRANSLATE_NOOP
from gui import numbers, words
from gui.doors import LedgerDoor
from gui.models.table import Column, Index, TableModel
from gui.qt import override

PAGE = 1_000
#: More single moves than this in one tick are told as a reset: cheaper than as many layout passes.
FEW = 64


@dataclass(frozen=True, slots=True)
class Filter:
    """Which items are shown; empty fields show all."""

    states: frozenset[ItemState] = frozenset()
    account: str = ""
    search: str = ""

    def takes(self, row: ItemRow) -> bool:
        """Whether the row is shown."""
        if (self.states and row.state not in self.states) or (self.account and row.account != self.account):
            return False
        return not self.search or self.search in f"{row.key}\n{row.step}\n{row.place}\n{outcome(row)}".casefold()


def outcome(row: ItemRow) -> str:
    """What came of the last attempt, in words."""
    return words.one_line(words.sentence(row.code, row.params))


def took(row: ItemRow) -> str:
    """How long the last attempt took."""
    return numbers.seconds(row.seconds, words.unit)


class ItemsModel(TableModel[ItemRow]):
    """Shown rows are positions (`_shown`) in all loaded rows, which stand in the ledger's order."""

    context = "ItemsModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("ItemsModel", "State"), 104, lambda row: words.state_word(row.state),
               look=lambda row: words.look(row.state)),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Account"), 170, lambda row: row.account, tip=True),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Item"), 110, lambda row: row.key, tip=True),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Step"), 90, lambda row: row.step, tip=True),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Place"), 110, lambda row: row.place, tip=True),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Attempts"), 78, lambda row: str(row.attempts or ""), right=True),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Time"), 74, took, right=True),
        Column(QT_TRANSLATE_NOOP("ItemsModel", "Outcome"), 300, outcome, tip=True),
    )
    #: (loaded, shown) after either changed.
    counted = Signal(int, int)
    #: Code and parameters of why the ledger could not be read.
    unreadable = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger: LedgerDoor | None = None
        self._places: dict[int, int] = {}
        self._shown: list[int] = []
        self._filter = Filter()
        self._loader = QTimer(self)
        self._loader.setInterval(0)
        self._loader.timeout.connect(self.load_page)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    @override
    def row(self, number: int) -> ItemRow:
        return self._rows[self._shown[number]]

    def open(self, ledger: LedgerDoor | None) -> None:
        """Show another run's items; they are loaded page by page between events."""
        self._loader.stop()
        if self._ledger is not None:
            self._ledger.close()
        self.beginResetModel()
        self._ledger, self._rows, self._places, self._shown = ledger, [], {}, []
        self.endResetModel()
        if ledger is not None:
            self._loader.start()
        self._count()

    def load_page(self) -> bool:
        """Load the next page; whether there was one."""
        page = self._read(lambda ledger: ledger.page(self._rows[-1].id if self._rows else None, PAGE))
        if len(page) < PAGE:
            self._loader.stop()
        self._add(page)
        return bool(page)

    def refresh(self, ids: Sequence[int]) -> None:
        """Read these items again; those that were not loaded yet come with their page."""
        known = [one for one in ids if one in self._places]
        if len(known) < len(ids) and not self._loader.isActive() and self._ledger is not None:
            self._loader.start()
        rows = self._read(lambda ledger: ledger.rows(known)) if known else []
        self._replace(rows)

    def filter(self, chosen: Filter) -> None:
        """Show other rows."""
        self._filter = chosen
        self.beginResetModel()
        self._shown = [at for at, row in enumerate(self._rows) if chosen.takes(row)]
        self.endResetModel()
        self._count()

    def accounts(self) -> list[str]:
        """Accounts with items, in the ledger's order."""
        return list(dict.fromkeys(row.account for row in self._rows))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if self._filter.search:
            self.filter(self._filter)

    def _read(self, call: Any) -> Sequence[ItemRow]:  # noqa: ANN401  a call on the ledger's door
        if self._ledger is None:
            return []
        try:
            rows: Sequence[ItemRow] = call(self._ledger)
        except EngineError as error:
            self._loader.stop()
            self.unreadable.emit(error.code, error.params)
            return []
        return rows

    def _add(self, page: Iterable[ItemRow]) -> None:
        start = len(self._rows)
        rows = [row for row in page if row.id not in self._places]
        shown = [start + at for at, row in enumerate(rows) if self._filter.takes(row)]
        if shown:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(shown) - 1)
        self._rows.extend(rows)
        self._places.update((row.id, start + at) for at, row in enumerate(rows))
        self._shown.extend(shown)
        if shown:
            self.endInsertRows()
        self._count()

    def _replace(self, rows: Sequence[ItemRow]) -> None:
        same: list[int] = []
        moved: list[int] = []
        for row in rows:
            at = self._places[row.id]
            before = self._filter.takes(self._rows[at])
            self._rows[at] = row
            (moved if before != self._filter.takes(row) else same if before else []).append(at)
        if len(moved) > FEW:
            self.filter(self._filter)
            return
        for at in moved:
            self._flip(at)
        if same:
            self.tell(self._position(min(same)), self._position(max(same)))
        if moved:
            self._count()

    def _flip(self, at: int) -> None:
        """Show a row that was not, or take one away that was."""
        where = self._position(at)
        if where < len(self._shown) and self._shown[where] == at:
            self.beginRemoveRows(QModelIndex(), where, where)
            del self._shown[where]
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), where, where)
            self._shown.insert(where, at)
            self.endInsertRows()

    def _position(self, at: int) -> int:
        return bisect_left(self._shown, at)

    def _count(self) -> None:
        self.counted.emit(len(self._rows), len(self._shown))

