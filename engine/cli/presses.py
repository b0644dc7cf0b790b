"""Ctrl-C and SIGTERM, counted instead of raised: once asks for a graceful stop, twice for a stop now."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

#: SIGBREAK is what a closing console or a service manager sends on Windows.
_NAMES = ("SIGINT", "SIGTERM", "SIGBREAK")


class Presses:
    """While entered, counts the requests to end; the handlers found before are put back at the end."""

    def __init__(self) -> None:
        self.count = 0
        self._before: dict[int, Callable[[int, FrameType | None], Any] | int | None] = {}

    def __enter__(self) -> Self:
        """Begin to count. Only possible on the main thread."""
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, self._press)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        """Put the handlers back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _press(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.count += 1
