"""What every test stands on: a home of its own, no window on anybody's screen, no keychain, no statistics sent."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["SE_AVOID_STATS"] = "true"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


@pytest.fixture(autouse=True)
def rowcrew_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder that is this test's alone. Its path is short, because sockets in it must fit 100 bytes."""
    home = Path(tempfile.mkdtemp(prefix="rc-")) / "home"
    monkeypatch.setenv("ROWCREW_HOME", str(home))
    yield home
    shutil.rmtree(home.parent, ignore_errors=True)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A private X display (`:7`), for windows that must be real: `windowed` is the environment with it."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.fail("Xvfb is missing: call `python3 start.py test`, which installs it")
    reader, writer = os.pipe()
    command = [server, "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as numbers:
            number = numbers.readline().strip()  # an empty line is the end of a server that could not start
        assert number, f"Xvfb ended with {process.wait(timeout=10)}"
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def windowed(display: str) -> dict[str, str]:
    """The environment in which a subprocess opens real windows on the private display."""
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
