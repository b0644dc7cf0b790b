"""The commands as a shell calls them: exit codes, faults by place, JSON on the last line, UTF-8 on any console."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.cli.main import app
from tests.engine.cli.conftest import ROOT, Call, Called

SAMPLES = ROOT / "resources" / "samples"
COMMANDS = {"run", "check", "demo", "doctor", "runs", "items", "export", "attach", "status", "stop"}


def told(called: Called) -> dict[str, Any]:
    """The JSON object in the last line of standard output."""
    value: dict[str, Any] = json.loads(called.stdout.decode("utf-8").splitlines()[-1])
    return value


def text(called: Called) -> str:
    """Everything for people."""
    return called.stderr.decode("utf-8")


def job(folder: Path, **changes: str) -> Path:
    """The sample job beside its workbook, with texts replaced."""
    (folder / "accounts.xlsx").write_bytes((SAMPLES / "accounts.xlsx").read_bytes())
    body = (SAMPLES / "practice.rowcrew.toml").read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in body
        body = body.replace(old, new)
    path = folder / "my.rowcrew.toml"
    path.write_text(body, encoding="utf-8")
    return path


def test_every_command_of_the_manual_is_there() -> None:
    assert {command.callback.__name__ for command in app.registered_commands if command.callback} == COMMANDS


def test_help_names_the_commands_in_both_languages(call: Call) -> None:
    english, korean = call("--help"), call("--help", ROWCREW_LANG="ko")
    assert all(command in english.stdout.decode() for command in COMMANDS)
    assert "Exit codes" in english.stdout.decode()
    assert "종료 코드" in korean.stdout.decode()


def test_an_unknown_option_is_refused_in_json_too(call: Call) -> None:
    called = call("run", "x.rowcrew.toml", "--nonsense", "--json")
    assert called.returncode == 2
    assert told(called)["faults"][0]["code"] == "cli.arguments"


def test_a_missing_job_is_refused_by_place(call: Call) -> None:
    called = call("check", "없는.rowcrew.toml", "--json")
    assert called.returncode == 2
    (fault,) = told(called)["faults"]
    assert fault["code"] == "job.missing"
    assert fault["place"]["file"].endswith("없는.rowcrew.toml")
    assert "없는.rowcrew.toml" in text(called)


def test_every_fault_of_a_job_is_listed_at_once(call: Call, tmp_path: Path) -> None:
    wrong = {"[batch]": "[batch]\nsise = 3", "parallel = 3": 'parallel = "many"', "format = 1": "format = 9"}
    path = job(tmp_path, **wrong)
    called = call("run", str(path), "--json")
    assert called.returncode == 2
    assert told(called)["state"] == "refused"
    assert {fault["place"]["field"] for fault in told(called)["faults"]} == {"batch.sise", "workers.parallel", "format"}
    assert "batch.sise" in text(called)


def test_a_refused_start_leaves_no_run(call: Call, tmp_path: Path, rowcrew_home: Path) -> None:
    path = job(tmp_path, **{'provider_code = "provider_code"': 'provider_code = "없는 열"'})
    called = call("run", str(path), "--json")
    assert called.returncode == 2
    assert told(call("runs", "--json"))["runs"] == []
    assert not list(rowcrew_home.glob("runs/*/ledger.db"))


def test_check_counts_items_and_writes_nothing(call: Call, tmp_path: Path, rowcrew_home: Path) -> None:
    called = call("check", str(job(tmp_path)), "--json")
    assert called.returncode == 0
    assert sum(step["items"] for step in told(called)["steps"]) == 36
    assert len(told(called)["accounts"]) == 3
    assert not rowcrew_home.exists()


def test_what_a_pipe_reads_is_utf8_on_a_cp949_console(call: Call, stopped_run: str) -> None:
    plain, korean = call("items", stopped_run), call("items", stopped_run, ROWCREW_LANG="ko")
    assert "상품이 없습니다 – <b>" in plain.stdout.decode("utf-8")
    assert "항목\t상태" in korean.stdout.decode("utf-8")


def test_items_by_state(call: Call, stopped_run: str) -> None:
    everything, failed = call("items", "last", "--json"), call("items", stopped_run, "--state", "failed", "--json")
    assert [item["key"] for item in told(everything)["items"]] == ["K1", "K2", "K3"]
    assert [item["state"] for item in told(everything)["items"]] == ["done", "failed", "pending"]
    assert [(item["key"], item["place"]) for item in told(failed)["items"]] == [("K2", "하늘상회!B3")]


def test_an_unknown_state_is_refused_with_what_is_allowed(call: Call, stopped_run: str) -> None:
    called = call("items", stopped_run, "--state", "broken", "--json")
    assert called.returncode == 2
    assert "in_doubt" in told(called)["faults"][0]["params"]["allowed"]


def test_runs_tells_the_ledgers_numbers(call: Call, stopped_run: str) -> None:
    (run,) = told(call("runs", "--json"))["runs"]
    assert (run["run"], run["state"], run["exit_code"], run["live"]) == (stopped_run, "stopped", 3, False)
    assert run["items"] == {"done": 1, "failed": 1, "skipped": 0, "in_doubt": 0, "pending": 1}


def test_no_runs_yet(call: Call) -> None:
    called = call("runs")
    assert called.returncode == 0
    assert "rowcrew demo" in called.stdout.decode()


@pytest.mark.parametrize(("command", "name"), [
    ("items", "20990101-000000-ffff"), ("status", "last"), ("attach", "../runs"), ("stop", "last"),
])
def test_a_run_that_is_not_there_is_refused(call: Call, command: str, name: str) -> None:
    called = call(command, name, "--json")
    assert called.returncode == 2
    assert told(called)["state"] == "refused"


def test_status_of_a_run_without_engine_is_the_ledgers(call: Call, stopped_run: str) -> None:
    called = call("status", stopped_run, "--json")
    assert called.returncode == 0
    assert (told(called)["state"], told(called)["live"], told(called)["items"]["pending"]) == ("stopped", False, 1)
    assert f"--resume {stopped_run}" in text(called)


def test_stop_of_a_run_without_engine_leaves_with_its_code(call: Call, stopped_run: str) -> None:
    called = call("stop", stopped_run, "--json")
    assert called.returncode == 3
    assert told(called)["state"] == "stopped"
    assert "is not running any more" in text(called)


@pytest.mark.parametrize(("what", "name", "expected"), [
    ("items", "items.csv", "K3"), ("items", "items.jsonl", "K2"), ("log", "log.txt", "저장했습니다"),
])
def test_export(call: Call, stopped_run: str, tmp_path: Path, what: str, name: str, expected: str) -> None:
    called = call("export", stopped_run, "--what", what, "--to", str(tmp_path / name), "--json")
    assert called.returncode == 0, text(called)
    assert told(called)["path"] == str(tmp_path / name)
    assert expected in (tmp_path / name).read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(("what", "name", "code"), [
    ("rows", "a.csv", "cli.what_wrong"),
    ("log", "a.pdf", "cli.ending_wrong"),
    ("log", "none/a.csv", "cli.folder_missing"),
])
def test_export_refuses_what_it_cannot_write(call: Call, stopped_run: str, what: str, name: str, code: str) -> None:
    called = call("export", stopped_run, "--what", what, "--to", name, "--json")
    assert called.returncode == 2
    assert told(called)["faults"][0]["code"] == code


def test_resume_of_another_jobs_run_is_refused(call: Call, stopped_run: str, tmp_path: Path) -> None:
    called = call("run", str(job(tmp_path)), "--resume", stopped_run, "--json")
    assert called.returncode == 2
    assert told(called)["faults"][0]["code"] == "cli.other_job"


def test_resume_without_an_earlier_run_is_refused(call: Call, tmp_path: Path) -> None:
    called = call("run", str(job(tmp_path)), "--resume", "last", "--json")
    assert called.returncode == 2
    assert told(called)["faults"][0]["code"] == "cli.no_last_run"


def test_doctor_tells_each_thing_that_it_looked_at(call: Call) -> None:
    called = call("doctor", "--json")
    found = {finding["code"] for finding in told(called)["findings"]}
    assert "doctor.python" in found
    assert called.returncode == (0 if told(called)["state"] == "ready" else 2)


def test_help_loads_nothing_heavy(call: Call) -> None:
    called = call("--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in text(called).splitlines()}
    assert "typer" in loaded
    assert not loaded & {"PySide6", "pydantic", "msgspec", "openpyxl", "selenium", "psutil", "sqlite3"}
