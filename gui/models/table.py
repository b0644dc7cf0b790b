"""What the table models share: columns as pure cell functions, roles, plain text everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.qt import override
from gui.theme import mono
from gui.words import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

#: What delegates ask for: a chip's (tone, glyph), a bar's (fraction, tone), the text style of a cell.
LOOK_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
BAR_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
#: The row's own value, for actions on a selection.
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3

_TEXTS: Final = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)})
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_FONT: Final = int(Qt.ItemDataRole.FontRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title (marked for translation in `context`), width in pixels, and pure functions of a row."""

    title: str
    width: int
    text: Callable[[Row], str]
    right: bool = False
    tip: bool = False
    mono: bool = False
    look: Callable[[Row], tuple[str, str]] | None = None
    bar: Callable[[Row], tuple[float, str]] | None = None


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows under columns. Subclasses fill `_rows` and tell the view in ranges."""

    #: Where the columns' titles are translated.
    context = ""
    columns: tuple[Column[Row], ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def row(self, number: int) -> Row:
        """The row at a position."""
        return self._rows[number]

    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._rows

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in _TEXTS:
            return column.text(self.row(index.row()))
        if role == _ALIGN:
            return _RIGHT if column.right else _LEFT
        return self._special(column, index.row(), role)

    def _special(self, column: Column[Row], number: int, role: int) -> Any:  # noqa: ANN401  Qt's variant
        if role == LOOK_ROLE and column.look:
            return column.look(self.row(number))
        if role == BAR_ROLE and column.bar:
            return column.bar(self.row(number))
        if role == _FONT and column.mono:
            return mono()
        if role == _TIP and column.tip:
            return plain_tip(column.text(self.row(number)))
        return self.row(number) if role == ROW_ROLE else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: E501  Qt's signature
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in _TEXTS:
            return QCoreApplication.translate(self.context, self.columns[section].title)
        return (_RIGHT if self.columns[section].right else _LEFT) if role == _ALIGN else None

    def fill(self, rows: Iterable[Row]) -> None:
        """Put other rows in place of all."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append(self, rows: Sequence[Row]) -> None:
        """Add rows at the end, as one batch."""
        if rows:
            start = len(self._rows)
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def tell(self, first: int, last: int) -> None:
        """Say once that rows `first` to `last` changed."""
        if 0 <= first <= last < self.rowCount():
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def retranslate(self) -> None:
        """The language changed: every cell and title reads anew."""
        self.tell(0, self.rowCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
