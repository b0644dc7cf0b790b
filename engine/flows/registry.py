"""From a flow's reference to the flow: `listing.edit`, or `/abs/path/0923_my_flow.py:function`.

A worker calls `resolve` alone, so this module imports neither pydantic nor selenium; a flow's parameters and checks are
loaded by `describe`, in a helper process.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec import Struct

from engine.errors import FlowUnavailable
from engine.flows.contract import CellFault, ColumnNeed, Context
from engine.model import Outcome

Run = Callable[[Context], Outcome | None]
Check = Callable[[Mapping[str, str], Mapping[str, Any]], Iterable[CellFault]]

#: Built-in flows: reference → module with `run` and `COLUMNS`, module with `Params` and `check`.
BUILT_INS: Mapping[str, tuple[str, str]] = {
    "listing.edit": ("engine.flows.listing.edit", "engine.flows.listing.params"),
}


@dataclass(frozen=True)
class FlowInfo:
    """What a flow needs to know before it runs. `params` is a pydantic model, `check` finds the faults of one row.

    `effects`: whether it changes something that must not be done twice.
    """

    reference: str
    columns: tuple[ColumnNeed, ...] = ()
    params: Any = None
    check: Check | None = None
    effects: bool = False


class ParamProblem(Struct, frozen=True):
    """One wrong parameter of a step: which (`source_group`, `list[2]`), a words code, what is allowed in `params`."""

    field: str
    code: str
    params: dict[str, str]


def resolve(reference: str) -> Run:
    """The function that a reference names. Raises `FlowUnavailable` with why there is none."""
    if reference in BUILT_INS:
        run: Run = import_module(BUILT_INS[reference][0]).run
        return run
    path, name = _parts(reference)
    module = _load(path)
    function = getattr(module, name, None)
    if not callable(function):
        there = ", ".join(_functions(module)) or "-"
        raise FlowUnavailable("flow.function_missing", file=path, function=name, allowed=there)
    return function  # type: ignore[no-any-return]  # an operator's function: nothing is known of its types


def describe(reference: str) -> FlowInfo:
    """What the flow needs, and that it can be loaded at all. Raises `FlowUnavailable`."""
    resolve(reference)
    if reference in BUILT_INS:
        flow, extras = (import_module(name) for name in BUILT_INS[reference])
    else:
        flow = extras = _load(_parts(reference)[0])
    return FlowInfo(
        reference,
        columns=tuple(getattr(flow, "COLUMNS", ())),
        params=getattr(extras, "Params", None),
        check=getattr(extras, "check", None),
        effects=bool(getattr(flow, "EFFECTS", False)),
    )


def validate_params(info: FlowInfo, raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[ParamProblem]]:
    """The parameters as plain values with defaults filled in, and every fault at once (then the values are empty)."""
    if info.params is None:
        return dict(raw), []
    # Only here, in a helper process: a worker never loads pydantic.
    from pydantic import ValidationError

    try:
        values: dict[str, Any] = info.params.model_validate(dict(raw)).model_dump(mode="json")
    except ValidationError as error:
        return {}, [_problem(one) for one in error.errors()]
    return values, []


def absolute(reference: str, job_folder: Path) -> str:
    """The reference with a file of the job's own folder made absolute; a built-in, or anything else, as it is."""
    parts = _split(reference)
    if reference in BUILT_INS or parts is None:
        return reference
    path, name = parts
    return f"{os.path.abspath(job_folder / Path(path).expanduser())}:{name}"  # noqa: PTH100  keeps symbolic links


def _split(reference: str) -> tuple[str, str] | None:
    """File and function of a reference; `run` is meant if only the file is named. A drive letter's colon stays."""
    head, _, tail = reference.rpartition(":")
    if head.endswith(".py"):
        return head, tail
    return (reference, "run") if reference.endswith(".py") else None


def _parts(reference: str) -> tuple[str, str]:
    parts = _split(reference)
    if parts is None:
        raise FlowUnavailable("flow.unknown", flow=reference, allowed=", ".join(BUILT_INS))
    return parts


def _load(path: str) -> ModuleType:
    """The module in a file, under a name of its own that no other module can have."""
    try:
        source = Path(path).read_bytes()
    except OSError as error:
        code = "flow.file_missing" if isinstance(error, FileNotFoundError) else "flow.file_unreadable"
        raise FlowUnavailable(code, file=path, why=error.strerror or error) from None
    mark = hashlib.blake2b(path.encode() + b"\0" + source, digest_size=12).hexdigest()
    name = f"rowcrew_flow_{mark}"
    return sys.modules[name] if name in sys.modules else _execute(name, path)


def _execute(name: str, path: str) -> ModuleType:
    spec = spec_from_loader(name, _Loader(name, path))
    if spec is None:
        raise FlowUnavailable("flow.file_unreadable", file=path, why="-")
    module = module_from_spec(spec)
    sys.modules[name] = module
    _let_find_neighbours(str(Path(path).parent))
    try:
        _Loader(name, path).exec_module(module)
    except SyntaxError as error:
        del sys.modules[name]
        where = {"file": error.filename or path, "line": error.lineno or 0, "why": error.msg}
        raise FlowUnavailable("flow.syntax", **where) from None
    except (Exception, SystemExit) as error:  # whatever an operator's file does, it becomes one typed refusal
        del sys.modules[name]
        why = f"{type(error).__name__}: {error}"
        raise FlowUnavailable("flow.import_failed", file=path, why=why, line=_line(error, path)) from error
    return module


class _Loader(SourceFileLoader):
    """Loads a source file and leaves no `__pycache__` in the operator's folder."""

    def set_data(self, path: str, data: Any, *, _mode: int = 0o666) -> None:  # noqa: ANN401  the base class's buffer
        """Write nothing."""


def _let_find_neighbours(folder: str) -> None:
    """A flow may import files beside it; last in line, so that none of them can stand in for a module of ours."""
    if folder not in sys.path:
        sys.path.append(folder)


def _line(error: BaseException, path: str) -> int:
    """The line of the flow's own file at which loading failed, 0 if it is not known."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _functions(module: ModuleType) -> list[str]:
    """The functions that a flow file itself defines."""
    return [
        name for name, value in vars(module).items()
        if not name.startswith("_") and callable(value) and getattr(value, "__module__", "") == module.__name__
    ]


def _problem(problem: Any) -> ParamProblem:  # noqa: ANN401  pydantic's ErrorDetails
    field = ""
    for part in problem["loc"]:
        field += f"[{part}]" if isinstance(part, int) else f".{part}" if field else str(part)
    kinds = {"extra_forbidden": "flow.param_unknown", "missing": "flow.param_missing"}
    code = kinds.get(problem["type"], "flow.param_wrong")
    return ParamProblem(field, code, {"param": field, "value": repr(problem["input"])[:80], "allowed": problem["msg"]})
