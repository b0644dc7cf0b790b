"""The log: columns in segments, a level and text filter over an index of its own, new lines incrementally.

A line costs its values and about 30 bytes; sentences are made when a line is painted or searched, in the language of
the moment. Beyond `BOUND` lines the oldest segment goes (the logbook on disk keeps all).
"""

from __future__ import annotations

import time
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from engine.model import Level
from engine.protocol import LogLines
from engine.words.mark import QT_TRANSLATE_NOOP
from gui import words
from gui.models.table import Column, Index, TableModel
from gui.qt import override

SEGMENT = 16_384
BOUND = 400_000
LEVELS = (Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR)
_NUMBER = {level: at for at, level in enumerate(LEVELS)}


@dataclass(slots=True)
class Segment:
    """Up to `SEGMENT` lines as columns; `first` is the number of its first line since the start."""

    first: int
    times: array[float] = field(default_factory=lambda: array("d"))
    levels: bytearray = field(default_factory=bytearray)
    workers: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    params: list[dict[str, str]] = field(default_factory=list)

    def take(self, lines: LogLines, start: int, stop: int) -> None:
        """Append lines `start` to `stop` of a message."""
        self.times.extend(lines.times[start:stop])
        self.levels.extend(_NUMBER[level] for level in lines.levels[start:stop])
        self.workers.extend(lines.workers[start:stop])
        self.items.extend(lines.items[start:stop])
        self.codes.extend(lines.codes[start:stop])
        self.params.extend(lines.params[start:stop])

    def text(self, at: int) -> str:
        """The sentence of a line."""
        return words.one_line(words.sentence(self.codes[at], self.params[at]))

    def searched(self, at: int) -> str:
        """What a search looks in."""
        return f"{self.workers[at]}\n{self.items[at]}\n{self.text(at)}".casefold()


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the cells see it."""

    segment: Segment
    at: int

    @property
    def level(self) -> Level:
        """Severity of the line."""
        return LEVELS[self.segment.levels[self.at]]


def when(line: Line) -> str:
    """Time of day with milliseconds."""
    moment = line.segment.times[line.at]
    return f"{time.strftime('%H:%M:%S', time.localtime(moment))}.{int(moment % 1 * 1000):03d}"


class LogModel(TableModel[Line]):
    """Shown lines are line numbers (`_shown`); a line number lies in the segment that bisection finds."""

    context = "LogModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("LogModel", "Time"), 112, when, mono=True),
        Column(QT_TRANSLATE_NOOP("LogModel", "Level"), 92, lambda line: words.state_word(line.level),
               look=lambda line: words.look(line.level)),
        Column(QT_TRANSLATE_NOOP("LogModel", "Worker"), 72, lambda line: line.segment.workers[line.at], tip=True),
        Column(QT_TRANSLATE_NOOP("LogModel", "Item"), 84, lambda line: line.segment.items[line.at], tip=True),
        Column(QT_TRANSLATE_NOOP("LogModel", "Message"), 420, lambda line: line.segment.text(line.at), tip=True),
    )
    #: Lines in memory by level, after they changed.
    counted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._segments: list[Segment] = []
        self._starts: list[int] = []
        self._shown: array[int] = array("q")
        self._levels = bytes(range(len(LEVELS)))
        self._search = ""
        self._rest: list[int] = []
        self._totals = [0] * len(LEVELS)
        self._last = 0
        self._slice = QTimer(self)
        self._slice.setInterval(0)
        self._slice.timeout.connect(self._search_older)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    @override
    def row(self, number: int) -> Line:
        line = self._shown[number]
        segment = self._segments[bisect_right(self._starts, line) - 1]
        return Line(segment, line - segment.first)

    def clear(self) -> None:
        """Forget all lines."""
        self._slice.stop()
        self.beginResetModel()
        self._segments, self._starts, self._shown, self._rest = [], [], array("q"), []
        self._totals, self._last = [0] * len(LEVELS), 0
        self.endResetModel()
        self.counted.emit(self.totals())

    def append_lines(self, batches: Iterable[LogLines]) -> None:
        """Take new lines; those that are shown are one insertion. Lines that are here already are passed over."""
        first = self._end()
        for lines in batches:
            self._store(lines)
        fresh = self._matching(first, self._end())
        if fresh:
            start = len(self._shown)
            self.beginInsertRows(QModelIndex(), start, start + len(fresh) - 1)
            self._shown.extend(fresh)
            self.endInsertRows()
        self._drop_oldest()
        self.counted.emit(self.totals())

    def filter(self, levels: Iterable[Level], search: str) -> None:
        """Show other lines: the newest segment at once, older ones between events."""
        self._levels = bytes(_NUMBER[level] for level in levels)
        self._search = search.casefold()
        self._rest = list(range(len(self._segments)))
        self.beginResetModel()
        self._shown = array("q")
        self.endResetModel()
        while self._rest and not (self._search and self._shown):
            self._search_older()
        if self._rest:
            self._slice.start()

    def totals(self) -> dict[Level, int]:
        """Lines in memory by level."""
        return dict(zip(LEVELS, self._totals, strict=True))

    @property
    def searching(self) -> bool:
        """Whether older lines are still being looked through."""
        return bool(self._rest)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if self._search:
            self.filter([LEVELS[at] for at in self._levels], self._search)

    def _store(self, lines: LogLines) -> None:
        count = len(lines.times)
        skipped = start = min(count, max(0, self._last + 1 - lines.first))
        self._last = max(self._last, lines.first + count - 1)
        while start < count:
            if not self._segments or len(self._segments[-1].times) >= SEGMENT:
                self._starts.append(self._end())
                self._segments.append(Segment(self._starts[-1]))
            room = SEGMENT - len(self._segments[-1].times)
            self._segments[-1].take(lines, start, min(count, start + room))
            start += room
        for at, level in enumerate(LEVELS):
            self._totals[at] += lines.levels[skipped:].count(level)

    def _end(self) -> int:
        return self._segments[-1].first + len(self._segments[-1].times) if self._segments else 0

    def _matching(self, first: int, end: int) -> Sequence[int]:
        found: list[int] = []
        for segment in self._segments[max(0, bisect_right(self._starts, first) - 1) :]:
            found.extend(self._in_segment(segment, max(0, first - segment.first), min(SEGMENT, end - segment.first)))
        return found

    def _in_segment(self, segment: Segment, start: int, stop: int) -> Iterable[int]:
        levels, wanted, base = segment.levels, self._levels, segment.first
        chosen = (at for at in range(start, min(stop, len(levels))) if levels[at] in wanted)
        if not self._search:
            return (base + at for at in chosen)
        return (base + at for at in chosen if self._search in segment.searched(at))

    def _search_older(self) -> None:
        if not self._rest:
            self._slice.stop()
            return
        segment = self._segments[self._rest.pop()]
        older = array("q", self._in_segment(segment, 0, SEGMENT))
        older = array("q", [line for line in older if not self._shown or line < self._shown[0]])
        if older:
            self.beginInsertRows(QModelIndex(), 0, len(older) - 1)
            self._shown[0:0] = older
            self.endInsertRows()

    def _drop_oldest(self) -> None:
        while self._end() - self._segments[0].first > BOUND if self._segments else False:
            self._drop_segment()

    def _drop_segment(self) -> None:
        oldest = self._segments[0]
        gone = bisect_right(self._shown, oldest.first + len(oldest.times) - 1)
        if gone:
            self.beginRemoveRows(QModelIndex(), 0, gone - 1)
        del self._segments[0], self._starts[0], self._shown[:gone]
        self._rest = [at - 1 for at in self._rest if at > 0]
        for at in range(len(LEVELS)):
            self._totals[at] -= oldest.levels.count(at)
        if gone:
            self.endRemoveRows()

