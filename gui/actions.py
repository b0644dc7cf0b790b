"""Everything that the window can do, as actions with shortcuts, in one menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from engine.words.mark import QT_TRANSLATE_NOOP
from gui import language, theme
from gui.words import plain_action

#: name → (words, shortcut), in the menu's order; an empty name is a line.
ENTRIES: tuple[tuple[str, str, str], ...] = (
    ("open_job", QT_TRANSLATE_NOOP("Actions", "Open job…"), "Ctrl+O"),
    ("workbook", QT_TRANSLATE_NOOP("Actions", "Choose workbook…"), "Ctrl+Shift+O"),
    ("demo", QT_TRANSLATE_NOOP("Actions", "Run the demo"), ""),
    ("", "", ""),
    ("check", QT_TRANSLATE_NOOP("Actions", "Check"), "F7"),
    ("start", QT_TRANSLATE_NOOP("Actions", "Start"), "F5"),
    ("stop", QT_TRANSLATE_NOOP("Actions", "Stop"), "Shift+F5"),
    ("resume", QT_TRANSLATE_NOOP("Actions", "Resume"), "F6"),
    ("retry", QT_TRANSLATE_NOOP("Actions", "Retry failed"), "Shift+F6"),
    ("", "", ""),
    ("results", QT_TRANSLATE_NOOP("Actions", "Open results"), "Ctrl+R"),
    ("export", QT_TRANSLATE_NOOP("Actions", "Export items or log…"), "Ctrl+E"),
    ("search", QT_TRANSLATE_NOOP("Actions", "Search"), "Ctrl+F"),
    ("follow", QT_TRANSLATE_NOOP("Actions", "Follow the log"), "Ctrl+L"),
)
LANGUAGE_NAMES = {"en": "English", "ko": "한국어"}
THEME_NAMES = {
    "system": QT_TRANSLATE_NOOP("Actions", "As the system"), "light": QT_TRANSLATE_NOOP("Actions", "Light"),
    "dark": QT_TRANSLATE_NOOP("Actions", "Dark"),
}


@dataclass(slots=True)
class Chosen:
    """What the menu calls for languages, themes, recent jobs and leaving."""

    language: Callable[[str], object]
    theme: Callable[[str], object]
    recent: Callable[[str], object]
    leave: Callable[[], object]


@dataclass(slots=True)
class Actions:
    """The actions by name, and the menu that shows them."""

    window: QWidget
    chosen: Chosen
    by_name: dict[str, QAction] = field(default_factory=dict)
    groups: dict[str, dict[str, QAction]] = field(default_factory=dict)
    menus: dict[str, QMenu] = field(default_factory=dict)

    def build(self, calls: dict[str, Callable[[], object]]) -> QMenu:
        """Make actions and menu; every name of `ENTRIES` has a call."""
        menu = self.menus["main"] = QMenu(self.window)
        for name, _, keys in ENTRIES:
            if name:
                menu.addAction(self._action(name, keys, calls[name]))
            else:
                menu.addSeparator()
        menu.insertMenu(self.by_name["workbook"], self._menu("recent"))
        menu.addSeparator()
        menu.addMenu(self._choices("language", LANGUAGE_NAMES, self.chosen.language))
        menu.addMenu(self._choices("theme", THEME_NAMES, self.chosen.theme))
        menu.addSeparator()
        menu.addAction(self._action("leave", "Ctrl+Q", self.chosen.leave))
        self.retranslate()
        return menu

    def show_recent(self, jobs: list[str]) -> None:
        """Fill the menu of recent jobs."""
        menu = self.menus["recent"]
        menu.clear()
        for job in jobs:
            menu.addAction(plain_action(job)).triggered.connect(_call(self.chosen.recent, job))
        menu.setEnabled(bool(jobs))

    def enable(self, name: str, able: bool) -> None:  # noqa: FBT001  the state itself
        """Enable an action, or not."""
        self.by_name[name].setEnabled(able)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for name, english, _ in ENTRIES:
            if name:
                self.by_name[name].setText(QCoreApplication.translate("Actions", english))
        self.by_name["leave"].setText(QCoreApplication.translate("Actions", "Close the window"))
        self.menus["recent"].setTitle(QCoreApplication.translate("Actions", "Recent jobs"))
        self.menus["language"].setTitle(QCoreApplication.translate("Actions", "Language"))
        self.menus["theme"].setTitle(QCoreApplication.translate("Actions", "Colours"))
        for choice, action in self.groups["theme"].items():
            action.setText(QCoreApplication.translate("Actions", THEME_NAMES[choice]))
        self.groups["language"][language.LANGUAGE.code].setChecked(True)
        self.groups["theme"][theme.THEME.choice].setChecked(True)

    def _action(self, name: str, keys: str, call: Callable[[], object]) -> QAction:
        action = QAction(self.window)
        action.setShortcut(keys)
        action.triggered.connect(lambda _checked=False: call())
        self.window.addAction(action)
        self.by_name[name] = action
        return action

    def _menu(self, name: str) -> QMenu:
        self.menus[name] = QMenu(self.window)
        return self.menus[name]

    def _choices(self, name: str, names: dict[str, str], call: Callable[[str], object]) -> QMenu:
        menu, group, made = self._menu(name), QActionGroup(self.window), {}
        for choice, text in names.items():
            action = QAction(text, group)
            action.setCheckable(True)
            action.triggered.connect(_call(call, choice))
            menu.addAction(action)
            made[choice] = action
        self.groups[name] = made
        return menu


def _call(call: Callable[[str], object], value: str) -> Callable[..., None]:
    def called(_checked: bool = False) -> None:  # noqa: FBT001, FBT002  a signal's argument
        call(value)

    return called


def shortcut(owner: QObject, window: QWidget, keys: str, call: Callable[[], object]) -> QAction:
    """An action without a place in the menu."""
    action = QAction(owner)
    action.setShortcut(keys)
    action.triggered.connect(lambda _checked=False: call())
    window.addAction(action)
    return action
