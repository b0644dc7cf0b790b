"""Figures as the operator reads them: rate, time left as an honest range, durations, memory. Pure."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable

#: Samples older than this say nothing about the present speed, in seconds.
WINDOW = 600.0
#: Fewer ends than this give no time left: a guess would be worse than none.
ENOUGH = 3


class Pace:
    """How fast items settle, from (time, settled) samples of the last minutes. Times are seconds of any clock."""

    def __init__(self, window: float = WINDOW) -> None:
        self._window = window
        self._samples: deque[tuple[float, int]] = deque()

    def clear(self) -> None:
        """Forget everything, for another run."""
        self._samples.clear()

    def add(self, now: float, settled: int) -> None:
        """Take a sample; going down (failed items put back) starts over."""
        if self._samples and settled < self._samples[-1][1]:
            self._samples.clear()
        if len(self._samples) > 1 and settled == self._samples[-1][1] == self._samples[-2][1]:
            self._samples.pop()
        self._samples.append((now, settled))
        while len(self._samples) > 2 and now - self._samples[1][0] > self._window:
            self._samples.popleft()

    def seen(self) -> tuple[int, float]:
        """Items that settled in the window, and its length in seconds."""
        if len(self._samples) < 2:
            return 0, 0.0
        (start, first), (end, last) = self._samples[0], self._samples[-1]
        return last - first, end - start

    def per_minute(self) -> float | None:
        """Items a minute, None while too little was seen."""
        count, seconds = self.seen()
        return count * 60 / seconds if count and seconds >= 1 else None

    def left(self, remaining: int) -> tuple[float, float] | None:
        """Seconds until `remaining` items have settled, at best and at worst; None while too little was seen.

        The spread is the sampling error of the count: 4 ends seen say ±50%, 100 say ±10%.
        """
        if remaining <= 0:
            return 0.0, 0.0
        count, seconds = self.seen()
        if count < ENOUGH or seconds < 1:
            return None
        spread = 1 / math.sqrt(count)
        middle = remaining * seconds / count
        return middle / (1 + spread), middle * (1 + spread)


def clock(seconds: float) -> str:
    """A duration as `m:ss` or `h:mm:ss`."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def span(low: float, high: float, unit: Callable[[str], str] = str) -> str:
    """A range of durations in whole units: `4–6 min`, `1.5–2.0 h`; one figure where both ends read alike.

    `unit` puts `s`, `min` and `h` into the operator's language.
    """
    if high <= 90:
        return _range(_tens(low), _tens(high), unit("s"))
    if high <= 5_400:
        return _range(f"{max(1, round(low / 60))}", f"{max(1, round(high / 60))}", unit("min"))
    return _range(f"{low / 3600:.1f}", f"{high / 3600:.1f}", unit("h"))


def _tens(seconds: float) -> str:
    return str(max(1, round(seconds) if seconds < 10 else round(seconds / 10) * 10))


def _range(low: str, high: str, unit: str) -> str:
    return f"{low} {unit}" if low == high else f"{low}–{high} {unit}"


def seconds(value: float, unit: Callable[[str], str] = str) -> str:
    """A short duration in seconds: `0.8 s`, `12 s`, `3:05`; empty for none."""
    if value <= 0:
        return ""
    return clock(value) if value >= 90 else f"{value:.1f} {unit('s')}" if value < 10 else f"{value:.0f} {unit('s')}"


def memory(size: int) -> str:
    """Bytes as MB or GB; empty for none."""
    if size <= 0:
        return ""
    return f"{size / 1e6:,.0f} MB" if size < 1e9 else f"{size / 1e9:.2f} GB"


def compact(count: int) -> str:
    """A count that stays short: `9,999`, `120k`, `1.2M`."""
    if count < 10_000:
        return f"{count:,}"
    return f"{count // 1_000}k" if count < 1_000_000 else f"{count // 100_000 / 10:.1f}M"


def percent(part: int, whole: int, digits: int = 0) -> str:
    """A share; a dash without a whole. 100% is shown only for all of it."""
    if whole <= 0:
        return "—"
    scale = 10**digits
    value = math.floor(part * 100 * scale / whole) / scale
    return f"{value:.{digits}f}%"
