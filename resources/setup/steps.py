"""Running the steps of the set-up: one set-up at a time, each step told while it goes on. Standard library only."""

from __future__ import annotations

import contextlib
import os
import shlex
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import IO, TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / ".venv.lock"
SECONDS_PER_LINE = 10  # how often a step tells that it goes on, where lines cannot be overwritten


class Trouble(Exception):
    """The set-up cannot go on; its text says what to do. Exit code 2."""


@contextlib.contextmanager
def alone() -> Iterator[int]:
    """One set-up of this folder at a time; the system frees the lock when its holder ends, however it ends."""
    with LOCK.open("a+b") as file:
        if not lock_file(file, wait=False):
            say("Another set-up of this folder is going on: waiting for it")
            while not lock_file(file, wait=True):
                continue
        yield file.fileno()


def lock_file(file: IO[bytes], *, wait: bool) -> bool:
    """Whether the lock was got; with `wait`, after some time (Windows) or when it is free."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def work(title: str, command: list[str], held: int | None = None) -> None:
    """Run a step and show that it goes on. Raises `Trouble` with its last lines if it fails.

    The step keeps the lock `held` open, so that a step that outlived us still keeps others out.
    """
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    environment |= {"PIP_USER": "0", "PYTHONUNBUFFERED": "1"}
    kept = () if held is None or sys.platform == "win32" else (held,)
    lines: deque[str] = deque(maxlen=30)
    begun = time.monotonic()
    say(title)
    with subprocess.Popen(command, cwd=ROOT, env=environment, pass_fds=kept, text=True, errors="replace",
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        reader = threading.Thread(target=lines.extend, args=(process.stdout or (),), daemon=True)
        reader.start()
        while reader.is_alive():
            reader.join(1 if sys.stdout.isatty() else SECONDS_PER_LINE)
            show_progress(time.monotonic() - begun, lines, over=not reader.is_alive())
    if process.returncode:
        raise Trouble("\n".join(["This step failed:", *(line.rstrip() for line in lines), f"({shlex.join(command)})"]))


def show_progress(seconds: float, lines: deque[str], *, over: bool) -> None:
    """One line that is overwritten in a terminal; elsewhere a line now and then."""
    last = "" if over or not lines else lines[-1].strip()[:80]
    if sys.stdout.isatty():
        print(f"\r\x1b[K  {seconds:.0f} s  {last}", end="\n" if over else "", flush=True)
    else:
        print(f"  {seconds:.0f} s  {last}".rstrip(), flush=True)


def say(title: str) -> None:
    """Announce a step."""
    print(f"{title} …", flush=True)
