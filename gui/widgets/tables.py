"""The window's table: fixed rows, no wrap, chips and bars, copy as a table, an empty state that says what to do."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from gui.models.table import TableModel
from gui.qt import override
from gui.theme import THEME
from gui.widgets.delegates import CellDelegate

ROW = 29


class Table(QTableView):
    """A view for our models; `stretch` is the column that takes the room that is left (the last by default)."""

    def __init__(self, model: QAbstractItemModel, *, row: int = ROW, stretch: int | None = None) -> None:
        super().__init__()
        self._empty = ""
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row)
        self._set_up_header(model, stretch)

    def _set_up_header(self, model: QAbstractItemModel, stretch: int | None) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSectionsMovable(False)
        if isinstance(model, TableModel):
            for at, column in enumerate(model.columns if stretch is not None else model.columns[:-1]):
                self.setColumnWidth(at, column.width)
        if stretch is None:
            header.setStretchLastSection(True)
        else:
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def say_empty(self, text: str) -> None:
        """What to show while there are no rows."""
        self._empty = text
        self.viewport().update()

    def widths(self) -> QByteArray:
        """The columns' widths, to be remembered."""
        return self.horizontalHeader().saveState()

    def restore(self, state: QByteArray | None) -> None:
        """Take remembered widths back."""
        if state is not None:
            self.horizontalHeader().restoreState(state)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a table (tabs between cells)."""
        model, rows = self.model(), sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        lines = ("\t".join(str(model.index(row, at).data() or "") for at in range(model.columnCount())) for row in rows)
        if rows:
            QGuiApplication.clipboard().setText("\n".join(lines))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(THEME.colour("muted"))
            box = self.viewport().rect().adjusted(16, 8, -16, -8)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
