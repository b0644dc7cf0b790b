"""The window: cards laid out, desks connected to them. Decides nothing itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import Actions, Chosen, shortcut
from gui.closing import Closing
from gui.conduct import Conduct
from gui.doors import Doors
from gui.exporting import Exporting
from gui.job_desk import JobDesk
from gui.language import LANGUAGE
from gui.models.accounts_model import AccountsModel
from gui.models.items_model import ItemsModel
from gui.models.log_model import LogModel
from gui.models.preview_model import PreviewModel
from gui.models.workers_model import WorkersModel
from gui.pages.accounts_card import AccountsCard
from gui.pages.check_pane import CheckPane
from gui.pages.detail import DetailCard
from gui.pages.header import HeaderCard
from gui.pages.items_pane import ItemsPane
from gui.pages.job_card import JobCard
from gui.pages.log_pane import LogPane
from gui.pages.runs_card import RunsCard
from gui.pages.summary_card import SummaryCard
from gui.pages.welcome import WelcomeCard
from gui.pages.workbook_pane import WorkbookPane
from gui.pages.workers_card import WorkersCard
from gui.qt import override
from gui.run_desk import RunDesk
from gui.settings import Settings
from gui.theme import THEME
from gui.widgets.base import Elided, Label
from gui.widgets.delegates import forget_pixmaps
from gui.widgets.notices import Notices
from gui.widgets.tables import Table


class Window(QWidget):
    """The inside of the `Shell`; also a window by itself."""

    def __init__(self, doors: Doors, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.setAcceptDrops(True)
        self.setObjectName("root")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.jobs, self.runs = JobDesk(doors, self), RunDesk(doors, self)
        self._make_models()
        self._make_cards()
        self.closing = Closing(self.jobs, self.runs, self.notices, self.leave)
        self.exporting = Exporting(doors, self.notices, self)
        self._lay_out()
        self.conduct = Conduct(self, doors)
        self.actions_ = Actions(self, Chosen(
            self.use_language, self.use_theme, lambda job: self.jobs.open(Path(job)), self.leave))
        self.header.menu_button.setMenu(self.actions_.build(self.conduct.calls()))
        self.header.menu_button.setPopupMode(self.header.menu_button.ToolButtonPopupMode.InstantPopup)
        self._shortcuts()
        self._restore()
        THEME.changed.connect(forget_pixmaps)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: THEME.follow_system())
        self.retranslate()
        self.conduct.refresh()

    def _make_models(self) -> None:
        self.accounts_model, self.workers_model = AccountsModel(self), WorkersModel(self)
        self.items_model, self.log_model, self.preview_model = ItemsModel(self), LogModel(self), PreviewModel(self)

    def _make_cards(self) -> None:
        self.header, self.notices = HeaderCard(), Notices()
        self.job_card, self.accounts_card = JobCard(self.jobs), AccountsCard(self.accounts_model)
        self.runs_card, self.welcome = RunsCard(), WelcomeCard()
        self.workers_card, self.summary_card = WorkersCard(self.workers_model), SummaryCard()
        self.items_pane, self.log_pane = ItemsPane(self.items_model), LogPane(self.log_model)
        self.workbook_pane, self.check_pane = WorkbookPane(self.preview_model), CheckPane()
        self.detail = DetailCard(self.items_pane, self.log_pane, self.workbook_pane, self.check_pane)
        self.engine_note, self.run_note = Elided("muted"), Label("muted")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 6)
        column.setSpacing(9)
        self.sides, self.halves = QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Vertical)
        self.top, self.right = QStackedWidget(), QStackedWidget()
        column.addWidget(self.header)
        column.addWidget(self.notices)
        column.addWidget(self.sides, 1)
        column.addLayout(self._foot())
        self._fill_sides()

    def _fill_sides(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical)
        self.left = left
        for card in (self.job_card, self.accounts_card, self.runs_card):
            left.addWidget(card)
            left.setCollapsible(left.indexOf(card), False)
        left.setStretchFactor(1, 3)
        left.setStretchFactor(2, 2)
        self.top.addWidget(self.workers_card)
        self.top.addWidget(self.summary_card)
        self.halves.addWidget(self.top)
        self.halves.addWidget(self.detail)
        self.right.addWidget(self.welcome)
        self.right.addWidget(self.halves)
        self.sides.addWidget(left)
        self.sides.addWidget(self.right)
        self.sides.setStretchFactor(1, 1)
        self.sides.setSizes([464, 946])
        self.halves.setSizes([290, 470])
        for splitter in (self.sides, self.halves, left):
            splitter.setHandleWidth(9)
            splitter.setChildrenCollapsible(False)

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 6, 0)
        line.addWidget(self.engine_note, 1)
        line.addWidget(self.run_note)
        return line

    def _shortcuts(self) -> None:
        for at in range(4):
            shortcut(self, self, f"Ctrl+{at + 1}", lambda at=at: self.detail.turn(at))  # type: ignore[misc]
        shortcut(self, self, "F10", self.header.menu_button.showMenu)
        shortcut(self, self, "Ctrl+Shift+R", self.conduct.show_recent)

    def tables(self) -> dict[str, Table]:
        """The tables whose column widths are remembered."""
        return {
            "accounts": self.accounts_card.table, "runs": self.runs_card.table, "workers": self.workers_card.table,
            "items": self.items_pane.table, "log": self.log_pane.table, "faults": self.check_pane.table,
            "summary": self.summary_card.table,
        }

    def _splitters(self) -> dict[str, QSplitter]:
        return {"sides": self.sides, "halves": self.halves, "left": self.left}

    def _restore(self) -> None:
        for name, splitter in self._splitters().items():
            state = self.settings.state(f"splitter/{name}")
            if state is not None:
                splitter.restoreState(state)
        for name, table in self.tables().items():
            table.restore(self.settings.state(f"columns/{name}"))

    def _remember(self) -> None:
        self.settings.put("geometry", self.window().saveGeometry())
        for name, splitter in self._splitters().items():
            self.settings.put(f"splitter/{name}", splitter.saveState())
        for name, table in self.tables().items():
            self.settings.put(f"columns/{name}", table.widths())
        self.settings.save()

    def leave(self) -> bool:
        """Close the whole window, if no run that is on has a word in it; whether it is closed."""
        return self.window().close()

    def use_language(self, code: str) -> None:
        """Speak another language from now on."""
        self.settings.put("language", code)
        LANGUAGE.use(code)
        self.retranslate()

    def use_theme(self, choice: str) -> None:
        """Look different from now on."""
        self.settings.put("theme", choice)
        THEME.use(choice)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts of the window itself; cards look after theirs."""
        self.actions_.retranslate()
        self.conduct.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "conduct"):
            self.retranslate()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.conduct.dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = self.conduct.dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.conduct.take_file(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closing.may_close():
            event.ignore()
            return
        self._remember()
        self.jobs.close()
        self.exporting.cancel()
        self.items_model.open(None)
        self.runs.release()
        event.accept()
