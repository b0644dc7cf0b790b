from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine.core.ledger_rows import RunRecord
from engine.errors import EngineError
from engine.model import Counts, RunState
from engine.protocol import RunEnded
from engine.services.home import Home, new_run_id
from engine.services.homedb import HomeDb

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


def test_everything_lies_below_the_home_that_the_environment_names(rowcrew_home: Path) -> None:
    home = Home.find()
    folder = home.run("20260131-120000-abcd").make()
    places = [
        home.db, folder.ledger, folder.log, folder.lock, folder.address, folder.errors, folder.job, folder.shop,
        folder.evidence, folder.browser, folder.results,
    ]
    assert len(set(places)) == len(places)
    assert all(place.is_relative_to(rowcrew_home) for place in places)
    assert [one.folder for one in home.run_folders()] == [folder.folder]


def test_without_the_environment_the_system_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ROWCREW_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert Home.find().root.is_relative_to(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_folders_and_key_are_for_this_user_only(tmp_path: Path) -> None:
    home = Home(tmp_path / "우리 집")
    home.key()
    folder = home.run("run").make()
    for place in (home.root, home.runs, folder.folder, folder.evidence, folder.browser, folder.results):
        assert place.stat().st_mode & 0o777 == 0o700
    assert (home.root / "home.key").stat().st_mode & 0o777 == 0o600


def test_two_processes_make_one_key(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from engine.services.home import Home\n"
        "home = Home(Path(sys.argv[1])); print('ready', flush=True); sys.stdin.readline(); print(home.key().hex())\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "home")]
    both = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
        for _ in range(2)
    ]
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    keys = []
    for one in both:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in both:
        out, _ = one.communicate(timeout=60)
        keys.append(out.strip())
    assert keys == [Home(tmp_path / "home").key().hex()] * 2
    assert len(keys[0]) == 64
    assert sorted(one.name for one in (tmp_path / "home").iterdir()) == ["home.key", "runs"]


def test_a_damaged_key_is_told_and_not_replaced(tmp_path: Path) -> None:
    home = Home(tmp_path)
    (tmp_path / "home.key").write_bytes(b"short")
    with pytest.raises(EngineError, match="bad_key"):
        home.key()
    assert (tmp_path / "home.key").read_bytes() == b"short"


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "..\\x", "C:x"])
def test_only_names_are_runs(tmp_path: Path, name: str) -> None:
    with pytest.raises(EngineError, match="bad_run"):
        Home(tmp_path).run(name)


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="cannot_make"):
        Home(tmp_path / "file" / "home")


def test_run_ids_sort_by_time_and_differ() -> None:
    ids = {new_run_id() for _ in range(50)}
    assert len(ids) > 45
    assert all(re.fullmatch(r"\d{8}-\d{6}-[0-9a-f]{4}", one) for one in ids)


# --- the list of runs


def _record(run: str, job_path: str, started: float) -> RunRecord:
    return RunRecord(run, "Edit", job_path, "/일.xlsx", started, "http://shop", "practice")


def _ended(run: str) -> RunEnded:
    counts = Counts(done=3, failed=1)
    return RunEnded(run, RunState.FINISHED, 1, "run.failed_items", {"n": "1"}, counts, 2, 0, 9.5, "/out.xlsx")


def test_runs_are_listed_latest_first_and_found_by_job(tmp_path: Path) -> None:
    runs = HomeDb(tmp_path / "home.db")
    assert (runs.runs(), runs.last()) == ([], None)
    runs.record_run(_record("r1", "/a.toml", 10.0))
    runs.record_run(_record("r2", "/b.toml", 20.0))
    runs.record_run(_record("r3", "/a.toml", 30.0))
    assert [one.run for one in runs.runs()] == ["r3", "r2", "r1"]
    assert [one.run for one in runs.runs("/a.toml", 1)] == ["r3"]
    found = runs.last_run("/b.toml")
    assert found is not None
    assert (found.run, found.state, found.ended, found.exit_code) == ("r2", RunState.RUNNING, None, None)
    assert runs.last_run("/c.toml") is None


def test_a_run_that_ended_and_is_resumed_keeps_its_place(tmp_path: Path) -> None:
    runs = HomeDb(tmp_path / "home.db")
    runs.record_run(_record("r1", "/a.toml", 10.0))
    runs.record_run(_record("r2", "/a.toml", 20.0))
    runs.end_run(_ended("r1"), 50.0)
    ended = runs.runs()[1]
    assert (ended.state, ended.exit_code, ended.reason, ended.params, ended.counts, ended.results, ended.ended) == (
        RunState.FINISHED, 1, "run.failed_items", {"n": "1"}, Counts(done=3, failed=1), "/out.xlsx", 50.0)
    runs.record_run(_record("r1", "/a.toml", 99.0))
    again = runs.runs()[1]
    assert (again.run, again.started, again.state, again.ended, again.exit_code) == (
        "r1", 10.0, RunState.RUNNING, None, None)
    runs.forget_run("r1")
    assert [one.run for one in runs.runs()] == ["r2"]
