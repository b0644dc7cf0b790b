"""What flows print becomes log lines: Python's own streams at once, other writers of file descriptors 1 and 2 too.

Nothing that a flow or a program started by it prints may reach the engine's standard output.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import os
import sys
import threading
from collections.abc import Callable

from engine.model import Level

#: A line that does not end is told in pieces of about this many characters.
LONGEST_LINE = 4_000

Tell = Callable[[str, Level], None]


class LineTeller(io.TextIOBase):
    """A text stream that tells whole lines. `fileno` is the real descriptor, for subprocesses."""

    def __init__(self, tell: Tell, level: Level, descriptor: int) -> None:
        super().__init__()
        self._tell = tell
        self._level = level
        self._descriptor = descriptor
        self._rest = ""
        self._lock = threading.RLock()

    encoding = "utf-8"

    def write(self, text: str, /) -> int:
        """Take in text; each finished line is told."""
        with self._lock:
            *lines, self._rest = (self._rest + text).split("\n")
            for line in lines:
                self._say(line)
            if len(self._rest) > LONGEST_LINE:
                self.drain()
        return len(text)

    def drain(self) -> None:
        """Tell an unfinished line, too."""
        with self._lock:
            self._say(self._rest)
            self._rest = ""

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def fileno(self) -> int:
        """The descriptor that stands behind this stream for other programs."""
        return self._descriptor

    def _say(self, line: str) -> None:
        if line.strip():
            self._tell(line.rstrip("\r"), self._level)


def capture(tell: Tell) -> Callable[[], None]:
    """Redirect everything printed from now on to `tell(text, level)`; returns a function that tells unfinished lines.

    A crash of the interpreter still writes its stacks to the old standard error.
    """
    with contextlib.suppress(OSError):
        faulthandler.enable(os.fdopen(os.dup(2), "w", encoding="utf-8"))
    for descriptor, level in ((1, Level.INFO), (2, Level.WARNING)):
        _redirect(descriptor, level, tell)
    out, err = LineTeller(tell, Level.INFO, 1), LineTeller(tell, Level.WARNING, 2)
    sys.stdout, sys.stderr = out, err

    def drain() -> None:
        out.drain()
        err.drain()

    return drain


def _redirect(descriptor: int, level: Level, tell: Tell) -> None:
    """Put a pipe under the descriptor and tell its lines from a thread."""
    reader, writer = os.pipe()
    os.dup2(writer, descriptor)
    os.close(writer)

    def read() -> None:
        with os.fdopen(reader, encoding="utf-8", errors="backslashreplace") as lines:
            for line in lines:
                if line.strip():
                    tell(line.rstrip("\r\n"), level)

    threading.Thread(target=read, name=f"output-{descriptor}", daemon=True).start()
