"""A private X display, for windows that must be real where there is no screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def private_display() -> Iterator[str]:
    """Start Xvfb on a free display (`:7`) and end it. Raises FileNotFoundError or RuntimeError if it cannot start."""
    server = shutil.which("Xvfb")
    if server is None:
        raise FileNotFoundError("Xvfb")
    reader, writer = os.pipe()
    command = [server, "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as numbers:
            number = numbers.readline().strip()  # an empty line is the end of a server that could not start
        if not number:
            raise RuntimeError(f"Xvfb ended with {process.wait(timeout=10)}")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(timeout=20)
