"""Asks a real helper process, and keeps every byte that it answered."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TypeVar

from msgspec import Struct

from engine import asks
from engine.helper import child_environment

A = TypeVar("A")


class Told(Struct):
    """What a helper process said: its answers, all of standard output and of standard error, and its exit code."""

    answers: list[asks.Answer]
    out: bytes
    err: str
    code: int

    def only(self, kind: type[A]) -> A:
        """The one answer of that kind."""
        (found,) = [answer for answer in self.answers if isinstance(answer, kind)]
        return found


def ask(message: asks.Ask) -> Told:
    """Start the helper, ask, and wait for its end."""
    done = subprocess.run(
        [sys.executable, "-m", "engine.inspector"], input=asks.encode(message), capture_output=True, check=False,
        env=child_environment(), timeout=60,
    )
    stream = io.BytesIO(done.stdout)
    answers = []
    while (answer := asks.read(stream)) is not None:
        answers.append(answer)
    return Told(answers, done.stdout, done.stderr.decode("utf-8", "replace"), done.returncode)
