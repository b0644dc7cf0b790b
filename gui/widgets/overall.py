"""The bar over a whole run: done, failed, in doubt and skipped side by side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.model import Counts
from gui.qt import override
from gui.theme import THEME


class OverallBar(QWidget):
    """Shares of all items, left to right; what is not settled stays empty."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = Counts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 10)

    def show_counts(self, counts: Counts) -> None:
        """Show these counts."""
        if counts != self._counts:
            self._counts = counts
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        path = QPainterPath()
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(box, THEME.colour("track"))
        left, counts = box.left(), self._counts
        for share, colour in (
            (counts.done, "blue_bar"), (counts.failed, "red_bar"), (counts.in_doubt, "amber_bar"),
            (counts.skipped, "grey_bar"),
        ):
            width = box.width() * share / counts.total if counts.total else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRectF(left, box.top(), width, box.height()), THEME.colour(colour))
            left += width
