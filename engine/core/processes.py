"""What the engine does with processes: prove, end, measure, and say how one ended. No selenium here.

The proof itself (pid + start time, descendants, marker on the command line) is in `engine.ownership`, which workers
use too; its names are offered here again, so that the core has one door for processes.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Collection, Iterable

import psutil

from engine.model import Proc
from engine.ownership import alive, end_tree, find_marked, identify, me, remove_folder, tree, trees, wait_gone

__all__ = [
    "adopt_orphans", "alive", "end_tree", "exit_words", "find_marked", "identify", "me", "memory", "reap",
    "remove_folder", "tree", "trees", "wait_gone",
]

_PR_SET_CHILD_SUBREAPER = 36


def memory(procs: Iterable[Proc]) -> int:
    """Bytes that these processes and their descendants take together: PSS where it can be had, else USS, else RSS.

    Pages that several of them share count once (a Chromium of 400 MB has RSS of 970 MB in sum).
    """
    return sum(_memory_of(proc.pid) for proc in trees(procs))


def exit_words(exitcode: int | None) -> tuple[str, dict[str, str]]:
    """How a process ended, as a words code with parameters. Negative: the number of the signal that ended it."""
    if exitcode is None:
        return "exit.unknown", {}
    if exitcode == 0:
        return "exit.ok", {}
    if exitcode < 0:
        return ("exit.killed" if _signal_name(-exitcode) == "SIGKILL" else "exit.signal"), {
            "signal": _signal_name(-exitcode), "number": str(-exitcode),
        }
    status = f"0x{exitcode & 0xFFFFFFFF:08X}" if exitcode > 255 else str(exitcode)
    return "exit.status", {"status": status}


def adopt_orphans() -> bool:
    """Make orphans of our descendants our own children (Linux), so that they are seen and can be reaped."""
    if sys.platform != "linux":
        return False
    try:
        return bool(ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0)
    except (OSError, AttributeError):
        return False


def reap(keep: Collection[int]) -> int:
    """Take the zombies among our adopted children off the process table; how many it were.

    `keep` are the pids of children that somebody else waits for (multiprocessing, subprocess): taking those away
    would lose their exit codes.
    """
    if os.name != "posix":
        return 0
    count = 0
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.Error, ChildProcessError):
            if child.pid not in keep and child.status() == psutil.STATUS_ZOMBIE:
                count += os.waitpid(child.pid, os.WNOHANG)[0] == child.pid
    return count


def _memory_of(pid: int) -> int:
    if sys.platform == "linux" and (found := _pss(pid)) is not None:
        return found
    try:
        process = psutil.Process(pid)
        with contextlib.suppress(psutil.AccessDenied):
            return int(getattr(process.memory_full_info(), "uss", 0)) or int(process.memory_info().rss)
        info = process.memory_info()
        return max(0, int(info.rss) - int(getattr(info, "shared", 0)))
    except psutil.Error:
        return 0


def _pss(pid: int) -> int | None:
    """Proportional set size in bytes, None where it cannot be read (another user's, a sandboxed renderer)."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as lines:  # noqa: PTH123  a kernel file, not a path
            return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), None)
    except (OSError, ValueError):
        return None


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
