"""Inline notices above the work: what happened and what can be done about it, never a modal box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.words.mark import QT_TRANSLATE_NOOP
from gui.qt import override
from gui.widgets.base import Button, IconButton, Label, Picture

_SIGNS = {"blue": "info", "green": "done", "amber": "warning", "red": "error"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a notice: its words (made anew for each language), what it does, and its kind."""

    words: Callable[[], str]
    press: Callable[[], object]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice says (made anew for each language), its tone, its buttons; `closable` ones have a cross."""

    tone: str
    words: Callable[[], str]
    choices: tuple[Choice, ...] = ()
    closable: bool = True


class NoticeRow(QFrame):
    """One notice."""

    def __init__(self, notice: Notice, close: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("tone", notice.tone)
        self._notice = notice
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 8, 8)
        line.setSpacing(9)
        self.text = Label("noticeText")
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(Picture(_SIGNS[notice.tone], notice.tone, 18))
        line.addWidget(self.text, 1)
        self.buttons = [Button(kind=choice.kind, press=choice.press) for choice in notice.choices]
        for button in self.buttons:
            line.addWidget(button)
        self._cross = IconButton("close", close)
        self._cross.setVisible(notice.closable)
        line.addWidget(self._cross)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again; also called when a countdown moved."""
        self.text.setText(self._notice.words())
        self.setAccessibleName(self._notice.words())
        for button, choice in zip(self.buttons, self._notice.choices, strict=True):
            button.say(choice.words())
        close = QT_TRANSLATE_NOOP("NoticeRow", "Dismiss this notice")
        self._cross.say(QCoreApplication.translate("NoticeRow", close))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Notices(QWidget):
    """The notices that stand, one per topic; a new one of a topic takes the old one's place."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._rows: dict[str, NoticeRow] = {}
        self.hide()

    def show_notice(self, topic: str, notice: Notice) -> NoticeRow:
        """Show a notice under its topic."""
        self.drop(topic)
        row = NoticeRow(notice, lambda: self.drop(topic))
        self._rows[topic] = row
        self._column.addWidget(row)
        self.show()
        return row

    def drop(self, topic: str) -> None:
        """Take the notice of a topic away."""
        row = self._rows.pop(topic, None)
        if row is not None:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.setVisible(bool(self._rows))

    def row(self, topic: str) -> NoticeRow | None:
        """The notice of a topic."""
        return self._rows.get(topic)

    def refresh(self, topic: str) -> None:
        """Say a notice again: its figures moved."""
        if topic in self._rows:
            self._rows[topic].retranslate()
