"""The bundled practice shop as a child of whoever needs it: started for a run, gone when its parent is gone."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import msgspec

from engine.errors import EngineError
from engine.helper import child_environment, quiet_flags

#: The base URL by which a job asks for the shop.
PRACTICE = "practice:"
STOP_SECONDS = 5.0


class Shop:
    """One practice shop with its state in a file. Its standard input is its leash: at end-of-file it leaves."""

    def __init__(self, state: Path) -> None:
        """Start it and wait until it accepts connections. Raises EngineError `practice.no_start`."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "resources.practice_shop", "--state", str(state), "--until-stdin-closes"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=child_environment(), creationflags=quiet_flags(),
        )
        self.address = self._read_address()

    @property
    def pid(self) -> int:
        """The shop's process id."""
        return self._process.pid

    def close(self) -> None:
        """End it, asked first."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read_address(self) -> str:
        """Its first line; end-of-file instead of it means that it died."""
        line = self._process.stdout.readline() if self._process.stdout else b""
        try:
            return msgspec.json.decode(line, type=dict[str, str])["address"]
        except (msgspec.DecodeError, KeyError):
            self._process.kill()
            status = self._process.wait()
            raise EngineError("practice.no_start", status=status) from None
