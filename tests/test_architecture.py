"""The rules of the house: who may import whom, how long a module may be, what stays light, and that nobody sleeps."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from engine import words

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 400

#: Which room a module is in; the first pattern that fits counts.
ROOMS = {
    "engine.flows.contract": "contract", "engine.sites.contract": "contract",
    "engine.core.ledger*": "store", "engine.core.sql": "store", "engine.core.leases": "store",
    "engine.core.logbook*": "store", "engine.core.turn": "store", "engine.services.homedb": "store",
    **{f"engine.{name}": name for name in ("core", "client", "cli", "workbook", "inspector", "services", "flows",
                                           "sites", "worker")},
    **{f"engine.{name}.*": name for name in ("core", "cli", "workbook", "inspector", "services", "flows", "sites",
                                             "worker")},
    **dict.fromkeys(("engine", "engine.model", "engine.errors", "engine.protocol", "engine.asks", "engine.job",
                     "engine.channel", "engine.helper", "engine.ownership", "engine.files", "engine.words",
                     "engine.words.*"), "leaf"),
    "gui": "gui", "gui.*": "gui",
    "resources": "resources", "resources.setup*": "setup", "resources.*": "resources",
    "start": "setup",
}
READERS = {"engine.core.ledger_read", "engine.core.ledger_rows", "engine.core.logbook",
           "engine.core.logbook_read", "engine.services.homedb"}
#: Whom a room may import, besides itself: rooms, or single modules.
MAY = {
    "leaf": set[str](),
    "contract": {"leaf"},
    "services": {"leaf"},
    "store": {"leaf", "services"},
    "workbook": {"leaf", "contract", "services"},
    "core": {"leaf", "services", "store", "engine.worker.main"},
    "client": {"leaf", "services"},
    "cli": {"leaf", "services", "client", *READERS},
    "inspector": {"leaf", "contract", "services", "workbook", "flows", "sites", *READERS},
    "sites": {"leaf", "contract"},
    "flows": {"leaf", "contract", "sites"},
    "worker": {"leaf", "contract", "sites", "flows", "engine.services.browsers"},
    "gui": {"leaf", "client", "engine.services.home", "engine.services.demo", *READERS},
    "resources": set[str](),
    "setup": set[str](),
}
#: Names that write; the rooms that only read must not have them, whichever module they are in.
WRITERS = {"Ledger", "LogWriter"}
ONLY_READ = {"cli", "inspector", "gui"}
#: Looks at a condition again, up to a deadline, where the system cannot tell of it: how many such places there are.
LOOKS_AGAIN = {"engine.ownership": 2}

QT = {"PySide6", "shiboken6"}
SHEETS = {"openpyxl", "pandas", "python_calamine", "xlsxwriter"}
#: Packages that a room never imports, not even late.
NEVER = {
    **dict.fromkeys(("leaf", "contract", "services", "workbook", "inspector", "sites", "flows"), QT),
    "worker": QT | SHEETS | {"pydantic"},
    "core": QT | SHEETS | {"selenium"}, "store": QT | SHEETS | {"selenium"},
    "client": QT | SHEETS | {"selenium"}, "cli": QT | SHEETS | {"selenium"}, "gui": SHEETS | {"selenium"},
}
#: What importing a module must not load, directly or through others.
LIGHT = {
    "engine.worker.main": QT | SHEETS | {"pydantic"},
    "engine.services.browsers": QT | SHEETS | {"pydantic", "selenium"},
    "engine.core.main": QT | SHEETS | {"selenium"},
    "engine.client": QT | SHEETS | {"selenium"},
    "engine.cli.main": QT | SHEETS | {"selenium", "pydantic"},
    "gui.app": SHEETS | {"selenium", "pyqtgraph"},
}


def room_of(module: str) -> str:
    """The room of a module, empty if the table does not know it."""
    return next((room for pattern, room in ROOMS.items() if fnmatch(module, pattern)), "")


def imports(module: str, source: str) -> Iterator[tuple[str, str]]:
    """Every (module, name) that a source imports, also late ones; the name is empty for `import module`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            yield from ((".".join([*above, node.module or ""]).strip("."), alias.name) for alias in node.names)


def import_faults(module: str, source: str) -> Iterator[str]:
    """Imports that the map forbids."""
    here = room_of(module)
    if not here:
        yield f"{module} is in no room"
        return
    for imported, name in imports(module, source):
        target = f"{imported}.{name}" if f"{imported}.{name}" in modules() else imported
        package = target.partition(".")[0]
        there = room_of(target)
        if there and not {there, target} & {here, *MAY[here]}:
            yield f"{module} ({here}) imports {target} ({there})"
        if package in NEVER.get(here, ()):
            yield f"{module} ({here}) imports {package}"
        if here == "setup" and there != "setup" and package not in sys.stdlib_module_names:
            yield f"{module} (setup) imports {package}, which is not of the standard library"
        if here in ONLY_READ and there == "store" and name in WRITERS:
            yield f"{module} ({here}) imports {name}"


