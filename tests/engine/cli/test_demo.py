"""The demo's files in the home folder, and where the demo is shown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from engine import job
from engine.cli.demo import window_possible
from engine.cli.running import resume_command
from engine.errors import EngineError
from engine.services.demo import SAMPLES, demo_job


def test_the_demo_job_can_be_loaded_beside_its_workbook(rowcrew_home: Path) -> None:
    path = demo_job(rowcrew_home)
    loaded = job.load(path)
    assert job.resolve(path, loaded.workbook.path).is_file()
    assert path.parent == rowcrew_home / "demo"


def test_outdated_files_are_replaced_and_others_left_alone(rowcrew_home: Path) -> None:
    path = demo_job(rowcrew_home)
    path.write_text("old", encoding="utf-8")
    mine = path.with_name("mine.xlsx")
    mine.write_text("mine", encoding="utf-8")
    assert demo_job(rowcrew_home).read_bytes() == (SAMPLES / path.name).read_bytes()
    assert mine.read_text(encoding="utf-8") == "mine"
    assert len(list(path.parent.iterdir())) == 3


def test_a_home_that_cannot_hold_them_is_told(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("in the way", encoding="utf-8")
    with pytest.raises(EngineError) as raised:
        demo_job(tmp_path)
    assert raised.value.code == "demo.no_files"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a display")
def test_without_a_display_there_is_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not window_possible()
    monkeypatch.setenv("DISPLAY", ":7")
    assert window_possible()


@pytest.mark.skipif(sys.platform == "win32", reason="its shell quotes otherwise")
def test_the_command_to_resume_survives_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ROWCREW_COMMAND", raising=False)
    assert resume_command("/my jobs/작업 1.toml", "r1") == "rowcrew run '/my jobs/작업 1.toml' --resume r1"
    assert resume_command("", "r1") == "rowcrew run --resume r1"
    monkeypatch.setenv("ROWCREW_COMMAND", '["python3", "/my house/start.py"]')
    assert resume_command("", "r1") == "python3 '/my house/start.py' run --resume r1"
