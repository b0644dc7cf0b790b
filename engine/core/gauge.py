"""Measures memory every two seconds on a thread of its own: of the machine, and of each worker's browser."""

from __future__ import annotations

import threading
from collections.abc import Callable

import psutil

from engine.core import processes
from engine.core.inbox import Gauged, Inbox
from engine.model import Proc

PERIOD_SECONDS = 2.0


class Gauge:
    """Posts `Gauged` to the inbox until it is stopped. `trees` says which processes belong to which worker."""

    def __init__(self, inbox: Inbox, trees: Callable[[], dict[str, tuple[Proc, ...]]]) -> None:
        self._inbox = inbox
        self._trees = trees
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gauge", daemon=True)

    def start(self) -> None:
        """Begin to measure, the first time at once."""
        self._thread.start()

    def stop(self) -> None:
        """Measure no more."""
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.is_set():
            used = {worker: processes.memory(procs) for worker, procs in self._trees().items() if procs}
            self._inbox.put(Gauged(psutil.virtual_memory().percent, used))
            self._stopped.wait(PERIOD_SECONDS)
