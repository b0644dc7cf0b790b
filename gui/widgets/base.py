"""Labels, buttons and cards: plain text, accessible names, retranslated when the language changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.qt import override
from gui.words import plain_tip


class Label(QLabel):
    """A label that shows text as it is; `name` chooses its style (`title`, `muted`, `number`, …)."""

    def __init__(self, name: str = "", text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setText(text)


class Elided(Label):
    """A label of one line that ends in an ellipsis where there is no room; the whole text is its tooltip."""

    def __init__(self, name: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        self._mode, self._full = mode, ""
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    def set_full(self, text: str) -> None:
        """Show another text."""
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self.setToolTip(plain_tip(text))
        self._elide()

    def full(self) -> str:
        """The whole text."""
        return self._full

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._elide()

    def _elide(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._full, self._mode, max(0, self.width() - 2)))


class Retranslated(QWidget):
    """A part with texts of its own: `retranslate` sets all of them, at first and at every change of language."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""


class Card(QFrame):
    """A white box with an icon, a title, a note beside it, and room for tools at the right."""

    def __init__(self, icon: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 10, 12, 12)
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.picture = Picture(icon) if icon else None
        self.title, self.note = Label("title"), Label("muted")
        if self.picture:
            self.head.addWidget(self.picture)
            self.head.addWidget(self.title)
            self.head.addWidget(self.note)
            self.head.addStretch(1)
            self.body.addLayout(self.head)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""


class Picture(QLabel):
    """An icon in a colour of the theme."""

    def __init__(self, name: str, colour: str = "blue_bar", size: int = 17) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setFixedSize(QSize(size, size))
        theme.THEME.changed.connect(self.repaint_icon)
        self.repaint_icon()

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.repaint_icon()

    def repaint_icon(self) -> None:
        """Draw the icon in the theme's colour."""
        self.setPixmap(icons.pixmap(self._name, theme.THEME.tokens[self._colour], self._size))


class Button(QPushButton):
    """A button with an icon of the theme; `kind` is `primary`, `danger`, `filter`, `tab` or empty."""

    def __init__(self, icon: str = "", kind: str = "", press: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = icon
        self._colour = {"primary": "on_accent", "danger": "red"}.get(kind, "muted")
        self.setCheckable(kind in {"filter", "tab"})
        self.setIconSize(QSize(20, 16))
        if press:
            self.clicked.connect(lambda _checked=False: press())
        theme.THEME.changed.connect(self.repaint_icon)
        self.repaint_icon()

    def repaint_icon(self) -> None:
        """Draw the icon in the theme's colours."""
        if self._icon:
            tokens = theme.THEME.tokens
            self.setIcon(icons.icon(self._icon, tokens[self._colour], tokens["handle"], 4))

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.repaint_icon()

    def say(self, text: str, tip: str = "") -> None:
        """Set text and tooltip."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.setToolTip(plain_tip(tip))


class IconButton(QToolButton):
    """A button with an icon alone; its words are tooltip and accessible name."""

    def __init__(self, icon: str, press: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._icon = icon
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if press:
            self.clicked.connect(lambda _checked=False: press())
        theme.THEME.changed.connect(self.repaint_icon)
        self.repaint_icon()

    def repaint_icon(self) -> None:
        """Draw the icon in the theme's colours."""
        tokens = theme.THEME.tokens
        self.setIcon(icons.icon(self._icon, tokens["muted"], tokens["handle"]))

    def say(self, text: str, keys: str = "") -> None:
        """Set the words, and the shortcut that is shown with them."""
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(f"{text} ({keys})" if keys else text))
