"""What a new operator sees: open a job, or watch the demo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui import icons
from gui.qt import override
from gui.widgets.base import Button, Card, Label


class WelcomeCard(Card):
    """Stands where the work will be until a job is open."""

    open_job = Signal()
    demo = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sign, self.headline, self.text = Label(), Label("headline"), Label("muted")
        self.sign.setPixmap(icons.pixmap("rowcrew", "#FFFFFF", 72))
        self.open_button = Button("folder", "primary", self.open_job.emit)
        self.demo_button = Button("play", "", self.demo.emit)
        self.hint = Label("muted")
        self.body.addStretch(3)
        self._lay_out()
        self.body.addStretch(4)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        self.text.setWordWrap(True)
        self.text.setFixedWidth(460)
        for label in (self.sign, self.headline, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.open_button, self.demo_button):
            button.setMinimumHeight(36)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addLayout(column)

    @override
    def retranslate(self) -> None:
        self.sign.setAccessibleName(self.tr("Rowcrew's sign"))
        self.headline.setText(self.tr("Work through a workbook with a crew of browsers"))
        self.text.setText(self.tr(
            "A job says which workbook, which accounts and what is done with each row. Open one, or watch the demo: "
            "three accounts work in a practice shop on this computer, with real browsers."))
        self.text.setMinimumHeight(self.text.heightForWidth(460))
        self.open_button.say(self.tr("Open a job"), "Ctrl+O")
        self.demo_button.say(self.tr("Run the demo"))
        self.hint.setText(self.tr("A job or workbook can also be dropped onto this window."))
