"""The frame that is painted first: cards without content. The window's inside is imported and built right after."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from gui import icons
from gui.qt import override
from gui.settings import Settings
from gui.theme import THEME

WIDTH, HEIGHT = 1440, 920
#: Below this the header would be cut; set here, so that no layout changes it while the window is open.
LEAST_WIDTH, LEAST_HEIGHT = 1100, 680


class Inside(Protocol):
    """What fills the frame."""

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Accept or ignore that the window is closed."""


class Skeleton(QWidget):
    """Empty cards where the real ones will stand, so that nothing jumps."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), THEME.colour("window"))
        painter.setPen(THEME.colour("border"))
        painter.setBrush(THEME.colour("card"))
        wide, high, left = self.width(), self.height(), 464
        for box in (
            QRectF(12, 12, wide - 24, 72), QRectF(12, 93, left, 176), QRectF(12, 278, left, high - 278 - 32),
            QRectF(left + 21, 93, wide - left - 33, high - 93 - 32),
        ):
            painter.drawRoundedRect(box, 10, 10)


class Shell(QMainWindow):
    """The top-level window. `painted` comes once, after the first paint."""

    painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._was_painted = False
        self._inside: Inside | None = None
        self.setWindowTitle("Rowcrew")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setCentralWidget(Skeleton())
        geometry = settings.state("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(WIDTH, HEIGHT)

    def fill(self, inside: QWidget, closing: Inside) -> None:
        """Show the window's inside in place of the skeleton; `closing` decides on closing."""
        self.setWindowIcon(icons.app_icon())
        self.setCentralWidget(inside)
        self._inside = closing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._inside is not None:
            self._inside.closeEvent(event)
