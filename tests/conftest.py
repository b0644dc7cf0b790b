"""What every test stands on: a home of its own, no window on anybody's screen, no keychain, no statistics sent."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screen import private_display

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
    if sys.platform != "linux":
        pytest.skip("private X displays are tried on Linux")
    if shutil.which("Xvfb") is None:
        pytest.fail("Xvfb is missing: call `python3 start.py test`, which installs it")
    with private_display() as display:
        yield display


@pytest.fixture
def windowed(display: str) -> dict[str, str]:
    """The environment in which a subprocess opens real windows on the private display."""
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
