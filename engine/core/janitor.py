"""The janitor: a tiny process that outlives a dead engine for a moment and ends what that one left, by proof.

The engine starts it with the run's browser folder and writes the processes that it records to its standard input, one
JSON object a line. When that input ends, the engine has left or died: the janitor waits shortly for the recorded
processes (workers notice by themselves), then ends those that are left and everything that runs in a session folder of
this run, and removes those folders. Only folders that were there when the input ended count, so that a run resumed at
once by another engine is not touched. It sits in a session of its own, where no Ctrl-C reaches it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from engine import ownership
from engine.model import Proc

#: Seconds that recorded processes are given to leave by themselves.
GRACE = 5.0
#: Seconds for ending what is left, and for removing folders.
END = 5.0
_WINDOWS_FLAGS = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Janitor:
    """The engine's side: starts the janitor, tells it of processes, and lets it go."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The janitor's process id, 0 if it was not started."""
        return self._process.pid if self._process else 0

    def start(self, folder: Path) -> None:
        """Start it for the run's browser folder. Raises OSError if no process can be started."""
        root = str(Path(__file__).resolve().parents[2])
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "engine.core.janitor", str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            start_new_session=os.name == "posix",
            creationflags=_WINDOWS_FLAGS,
        )

    def note(self, proc: Proc) -> bool:
        """Tell it of a process of this run (a worker, driver or browser). False if the janitor is gone."""
        if self._process is None or self._process.stdin is None:
            return False
        try:
            self._process.stdin.write(json.dumps({"pid": proc.pid, "started": proc.started}).encode() + b"\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def close(self, timeout: float = GRACE + 2 * END) -> bool:
        """Let it finish its work and leave; False if it did not within `timeout` seconds."""
        process, self._process = self._process, None
        if process is None:
            return True
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return False
        return True


def clean(folders: Iterable[Path], recorded: Iterable[Proc], grace: float = GRACE) -> list[Proc]:
    """End recorded processes and what runs in these session folders, remove the folders; returns what is left."""
    ownership.wait_gone(recorded, grace)
    left = ownership.end_tree(recorded, END)
    for folder in folders:
        left += ownership.end_tree((), END, marker=str(folder))
        ownership.remove_folder(folder, END)
    return left


def watch(lines: IO[bytes], folder: Path) -> list[Proc]:
    """Collect recorded processes until the input ends, then clean up; returns what is left."""
    recorded: set[Proc] = set()
    for line in lines:
        with contextlib.suppress(ValueError, KeyError, TypeError):
            found = json.loads(line)
            recorded.add(Proc(int(found["pid"]), float(found["started"])))
    folders = [path for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    return clean(folders, [proc for proc in recorded if ownership.alive(proc)])


def main() -> int:
    """Entry of the process: the run's browser folder is the one argument. Exit status 1 if something is left."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return 1 if watch(sys.stdin.buffer, Path(sys.argv[1])) else 0


if __name__ == "__main__":
    sys.exit(main())
