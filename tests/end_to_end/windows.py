"""A real window in a process of its own on the private display, driven by real mouse and keyboard (`xdotool`)."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.processes import Result
from tests.end_to_end.world import World

#: Seconds for what a window does by itself, and for what a small run does.
MORE, WHILE = 30.0, 120.0


def xdotool(env: Mapping[str, str], *arguments: str) -> str:
    """One call of xdotool on the window's display."""
    tool = shutil.which("xdotool")
    if tool is None:
        pytest.fail("xdotool is missing: call `python3 start.py test`, which installs it")
    return subprocess.run([tool, *arguments], env=env, check=True, timeout=60, stdout=subprocess.PIPE, text=True).stdout


class RealWindow:
    """`rowcrew-window ARGUMENTS` with a probe that is asked what stands in it. Closed, or else killed, by `end`."""

    def __init__(self, world: World, windowed: Mapping[str, str], *arguments: str) -> None:
        self.env = {**world.env, **{name: windowed[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}}
        self._world = world
        self._errors = world.temporary / f"window-{id(self)}" / "errors"
        self._errors.parent.mkdir()
        with self._errors.open("wb") as stream:
            self.process = subprocess.Popen(
                [sys.executable, "-X", "faulthandler", "-m", "tests.end_to_end.window_probe", *arguments],
                env=self.env, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=stream, encoding="utf-8",
            )

    def ask(self, expression: str, until: float = 0.0) -> Any:
        """What the expression gives in the window; fails the test if it cannot be answered."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"ask": expression, "until": until}) + "\n")
        self.process.stdin.flush()
        timer = threading.Timer(until + WHILE, self.process.kill)
        timer.start()
        line = self.process.stdout.readline()
        timer.cancel()
        answer = json.loads(line or '{"error": "the window ended"}')
        if "error" in answer:
            pytest.fail(f"{expression}: {answer['error']}\n{self.errors()}")
        return answer["value"]

    def until(self, expression: str, seconds: float = WHILE) -> Any:
        """Wait until the expression is true in the window; what it gives."""
        value = self.ask(expression, seconds)
        if not value:
            about = self.ask("[window.runs.state, notice('failed'), notice('refused'), cells(window.log_model)[-6:]]")
            pytest.fail(f"not in time: {expression} (gives {value!r})  {about}\n{self.errors()}")
        return value

    def click(self, part: str) -> None:
        """Click a part as soon as it can be clicked, with the real pointer."""
        left, top = self.until(f"ready({part})")
        xdotool(self.env, "mousemove", str(left), str(top), "click", "1")

    def press(self, keys: str, on: str = "shell") -> None:
        """Press keys with the real keyboard (`shift+F5`)."""
        self._focus(on)
        xdotool(self.env, "key", "--clearmodifiers", keys)

    def write(self, text: str, on: str) -> None:
        """Type on the real keyboard."""
        self._focus(on)
        xdotool(self.env, "type", "--delay", "4", text)

    def notice(self, topic: str) -> str:
        """The words of a notice, as soon as it stands there."""
        return str(self.until(f"notice({topic!r})"))

    def choose(self, topic: str, at: int) -> None:
        """Click a button of a notice."""
        self.until(f"notice({topic!r})")
        self.click(f"window.notices.row({topic!r}).buttons[{at}]")

    def start_run(self) -> str:
        """Press F5 as soon as the check allows it; the run's id when something is in a worker's hands."""
        self.until("window.header.start_button.isEnabled() and not window.jobs.checking")
        self.press("F5")
        return self.working()

    def working(self) -> str:
        """Wait until an item is half done in the worker table; the run's id."""
        self.until("any(row.item_done for row in window.workers_model.rows())")
        return str(self.ask("window.runs.run"))

    def summed_up(self) -> Result:
        """Wait for the summary; what it says, in the form of a terminal's result."""
        self.until("window.summary_card.isVisible()")
        numbers = [int(text) for text in self.ask(
            "[figure.number.text() for at, figure in enumerate(window.summary_card.figures) if at != 5]")]
        said = dict(zip(("done", "failed", "skipped", "in_doubt", "pending"), numbers, strict=False))
        summary = self.ask("dict(run=window.runs.run, state=window.runs.summary.state, "
                           "exit_code=window.runs.summary.exit_code, reason=window.runs.summary.reason, "
                           "results=window.runs.summary.results)")
        assert str(summary["exit_code"]) in self.ask("window.summary_card.reason.full()")
        return Result(summary["exit_code"], {**summary, "items": said, "sessions": numbers[5], "restarts": numbers[6]},
                      "", "")

    def closed(self, seconds: float = MORE) -> int:
        """Wait for the window's end by itself; its exit code, and nothing on its standard error."""
        code = self.process.wait(seconds)
        assert self.errors() == ""
        return code

    def close(self) -> None:
        """Ctrl+Q; the window ends at once."""
        self.press("ctrl+q")
        assert self.closed() == 0

    def kill(self) -> None:
        """`kill -9`."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(MORE)

    def errors(self) -> str:
        return self._errors.read_text(encoding="utf-8", errors="replace")

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        shutil.rmtree(self._errors.parent, ignore_errors=True)

    def _focus(self, on: str) -> None:
        number = self.until(f"{on}.isVisible() and int({on}.winId())")
        xdotool(self.env, "windowfocus", "--sync", str(number))
        self.until(f"{on}.isActiveWindow()", 30.0)
