"""The one-command set-up: a real one of a tiny project without a network, and its decisions about the system."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import start
from resources.setup import system
from resources.setup.steps import Trouble

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(300)  # some make a virtual environment or two
LINE = re.compile(r"([\w.-]+)==(\S+)( ; [^\\]+)?")

#: A build backend of a few lines: it makes the tiny project importable, and says who called `rowcrew`.
BACKEND = """
import os, zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "rowcrew-1.0-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        wheel.writestr("rowcrew.pth", os.getcwd())
        wheel.writestr("rowcrew-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: rowcrew\\nVersion: 1.0\\n")
        wheel.writestr("rowcrew-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n")
        wheel.writestr("rowcrew-1.0.dist-info/entry_points.txt", "[console_scripts]\\nrowcrew = face:main\\n")
        wheel.writestr("rowcrew-1.0.dist-info/RECORD", "")
    return name
"""
FACE = """
import sys, tiny
def main():
    print("rowcrew", tiny.VERSION, *sys.argv[1:])
    return 7
"""
PYPROJECT = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'


class Tree:
    """A folder with `start.py`, a project of one file and wheels of its one package; no network, no Debian tools."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "resources" / "setup", folder / "resources" / "setup")
        shutil.copy(ROOT / "resources" / "__init__.py", folder / "resources")
        shutil.copy(ROOT / "start.py", folder)
        browsers = folder / "engine" / "services" / "browsers.py"
        browsers.parent.mkdir(parents=True)
        browsers.write_text("print('a browser')")
        for name, text in {"backend.py": BACKEND, "face.py": FACE, "pyproject.toml": PYPROJECT}.items():
            (folder / name).write_text(text)
        (folder / "resources" / "locks").mkdir()
        (folder / "wheels").mkdir()
        self.lock("1.0")

    def lock(self, version: str, digest: str = "") -> None:
        """Lock the package at a version, by its own hash or another one."""
        path = self.folder / "wheels" / f"tiny-{version}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr("tiny.py", f"VERSION = {version!r}\n")
            about = f"tiny-{version}.dist-info"
            wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n")
            wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{about}/RECORD", "")
        digest = digest or hashlib.sha256(path.read_bytes()).hexdigest()
        for name in ("app", "test"):
            text = f"tiny=={version} \\\n    --hash=sha256:{digest}\n"
            (self.folder / "resources" / "locks" / f"{name}.txt").write_text(text)

    def begin(self, *words: str) -> subprocess.Popen[str]:
        environment = {
            "PATH": str(self.folder), "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.folder / "wheels"),
            "PIP_CONFIG_FILE": os.devnull, "PIP_CACHE_DIR": str(self.folder / "cache"), "HOME": str(self.folder),
            **{name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ},
        }
        return subprocess.Popen([sys.executable, "start.py", *words], cwd=self.folder, env=environment, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def call(self, *words: str) -> tuple[int, str]:
        """Exit code and output of a call."""
        process = self.begin(*words)
        output, _ = process.communicate(timeout=250)
        return process.returncode, output


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path / "rowcrew")


def test_first_call_sets_up_second_goes_straight_on_and_a_new_lock_is_installed(tree: Tree) -> None:
    code, output = tree.call("doctor", "--json")
    assert "Making .venv" in output
    assert output.splitlines()[-1] == "rowcrew 1.0 doctor --json"
    assert code == 7  # the command's own

    assert tree.call("doctor") == (7, "rowcrew 1.0 doctor\n")

    tree.lock("1.1")
    code, output = tree.call("doctor")
    assert "Making .venv" not in output
    assert output.splitlines()[-1] == "rowcrew 1.1 doctor"


def test_a_killed_set_up_is_repaired_by_the_next_call(tree: Tree) -> None:
    process = tree.begin("setup")
    assert process.stdout is not None
    with process.stdout as output:
        while "Installing" not in output.readline():
            assert process.poll() is None
        process.kill()
        process.wait(timeout=20)
    assert not (tree.folder / ".venv" / "rowcrew-setup.json").exists()

    code, told = tree.call("doctor")

    assert "Removing an environment that was not finished" in told
    assert (code, told.splitlines()[-1]) == (7, "rowcrew 1.0 doctor")


def test_a_package_with_another_hash_is_refused(tree: Tree) -> None:
    tree.lock("1.0", digest="0" * 64)

    code, output = tree.call("doctor")

    assert code == 2
    assert "This step failed" in output
    assert "hash" in output.lower()
    assert list((tree.folder / ".venv").rglob("tiny.py")) == []


