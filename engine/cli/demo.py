"""`rowcrew demo`: the demo job in the window where there is one to see, else here."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys

from engine.cli.running import Choices, Wish, run
from engine.cli.speech import Speech
from engine.services.demo import demo_job
from engine.services.home import Home


def demo(speech: Speech, *, terminal: bool, headed: bool) -> int:
    """Run the demo; every run of it gets a fresh practice shop. The run's exit code."""
    if not terminal and window_possible():
        speech.say("cli.demo.window")
        return _window(headed=headed)
    job = demo_job(Home.find().root)
    speech.say("cli.demo.prepared", folder=job.parent)
    return run(speech, Wish(str(job), choices=Choices(headed=headed or None)))


def window_possible() -> bool:
    """Whether a window would be seen: a display, and the window's packages."""
    display = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(display) and importlib.util.find_spec("PySide6") is not None


def _window(*, headed: bool) -> int:
    """Hand over to the window. On Windows it is waited for: a replaced process would leave the prompt at once."""
    command = [sys.executable, "-m", "gui.app", "--demo", *(["--headed"] if headed else [])]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(sys.executable, command)  # noqa: S606  replaces this process by the window, whose code then is ours
    return subprocess.run(command, check=False).returncode
