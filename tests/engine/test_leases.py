from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine import ownership, words
from engine.core.leases import Leases
from engine.errors import LeaseHeld, LedgerError
from engine.model import Proc

ME = Proc(10, 1.5)
OTHER = Proc(11, 2.5)
SITE = "https://shop.example"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home.db"


def _leases(path: Path, *living: Proc) -> Leases:
    return Leases(path, set(living).__contains__)


def test_two_spellings_are_one_account_and_its_holder_is_named(path: Path) -> None:
    _leases(path, ME).take(SITE, "Kim@Shop", "run-1", ME, 1000.0)
    with pytest.raises(LeaseHeld) as caught:
        _leases(path, ME).take(SITE, " kim@SHOP ", "run-2", OTHER, 1001.0)
    params = caught.value.params
    assert (params["run"], params["pid"], params["account"]) == ("run-1", "10", "kim@shop")
    told = words.render(caught.value.code, params)
    assert "run-1" in told
    assert params["since"] in told
    assert "{" not in told


def test_other_sites_and_other_accounts_are_free(path: Path) -> None:
    leases = _leases(path, ME, OTHER)
    leases.take(SITE, "kim", "run-1", ME, 1.0)
    leases.take("https://other.example", "kim", "run-2", OTHER, 1.0)
    leases.take(SITE, "lee", "run-2", OTHER, 1.0)
    assert [(one.origin, one.login_key, one.run) for one in leases.held()] == [
        ("https://other.example", "kim", "run-2"), (SITE, "kim", "run-1"), (SITE, "lee", "run-2")]


def test_a_dead_holder_is_succeeded_with_a_greater_fence(path: Path) -> None:
    first = _leases(path, ME).take(SITE, "kim", "run-1", ME, 1.0)
    leases = _leases(path)
    second = leases.take(SITE, "kim", "run-2", OTHER, 2.0)
    assert second > first
    assert leases.holds(SITE, "KIM", second)
    assert not leases.holds(SITE, "kim", first)


def test_taking_again_keeps_the_fence_but_a_new_engine_of_the_run_must_wait_for_the_old_one(path: Path) -> None:
    leases = _leases(path, ME)
    fence = leases.take(SITE, "kim", "run-1", ME, 1.0)
    assert leases.take(SITE, "kim", "run-1", ME, 2.0) == fence
    with pytest.raises(LeaseHeld):
        leases.take(SITE, "kim", "run-1", OTHER, 2.0)


def test_release_gives_back_only_what_was_taken_here(path: Path) -> None:
    old = _leases(path, ME)
    old.take(SITE, "kim", "run-1", ME, 1.0)
    refused = _leases(path, ME)
    with pytest.raises(LeaseHeld):
        refused.take(SITE, "kim", "run-1", OTHER, 2.0)
    refused.release("run-1")
    assert len(old.held()) == 1
    _leases(path).take(SITE, "kim", "run-1", OTHER, 3.0)
    old.release("run-1")
    assert [one.proc for one in old.held()] == [OTHER]


def test_several_are_taken_all_or_none(path: Path) -> None:
    leases = _leases(path, ME, OTHER)
    leases.take(SITE, "lee", "run-1", ME, 1.0)
    with pytest.raises(LeaseHeld, match="lee"):
        leases.take_all(SITE, ["kim", "lee"], "run-2", OTHER, 2.0)
    assert [one.login_key for one in leases.held()] == ["lee"]
    assert len(set(leases.take_all(SITE, ["kim", "choi"], "run-2", OTHER, 2.0))) == 2


def test_a_real_process_holds_until_it_is_killed_and_a_zombie_holds_nothing(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from engine import ownership; from engine.core.leases import Leases\n"
        "Leases(Path(sys.argv[1])).take('s', 'kim', 'run-1', ownership.me(), 1.0)\n"
        "print('taken', flush=True); sys.stdin.read()\n"
    )
    with ExitStack() as stack:
        holder = stack.enter_context(subprocess.Popen(
            [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT))
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"taken\n"
        leases = Leases(path)
        with pytest.raises(LeaseHeld) as caught:
            leases.take("s", "kim", "run-2", ownership.me(), 2.0)
        assert caught.value.params["pid"] == str(holder.pid)
        holder.kill()
        os.waitid(os.P_PID, holder.pid, os.WEXITED | os.WNOWAIT)
        assert leases.take("s", "kim", "run-2", ownership.me(), 3.0) == 2


def test_of_many_at_once_one_wins(path: Path) -> None:
    def attempt(number: int) -> int:
        try:
            return Leases(path, lambda _: True).take(SITE, "kim", f"run-{number}", Proc(number, 1.0), 1.0)
        except LeaseHeld:
            return 0

    with ThreadPoolExecutor(8) as pool:
        fences = list(pool.map(attempt, range(1, 25)))
    assert sorted(fences)[-2:] == [0, 1]


def test_a_foreign_file_is_refused(path: Path) -> None:
    path.write_bytes(b"x" * 5000)
    with pytest.raises(LedgerError, match="foreign"):
        Leases(path).take(SITE, "kim", "run", ME, 1.0)
    assert path.read_bytes() == b"x" * 5000
