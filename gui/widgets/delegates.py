"""Chips and bars painted from cached pixmaps; the words in them are the cell's own text."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.table import BAR_ROLE, LOOK_ROLE
from gui.qt import override
from gui.theme import THEME

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _GLYPH, _BAR, _FIGURES, _PAD = 21, 8, 7, 68, 8
_CHECK, _FONT = int(Qt.ItemDataRole.CheckStateRole), int(Qt.ItemDataRole.FontRole)
_ALIGN, _LEFT = int(Qt.ItemDataRole.TextAlignmentRole), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def draw_glyph(painter: QPainter, glyph: str, box: QRectF, colour: QColor) -> None:
    """A state's sign: a shape of its own for each, so that it is told without colour."""
    pen = QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    middle, path = box.center(), QPainterPath()
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match glyph:
        case "dot" | "square":
            painter.setBrush(colour)
            path.addEllipse(box.adjusted(1, 1, -1, -1)) if glyph == "dot" else path.addRect(box.adjusted(1, 1, -1, -1))
        case "tick":
            path.moveTo(left, middle.y())
            path.lineTo(left + 3, bottom - 1)
            path.lineTo(right, top + 1)
        case "cross":
            path.moveTo(box.topLeft() + QPointF(1, 1))
            path.lineTo(box.bottomRight() - QPointF(1, 1))
            path.moveTo(box.topRight() + QPointF(-1, 1))
            path.lineTo(box.bottomLeft() + QPointF(1, -1))
        case "pause":
            path.moveTo(left + 2, top + 0.5)
            path.lineTo(left + 2, bottom - 0.5)
            path.moveTo(right - 2, top + 0.5)
            path.lineTo(right - 2, bottom - 0.5)
        case "clock":
            path.addEllipse(box)
            path.moveTo(middle.x(), top + 2)
            path.lineTo(middle)
            path.lineTo(right - 2.2, middle.y())
        case "turn":
            path.arcMoveTo(box, 60)
            path.arcTo(box, 60, 280)
            path.moveTo(right + 0.5, top)
            path.lineTo(right - 0.3, top + 2.9)
            path.lineTo(right - 3.2, top + 2.4)
        case "bang" | "question":
            path.moveTo(middle.x(), top)
            path.lineTo(middle.x(), bottom - 3)
            path.moveTo(middle.x(), bottom)
            path.lineTo(middle.x(), bottom - 0.1)
        case _:
            path.moveTo(left + 0.5, middle.y())
            path.lineTo(right - 0.5, middle.y())
    painter.drawPath(path)


def _blank(width: int, height: int, ratio: float) -> QPixmap:
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


@cache
def chip(text: str, tone: str, glyph: str, dark: bool, ratio: float) -> QPixmap:  # noqa: FBT001  a cache key
    """A state chip: glyph and word on a soft ground."""
    del dark
    face = _chip_font()
    made = _blank(QFontMetrics(face).horizontalAdvance(text) + 30, _HEIGHT, ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(THEME.colour(f"{tone}_soft"))
    size = made.deviceIndependentSize()
    painter.drawRoundedRect(QRectF(0, 0, size.width(), _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
    draw_glyph(painter, glyph, QRectF(9, (_HEIGHT - _GLYPH) / 2, _GLYPH, _GLYPH), THEME.colour(tone))
    painter.setFont(face)
    painter.setPen(THEME.colour(tone))
    painter.drawText(QRectF(22, 0, size.width() - 22, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return made


@cache
def bar(width: int, filled: int, tone: str, dark: bool, ratio: float) -> QPixmap:  # noqa: FBT001  a cache key
    """A progress bar, `filled` of `width` pixels."""
    del dark
    made = _blank(width, _BAR, ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for length, colour in ((width, "track"), (filled, f"{tone}_bar")):
        painter.setBrush(THEME.colour(colour))
        if length:
            painter.drawRoundedRect(QRectF(0, 0, max(length, _BAR), _BAR), _BAR / 2, _BAR / 2)
    painter.end()
    return made


def _shortened(text: str, room: int) -> str:
    return QFontMetrics(_chip_font()).elidedText(text, Qt.TextElideMode.ElideRight, max(8, room))


def _chip_font() -> QFont:
    face = QFont(QGuiApplication.font())
    face.setPixelSize(12)
    return face


def forget_pixmaps() -> None:
    """Drop all cached pixmaps: theme, font or screen changed."""
    chip.cache_clear()
    bar.cache_clear()


class CellDelegate(QStyledItemDelegate):
    """Paints chips and bars where the model has them, and plain text elsewhere."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look: Any = index.data(LOOK_ROLE)
        shown: Any = None if look else index.data(BAR_ROLE)
        if look is None and shown is None and index.data(_CHECK) is not None:
            super().paint(painter, option, index)
            return
        self._background(painter, option, index)
        if look is not None:
            self._chip(painter, option.rect, index, look)
        elif shown is not None:
            self._bar(painter, option, index, shown)
        else:
            self._text(painter, option, index)

    @staticmethod
    def _text(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        wide: Any = option
        box: QRect = wide.rect.adjusted(_PAD, 0, -_PAD, 0)
        font = index.data(_FONT) or wide.font
        painter.setFont(font)
        painter.setPen(THEME.colour("text"))
        text = QFontMetrics(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(index.data(_ALIGN) or _LEFT), text)

    @staticmethod
    def _background(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        wide: Any = option
        wide.backgroundBrush = THEME.colour("row") if index.row() % 2 else THEME.colour("card")
        wide.widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, wide.widget)

    @staticmethod
    def _chip(painter: QPainter, box: QRect, index: Index, look: tuple[str, str]) -> None:
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        room = box.width() - _PAD
        made = chip(str(index.data()), *look, THEME.dark, ratio)
        if made.deviceIndependentSize().width() > room:
            made = chip(_shortened(str(index.data()), room - 30), *look, THEME.dark, ratio)
        painter.drawPixmap(box.left() + _PAD - 2, box.top() + (box.height() - _HEIGHT) // 2, made)

    @staticmethod
    def _bar(painter: QPainter, option: QStyleOptionViewItem, index: Index, shown: tuple[float, str]) -> None:
        wide: Any = option
        box: QRect = wide.rect
        width = max(24, box.width() - _FIGURES - 16)
        fraction, tone = shown
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        made = bar(width, round(width * min(1.0, max(0.0, fraction))), tone, THEME.dark, ratio)
        painter.drawPixmap(box.left() + _PAD, box.top() + (box.height() - _BAR) // 2, made)
        painter.setPen(THEME.colour("muted"))
        painter.setFont(wide.font)
        place = QRect(box.right() - _FIGURES - _PAD, box.top(), _FIGURES, box.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), index.data())
