from __future__ import annotations

from pathlib import Path

import pytest

from engine import asks
from engine.errors import Fault
from engine.inspector.check import origin
from engine.words import render, table
from tests.engine.inspector.asking import Told, ask
from tests.engine.workbook.books import JOB, PASSWORDS, PLANTED, fill, operators_workbook, save

FLOW = """
from engine.flows.contract import CellFault, ColumnNeed

COLUMNS = (ColumnNeed("code"), ColumnNeed("image_delete"), ColumnNeed("memo", optional=True))
print("an operator's flow prints when it is loaded")


def check(values, params):
    if values["image_delete"] == "copy2":
        yield CellFault("image_delete", "listing.grammar", {"allowed": "YES, NO, copy:2"})


def run(ctx):
    return None
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "flow.py").write_text(FLOW, encoding="utf-8")
    (tmp_path / "test.rowcrew.toml").write_text(JOB, encoding="utf-8")
    save(operators_workbook(), tmp_path)
    return tmp_path


def check(folder: Path, *, plan: bool = True, text: str | None = None, workbook: str | None = None) -> Told:
    if text is not None:
        (folder / "test.rowcrew.toml").write_text(text, encoding="utf-8")
    told = ask(asks.CheckAsk(str(folder / "test.rowcrew.toml"), b"k" * 32, workbook, None, plan))
    assert told.code == 0, told.err
    return told


def places(faults: tuple[Fault, ...]) -> list[tuple[str, str]]:
    return sorted((fault.code, fault.place.field or fault.place.cell) for fault in faults)


def test_a_good_job_is_reported_and_planned_in_workbook_order(folder: Path) -> None:
    told = check(folder)
    report = told.only(asks.CheckReport)
    assert (report.faults, report.job, report.site, report.origin) == ((), "Edit products", "practice", "practice:")
    assert [(step.account, step.items) for step in report.steps] == [("kim@shop.example", 2), ("lee@shop.example", 1)]
    items = told.only(asks.ItemBatch).items
    assert [item.key for item in items] == ["A001", "A002", "B001"]
    assert told.answers[-1] == asks.PlanEnd(3)
    assert [type(answer).__name__ for answer in told.answers] == ["CheckReport", "ItemBatch", "PlanEnd"]


def test_nothing_that_was_planted_leaves_the_helper(folder: Path) -> None:
    told = check(folder)
    assert [planted for planted in PLANTED if planted.encode() in told.out or planted in told.err] == []
    assert "prints when it is loaded" in told.err


def test_faults_name_no_secret_either(folder: Path) -> None:
    book = operators_workbook()
    book["market_id"]["D3"] = PASSWORDS["kim@shop.example"]
    fill(book["login_id"], [("kim@shop.example", PLANTED[0], "again", "kim")])
    fill(book["market_id"], [("kim@shop.example", "쇼핑몰A1", "planted-MK-aaa-111", "other")])
    save(book, folder)
    text = JOB + """
[[steps]]
name = "markets"
flow = "flow.py:run"
[steps.items]
sheet = "market_id"
key = ["code"]
columns = { code = "groupname", image_delete = "id", memo = "coupang_access_key", api = "네이버 API 키" }
"""
    told = check(folder, text=text)
    codes = {fault.code for fault in told.only(asks.CheckReport).faults}
    assert {"workbook.account_twice", "workbook.key_conflict", "workbook.secret_proposed"} <= codes
    assert "check.column_withheld" in codes
    assert [planted for planted in PLANTED if planted.encode() in told.out] == []


def test_all_faults_come_in_one_report_and_nothing_is_planned(folder: Path) -> None:
    book = operators_workbook()
    book["kim"]["E2"] = "copy2"
    book["login_id"]["B3"] = None
    save(book, folder)
    text = JOB.replace('memo = "memo"', 'memo = "memos"') + """