def test_two_set_ups_at_once_make_one(tree: Tree) -> None:
    outputs = [process.communicate(timeout=250)[0] for process in [tree.begin("doctor"), tree.begin("doctor")]]

    assert [output.splitlines()[-1] for output in outputs] == ["rowcrew 1.0 doctor"] * 2
    assert sum(output.count("Making .venv") for output in outputs) == 1


def test_somebodys_own_environment_is_used_not_removed(tree: Tree) -> None:
    subprocess.run([sys.executable, "-m", "venv", tree.folder / ".venv"], check=True)
    own = tree.folder / ".venv" / "own.txt"
    own.write_text("mine")

    code, output = tree.call("doctor")

    assert (code, output.splitlines()[-1]) == (7, "rowcrew 1.0 doctor")
    assert own.read_text() == "mine"


def test_usage_unknown_command_and_old_python(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert start.main(["--help"]) == 0
    usage = capsys.readouterr().out
    assert [name for name in start.COMMANDS if not re.search(rf"\b{name}\b", usage)] == []
    assert start.main(["dance"]) == 2
    assert "no command 'dance'" in capsys.readouterr().out
    monkeypatch.setattr(sys, "version_info", (3, 10, 9))
    assert start.main(["setup"]) == 2
    assert "3.11 or later" in capsys.readouterr().out


@pytest.mark.parametrize(("yes", "ci", "agreed"), [(True, "", True), (False, "", False), (False, "true", True)])
def test_where_nobody_can_be_asked_yes_or_ci_agree(
    monkeypatch: pytest.MonkeyPatch, yes: bool, ci: str, agreed: bool  # noqa: FBT001  a table of cases
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setenv("CI", ci)

    assert system.agreed(yes=yes) is agreed


class Machine:
    """A made-up Debian: what is missing, and whether somebody agrees to install it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.must: list[str] = []
        self.agrees = False
        self.asked: list[list[str]] = []
        self.has = set(system.DEBIAN_WINDOW)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(system, "needed", lambda _profile: self.must)
        monkeypatch.setattr(system, "installed", lambda: self.has)
        monkeypatch.setattr(system, "administer", self.administer)

    def administer(self, packages: list[str], *, yes: bool) -> bool:
        assert not yes
        self.asked.append(packages)
        return self.agrees


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_a_machine_that_has_everything_is_not_asked(machine: Machine) -> None:
    assert system.install_system("app", yes=False, asked_before=[]) == []
    assert machine.asked == []


def test_what_nothing_works_without_stops_the_set_up_when_declined(machine: Machine) -> None:
    machine.must = ["chromium"]

    with pytest.raises(Trouble):
        system.install_system("app", yes=False, asked_before=[])


def test_the_windows_packages_may_be_declined_and_are_not_asked_for_again(machine: Machine) -> None:
    machine.has -= {"fonts-noto-cjk"}

    declined = system.install_system("app", yes=False, asked_before=[])
    assert declined == ["fonts-noto-cjk"]
    assert system.install_system("app", yes=False, asked_before=declined) == declined
    assert machine.asked == [["fonts-noto-cjk"]]


def locked(name: str) -> dict[tuple[str, str], str]:
    """Versions by package and condition."""
    text = (ROOT / "resources" / "locks" / f"{name}.txt").read_text(encoding="utf-8")
    return {(match[1], (match[3] or "").strip()): match[2] for match in LINE.finditer(text)}


@pytest.mark.parametrize("name", ["app", "test"])
def test_every_locked_package_has_hashes_and_no_host_is_named(name: str) -> None:
    text = (ROOT / "resources" / "locks" / f"{name}.txt").read_text(encoding="utf-8")

    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) == len(locked(name))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_locks_agree_with_each_other_and_with_the_project() -> None:
    app, tests = locked("app"), locked("test")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]

    assert {(name, version) for (name, _), version in app.items()} <= {
        (name, version) for (name, _), version in tests.items()}
    assert names(project["dependencies"] + extras["gui"] + extras["setup"]) <= {name for name, _ in app}
    assert names(extras["test"] + extras["dev"]) <= {name for name, _ in tests}
    assert all(version != "6.12.0" or ">= '3.12'" in when
               for (name, when), version in tests.items() if name == "pyside6-essentials")


def names(requirements: list[str]) -> set[str]:
    """Names of requirements as a lock spells them."""
    return {re.split(r"[^\w.-]", one)[0].lower().replace("_", "-") for one in requirements}


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_fresh_clone_is_set_up_and_well(tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", str(ROOT), str(tmp_path / "clone")], check=True)
    plain = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}

    done = subprocess.run([sys.executable, "start.py", "doctor", "--json"], cwd=tmp_path / "clone", env=plain,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert isinstance(json.loads(done.stdout.splitlines()[-1]), dict)
