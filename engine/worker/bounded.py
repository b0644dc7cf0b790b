"""Calls that may never come back, with an end: the caller waits so long and no longer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Result(Generic[T]):
    """What became of a bounded call: `finished` in time, with a value or with an error."""

    finished: bool = False
    value: T | None = None
    error: Exception | None = None

    @property
    def good(self) -> bool:
        """Finished in time and without an error."""
        return self.finished and self.error is None


def bounded(act: Callable[[], T], seconds: float) -> Result[T]:
    """Call `act` on a thread of its own and wait at most `seconds`. A late one is left behind; it never holds us up."""
    result: Result[T] = Result()
    told: Result[T] = Result()
    done = threading.Event()

    def call() -> None:
        try:
            result.value = act()
        except Exception as error:  # noqa: BLE001  kept and handed to the caller, whatever it is
            result.error = error
        done.set()

    threading.Thread(target=call, name="bounded", daemon=True).start()
    if done.wait(seconds):
        told = result
        told.finished = True
    return told
