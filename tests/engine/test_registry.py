"""Flows by reference: built-ins, and files of any name outside the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

from engine.errors import FlowUnavailable
from engine.flows.contract import ColumnNeed, Context
from engine.flows.listing import edit
from engine.flows.registry import BUILT_INS, absolute, describe, resolve, validate_params
from engine.model import Outcome, OutcomeKind

NOBODY = cast("Context", None)

FLOW = """
from pydantic import BaseModel, ConfigDict
from engine.flows.contract import CellFault, ColumnNeed, done

COLUMNS = (ColumnNeed("code"), ColumnNeed("memo", optional=True))
EFFECTS = True


class Params(BaseModel):
    model_config = ConfigDict(extra="forbid")
    speed: int
    names: list[int] = []


def check(values, params):
    if values["code"] == "bad":
        yield CellFault("code", "text", {"text": "no"})


def my_flow(ctx):
    return done("text", text="hello")


def run(ctx):
    return None
"""


def write(folder: Path, text: str, name: str = "0923_my_flow.py") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_built_in_is_its_run_function() -> None:
    assert resolve("listing.edit") is edit.run
    info = describe("listing.edit")
    assert info.effects
    assert [need.name for need in info.columns if not need.optional] == ["provider_code", "target_group"]
    assert info.check is not None


def test_a_file_whose_name_starts_with_a_digit_runs(tmp_path: Path) -> None:
    path = write(tmp_path, FLOW)
    outcome = resolve(f"{path}:my_flow")(NOBODY)
    assert outcome == Outcome(OutcomeKind.DONE, "text", {"text": "hello"})
    assert resolve(path)(NOBODY) is None


def test_a_file_says_what_it_needs(tmp_path: Path) -> None:
    info = describe(write(tmp_path, FLOW) + ":my_flow")
    assert info.columns == (ColumnNeed("code"), ColumnNeed("memo", optional=True))
    assert info.effects
    assert info.check is not None
    assert [fault.column for fault in info.check({"code": "bad"}, {})] == ["code"]
    assert validate_params(info, {"speed": 3}) == ({"speed": 3, "names": []}, [])
    values, problems = validate_params(info, {"names": ["a", "b"], "more": 1})
    assert values == {}
    assert {(problem.field, problem.code) for problem in problems} == {
        ("speed", "flow.param_missing"), ("names[0]", "flow.param_wrong"), ("names[1]", "flow.param_wrong"),
        ("more", "flow.param_unknown"),
    }


def test_a_bare_function_is_enough(tmp_path: Path) -> None:
    info = describe(write(tmp_path, "def go(ctx):\n    return None\n") + ":go")
    assert (info.columns, info.params, info.check, info.effects) == ((), None, None, False)
    assert validate_params(info, {"anything": [1]}) == ({"anything": [1]}, [])


def test_a_function_taken_from_elsewhere_is_described_by_the_file_that_names_it(tmp_path: Path) -> None:
    write(tmp_path, "def go(ctx):\n    return None\n", "rowcrew_neighbour_one.py")
    text = "from rowcrew_neighbour_one import go\nEFFECTS = True\n"
    assert describe(write(tmp_path, text) + ":go").effects


def test_two_files_of_one_name_are_two_flows(tmp_path: Path) -> None:
    flows = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        text = f"from engine.flows.contract import done\ndef run(ctx):\n    return done('text', text='{folder}')\n"
        flows.append(resolve(write(tmp_path / folder, text, "flow.py")))
    outcomes = [flow(NOBODY) for flow in flows]
    assert [outcome.params["text"] for outcome in outcomes if outcome] == ["a", "b"]


def test_a_flows_folder_never_comes_first_and_gets_no_cache(tmp_path: Path) -> None:
    write(tmp_path, "WHO = 'the neighbour'\n", "json.py")
    write(tmp_path, "WHO = 'the neighbour'\n", "rowcrew_neighbour_two.py")
    text = "import json, rowcrew_neighbour_two as near\ndef run(ctx):\n    return hasattr(json, 'dumps'), near.WHO\n"
    run = cast("Any", resolve(write(tmp_path, text)))
    assert run(NOBODY) == (True, "the neighbour")
    assert sys.path[0] != str(tmp_path)
    assert not (tmp_path / "__pycache__" / "0923_my_flow.cpython-311.pyc").exists()


@pytest.mark.parametrize(("text", "function", "code", "params"), [
    ("def run(ctx:\n", "run", "flow.syntax", {"line": "1"}),
    ("x = 1\nimport nowhere_to_be_found\n", "run", "flow.import_failed", {"line": "2"}),
    ("raise SystemExit(3)\n", "run", "flow.import_failed", {"line": "1", "why": "SystemExit: 3"}),
    ("def one(ctx): ...\ndef two(ctx): ...\n", "three", "flow.function_missing", {"allowed": "one, two"}),
    ("run = 5\n", "run", "flow.function_missing", {"allowed": "-"}),
])
def test_a_file_that_cannot_be_used_is_refused_with_where(
    tmp_path: Path, text: str, function: str, code: str, params: dict[str, str],
) -> None:
    path = write(tmp_path, text)
    modules = set(sys.modules)
    with pytest.raises(FlowUnavailable) as refused:
        resolve(f"{path}:{function}")
    assert refused.value.code == code
    assert refused.value.params["file"] == path
    assert params.items() <= refused.value.params.items()
    if code != "flow.function_missing":
        assert not [name for name in set(sys.modules) - modules if name.startswith("rowcrew_flow_")]


def test_a_missing_file_and_an_unknown_name_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FlowUnavailable, match=r"flow\.file_missing"):
        resolve(f"{tmp_path / 'gone.py'}:run")
    (tmp_path / "folder.py").mkdir()
    with pytest.raises(FlowUnavailable, match=r"flow\.file_unreadable"):
        resolve(f"{tmp_path / 'folder.py'}:run")
    with pytest.raises(FlowUnavailable) as refused:
        resolve("listing.edti")
    assert (refused.value.code, refused.value.params["allowed"]) == ("flow.unknown", ", ".join(BUILT_INS))


def test_references_become_absolute(tmp_path: Path) -> None:
    assert absolute("listing.edit", tmp_path) == "listing.edit"
    assert absolute("flows/my.py:go", tmp_path) == f"{tmp_path / 'flows' / 'my.py'}:go"
    assert absolute("../my.py", tmp_path / "jobs") == f"{tmp_path / 'my.py'}:run"
    assert absolute(f"{tmp_path}/my.py:go", Path("/elsewhere")) == f"{tmp_path}/my.py:go"
    assert absolute("no.such.flow", tmp_path) == "no.such.flow"


def test_a_worker_that_resolves_a_flow_loads_no_form_library() -> None:
    code = (
        "import sys; from engine.flows import registry; light = 'selenium' not in sys.modules;"
        "registry.resolve('listing.edit');"
        "heavy = {'pydantic', 'openpyxl', 'PySide6', 'pandas'} & set(sys.modules);"
        "sys.exit(0 if light and not heavy else f'{light} {heavy}')"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
