"""A job's steps checked against their flows: can each be loaded, are its parameters right, has it its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from engine.errors import Fault, FlowUnavailable, Place
from engine.flows import registry
from engine.job import Column, Job, Step
from engine.workbook.items import RowCheck
from engine.workbook.mapping import secrets_of


class FlowsChecked(Struct):
    """Each flow's own check of a row and its validated parameters by step name, and everything wrong with the steps."""

    row_checks: dict[str, RowCheck] = field(default_factory=dict)
    params: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def check_steps(job: Job, path: Path) -> FlowsChecked:
    """All steps of a job. A flow's faults while it checks rows are added to `faults` when they happen."""
    found = FlowsChecked()
    names: set[str] = set()
    for index, step in enumerate(job.steps):
        place = Place(file=str(path), field=f"steps[{index}]")
        if step.name in names:
            found.faults.append(_at(place, "name", "check.step_twice", step=step.name))
        names.add(step.name)
        found.faults += _names(step, place)
        _flow(step, path, place, found)
    return found


def _flow(step: Step, path: Path, place: Place, found: FlowsChecked) -> None:
    try:
        info = registry.describe(registry.absolute(step.flow, path.parent))
    except FlowUnavailable as error:
        found.faults.append(_at(place, "flow", error.code, **error.params))
        return
    params, problems = registry.validate_params(info, step.params)
    found.faults += [_at(place, f"params.{one.field}".rstrip("."), one.code, **one.params) for one in problems]
    found.faults += _columns(step, info, place)
    found.params[step.name] = dict(params)
    if info.check is not None and not problems:
        found.row_checks[step.name] = _RowCheck(info.check, params, _at(place, "flow", ""), found.faults)


class _RowCheck:
    """A flow's check of one row. If the check itself breaks, that is one fault, not one for each row."""

    def __init__(self, check: registry.Check, params: Mapping[str, Any], at: Fault, faults: list[Fault]) -> None:
        self._check, self._params, self._place, self._faults = check, params, at.place, faults
        self._broken = False

    def __call__(self, values: Mapping[str, str]) -> Sequence[tuple[str, str, dict[str, str]]]:
        """(column, code, parameters) of each fault of the row."""
        if self._broken:
            return ()
        try:
            return [(fault.column, fault.code, fault.params) for fault in self._check(values, self._params)]
        except Exception as error:  # noqa: BLE001  whatever an operator's check does becomes one fault
            self._broken = True
            self._faults.append(Fault("check.flow_broke", self._place, {"why": f"{type(error).__name__}: {error}"}))
            return ()


def _names(step: Step, place: Place) -> list[Fault]:
    """Key and filter must name mapped columns, and a key cannot be secret: it is shown everywhere."""
    mapped = step.items.columns
    allowed = ", ".join(mapped)
    faults = [
        _at(place, f"items.{what}", "check.column_unmapped", column=name, allowed=allowed)
        for what, names in (("key", step.items.key), ("where", tuple(step.items.where)))
        for name in names if name not in mapped
    ]
    for name in step.items.key:
        column = mapped.get(name)
        if isinstance(column, Column) and column.secret:
            faults.append(_at(place, f"items.columns.{name}", "check.key_secret", column=name))
    return faults


def _columns(step: Step, info: registry.FlowInfo, place: Place) -> list[Fault]:
    mapped = step.items.columns
    faults = [
        _at(place, "items.columns", "check.column_needed", column=need.name, flow=step.flow)
        for need in info.columns if not need.optional and need.name not in mapped
    ]
    secret, _ = secrets_of(mapped, (*step.items.key, *step.items.where))
    faults += [
        _at(place, f"items.columns.{need.name}", "check.column_withheld", column=need.name, flow=step.flow)
        for need in info.columns if need.name in secret
    ]
    read = {need.name for need in info.columns} | set(step.items.key) | set(step.items.where)
    if info.columns:
        faults += [
            msgspec.structs.replace(
                _at(place, f"items.columns.{name}", "check.column_unread", column=name, flow=step.flow), warning=True)
            for name in mapped if name not in read
        ]
    return faults


def _at(place: Place, field: str, code: str, **params: str) -> Fault:
    return Fault(code, Place(place.file, field=f"{place.field}.{field}"), params)
