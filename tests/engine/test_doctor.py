"""The doctor: this computer for real, and made-up ones, one thing wrong at a time."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import psutil
import pytest

from engine import words
from engine.model import Proc
from engine.protocol import Address
from engine.services import doctor, setup_facts
from engine.services.browsers import Pair
from engine.services.doctor import Verdict
from engine.services.setup_facts import Facts

WELL = Facts(
    system="linux", python=(3, 11, 2), isolated=True, installed=True, missing=(), pyside="6.11.3", unloadable=(),
    browser=Pair("/usr/bin/chromium", "/usr/bin/chromedriver", "chrome", "140.0.0.0", "140.0.0.0"), browser_code="",
    home="/home/kim/.local/share/Rowcrew", free=100 * 1024**3, keychain="SecretService",
)


def test_a_computer_that_has_everything() -> None:
    assert {finding.verdict for finding in doctor.judge(WELL)} == {Verdict.OK}


@pytest.mark.parametrize(("wrong", "code", "verdict"), [
    ({"python": (3, 10, 4)}, "doctor.python_old", Verdict.FAULT),
    ({"isolated": False}, "doctor.not_isolated", Verdict.WARNING),
    ({"installed": False}, "doctor.not_installed", Verdict.WARNING),
    ({"missing": ("selenium",)}, "doctor.packages_missing", Verdict.FAULT),
    ({"pyside": ""}, "doctor.window_missing", Verdict.WARNING),
    ({"pyside": "6.12.0"}, "doctor.window_broken", Verdict.FAULT),
    ({"unloadable": ("libxcb-cursor.so.0",)}, "doctor.window_libraries", Verdict.WARNING),
    ({"browser": None, "browser_code": "driver.missing"}, "driver.missing", Verdict.FAULT),
    ({"home_trouble": "Permission denied"}, "doctor.home_unwritable", Verdict.FAULT),
    ({"free": 50 * 1024**2}, "doctor.home_full", Verdict.FAULT),
    ({"free": 1024**3}, "doctor.home_tight", Verdict.WARNING),
    ({"keychain": ""}, "doctor.no_keychain", Verdict.WARNING),
    ({"display": False}, "doctor.no_display", Verdict.WARNING),
    ({"korean_font": False}, "doctor.no_korean_font", Verdict.WARNING),
])
def test_one_thing_wrong_is_one_finding(wrong: dict[str, object], code: str, verdict: Verdict) -> None:
    findings = doctor.judge(replace(WELL, **wrong))  # type: ignore[arg-type]

    bad = [finding for finding in findings if finding.verdict is not Verdict.OK]
    assert [(finding.code, finding.verdict) for finding in bad] == [(code, verdict)]
    assert bad[0].ok is (verdict is not Verdict.FAULT)


def test_the_broken_pyside_is_well_on_a_newer_python() -> None:
    findings = doctor.judge(replace(WELL, pyside="6.12.0", python=(3, 12, 0)))

    assert all(finding.ok for finding in findings)


def test_every_finding_has_words_with_all_its_parameters() -> None:
    here = doctor.examine()

    assert len(here) >= len(doctor.judge(WELL)) - 1
    for finding in [*here, *doctor.judge(WELL)]:
        said = words.render(finding.code, finding.params)
        assert finding.code in words.table()
        assert "{" not in said
        assert all(value in said for value in finding.params.values())


def test_an_engine_is_running_only_if_pid_and_start_are_its_own(rowcrew_home: Path) -> None:
    me = Proc(os.getpid(), psutil.Process().create_time())
    for run, proc in {"alive": me, "reused": Proc(me.pid, me.started - 60)}.items():
        folder = rowcrew_home / "runs" / run
        folder.mkdir(parents=True)
        (folder / "engine.json").write_bytes(msgspec.json.encode(Address(run, "somewhere", proc)))
    (rowcrew_home / "runs" / "torn").mkdir()
    (rowcrew_home / "runs" / "torn" / "engine.json").write_text("{")

    assert setup_facts.gather().engines == (("alive", os.getpid()),)


def test_a_home_that_cannot_be_written_to_is_told(rowcrew_home: Path) -> None:
    rowcrew_home.write_text("a file where the folder should be")

    assert setup_facts.gather().home_trouble != ""


def test_looking_changes_nothing(rowcrew_home: Path) -> None:
    facts = setup_facts.gather()

    assert facts.home == str(rowcrew_home)
    assert facts.home_trouble == ""
    assert not rowcrew_home.exists()


def test_a_stand_in_for_a_keychain_is_none() -> None:
    assert setup_facts.gather().keychain == ""  # the tests run with keyring's fail backend


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without one")
def test_the_display_is_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert setup_facts.gather().display is False
    monkeypatch.setenv("DISPLAY", ":77")
    assert setup_facts.gather().display is True