def sleep_faults(module: str, source: str) -> Iterator[str]:
    """Places that sleep instead of waiting for a condition."""
    places = []
    for node in ast.walk(ast.parse(source)):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        named = isinstance(node, ast.ImportFrom) and node.module == "time" and "sleep" in {a.name for a in node.names}
        if called == "time.sleep" or named:
            places.append(f"{module}:{getattr(node, 'lineno', 0)} sleeps")
    yield from places[LOOKS_AGAIN.get(module, 0):]


def length_faults(module: str, source: str) -> Iterator[str]:
    """Modules that grew too long."""
    if (lines := len(source.splitlines())) > LONGEST:
        yield f"{module} has {lines} lines"


@cache
def modules() -> dict[str, str]:
    """Sources of all modules by name."""
    below = (file for top in ("engine", "gui", "resources") for file in (ROOT / top).rglob("*.py"))
    return {named(file): file.read_text(encoding="utf-8") for file in (ROOT / "start.py", *below)}


@cache
def sources_of_tests() -> dict[str, str]:
    return {named(file): file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("*.py")}


def named(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def faults(check: Callable[[str, str], Iterator[str]], sources: dict[str, str]) -> str:
    """What a check finds in all sources, a line each."""
    return "\n".join(fault for name, source in sources.items() for fault in check(name, source))


def test_every_room_imports_only_whom_it_may() -> None:
    assert faults(import_faults, modules()) == ""


def test_nobody_sleeps() -> None:
    watched = {name: source for name, source in modules().items() if room_of(name) != "resources"}

    assert faults(sleep_faults, watched | sources_of_tests()) == ""


def test_no_module_is_longer_than_it_may_be() -> None:
    assert faults(length_faults, modules() | sources_of_tests()) == ""


@pytest.mark.parametrize("module", LIGHT)
def test_importing_stays_light(module: str) -> None:
    assert loaded_by(module) & LIGHT[module] == set()


def loaded_by(module: str) -> set[str]:
    """Top-level packages in a fresh process after importing a module."""
    script = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_every_code_has_one_sentence() -> None:
    assert all(words.table().values())  # raises if two rooms use one code


@pytest.mark.parametrize(("module", "source"), [
    ("engine.model", "import engine.job\nfrom engine.core import planner"),
    ("engine.worker.main", "from engine.core.planner import Planner"),
    ("engine.flows.listing.edit", "def run(ctx):\n    from engine.worker import browser"),
    ("engine.core.planner", "from engine.flows.contract import done"),
    ("engine.core.planner", "import selenium.webdriver"),
    ("engine.core.loop", "from engine.worker.browser import Session"),
    ("engine.core.end", "from engine.workbook import results"),
    ("engine.services.home", "from engine.core.sql import SQL"),
    ("engine.client", "from gui.bridge import Bridge"),
    ("engine.cli.main", "from PySide6.QtWidgets import QApplication"),
    ("engine.cli.main", "from engine.core.ledger import Ledger"),
    ("engine.cli.main", "from engine.core.logbook import LogWriter"),
    ("engine.worker.context", "from ..core import planner"),
    ("gui.app", "from engine.core.planner import Planner"),
    ("gui.app", "from engine.workbook import read"),
    ("gui.app", "import openpyxl"),
    ("start", "import psutil"),
    ("resources.setup.steps", "from engine.errors import EngineError"),
    ("engine.attic", ""),
])
def test_the_check_of_imports_can_fail(module: str, source: str) -> None:
    assert list(import_faults(module, source))


@pytest.mark.parametrize(("module", "source"), [
    ("engine.core.crew", "from engine.worker.main import main"),
    ("engine.cli.records", "from engine.core.logbook import LogReader"),
    ("gui.app", "import PySide6.QtCore\nfrom engine.client import Client\nfrom engine import words"),
    ("start", "import os\nfrom resources.setup.steps import work"),
])
def test_the_check_of_imports_can_pass(module: str, source: str) -> None:
    assert list(import_faults(module, source)) == []


def test_the_other_checks_can_fail() -> None:
    assert list(sleep_faults("engine.core.loop", "import time\nwhile True:\n    time.sleep(1)")) == [
        "engine.core.loop:3 sleeps"]
    assert list(sleep_faults("tests.test_x", "from time import monotonic, sleep"))
    assert list(length_faults("engine.model", "\n" * (LONGEST + 1)))
    assert loaded_by("pydantic.main") & LIGHT["engine.worker.main"] == {"pydantic"}
