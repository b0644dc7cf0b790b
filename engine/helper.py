"""Runs one short-lived helper process (`python -m engine.inspector`) and hands its answers on; can be cancelled.

Window, terminal and engine all ask this way, so that none of them loads openpyxl or an operator's code.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Self

import msgspec

from engine import asks
from engine.errors import EngineError, Fault

ROOT = Path(__file__).resolve().parent.parent


def child_environment() -> dict[str, str]:
    """The environment of our own Python children: they find this very engine, speak UTF-8 and send no statistics."""
    known = os.environ.get("PYTHONPATH", "")
    path = os.pathsep.join([str(ROOT), *([known] if known else [])])
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", "SE_AVOID_STATS": "true"}


def quiet_flags() -> int:
    """Creation flags by which a child gets no console window on Windows; 0 elsewhere."""
    return int(getattr(subprocess, "CREATE_NO_WINDOW", 0))


class Helper:
    """One ask under way. Use it as a context manager or call `cancel` when the answer is not wanted any more."""

    def __init__(self, ask: asks.Ask) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "engine.inspector"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=child_environment(), creationflags=quiet_flags(),
        )
        self._complaints = _Tail(_pipe(self._process.stderr))
        self._cancelled = False
        with contextlib.suppress(OSError):
            _pipe(self._process.stdin).write(asks.encode(ask))
        with contextlib.suppress(OSError):
            _pipe(self._process.stdin).close()

    def answers(self) -> Iterator[asks.Answer]:
        """Every answer until the helper ends. Raises EngineError `helper.died` if it ended without its last word."""
        stream = _pipe(self._process.stdout)
        last: asks.Answer | None = None
        try:
            while (answer := asks.read(stream)) is not None:
                last = answer
                yield answer
        except (ValueError, OSError, msgspec.DecodeError) as error:
            raise EngineError("helper.broke", why=error) from None
        finally:
            status = self.close()
        if self._cancelled:
            raise EngineError("helper.cancelled")
        if last is None or isinstance(last, asks.Working):
            raise EngineError("helper.died", status=status, why=self._complaints.last_line())

    def cancel(self) -> None:
        """End the helper at once."""
        self._cancelled = True
        with contextlib.suppress(OSError):
            self._process.kill()

    def close(self, timeout: float = 10.0) -> int:
        """Wait for the helper's end, ending it after `timeout` seconds; its exit status."""
        _pipe(self._process.stdout).close()
        try:
            status = self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._complaints.join()
        return status

    def __enter__(self) -> Self:
        """The helper itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the helper if it is still there."""
        if self._process.poll() is None:
            self._process.kill()
        self.close()


def ask(message: asks.Ask) -> asks.Answer:
    """The last answer to an ask; for asks with one answer. Raises EngineError if the helper died or failed."""
    last: asks.Answer | None = None
    for answer in Helper(message).answers():
        last = answer
    if last is None:
        raise EngineError("helper.died", status="", why="")
    return last


def faults_of(answer: asks.Answer) -> tuple[Fault, ...]:
    """The faults of an answer that says it failed, else none."""
    return answer.faults if isinstance(answer, asks.HelperFailed) else ()


class _Tail:
    """Reads a stream to its end on a thread and keeps its last 8 kB, so that the writer never waits."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._kept = b""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with self._stream:
            while chunk := self._stream.read(4096):
                self._kept = (self._kept + chunk)[-8192:]

    def join(self) -> None:
        """Wait for the end of the stream, bounded."""
        self._thread.join(5.0)

    def last_line(self) -> str:
        """The last line that is not empty."""
        lines = self._kept.decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise EngineError("helper.no_pipe")
    return stream
