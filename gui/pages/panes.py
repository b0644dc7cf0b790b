"""What the panes of the detail card share: a bar of tools and a table under it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui import icons, theme
from gui.widgets.base import Retranslated


class SearchField(QLineEdit):
    """A search field; `searched` comes when typing has paused for 150 ms."""

    searched = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(110)
        self.setMaximumWidth(230)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text().strip()))
        self.textChanged.connect(lambda _text: self._pause.start())
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        theme.THEME.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        tokens = theme.THEME.tokens
        self._glass.setIcon(icons.icon("search", tokens["muted"], tokens["handle"]))


class Pane(Retranslated):
    """A page of the detail card."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(7)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(6)
        self.column.addLayout(self.tools)
        #: Tools that stand beside the tabs while this pane is shown.
        self.side = QWidget()
        self._side = QHBoxLayout(self.side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(6)
        self._side.addStretch(1)

    def beside(self, *parts: QWidget) -> None:
        """Put tools beside the tabs."""
        for part in parts:
            self._side.addWidget(part)
