"""The lower card: items, log, workbook and check, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget

from gui.pages.check_pane import CheckPane
from gui.pages.items_pane import ItemsPane
from gui.pages.log_pane import LogPane
from gui.pages.panes import Pane
from gui.pages.workbook_pane import WorkbookPane
from gui.qt import override
from gui.widgets.base import Button, Card

ICONS = ("items", "log", "sheet", "check")


class DetailCard(Card):
    """Tabs with a shortcut each (Ctrl+1 to Ctrl+4)."""

    turned = Signal(int)

    def __init__(self, items: ItemsPane, log: LogPane, workbook: WorkbookPane, check: CheckPane) -> None:
        super().__init__()
        self.items, self.log, self.workbook, self.check = items, log, workbook, check
        self.panes: tuple[Pane, ...] = (items, log, workbook, check)
        self.stack, self.sides, self.group = QStackedWidget(), QStackedWidget(), QButtonGroup(self)
        self.tabs = [Button(name, "tab") for name in ICONS]
        self.head.setSpacing(4)
        for at, (tab, pane) in enumerate(zip(self.tabs, self.panes, strict=True)):
            self.group.addButton(tab, at)
            self.head.addWidget(tab)
            self.stack.addWidget(pane)
            self.sides.addWidget(pane.side)
        self.sides.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.head.addWidget(self.sides, 1)
        self.body.addLayout(self.head)
        self.body.addWidget(self.stack, 1)
        self.group.idClicked.connect(self.turn)
        check.counted.connect(self.retranslate)
        self.turn(2)
        self.retranslate()

    def turn(self, at: int) -> None:
        """Show a pane."""
        self.tabs[at].setChecked(True)
        self.stack.setCurrentIndex(at)
        self.sides.setCurrentIndex(at)
        self.turned.emit(at)

    def turn_to(self, pane: Pane) -> None:
        """Show this pane."""
        self.turn(self.panes.index(pane))

    def current(self) -> Pane:
        """The pane that is shown."""
        return self.panes[self.stack.currentIndex()]

    @override
    def retranslate(self) -> None:
        found = sum(self.check.model.count())
        names = (self.tr("Items"), self.tr("Log"), self.tr("Workbook"), self.tr("Check"))
        for at, (tab, name) in enumerate(zip(self.tabs, names, strict=True)):
            tab.say(f"{name}  {found}" if at == 3 and found else name, f"Ctrl+{at + 1}")
