"""The janitor ends what a dead engine left, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine import ownership
from engine.core.janitor import Janitor, clean
from engine.model import Proc

SLEEPER = "import time; print('up', flush=True); time.sleep(600)"
ENGINE = """
import json, sys, time
from pathlib import Path
from engine.core.janitor import Janitor
from engine.model import Proc
janitor = Janitor()
janitor.start(Path(sys.argv[1]))
for pid, started in json.loads(sys.argv[2]):
    assert janitor.note(Proc(pid, started))
print(janitor.pid, flush=True)
time.sleep(600)
"""

Start = Callable[..., Proc]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a sleeping process with these arguments; ends what is left of them."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str, code: str = SLEEPER) -> Proc:
        process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None
        process.stdout.readline()
        proc = ownership.identify(process.pid)
        assert proc is not None
        return proc

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def session(folder: Path, name: str) -> Path:
    """A session's folder with a profile and a temporary folder elsewhere; returns that one."""
    (folder / name / "profile").mkdir(parents=True)
    (folder / name / "profile" / "Cookies").write_text("login", encoding="utf-8")
    temporary = Path(tempfile.mkdtemp(prefix=ownership.TEMP_PREFIX))
    (temporary / "socket").touch()
    (folder / name / ownership.TEMP_NOTE).write_text(str(temporary), encoding="utf-8")
    return temporary


def test_it_leaves_with_its_engine_and_removes_what_is_left(start: Start, tmp_path: Path) -> None:
    temporary = session(tmp_path, "s1")
    browser = start(f"--user-data-dir={tmp_path}/s1/profile")
    stranger = start(f"--user-data-dir={tmp_path}-of-somebody/profile")
    janitor = Janitor()
    janitor.start(tmp_path)
    proc = ownership.identify(janitor.pid)
    assert proc is not None
    assert janitor.close()
    assert not ownership.alive(proc)
    assert not ownership.alive(browser)
    assert ownership.alive(stranger)
    assert list(tmp_path.iterdir()) == []
    assert not temporary.exists()


def test_recorded_processes_are_ended_and_a_reused_pid_is_not(start: Start, tmp_path: Path) -> None:
    recorded, reused = start(), start()
    assert clean([], [recorded, Proc(reused.pid, reused.started - 1)], grace=0.1) == []
    assert not ownership.alive(recorded)
    assert ownership.alive(reused)
    janitor = Janitor()
    janitor.start(tmp_path)
    assert janitor.note(recorded)
    began = time.monotonic()
    assert janitor.close()
    assert time.monotonic() - began < 15
    assert not janitor.note(reused)
    assert janitor.close()
    assert janitor.pid == 0


def test_it_outlives_a_killed_engine_and_ends_what_that_one_left(start: Start, tmp_path: Path) -> None:
    session(tmp_path, "s1")
    driver, browser = start(), start(f"--user-data-dir={tmp_path}/s1/profile")
    recorded = f"[[{driver.pid}, {driver.started!r}]]"
    engine = subprocess.Popen(
        [sys.executable, "-c", ENGINE, str(tmp_path), recorded], stdout=subprocess.PIPE, text=True,
    )
    assert engine.stdout is not None
    janitor = ownership.identify(int(engine.stdout.readline()))
    assert janitor is not None
    if os.name == "posix":
        assert os.getsid(janitor.pid) == janitor.pid
    engine.kill()
    engine.communicate()
    assert ownership.wait_gone([janitor, driver, browser], 20.0) == []
    assert list(tmp_path.iterdir()) == []


def test_a_session_of_an_engine_that_took_over_is_left_alone(start: Start, tmp_path: Path) -> None:
    session(tmp_path, "s1")
    taken_over = session(tmp_path, "s2")
    left = start(f"--log-path={tmp_path}/s1/driver.log")
    resumed = start(f"--user-data-dir={tmp_path}/s2/profile")
    assert clean([tmp_path / "s1"], []) == []
    assert not ownership.alive(left)
    assert ownership.alive(resumed)
    assert [path.name for path in tmp_path.iterdir()] == ["s2"]
    assert ownership.remove_folder(tmp_path / "s2", 5.0)
    assert not taken_over.exists()


def test_a_folder_that_we_did_not_make_is_not_removed(tmp_path: Path) -> None:
    precious = tmp_path / "rowcrew-precious"
    precious.mkdir()
    (tmp_path / "s1").mkdir()
    (tmp_path / "s1" / ownership.TEMP_NOTE).write_text(str(precious), encoding="utf-8")
    assert ownership.remove_folder(tmp_path / "s1", 1.0)
    assert precious.is_dir()
    assert ownership.remove_folder(tmp_path / "s1", 1.0)
