"""Our own SVG icons, drawn in a colour of the theme and kept as pixmaps."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"


def icon_path(name: str) -> Path:
    """The file of an icon."""
    return _FOLDER / f"{name}.svg"


@cache
def _source(name: str) -> str:
    return icon_path(name).read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int = 16, ratio: float = 2.0) -> QPixmap:
    """An icon as a pixmap, `size` logical pixels wide, drawn in `colour`."""
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    svg = _source(name).replace("currentColor", colour).encode()
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str, disabled: str, gap: int = 0) -> QIcon:
    """An icon for a button, in two colours, `gap` empty pixels at its right."""
    made = QIcon(_spaced(pixmap(name, colour), gap))
    made.addPixmap(_spaced(pixmap(name, disabled), gap), QIcon.Mode.Disabled)
    return made


def _spaced(picture: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return picture
    ratio = picture.devicePixelRatio()
    made = QPixmap(picture.width() + round(gap * ratio), picture.height())
    made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(ratio)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return made


def app_icon() -> QIcon:
    """The window's own icon."""
    made = QIcon()
    for size in (16, 32, 48, 128):
        made.addPixmap(pixmap("rowcrew", "#FFFFFF", size, 1.0))
    return made
