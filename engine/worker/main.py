"""The spawn target of a worker process, and nothing else at import time: every worker imports this module first."""

from __future__ import annotations

import contextlib
import os
import signal
from multiprocessing.connection import Connection


def run(connection: Connection, spec: bytes) -> None:
    """Be a worker until told to leave, or until the other end of `connection` is gone; then end the process.

    `spec` is a `protocol.WorkerSpec` in msgpack. The process gets a session of its own, so that a Ctrl-C in the
    terminal reaches neither it nor its browser. Never returns.
    """
    _stand_alone()
    # Loaded in the worker alone, not in the engine that spawns it.
    from engine.worker.duty import Duty

    Duty(connection, spec).obey()


def _stand_alone() -> None:
    """A process group and session of our own, and no Ctrl-C; requests to our own driver go through no proxy."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.name == "posix":
        with contextlib.suppress(PermissionError):
            os.setsid()
    local = "localhost,127.0.0.1"
    for name in ("no_proxy", "NO_PROXY"):
        os.environ[name] = ",".join(filter(None, [os.environ.get(name, ""), local]))
    os.environ["SE_AVOID_STATS"] = "true"
