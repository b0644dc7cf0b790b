"""A state chip outside of a table."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from gui.qt import override
from gui.theme import THEME
from gui.widgets.delegates import chip
from gui.words import look, state_word


class Chip(QLabel):
    """Glyph and word of a state; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._state = ""
        THEME.changed.connect(self._draw)
        self._draw()

    def show_state(self, state: str) -> None:
        """Show another state."""
        if state != self._state:
            self._state = state
            self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()

    def _draw(self) -> None:
        self.setFixedHeight(21)
        self.setVisible(bool(self._state))
        if not self._state:
            self.clear()
            return
        word = state_word(self._state)
        self.setAccessibleName(word)
        self.setPixmap(chip(word, *look(self._state), THEME.dark, self.devicePixelRatioF()))
