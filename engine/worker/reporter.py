"""The worker's voice: sends reports up the pipe, with secrets masked and progress held to ten a second."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Mapping

from msgspec.structs import replace

from engine.channel import Channel
from engine.errors import ChannelClosed
from engine.model import Item, Level, Outcome
from engine.protocol import AttemptEnded, Progress, Report, SessionFailed, WorkerLog, encode
from engine.worker.mask import Mask

#: Seconds between two progress reports.
PROGRESS_PERIOD = 0.1
#: A log text is cut here; whole pages belong into evidence.
LONGEST_TEXT = 8_000


class Reporter:
    """Sends what the engine is to know. May be used from any thread."""

    def __init__(self, channel: Channel) -> None:
        self.mask = Mask()
        self._channel = channel
        self._item: Item | None = None
        self._lock = threading.Lock()
        self._progress: Progress | None = None
        self._progress_sent = 0.0
        self._timer: threading.Timer | None = None

    def send(self, report: Report) -> None:
        """Send one report. If the engine is gone this does nothing: the reader thread is ending the process."""
        with contextlib.suppress(ChannelClosed):
            self._channel.send(encode(self._masked(report)))

    def log(self, code: str, level: Level = Level.INFO, params: Mapping[str, object] | None = None) -> None:
        """Write a log line; it names the item in hand."""
        texts = {name: _short(self.mask.text(str(value))) for name, value in (params or {}).items()}
        self.send(WorkerLog(time.time(), level, self.mask.code(code), texts, self._item.key if self._item else ""))

    def text(self, text: str, level: Level = Level.INFO) -> None:
        """Write somebody's own words into the log."""
        self.log("text", level, {"text": text})

    def begin(self, item: Item) -> None:
        """Log lines belong to this item from now on."""
        self._item = item

    def end(self) -> None:
        """No item is in hand any more; progress that was held back is dropped."""
        with self._lock:
            self._item = None
            self._progress = None
            self._progress_sent = 0.0

    def progress(self, item: int, done: int, total: int) -> None:
        """Tell how far the item is, now or, if that was told a moment ago, a little later; the last telling wins."""
        with self._lock:
            self._progress = Progress(item, done, total)
            if self._timer is None:
                self._tell_in_time()

    def _tell_late(self) -> None:
        with self._lock:
            self._timer = None
            self._tell_in_time()

    def _tell_in_time(self) -> None:
        """Tell now, or leave it to the timer if something was told a moment ago."""
        wait = self._progress_sent + PROGRESS_PERIOD - time.monotonic()
        if wait > 0:
            self._timer = threading.Timer(wait, self._tell_late)
            self._timer.daemon = True
            self._timer.start()
            return
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self._progress is not None:
            self._progress_sent = time.monotonic()
            self.send(self._progress)
            self._progress = None

    def _masked(self, report: Report) -> Report:
        if isinstance(report, AttemptEnded):
            return replace(report, outcome=self._masked_outcome(report.outcome))
        if isinstance(report, SessionFailed):
            return replace(report, params=self.mask.texts(report.params))
        return report

    def _masked_outcome(self, outcome: Outcome) -> Outcome:
        mask = self.mask
        return replace(
            outcome, code=mask.code(outcome.code),
            params=mask.texts(outcome.params), results=mask.texts(outcome.results),
        )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"