[[steps]]
name = "step3"
flow = "gone.py:run"
[steps.items]
key = ["nothing"]
columns = { a = "memo" }
[browser]
binary = "no-such-browser"
"""
    told = check(folder, text=text)
    faults = told.only(asks.CheckReport).faults
    assert places(faults) == sorted([
        ("browser.not_there", "browser.binary"), ("check.step_twice", "steps[1].name"),
        ("check.column_unmapped", "steps[1].items.key"), ("flow.file_missing", "steps[1].flow"),
        ("workbook.password_missing", "B3"), ("workbook.column_missing_near", "A1"),
        ("workbook.column_missing_near", "A1"),
    ])
    assert len(told.answers) == 1


def test_an_unknown_cell_grammar_is_refused_by_cell_with_what_is_allowed(folder: Path) -> None:
    book = operators_workbook()
    book["kim"]["E2"] = "copy2"
    save(book, folder)
    (fault,) = check(folder).only(asks.CheckReport).faults
    assert (fault.code, fault.place.sheet, fault.place.cell) == ("listing.grammar", "kim", "E2")
    assert fault.params == {"header": "image_delete", "value": "copy2", "allowed": "YES, NO, copy:2"}


def test_a_flow_that_cannot_be_loaded_is_told(folder: Path) -> None:
    (folder / "flow.py").write_text("import nothing_of_that_name\n", encoding="utf-8")
    (fault,) = check(folder).only(asks.CheckReport).faults
    assert (fault.code, fault.place.field) == ("flow.import_failed", "steps[0].flow")


def test_a_check_that_breaks_is_one_fault(folder: Path) -> None:
    (folder / "flow.py").write_text(FLOW.replace('if values["image_delete"]', 'if values["no_such"]'), encoding="utf-8")
    (fault,) = check(folder).only(asks.CheckReport).faults
    assert (fault.code, fault.place.field) == ("check.flow_broke", "steps[0].flow")
    assert fault.params["why"] == "KeyError: 'no_such'"


def test_a_missing_needed_column_and_an_unread_one(folder: Path) -> None:
    text = JOB.replace('image_delete = "image_delete"', 'image_delte = "image_delete"')
    faults = check(folder, text=text).only(asks.CheckReport).faults
    assert [(fault.code, fault.params["column"], fault.warning) for fault in faults[:2]] == [
        ("check.column_needed", "image_delete", False), ("check.column_unread", "image_delte", True)]


def test_a_job_that_is_wrong_is_refused_by_field(folder: Path) -> None:
    told = check(folder, text=JOB + "\n[batch]\nsise = 5\n")
    (fault,) = told.only(asks.CheckReport).faults
    assert (fault.code, fault.place.field) == ("job.field_unknown", "batch.sise")


def test_a_missing_workbook_does_not_hide_other_faults(folder: Path) -> None:
    text = JOB.replace("[[steps]]", '[site]\nuse = "nowhere"\n[results]\nfolder = "a/b/c"\n[[steps]]', 1)
    faults = check(folder, text=text, workbook=str(folder / "gone.xlsx")).only(asks.CheckReport).faults
    assert {fault.code for fault in faults} == {"check.site_unknown", "check.results_folder", "workbook.missing"}


def test_a_job_whose_filter_selects_nothing_is_refused(folder: Path) -> None:
    told = check(folder, text=JOB.replace('step = "step3"\n', 'step = "step9"\n'))
    assert [fault.code for fault in told.only(asks.CheckReport).faults] == ["check.no_items"]
    assert len(told.answers) == 1


def test_many_items_come_in_bounded_batches(folder: Path) -> None:
    book = operators_workbook()
    fill(book["kim"], [(n, f"C{n}", "서버1", "step3", "NO", "") for n in range(4_500)])
    save(book, folder)
    told = check(folder)
    sizes = [len(answer.items) for answer in told.answers if isinstance(answer, asks.ItemBatch)]
    assert (sizes, told.answers[-1]) == ([2_000, 2_000, 503], asks.PlanEnd(4_503))
    orders = [item.order for answer in told.answers if isinstance(answer, asks.ItemBatch) for item in answer.items]
    assert orders == list(range(1, 4_504))


def test_every_fault_of_this_room_has_words_that_use_its_parameters() -> None:
    told = {code for code in table() if code.startswith(("workbook.", "results.", "export.", "check."))}
    assert len(told) > 80
    fault = Fault("workbook.password_missing", params={"login": "kim", "variable": "ROWCREW_SECRET_KIM"})
    assert "ROWCREW_SECRET_KIM" in render(fault.code, fault.params)


@pytest.mark.parametrize(("address", "expected"), [
    ("practice:", "practice:"), ("https://Shop.example/back/office", "https://shop.example"),
    ("https://shop.example:443", "https://shop.example"), ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
])
def test_the_origin_of_a_site(address: str, expected: str) -> None:
    assert origin(address) == expected
