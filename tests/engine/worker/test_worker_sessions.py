"""A worker opens, uses and ends sessions with a real browser, and ends with its engine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import psutil
import pytest

from engine import ownership
from engine.model import Account, Level, OutcomeKind, Proc
from engine.protocol import (
    AttemptEnded,
    AttemptStarted,
    CloseSession,
    OpenSession,
    SessionClosed,
    SessionProcs,
    WorkerLog,
    WorkerSpec,
)

from .conftest import SECRET, Start

pytestmark = pytest.mark.browser
NOTHING = "def run(ctx): pass"
LOOP = """
def run(ctx):
    ctx.log("looping")
    while True:
        pass
"""


def command_line(proc: Proc) -> list[str]:
    return psutil.Process(proc.pid).cmdline()


def test_a_session_opens_works_closes_and_opens_again(worker: Start, tmp_path: Path) -> None:
    hand = worker("def run(ctx):\n    ctx.log(ctx.browser.driver.current_url)")
    opened = hand.open("s1")
    driver, browser = hand.of(SessionProcs)[-1].procs
    assert hand.of(SessionProcs)[0].procs == (driver,)
    assert f"--log-path={tmp_path}/browser/s1/driver.log" in command_line(driver)
    assert f"--user-data-dir={tmp_path}/browser/s1/profile" in command_line(browser)
    assert 0 < opened.seconds < 60
    assert os.getpgid(driver.pid) == os.getpgid(hand.proc.pid) != os.getpgid(0)
    assert hand.do("A").outcome.kind is OutcomeKind.DONE
    assert hand.lines()[-1] == f"{hand.spec.base_url}login"
    temporary = Path((tmp_path / "browser" / "s1" / ownership.TEMP_NOTE).read_text())
    first = hand.procs() - {hand.proc}
    assert temporary.is_dir()
    hand.close("s1")
    assert ownership.wait_gone(first, 5.0) == []
    assert not (tmp_path / "browser" / "s1").exists()
    assert not temporary.exists()
    hand.open("s2")
    assert hand.do("B").outcome.kind is OutcomeKind.DONE
    assert hand.leave() == 0
    assert hand.of(SessionClosed) == [SessionClosed("s1"), SessionClosed("s2")]
    assert list((tmp_path / "browser").iterdir()) == []


def test_the_missing_sandbox_is_told_to_those_who_run_as_root(worker: Start) -> None:
    hand = worker(NOTHING)
    hand.open()
    told = [line.level for line in hand.of(WorkerLog) if line.code == "browser.no_sandbox"]
    unsafe = "--no-sandbox" in command_line(hand.of(SessionProcs)[-1].procs[1])
    as_root = sys.platform == "linux" and os.geteuid() == 0
    assert (told == [Level.WARNING]) is unsafe is as_root


@pytest.mark.parametrize(("login", "code", "rest"), [
    ("captcha", "login.captcha", True), ("mixed", "login.wrong_account", True), ("late", "login.nobody", False),
    ("bug", "session.failed", False),
])
def test_a_login_that_fails_ends_the_session_and_says_whether_to_rest(
    worker: Start, login: str, code: str, rest: bool,  # noqa: FBT001  a parameter of the test
) -> None:
    hand = worker(NOTHING)
    failed = hand.refused(login)
    assert (failed.session, failed.code, failed.rest) == ("s1", code, rest)
    assert ownership.wait_gone(hand.of(SessionProcs)[-1].procs, 5.0) == []
    assert not (hand.folder / "s1").exists()
    assert SECRET not in repr(hand.reports)
    hand.open("s2")


def test_a_browser_that_is_not_there_is_told(worker: Start) -> None:
    hand = worker(NOTHING, binary="/nowhere/chromium")
    failed = hand.refused("anna")
    assert (failed.code, failed.params["path"]) == ("browser.not_there", "/nowhere/chromium")
    assert hand.leave() == 0


def test_items_not_started_are_dropped_when_the_session_closes(worker: Start) -> None:
    hand = worker("import time\ndef run(ctx):\n    ctx.browser.driver.get(ctx.browser.base_url + '/form')")
    hand.open()
    hand.give("A", "B", "C", "D")
    hand.wait(AttemptStarted)
    hand.send(CloseSession("s1"))
    hand.wait(SessionClosed)
    started, ended = hand.of(AttemptStarted), hand.of(AttemptEnded)
    assert [s.item for s in started] == [e.item for e in ended]
    assert 1 <= len(started) < 4
    hand.give("E")
    hand.open("s2")
    assert [s.item for s in hand.of(AttemptStarted)] == [s.item for s in started]


def test_a_hung_driver_does_not_hold_up_the_end_of_a_session(worker: Start) -> None:
    hand = worker(NOTHING)
    hand.open()
    before = hand.procs() - {hand.proc}
    os.kill(hand.of(SessionProcs)[-1].procs[0].pid, signal.SIGSTOP)
    began = time.monotonic()
    hand.close()
    assert time.monotonic() - began < 12
    assert ownership.wait_gone(before, 1.0) == []
    assert not (hand.folder / "s1").exists()


@pytest.mark.parametrize("source", [NOTHING, LOOP])
def test_worker_and_browser_end_when_the_engine_closes_its_end(worker: Start, source: str) -> None:
    hand = worker(source)
    hand.open()
    if source == LOOP:
        hand.give("A")
        while "looping" not in hand.lines():
            hand.wait(WorkerLog)
    everything = hand.procs()
    assert len(everything) > 4
    hand.connection.close()
    assert ownership.wait_gone(everything, 5.0) == []
    assert not (hand.folder / "s1").exists()


def test_worker_and_browser_are_gone_two_seconds_after_the_engine_was_killed(
    make_spec: Callable[[str], WorkerSpec], tmp_path: Path,
) -> None:
    folder = tmp_path / "browser" / "s1"
    order = OpenSession("s1", str(folder), Account("anna"), SECRET)
    arguments = [msgspec.json.encode(part).decode() for part in (make_spec(NOTHING), order)]
    engine = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.worker.stub", *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    assert engine.stdout is not None
    told = msgspec.json.decode(engine.stdout.readline(), type=list[Proc])
    everything = ownership.trees(told)
    try:
        assert len(told) == 3
        engine.kill()
        engine.communicate()
        assert ownership.wait_gone(everything, 2.0) == []
    finally:
        ownership.end_tree(everything, 5.0, marker=str(folder))
        ownership.remove_folder(folder, 5.0)


def test_a_decoy_browser_with_another_profile_survives_the_end_of_a_tree(worker: Start, tmp_path: Path) -> None:
    hand = worker(NOTHING)
    decoy_hand = worker(NOTHING)
    decoy_hand.folder = tmp_path / "browser-of-somebody"
    hand.open()
    decoy_hand.open()
    decoys = decoy_hand.procs()
    hand.process.kill()
    orphans = ownership.find_marked(str(hand.folder))
    left = ownership.end_tree(hand.of(SessionProcs)[-1].procs, 5.0, marker=str(hand.folder))
    assert len(orphans) > 3
    assert left == []
    assert [proc for proc in orphans if ownership.alive(proc)] == []
    assert all(ownership.alive(proc) for proc in decoys)
    assert decoy_hand.do("A").outcome.kind is OutcomeKind.DONE


def test_ctrl_c_reaches_no_worker(worker: Start) -> None:
    hand = worker(NOTHING)
    os.kill(hand.proc.pid, signal.SIGINT)
    hand.open()
    assert hand.do("A").outcome.kind is OutcomeKind.DONE
