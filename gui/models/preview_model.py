"""The first rows of a sheet as texts, under the sheet's own headers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from engine.asks import Preview
from gui.models.table import Index
from gui.qt import override
from gui.words import one_line, plain_tip

_TEXTS = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)})


class PreviewModel(QAbstractTableModel):
    """A preview; rows are numbered as in the sheet, secret columns come masked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._first = 2

    def show(self, preview: Preview | None, header_row: int = 1) -> None:
        """Show another preview, or none."""
        self.beginResetModel()
        self._preview, self._first = preview, header_row + 1
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() or self._preview is None else len(self._preview.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() or self._preview is None else len(self._preview.headers)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if self._preview is None or not index.isValid() or role not in {*_TEXTS, int(Qt.ItemDataRole.ToolTipRole)}:
            return None
        row = self._preview.rows[index.row()]
        text = row[index.column()] if index.column() < len(row) else ""
        return one_line(text) if role in _TEXTS else plain_tip(text)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: E501  Qt's signature
        if self._preview is None:
            return None
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role not in _TEXTS:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._first + section)
        return one_line(self._preview.headers[section]) if section < len(self._preview.headers) else None
