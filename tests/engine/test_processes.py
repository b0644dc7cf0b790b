"""Processes are ended by proof alone: ours go with everything below them, others stay."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from engine.core import processes
from engine.model import Proc

PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; print('up', flush=True); time.sleep(600)", *sys.argv[1:]],
                         stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""
SLEEPER = "import time; print('up', flush=True); time.sleep(600)"

Start = Callable[..., tuple["subprocess.Popen[str]", str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a Python process and waits for its first line; ends what is left of them."""
    started: list[subprocess.Popen[str]] = []

    def begin(code: str, *arguments: str) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None
        return process, process.stdout.readline().strip()

    yield begin
    for process in started:
        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(process.pid).children(recursive=True):
                child.kill()
        process.kill()
        process.communicate()


def known(pid: int) -> Proc:
    proc = processes.identify(pid)
    assert proc is not None
    return proc


def test_a_tree_is_the_process_and_everything_below_it(start: Start) -> None:
    parent, line = start(PARENT)
    assert {proc.pid for proc in processes.tree(known(parent.pid))} == {parent.pid, int(line)}
    assert processes.tree(Proc(parent.pid, 1.0)) == []


def test_ending_a_tree_takes_the_descendants_along_and_leaves_a_stranger(start: Start) -> None:
    parent, line = start(PARENT)
    stranger, _ = start(SLEEPER)
    child = known(int(line))
    assert processes.end_tree([known(parent.pid)], 5.0) == []
    assert not processes.alive(child)
    assert parent.wait(5) == -signal.SIGKILL
    assert processes.alive(known(stranger.pid))


def test_a_reused_pid_survives(start: Start) -> None:
    stranger, _ = start(SLEEPER)
    proc = known(stranger.pid)
    earlier = Proc(proc.pid, proc.started - 1.0)
    assert not processes.alive(earlier)
    assert processes.end_tree([earlier], 2.0) == []
    assert processes.alive(proc)


def test_the_caller_and_its_parents_are_never_ended(start: Start) -> None:
    stranger, _ = start(SLEEPER)
    parent = known(os.getppid())
    assert processes.end_tree([processes.me(), parent, known(stranger.pid)], 2.0) == []
    assert processes.alive(parent)
    assert stranger.wait(5) == -signal.SIGKILL


@pytest.mark.skipif(os.name != "posix", reason="zombies are POSIX's")
def test_a_zombie_counts_as_dead(start: Start) -> None:
    child, _ = start(SLEEPER)
    proc = known(child.pid)
    os.kill(child.pid, signal.SIGKILL)
    assert processes.wait_gone([proc], 5.0) == []
    assert psutil.Process(child.pid).status() == psutil.STATUS_ZOMBIE
    assert processes.identify(child.pid) is None


def test_an_orphan_is_found_by_its_folder_in_an_option(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "browser" / "s1"
    parent, line = start(PARENT, f"--user-data-dir={folder / 'profile'}")
    orphan = known(int(line))
    parent.kill()
    parent.wait(5)
    assert processes.alive(orphan)
    assert processes.find_marked(str(folder)) == [orphan]
    assert processes.end_tree([], 5.0, marker=str(folder)) == []
    assert not processes.alive(orphan)


def test_neighbours_viewers_and_other_users_are_not_marked(start: Start, tmp_path: Path) -> None:
    folder = str(tmp_path / "s1")
    start(SLEEPER, f"--user-data-dir={folder}0/profile")
    start(SLEEPER, f"{folder}/driver.log", f"of={folder}/copy")
    mine, _ = start(SLEEPER, f"--log-path={folder}")
    assert processes.find_marked(folder) == [known(mine.pid)]
    if os.name == "posix":
        assert processes.find_marked(folder, uid=os.getuid() + 1) == []


def test_waiting_tells_who_is_left(start: Start) -> None:
    living, _ = start(SLEEPER)
    gone, _ = start(SLEEPER)
    proc, dead = known(living.pid), known(gone.pid)
    gone.kill()
    assert processes.wait_gone([proc, dead], 0.2) == [proc]


def test_memory_is_that_of_the_tree_without_counting_shared_pages_twice(start: Start) -> None:
    parent, line = start(PARENT)
    both = processes.memory([known(parent.pid)])
    child = processes.memory([known(int(line))])
    rss = sum(psutil.Process(pid).memory_info().rss for pid in (parent.pid, int(line)))
    assert 1_000_000 < child < both < rss
    assert processes.memory([Proc(parent.pid, 1.0)]) == 0


@pytest.mark.parametrize(("exitcode", "code", "param"), [
    (0, "exit.ok", ""), (3, "exit.status", "3"), (-9, "exit.killed", "SIGKILL"), (-11, "exit.signal", "SIGSEGV"),
    (-200, "exit.signal", "signal 200"), (3221225477, "exit.status", "0xC0000005"), (None, "exit.unknown", ""),
])
def test_how_a_process_ended_is_said_in_words(exitcode: int | None, code: str, param: str) -> None:
    found, params = processes.exit_words(exitcode)
    assert found == code
    assert param in ("", *params.values())
    assert "None" not in params.values()


@pytest.mark.skipif(sys.platform != "linux", reason="subreapers are Linux's")
def test_an_adopted_orphan_is_reaped_and_a_kept_child_is_not() -> None:
    code = '''
import os, subprocess, sys
from engine.core import processes
assert processes.adopt_orphans()
middle = """
import subprocess
c = subprocess.Popen(["sleep", "600"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(c.pid)
"""
done = subprocess.run([sys.executable, "-c", middle], capture_output=True, text=True)
orphan = processes.identify(int(done.stdout))
assert os.stat(f"/proc/{orphan.pid}") and processes.psutil.Process(orphan.pid).ppid() == os.getpid()
kept = subprocess.Popen([sys.executable, "-c", "raise SystemExit(7)"])
assert processes.wait_gone([processes.identify(kept.pid) or orphan], 0.5) in ([], [orphan])
assert processes.end_tree([orphan], 5.0) == []
assert processes.reap(keep=[kept.pid]) == 1
print(kept.wait())
'''
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.strip(), done.returncode) == ("7", 0), done.stderr
