"""`rowcrew run` with the real engine, real browsers and the practice shop: to the end, stopped, resumed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engine.cli.conftest import ROOT, Call
from tests.engine.cli.test_commands import job, told

pytestmark = pytest.mark.browser

LOGIN = "minjun.kim@haneul.example"
Started = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Started]:
    """Starts `rowcrew` without waiting for its end; what is left at the end is stopped."""
    processes: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "ROWCREW_LANG": "en"}
        command = [sys.executable, "-m", "engine.cli", *words]
        pipe = subprocess.PIPE
        processes.append(subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=tmp_path, env=environment))
        return processes[-1]

    yield start
    for process in processes:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=60)


def few(folder: Path, codes: int) -> Path:
    """The sample job with these few items of one account."""
    chosen = ("K9839", "K5360", "K1346")[:codes]
    where = f'where = {{ provider_code = {json.dumps(chosen)}, step = "step3", final_group = "서버1" }}'
    return job(folder, **{'where = { final_group = "서버1", step = "step3" }': where})


def until(process: subprocess.Popen[bytes], words: str) -> None:
    """Read what a process says to people until these words come."""
    assert process.stderr is not None
    for line in process.stderr:
        if words in line.decode("utf-8"):
            return
    pytest.fail(f"ended without saying {words!r}")


def end(process: subprocess.Popen[bytes]) -> tuple[int, dict[str, Any]]:
    """Exit code and JSON line of a process."""
    out, _ = process.communicate(timeout=100)
    value: dict[str, Any] = json.loads(out.decode("utf-8").splitlines()[-1])
    return process.returncode, value


def test_a_run_stopped_by_a_signal_is_resumed_to_its_end(call: Call, started: Started, tmp_path: Path) -> None:
    path = few(tmp_path, 2)
    first = started("run", str(path), "--accounts", LOGIN, "--batch", "1", "--json")
    until(first, "saved and moved")
    first.send_signal(signal.SIGTERM)
    code, value = end(first)
    assert (code, value["state"]) == (3, "stopped")
    assert value["items"] == {"done": 1, "failed": 0, "skipped": 0, "in_doubt": 0, "pending": 1}

    code, value = end(started("run", str(path), "--resume", "last", "--json"))
    assert (code, value["state"], value["items"]["done"]) == (0, "done", 2)
    assert Path(value["results"]).is_file()
    (listed,) = told(call("runs", "--json"))["runs"]
    assert (listed["run"], listed["items"], listed["exit_code"]) == (value["run"], value["items"], 0)


def test_another_terminal_sees_and_stops_a_run(call: Call, started: Started, tmp_path: Path) -> None:
    run = started("run", str(few(tmp_path, 3)), "--accounts", LOGIN, "--json")
    until(run, "saved and moved")
    status = told(call("status", "last", "--json"))
    assert (status["state"], status["live"], [worker["account"] for worker in status["workers"]]) == (
        "running", True, [LOGIN],
    )
    stopped = call("stop", "last", "--now", "--json")
    assert (stopped.returncode, told(stopped)["state"]) == (3, "stopped")
    assert end(run)[1]["items"] == told(stopped)["items"]


def test_the_worked_example_of_a_flow_runs_as_it_stands(started: Started, tmp_path: Path) -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (tmp_path / "0923_memo.py").write_text(page.partition("```python\n")[2].partition("```")[0], encoding="utf-8")
    path = few(tmp_path, 1)
    body = path.read_text(encoding="utf-8")
    step = page.partition("```toml\n")[2].partition("```")[0]
    names = ("provider_code", "memo", "target_group", "step", "final_group")
    columns = "".join(f'{name} = "{name}"\n' for name in names)
    items = body[body.index("[steps.items]"):body.index("[steps.items.columns]")] + "[steps.items.columns]\n" + columns
    path.write_text(body[:body.index("[[steps]]")] + step + items + body[body.index("[batch]"):], encoding="utf-8")
    code, value = end(started("run", str(path), "--accounts", LOGIN, "--json"))
    assert (code, value["items"]["done"]) == (0, 1), value
