"""Sets Rowcrew up in one command, then starts it. Standard library only; Python 3.11 or later.

The set-up is a virtual environment in `.venv` with the packages of a hash-locked file, a browser with its driver, and
what the window needs of the system. A stamp, written last, tells the next call that nothing is left to do; a set-up
that was interrupted has none and is made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from resources.setup.steps import ROOT, Trouble, alone, say, work
from resources.setup.system import DEBIAN_BROWSER, administer, has_debian_browser, install_system

if TYPE_CHECKING:
    from collections.abc import Callable

USAGE = """\
python3 start.py [COMMAND] [--yes]        (Windows: py start.py …)

  (none)                 set up, then the demo: in the window where there is a display, else in the terminal
  setup [--test]         set up and check everything; with --test also what the tests need
  app                    open the window
  demo [--terminal] [--headed] [--json]   run the demo job
  doctor [--json]        tell what is there and what is missing
  run, check, runs, items, export, attach, status, stop …   the same as `rowcrew` in .venv
  test [--slow] [pytest arguments]        run the tests; --slow adds the long ones
  lint                   run ruff and mypy
  bench NAME [--json]    measure (startup)
  lock                   make the hash-locked requirement files again

--yes agrees to commands that need administrator rights; they are shown first in any case."""

WINDOWS = sys.platform == "win32"
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "rowcrew-setup.json"
UNFINISHED = VENV / "rowcrew-unfinished"
LOCKS = ROOT / "resources" / "locks"
#: Commands that are `rowcrew`'s own.
TERMINAL = ("doctor", "run", "check", "runs", "items", "export", "attach", "status", "stop")


def main(argv: list[str]) -> int:
    """Carry out one command line; the exit code is the command's own, 2 for trouble with the set-up."""
    if sys.version_info < (3, 11):  # noqa: UP036  told to those who call it with an older one
        print(f"Rowcrew needs Python 3.11 or later; this is {platform.python_version()}.")
        return 2
    with contextlib.suppress(AttributeError):
        sys.stdout.reconfigure(errors="replace", line_buffering=True)  # type: ignore[union-attr]
    os.environ["SE_AVOID_STATS"] = "true"
    os.environ["ROWCREW_COMMAND"] = json.dumps(["py" if WINDOWS else "python3", sys.argv[0]])
    yes = "--yes" in argv
    words = [word for word in argv if word != "--yes"]
    if words and words[0] in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    name = words.pop(0) if words and not words[0].startswith("-") else "demo"
    if name not in COMMANDS:
        print(f"There is no command {name!r}.\n\n{USAGE}")
        return 2
    try:
        return COMMANDS[name](words, yes)
    except Trouble as trouble:
        print(f"\n{trouble}")
        return 2
    except KeyboardInterrupt:
        print("\nInterrupted. Call again to go on.")
        return 130


# --- Commands -----------------------------------------------------------------------------------------------------


