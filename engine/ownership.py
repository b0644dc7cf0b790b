"""Which processes and folders are ours, by proof, and how they are ended. Shared by worker, engine and janitor.

A process is ours if it is a recorded (pid, start time), a descendant seen while such a process lived, or a process of
our user that names our folder in an option on its command line. Everything else is left alone, a reused pid included.
A zombie counts as dead. Leaf-side module: imports `model` and psutil only.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import psutil

from engine.model import Proc

#: Start times are exact to a clock tick (10 ms on Linux); this is what rounding may add.
TICK = 0.005
#: How long to wait between two looks where the system cannot tell of an end by itself.
LOOK = 0.01
#: The file in a session's folder that names its temporary folder, which must have a short path (Unix sockets).
TEMP_NOTE = "temporary.path"
TEMP_PREFIX = "rowcrew-s-"


def me() -> Proc:
    """The identity of this very process."""
    process = psutil.Process()
    return Proc(process.pid, process.create_time())


def identify(pid: int) -> Proc | None:
    """The identity of a living process, None if there is none with this pid."""
    try:
        proc = Proc(pid, psutil.Process(pid).create_time())
    except psutil.Error:
        return None
    return proc if alive(proc) else None


def alive(proc: Proc) -> bool:
    """Whether exactly this process still runs; a zombie and another process under the same pid do not count."""
    return _held(proc) is not None


def tree(proc: Proc) -> list[Proc]:
    """The process and its living descendants, itself first; empty if it does not live."""
    root = _held(proc)
    if root is None:
        return []
    return [proc, *_below(root)]


def trees(procs: Iterable[Proc]) -> set[Proc]:
    """The given processes that live and all their living descendants."""
    return {one for proc in procs for one in tree(proc)}


def find_marked(marker: str, uid: int | None = None) -> list[Proc]:
    """Processes of the user (None: ours) that have an option `--…=FOLDER` with the folder `marker` or one below it.

    A viewer or editor that merely has the path as a plain argument is not ours.
    """
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if _belongs(process, uid) and names_folder(process.cmdline(), marker):
                found.append(Proc(process.pid, process.create_time()))
    return [proc for proc in found if proc.pid != os.getpid() and alive(proc)]


def names_folder(arguments: list[str], marker: str) -> bool:
    """Whether an option among the arguments has the folder, or a path below it, as its value."""
    wanted = os.path.normcase(marker.rstrip("/\\"))
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if name.startswith("--") and equals:
            value = os.path.normcase(value.strip('"'))
            if value == wanted or value.startswith((wanted + "/", wanted + "\\")):
                return True
    return False


def end_tree(procs: Iterable[Proc], deadline: float = 5.0, marker: str = "") -> list[Proc]:
    """Kill the given processes that are still the same, all their descendants, and orphans found by `marker`.

    Waits at most `deadline` seconds for their end; returns what is left, usually nothing. They are stopped first, top
    down, so that none can start another one while we look. This process and its parents are never touched.
    """
    until = time.monotonic() + deadline
    roots = list(procs)
    left = _end_once(roots, until)
    while marker and time.monotonic() < until:
        orphans = find_marked(marker)
        if not orphans:
            break
        left += [proc for proc in _end_once(orphans, until) if proc not in left]
    return [proc for proc in left if alive(proc)]


def wait_gone(procs: Iterable[Proc], seconds: float) -> list[Proc]:
    """Wait until none of them lives, at most that long; returns those that still do."""
    until = time.monotonic() + seconds
    known = list(procs)
    for proc in known:
        _wait_one(proc, until)
    return [proc for proc in known if alive(proc)]


def remove_folder(folder: Path, seconds: float) -> bool:
    """Remove a session's folder and the temporary folder that it names; True if both are gone in time.

    Files may stay busy for a moment after their process has ended (Windows), therefore the deadline.
    """
    until = time.monotonic() + seconds
    temporary = _temporary_of(folder)
    doomed = [path for path in (temporary, folder) if path is not None]
    while True:
        for path in doomed:
            shutil.rmtree(path, ignore_errors=True)
        if not any(path.exists() for path in doomed):
            return True
        if time.monotonic() >= until:
            return False
        time.sleep(LOOK)


def _temporary_of(folder: Path) -> Path | None:
    """The temporary folder named by a session's folder, only if it can be one that we made."""
    try:
        path = Path((folder / TEMP_NOTE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    made_by_us = path.name.startswith(TEMP_PREFIX) and path.parent == Path(tempfile.gettempdir())
    return path if made_by_us and not path.is_symlink() else None


def _held(proc: Proc) -> psutil.Process | None:
    """The process behind an identity, None if it is dead or another one has its pid."""
    try:
        process = psutil.Process(proc.pid)
        same = abs(process.create_time() - proc.started) <= TICK
        return process if same and process.status() not in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD) else None
    except psutil.Error:
        return None


def _below(process: psutil.Process) -> list[Proc]:
    try:
        children = process.children(recursive=True)
    except psutil.Error:
        return []
    found = [_identity(child) for child in children]
    return [proc for proc in found if proc is not None]


def _identity(process: psutil.Process) -> Proc | None:
    try:
        return Proc(process.pid, process.create_time())
    except psutil.Error:
        return None


def _belongs(process: psutil.Process, uid: int | None) -> bool:
    if os.name == "posix":
        return bool(process.uids().real == (os.getuid() if uid is None else uid))
    return process.username() == psutil.Process().username()


def _end_once(roots: list[Proc], until: float) -> list[Proc]:
    """One round of stopping, killing and waiting; returns what is still alive."""
    untouchable = {os.getpid(), *(parent.pid for parent in psutil.Process().parents())}
    doomed: dict[Proc, psutil.Process] = {}
    fresh = [proc for proc in roots if proc.pid not in untouchable]
    while fresh:
        for proc in fresh:
            if (process := _held(proc)) is not None:
                doomed[proc] = process
                _stop(process)
        known = {*doomed, *(proc for proc in fresh if proc not in doomed)}
        below = {child for proc in fresh if proc in doomed for child in _below(doomed[proc])}
        fresh = [proc for proc in below - known if proc.pid not in untouchable]
    for process in doomed.values():
        with contextlib.suppress(psutil.Error):
            process.kill()
    return wait_gone(doomed, max(0.0, until - time.monotonic()))


def _stop(process: psutil.Process) -> None:
    """Hold a process still; elsewhere than on POSIX this is slow and not needed, since parents stay known."""
    if os.name == "posix":
        with contextlib.suppress(psutil.Error):
            process.suspend()


def _wait_one(proc: Proc, until: float) -> None:
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            handle = os.pidfd_open(proc.pid)
            try:
                # The handle was taken before this look, so it cannot be another process that we wait for.
                if alive(proc):
                    poll = select.poll()
                    poll.register(handle, select.POLLIN)
                    poll.poll(max(0.0, until - time.monotonic()) * 1000)
            finally:
                os.close(handle)
    else:
        while alive(proc) and time.monotonic() < until:
            time.sleep(LOOK)
