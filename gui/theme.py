"""How the window looks: one dictionary of tokens for light and one for dark, turned into palette and style sheet.

The system's own colour scheme switch does nothing on some platforms, so the palette is ours.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.icons import icon_path

LIGHT: Final[dict[str, str]] = {
    "window": "#F3F5FA", "card": "#FFFFFF", "border": "#E0E4EE", "line": "#E8EBF3", "row": "#F8F9FC",
    "field": "#F8F9FC", "text": "#151A26", "muted": "#586174", "faint": "#646D80", "select": "#DDE8FF",
    "track": "#E2E6F0", "handle": "#C3CAD9", "hover": "#EDF1FA",
    "accent": "#2563EB", "on_accent": "#FFFFFF", "accent_hover": "#1D55D4", "link": "#1D4ED8",
    "blue": "#1D4FD7", "blue_soft": "#E3ECFF", "blue_bar": "#2F6BFF",
    "green": "#14663D", "green_soft": "#DFF3E7", "green_bar": "#1B9A59",
    "red": "#B01F1A", "red_soft": "#FDE6E5", "red_bar": "#DC3B38",
    "amber": "#824D00", "amber_soft": "#FCEFD6", "amber_bar": "#C77A00",
    "grey": "#525C6F", "grey_soft": "#ECEFF5", "grey_bar": "#98A2B6",
}

DARK: Final[dict[str, str]] = {
    "window": "#0F131C", "card": "#181E2B", "border": "#293245", "line": "#252D3D", "row": "#1C2332",
    "field": "#1F2737", "text": "#E9EDF6", "muted": "#9DA8BD", "faint": "#98A3B9", "select": "#253A69",
    "track": "#2B3447", "handle": "#414D66", "hover": "#232C3E",
    "accent": "#3969EA", "on_accent": "#FFFFFF", "accent_hover": "#2F5CD6", "link": "#8DB0FF",
    "blue": "#8FB2FF", "blue_soft": "#20315A", "blue_bar": "#5B8CFF",
    "green": "#5FDB9C", "green_soft": "#16382B", "green_bar": "#35C580",
    "red": "#FF9390", "red_soft": "#4A2228", "red_bar": "#FF6663",
    "amber": "#FFC061", "amber_soft": "#43321A", "amber_bar": "#F5A93B",
    "grey": "#AEB8CB", "grey_soft": "#2A3345", "grey_bar": "#6A768D",
}

SCHEMES: Final = ("system", "light", "dark")
FAMILIES: Final = ["Pretendard", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR"]
HORIZONTAL: Final = Qt.Orientation.Horizontal
MONO: Final = ["Cascadia Mono", "Consolas", "SF Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK KR"]

_QSS: Final = """
#root, #scroll, #column {{ background: {window}; }}
#card {{ background: {card}; border: 1px solid {border}; border-radius: 10px; }}
#title {{ font-size: {large}px; font-weight: 600; }} #headline {{ font-size: {head}px; font-weight: 700; }}
#number {{ font-size: {number}px; font-weight: 700; }} #muted {{ color: {muted}; }} #mono {{ color: {muted}; }}
QTableView {{ background: {card}; alternate-background-color: {row}; border: none; outline: none;
  selection-background-color: {select}; selection-color: {text}; }}
QTableView:focus {{ border: 1px solid {accent}; border-radius: 4px; }}
QHeaderView, QTableCornerButton::section {{ background: {card}; border: none; }}
QHeaderView::section {{ background: {card}; color: {muted}; border: none; border-bottom: 1px solid {border};
  padding: 6px 8px; }} QHeaderView::section:vertical {{ border: none; padding: 0 8px; }}
QPushButton, QToolButton {{ background: {field}; border: 1px solid {border}; border-radius: 7px; padding: 6px 13px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }} QToolButton {{ padding: 5px 7px; }}
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {handle}; background: {card}; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton#primary:hover {{ background: {accent_hover}; }} QPushButton#primary:focus {{ border-color: {text}; }}
QPushButton#primary:disabled {{ background: {track}; color: {handle}; border-color: {track}; }}
QPushButton#danger {{ color: {red}; font-weight: 600; }} QPushButton#danger:disabled {{ color: {handle}; }}
QPushButton#filter {{ border-radius: 13px; padding: 4px 11px; }}
QPushButton#filter:checked {{ background: {blue_soft}; color: {blue}; border-color: {accent}; }}
QPushButton#tab {{ background: transparent; border: none; border-radius: 7px; padding: 6px 11px; color: {muted}; }}
QPushButton#tab:hover {{ background: {hover}; }} QPushButton#tab:focus {{ border: 1px solid {accent}; }}
QPushButton#tab:checked {{ background: {blue_soft}; color: {blue}; font-weight: 600; }}
QLineEdit, QComboBox {{ background: {field}; border: 1px solid {border}; border-radius: 7px;
  padding: 5px 9px; }} QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url({arrow_down}); width: 13px; height: 13px; }}
