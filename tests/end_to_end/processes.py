"""Real processes from outside: a terminal that is watched through its pipes, who of a home still lives, a decoy."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from urllib.request import ProxyHandler, build_opener

import psutil
import pytest

from engine import ownership
from engine.model import Proc
from engine.services.browsers import find

#: Deadline of waits, in seconds: a machine may be busy with other things, and no test asserts a time below it.
PATIENCE = 240.0

RUN_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{4}")


@dataclass(frozen=True)
class Result:
    """How a command ended: exit code, the JSON line (empty if there is none), and what it printed."""

    code: int
    json: dict[str, Any]
    out: str
    err: str


@dataclass
class _Lines:
    """Lines of a stream as they come."""

    stream: IO[str]
    heard: Callable[[], None]
    lines: list[str] = field(default_factory=list)

    def start(self) -> threading.Thread:
        thread = threading.Thread(target=self._read, daemon=True)
        thread.start()
        return thread

    def _read(self) -> None:
        with self.stream:
            for line in self.stream:
                self.lines.append(line.rstrip("\n"))
                self.heard()
        self.heard()


class Terminal:
    """`rowcrew …` in a process of its own; its lines are waited for on its pipes."""

    def __init__(self, arguments: tuple[str, ...], env: Mapping[str, str], cwd: Path) -> None:
        self._news = threading.Condition()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "engine.cli", *arguments], env=env, cwd=cwd, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._out = _Lines(self.process.stdout, self._heard)
        self._err = _Lines(self.process.stderr, self._heard)
        self._threads = [self._out.start(), self._err.start()]

    def run_id(self, seconds: float = PATIENCE) -> str:
        """The run's id, as soon as the terminal says it."""
        line = self.wait_line(lambda text: RUN_ID.search(text) is not None, seconds)
        found = RUN_ID.search(line)
        assert found is not None
        return found[0]

    def wait_line(self, wanted: Callable[[str], bool], seconds: float = PATIENCE) -> str:
        """The first line (of either stream) that is wanted, waited for; fails the test if the terminal ends first."""
        until = time.monotonic() + seconds
        with self._news:
            while True:
                for line in (*self._err.lines, *self._out.lines):
                    if wanted(line):
                        return line
                ended = not any(thread.is_alive() for thread in self._threads)
                if ended or not self._news.wait(until - time.monotonic()):
                    pytest.fail(f"no such line (ended: {ended}) in {self._out.lines + self._err.lines}")

    def send(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def finish(self, seconds: float = PATIENCE) -> Result:
        """Wait for its end."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            pytest.fail(f"the terminal did not end in {seconds} s: {self._err.lines[-30:]}")
        for thread in self._threads:
            thread.join(10)
        out = self._out.lines
        last = out[-1] if out and out[-1].startswith("{") else "{}"
        return Result(code, json.loads(last), "\n".join(out), "\n".join(self._err.lines))

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for thread in self._threads:
            thread.join(10)

    def _heard(self) -> None:
        with self._news:
            self._news.notify_all()


def living(home: Path) -> dict[Proc, str]:
    """Every living process that was started with this home, or names it on its command line; and what it is."""
    found: dict[Proc, str] = {}
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            line = process.cmdline()
            ours = process.environ().get("ROWCREW_HOME") == str(home) or any(str(home) in part for part in line)
            if ours and process.pid != os.getpid() and process.status() != psutil.STATUS_ZOMBIE:
                found[Proc(process.pid, process.create_time())] = " ".join(line)[:200]
    return found


def all_gone(home: Path, seconds: float) -> dict[Proc, str]:
    """Wait until nobody of this home lives; who still does after that time."""
    until = time.monotonic() + seconds
    while (left := living(home)) and time.monotonic() < until:
        ownership.wait_gone(left, max(0.0, until - time.monotonic()))
    return living(home)


class Decoy:
    """A Chromium that somebody else started: it must outlive everything, and still answer."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [find().browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--remote-debugging-port=0", f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
            start_new_session=True,
        )
        self._port = self._said_port()
        self._drain = threading.Thread(target=self._read, daemon=True)
        self._drain.start()

    def alive(self) -> bool:
        """Whether its process lives and its page answers."""
        if self.process.poll() is not None:
            return False
        opener = build_opener(ProxyHandler({}))
        with opener.open(f"http://127.0.0.1:{self._port}/json/list", timeout=20) as answer:
            return b"about:blank" in answer.read()

    def end(self) -> None:
        ownership.end_tree(ownership.trees([Proc(self.process.pid, psutil.Process(self.process.pid).create_time())]))
        self.process.wait()
        self._drain.join(10)

    def _said_port(self) -> int:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if found := re.search(r"ws://127\.0\.0\.1:(\d+)/", line):
                return int(found[1])
        raise AssertionError("the decoy did not start")

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            for _line in stream:
                pass


@dataclass(frozen=True)
class Hand:
    """A worker from outside: its process, the session that it has, and the driver and browser below it."""

    worker: Proc
    session: str
    below: tuple[Proc, ...]


def crew(engine: Proc) -> Iterator[Hand]:
    """The workers of an engine that have a browser now, found by their processes."""
    for child in psutil.Process(engine.pid).children():
        with contextlib.suppress(psutil.Error):
            below = child.children(recursive=True)
            lines = [" ".join(one.cmdline()) for one in below]
            sessions = {found[1] for line in lines if (found := re.search(r"/browser/(s\d+)/", line))}
            if sessions:
                procs = tuple(Proc(one.pid, one.create_time()) for one in below)
                yield Hand(Proc(child.pid, child.create_time()), sessions.pop(), procs)
