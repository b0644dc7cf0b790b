"""What the check of `listing.edit` says about a step's parameters and its rows."""

from __future__ import annotations

from typing import Any

import pytest

from engine.flows.listing.params import check
from engine.flows.registry import describe, validate_params
from engine.sites.practice.groups import GROUPS

ROW = {"provider_code": "K0001", "target_group": "대기1"}
PARAMS = {"source_group": "서버1"}


def faults(**cells: str) -> list[tuple[str, str]]:
    return [(fault.column, fault.code) for fault in check({**ROW, **cells}, PARAMS)]


def test_a_good_row_has_no_fault() -> None:
    assert faults(modify_event="yes", image_delete="first:1/last:2", html_update="") == []


def test_every_fault_of_a_row_is_told_at_once() -> None:
    wrong = {"target_group": "대기9", "modify_event": "MAYBE", "option_image_copy": "copy2", "image_translate": "alle"}
    assert sorted(faults(**wrong)) == [
        ("image_translate", "workbook.cell_not_action"), ("modify_event", "listing.not_yes_no"),
        ("option_image_copy", "workbook.cell_not_action"), ("target_group", "listing.group_unknown"),
    ]


@pytest.mark.parametrize(("target", "code"), [
    ("", "listing.group_unknown"), ("서버1", "listing.target_is_source"), ("서버", "listing.group_unknown"),
])
def test_a_target_must_be_another_group_of_the_site(target: str, code: str) -> None:
    assert faults(target_group=target) == [("target_group", code)]


def test_what_is_allowed_is_said() -> None:
    (fault,) = check({**ROW, "target_group": "대기9"}, PARAMS)
    assert fault.params["value"] == "대기9"
    assert set(fault.params["allowed"].split(", ")) == set(GROUPS)


def test_parameters_get_their_defaults_and_stay_plain() -> None:
    values, problems = validate_params(describe("listing.edit"), {"source_group": "서버1"})
    assert (values, problems) == ({"source_group": "서버1", "products_per_pass": 20, "page_seconds": 30.0}, [])


@pytest.mark.parametrize(("raw", "expected"), [
    ({"source_grup": "서버1"}, {("source_grup", "flow.param_unknown")}),
    ({"source_group": "어디", "products_per_pass": 0, "x": 1}, {
        ("source_group", "flow.param_wrong"), ("products_per_pass", "flow.param_wrong"), ("x", "flow.param_unknown"),
    }),
    ({"products_per_pass": "20"}, {("products_per_pass", "flow.param_wrong")}),
])
def test_every_wrong_parameter_is_told_at_once(raw: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    values, problems = validate_params(describe("listing.edit"), raw)
    assert values == {}
    assert {(problem.field, problem.code) for problem in problems} == expected
    assert all(problem.params["allowed"] for problem in problems)