QSpinBox {{ background: {field}; border: 1px solid {border}; border-radius: 7px; padding: 5px 26px 5px 9px; }}
QSpinBox::up-arrow {{ image: url({arrow_up}); width: 13px; height: 13px; }} QSpinBox:focus {{ border-color: {accent}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 22px; background: transparent; }}
QCheckBox {{ spacing: 7px; }} QCheckBox::indicator, QTableView::indicator {{ width: 14px; height: 14px;
  border: 1px solid {faint}; border-radius: 4px; background: {field}; }} QCheckBox:focus {{ color: {link}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url({tick}); }} QCheckBox:disabled {{ color: {handle}; }}
QCheckBox::indicator:disabled {{ border-color: {track}; background: {track}; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 2px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; min-height: 28px; min-width: 28px; }}
QAbstractScrollArea::corner {{ background: {card}; border: none; }} QToolButton::menu-indicator {{ image: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QSplitter::handle {{ background: transparent; }} QToolTip {{ background: {card}; color: {text};
  border: 1px solid {border}; padding: 4px; }} QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
#notice[tone="blue"] {{ background: {blue_soft}; }} #notice[tone="green"] {{ background: {green_soft}; }}
#notice[tone="amber"] {{ background: {amber_soft}; }} #notice[tone="red"] {{ background: {red_soft}; }}
#notice {{ border-radius: 10px; }} #notice #noticeText {{ font-weight: 600; color: {text}; }}
"""


def contrast(front: str, back: str) -> float:
    """WCAG contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    low, high = sorted((_luminance(front), _luminance(back)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def style_sheet(tokens: dict[str, str], dark: bool, base: int = 13) -> str:  # noqa: FBT001  a fact, not a switch
    """The style sheet for these tokens; `base` is the text size in pixels."""
    mode = "dark" if dark else "light"
    down, up, tick = (icon_path(name).as_posix() for name in (f"arrow-down-{mode}", f"arrow-up-{mode}", "tick-white"))
    sizes = {"large": base + 2, "head": base + 4, "number": base + 8}
    return _QSS.format(**tokens, **sizes, arrow_down=down, arrow_up=up, tick=tick)


def palette(tokens: dict[str, str]) -> QPalette:
    """The palette for these tokens."""
    made, role = QPalette(), QPalette.ColorRole
    for where, name in (
        (role.Window, "window"), (role.Base, "card"), (role.AlternateBase, "row"), (role.Button, "field"),
        (role.ToolTipBase, "card"), (role.Text, "text"), (role.WindowText, "text"), (role.ButtonText, "text"),
        (role.ToolTipText, "text"), (role.Highlight, "select"), (role.HighlightedText, "text"), (role.Link, "link"),
        (role.PlaceholderText, "faint"), (role.Mid, "border"), (role.Midlight, "line"), (role.Dark, "handle"),
        (role.Light, "card"), (role.BrightText, "red"), (role.Accent, "accent"),
    ):
        made.setColor(where, QColor(tokens[name]))
    for where in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens["handle"]))
    return made


def font() -> QFont:
    """The window's text font: the first Korean-capable family that is installed."""
    made = QFont()
    made.setFamilies([*FAMILIES, made.family()])
    made.setPixelSize(13)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    return made


@cache
def mono() -> QFont:
    """The font of times and codes."""
    made = QFont()
    made.setFamilies(MONO)
    made.setPixelSize(12)
    return made


class Theme(QObject):
    """The scheme in use. `changed` comes after palette and style sheet are in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.dark = False

    @property
    def tokens(self) -> dict[str, str]:
        """The tokens in use."""
        return DARK if self.dark else LIGHT

    def colour(self, name: str) -> QColor:
        """A token as a colour."""
        return QColor(self.tokens[name])

    def use(self, choice: str) -> None:
        """Switch to `light`, `dark` or `system`; anything else means `system`."""
        self.choice = choice if choice in SCHEMES else "system"
        self.dark = self.choice == "dark" or (self.choice == "system" and _system_is_dark())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.tokens))
            app.setStyleSheet(style_sheet(self.tokens, self.dark))
        self.changed.emit()

    def follow_system(self) -> None:
        """Take over a change of the system's scheme, if the choice is `system`."""
        if self.choice == "system":
            self.use("system")


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


#: The window's one theme; delegates and icons ask it.
THEME: Final = Theme()