def setup(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Check everything again, also what the stamp says was done."""
    ready("test" if "--test" in words else "app", yes=yes, full=True)
    print("Rowcrew is set up: python3 start.py demo, python3 start.py app.")
    return 0


def app(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Open the window."""
    ready("app", yes=yes)
    hand_over([script("rowcrew-window"), *words])


def demo(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Run the demo job where it can be seen."""
    ready("app", yes=yes)
    if has_display() and not {"--terminal", "--json"} & set(words):
        hand_over([script("rowcrew-window"), "--demo", *words])
    hand_over([script("rowcrew"), "demo", *words])


def terminal(name: str) -> Callable[[list[str], bool], int]:
    """One of the commands of `rowcrew`, carried out in the folder that we were called from."""
    def command(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
        ready("app", yes=yes)
        hand_over([script("rowcrew"), name, *words])

    return command


def test(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Run every test; the long ones only with --slow. Later pytest arguments win over ours."""
    ready("test", yes=yes)
    chosen = [] if "--slow" in words else ["-m", "not slow"]
    rest = [word for word in words if word != "--slow"]
    os.chdir(ROOT)
    hand_over([str(PYTHON), "-m", "pytest", "-n", "2", "--dist", "worksteal", *chosen, *rest])


def lint(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Run ruff and mypy; the worse exit code of the two."""
    ready("test", yes=yes)
    asked = [["ruff", "check", *words], ["mypy"]]
    return max(subprocess.call([str(PYTHON), "-m", *command], cwd=ROOT) for command in asked)


def bench(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Measure; without a name the bench runner says which there are."""
    ready("test", yes=yes)
    os.chdir(ROOT)
    hand_over([str(PYTHON), "-m", "tests.bench.run", *words])


def lock(words: list[str], yes: bool) -> int:  # noqa: FBT001  every command has this shape
    """Make the requirement files again: for every system and Python that we support, both with the same versions."""
    ready("test", yes=yes)
    common = [str(PYTHON), "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal",
              "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-annotate", "--no-header",
              "--extra", "gui", "--extra", "setup"]
    tests = ["--extra", "test", "--extra", "dev", "-o", str(LOCKS / "test.txt")]
    work("Locking the packages of the tests", [*common, *tests, *words])
    work("Locking the packages of Rowcrew", [*common, "-c", str(LOCKS / "test.txt"), "-o", str(LOCKS / "app.txt")])
    return 0


COMMANDS: dict[str, Callable[[list[str], bool], int]] = {
    "setup": setup, "app": app, "demo": demo, "test": test, "lint": lint, "bench": bench, "lock": lock,
    **{name: terminal(name) for name in TERMINAL},
}


# --- Set-up -------------------------------------------------------------------------------------------------------


def ready(profile: str, *, yes: bool, full: bool = False) -> None:
    """Make sure that everything of a profile (app, or test with more) is there; at once if the stamp says so."""
    if not full and is_ready(profile):
        return
    with alone() as held:
        if not full and is_ready(profile):
            return
        if stamped().get("profile") == "test":
            profile = "test"
        declined = install_system(profile, yes=yes, asked_before=[] if full else stamped().get("declined", []))
        if not is_ready(profile):
            make_environment(held)
            install_packages(profile, held)
        ensure_browser(yes=yes)
        write_stamp(profile, declined)


def is_ready(profile: str) -> bool:
    """Whether the stamp fits: this folder, these locked versions, and the Python that the environment was made with."""
    stamp = stamped()
    covers = stamp.get("profile") in {profile, "test"}
    return covers and stamp.get("key") == key(stamp["profile"]) and stamp.get("python") == interpreter()


def stamped() -> dict[str, Any]:
    """What the last finished set-up wrote; empty if there is none or one is unfinished."""
    try:
        return {} if UNFINISHED.exists() else dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(profile: str, declined: list[str]) -> None:
    """Written last, and whole: by another name first."""
    stamp = {"profile": profile, "key": key(profile), "python": interpreter(), "declined": declined}
    draft = STAMP.with_suffix(".new")
    draft.write_text(json.dumps(stamp), encoding="utf-8")
    UNFINISHED.unlink(missing_ok=True)
    draft.replace(STAMP)


def key(profile: str) -> str:
    """Changes with the folder (environments cannot be moved), the locked packages and the project's own description."""
    told = hashlib.sha256(str(ROOT).encode())
    for path in (LOCKS / f"{profile}.txt", ROOT / "pyproject.toml"):
        told.update(path.read_bytes())
    return told.hexdigest()


def interpreter() -> str:
    """The Python behind the environment; empty if it is not there (any more)."""
    try:
        settings = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    home = next((line.partition("=")[2].strip() for line in settings if line.startswith("home")), "")
    return os.path.realpath(PYTHON) if PYTHON.exists() and Path(home).is_dir() else ""


def make_environment(held: int) -> None:
    """Leave `.venv` as it is if it is whole or somebody's own that works; else make it, from nothing."""
    if not UNFINISHED.exists() and interpreter() and works([str(PYTHON), "-c", "import pip"]):
        return
    if VENV.exists():
        say("Removing an environment that was not finished")
        try:
            shutil.rmtree(VENV)
        except OSError as error:
            raise Trouble(f"{VENV} cannot be removed ({error}). Close what uses it, then call again.") from None
    VENV.mkdir()
    UNFINISHED.touch()
    base = getattr(sys, "_base_executable", sys.executable)
    work("Making .venv", [base, "-m", "venv", str(VENV)], held)


def install_packages(profile: str, held: int) -> None:
    """The locked packages, each proven by its hash, then this project itself; neither builds nor asks for anything."""
    UNFINISHED.touch()
    pip = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    locked = LOCKS / f"{profile}.txt"
    count = sum(1 for line in locked.read_text(encoding="utf-8").splitlines() if "==" in line)
    work(f"Installing up to {count} packages", [*pip, "--require-hashes", "-r", str(locked)], held)
    itself = ["--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    work("Installing Rowcrew itself", [*pip, *itself], held)


def ensure_browser(*, yes: bool) -> None:
    """A browser and a driver that fits it. Raises `Trouble` with what to install."""
    say("Looking for a browser and its driver")
    for may_install in (True, False):
        found = subprocess.run([str(PYTHON), "-m", "engine.services.browsers"], cwd=ROOT, text=True, check=False,
                               stdout=subprocess.PIPE, errors="replace")
        if found.returncode == 0:
            print(f"  {found.stdout.strip()}")
            return
        if not (may_install and has_debian_browser() and administer(DEBIAN_BROWSER, yes=yes)):
            break
    raise Trouble(found.stdout.strip())


# --- Running -----------------------------------------------------------------------------------------------------


def works(command: list[str]) -> bool:
    """Whether a command ends well."""
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def script(name: str) -> str:
    """The path of one of our entry points."""
    return str(SCRIPTS / (f"{name}.exe" if WINDOWS else name))


def has_display() -> bool:
    """Whether a window could be seen."""
    return WINDOWS or sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def hand_over(command: list[str]) -> NoReturn:
    """Become the command; on Windows, wait for it and leave with its exit code (Ctrl-C is its own to answer)."""
    sys.stdout.flush()
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606  no shell is wanted
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            with contextlib.suppress(KeyboardInterrupt):
                process.wait()
    raise SystemExit(process.returncode)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
