"""The one door to the engine for window and terminal: starts it detached, attaches, sends commands, hands events on.

A reader thread puts whole frames on `Client.frames` and None at the end of the engine: the card's Queue, made safe. The
caller drains it when and where it likes.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing import connection as mp_connection
from pathlib import Path
from typing import Self

import msgspec

from engine.channel import Channel
from engine.errors import ChannelClosed, EngineGone
from engine.helper import Helper, ask, child_environment, faults_of
from engine.model import Proc
from engine.protocol import Address, Command, Hello, RunSpec, encode
from engine.services.home import Home, new_run_id

__all__ = ["Client", "Helper", "Home", "ask", "faults_of", "new_run_id", "running"]

#: Seconds until a started engine has said where it listens.
START_SECONDS = 30.0


class Client:
    """A connection to the engine of one run."""

    def __init__(self, home: Home, where: Address, *, controller: bool = True) -> None:
        """Connect. Raises EngineGone if there is nobody, or somebody without the home's key."""
        self.run = where.run
        self.engine: Proc = where.engine
        self.frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.on_frame: Callable[[], None] | None = None
        self._home = home
        self._process: subprocess.Popen[bytes] | None = None
        family = "AF_PIPE" if os.name == "nt" else "AF_UNIX"
        try:
            connection = mp_connection.Client(where.address, family=family, authkey=home.key())
        except (OSError, EOFError) as error:
            raise EngineGone("engine.not_reached", run=where.run, why=error) from None
        self._channel = Channel(connection, self._arrived, "engine").start()
        self.send(Hello(controller=controller))

    @classmethod
    def start(cls, spec: RunSpec) -> Self:
        """Start an engine in a process of its own, outside this terminal's or window's life, and connect to it."""
        home = Home(Path(spec.home))
        errors = _errors_file(home, spec.run)
        with errors.open("wb") as stream:
            process = _launch(stream.fileno())
        where = _introduce(process, spec, errors)
        client = cls(home, where)
        client._process = process
        return client

    @classmethod
    def attach(cls, home: Home, run: str, *, controller: bool = True) -> Self:
        """Connect to an engine that runs already. Raises EngineGone if none does."""
        try:
            where = msgspec.json.decode(home.run(run).address.read_bytes(), type=Address)
        except (OSError, msgspec.DecodeError) as error:
            raise EngineGone("engine.not_running", run=run, why=error) from None
        return cls(home, where, controller=controller)

    def send(self, command: Command) -> None:
        """Send a command; if the engine is gone, the end is told by `frames`."""
        with contextlib.suppress(ChannelClosed):
            self._channel.send(encode(command))

    def close(self) -> None:
        """Leave; the engine goes on, or drains, as its job says."""
        self._channel.close(1.0)

    def exit_words(self) -> tuple[str, dict[str, str]]:
        """How the engine ended, for when the frames ended without `RunEnded`: a words code and parameters."""
        status = self._status()
        said = _last_line(_errors_file(self._home, self.run))
        if status is None:
            return "engine.died", {"run": self.run, "why": said}
        if status < 0:
            return "engine.killed", {"run": self.run, "signal": str(-status), "why": said}
        return "engine.left", {"run": self.run, "status": str(status), "why": said}

    def _status(self) -> int | None:
        """Exit status if it was our child and has ended."""
        if self._process is None:
            return None
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(5.0)
        return None

    def _arrived(self, frame: bytes | None) -> None:
        self.frames.put(frame)
        if self.on_frame is not None:
            self.on_frame()


def running(home: Home) -> list[str]:
    """The runs whose engine is alive, newest first."""
    return [folder.folder.name for folder in home.run_folders() if _alive(folder.address)]


def _alive(address: Path) -> bool:
    import psutil

    try:
        engine = msgspec.json.decode(address.read_bytes(), type=Address).engine
        return abs(psutil.Process(engine.pid).create_time() - engine.started) < 0.01
    except (OSError, msgspec.DecodeError, psutil.Error):
        return False


def _launch(errors: int) -> subprocess.Popen[bytes]:
    """The engine's process: own session (POSIX) or own process group outside the window's job (Windows)."""
    flags = 0
    if os.name == "nt":
        names = ("CREATE_NEW_PROCESS_GROUP", "CREATE_NO_WINDOW", "CREATE_BREAKAWAY_FROM_JOB")
        flags = sum(int(getattr(subprocess, name, 0)) for name in names)
    return subprocess.Popen(
        [sys.executable, "-m", "engine.core"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=child_environment(),
        start_new_session=os.name == "posix", creationflags=flags,
    )


def _introduce(process: subprocess.Popen[bytes], spec: RunSpec, errors: Path) -> Address:
    """Hand the engine its start and read where it listens. Raises EngineGone."""
    line = b""
    timer = threading.Timer(START_SECONDS, process.kill)
    timer.start()
    try:
        if process.stdin is not None and process.stdout is not None:
            process.stdin.write(msgspec.msgpack.encode(spec))
            process.stdin.close()
            line = process.stdout.readline()
            process.stdout.close()
        return msgspec.json.decode(line, type=Address)
    except (OSError, msgspec.DecodeError):
        status = process.wait()
        raise EngineGone("engine.no_start", status=status, why=_last_line(errors)) from None
    finally:
        timer.cancel()


def _errors_file(home: Home, run: str) -> Path:
    folder = home.root / "engines"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / f"{run}.err"


def _last_line(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        return ""
    return lines[-1] if lines else ""
