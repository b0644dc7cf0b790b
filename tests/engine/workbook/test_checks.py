from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from engine.asks import StepCheck
from engine.services.secrets import digest
from tests.engine.workbook.books import (
    JOB,
    PASSWORDS,
    check,
    codes,
    fill,
    operators_workbook,
    save,
    told,
)


@pytest.fixture
def book() -> Workbook:
    return operators_workbook()


def test_items_are_the_rows_that_share_a_key_and_pass_the_filter_exactly(book: Workbook, tmp_path: Path) -> None:
    checked = check(save(book, tmp_path))
    assert checked.faults == []
    items = list(checked.items())
    assert [(item.account, item.key, item.rows, item.place, item.order) for item in items] == [
        ("kim@shop.example", "A001", (2,), "kim!B2", 1),
        ("kim@shop.example", "A002", (3, 4), "kim!B3", 2),
        ("lee@shop.example", "B001", (2,), "lee!B2", 3),
    ]
    assert items[2].values == {
        "code": "B001", "server": "서버1", "step": "step3", "image_delete": "first:2", "memo": "x",
    }
    assert checked.steps == (
        StepCheck("step3", "kim@shop.example", "kim", items=2, rows=3, hidden=0, elsewhere=2),
        StepCheck("step3", "lee@shop.example", "lee", items=1, rows=1, hidden=0, elsewhere=1),
    )


def test_the_account_knows_its_sheet_name_and_the_cell_of_its_password_but_not_the_password(
    book: Workbook, tmp_path: Path,
) -> None:
    kim = check(save(book, tmp_path)).accounts[0]
    assert (kim.login, kim.name, kim.sheet, kim.fields) == ("kim@shop.example", "Kim", "kim", {})
    assert kim.secret is not None
    assert (kim.secret.sheet, kim.secret.cell) == ("login_id", "B2")
    assert kim.secret.digest == digest(b"k" * 32, PASSWORDS["kim@shop.example"])


def test_server_1_2_selects_exactly_its_rows(book: Workbook, tmp_path: Path) -> None:
    text = JOB.replace('server = "서버1"\nstep', 'server = ["서버1-2"]\nstep')
    assert [item.key for item in check(save(book, tmp_path), text).items()] == ["A003"]


def test_one_key_with_different_values_lists_all_its_cells(book: Workbook, tmp_path: Path) -> None:
    book["kim"]["E4"] = "YES"
    fill(book["kim"], [(9, "A002", "서버1", "step3", "NO", "again")])
    (fault,) = check(save(book, tmp_path)).faults
    assert (fault.code, str(fault.place)) == ("workbook.key_conflict", f"{tmp_path / 'accounts.xlsx'} · kim!B3")
    assert fault.params["cells"] == "B3, B4, B7"
    assert fault.params["columns"] == "E “image_delete”, F “memo”"


def test_every_fault_is_told_at_once_by_cell(book: Workbook, tmp_path: Path) -> None:
    kim, logins = book["kim"], book["login_id"]
    kim["B2"] = None
    kim["F3"] = "=1+1"
    kim.merge_cells("E5:E6")
    book["lee"]["B1"] = "supplier_code"
    logins["B3"] = None
    fill(logins, [("KIM@shop.example ", "pw", "Kim", "kim"), (None, "pw", "?", "kim"), ("new@x", "pw", "N", "nobody")])
    assert sorted(told(check(save(book, tmp_path)).faults)) == sorted([
        ("workbook.password_missing", "login_id", "B3"),
        ("workbook.account_twice", "login_id", "A4"),
        ("workbook.login_empty", "login_id", "A5"),
        ("workbook.sheet_missing", "login_id", "A6"),
        ("workbook.key_empty", "kim", "B2"),
        ("workbook.formula_unfilled", "kim", "F3"),
        ("workbook.key_conflict", "kim", "B3"),
        ("workbook.merged", "kim", "E5"),
        ("workbook.column_missing_near", "lee", "A1"),
    ])


def test_hidden_rows_are_left_out_and_counted(book: Workbook, tmp_path: Path) -> None:
    kim = book["kim"]
    for row in (3, 4, 5):
        kim.row_dimensions[row].hidden = True
    path = save(book, tmp_path)
    checked = check(path)
    (warning,) = checked.faults
    assert (warning.code, warning.warning, warning.params) == (
        "workbook.rows_hidden", True, {"count": "2", "rows": "3–4"})
    assert checked.steps[0] == StepCheck("step3", "kim@shop.example", "kim", items=1, rows=1, hidden=2, elsewhere=2)
    taken = check(path, JOB.replace('path = "accounts.xlsx"', 'path = "accounts.xlsx"\nhidden_rows = "take"'))
    assert (taken.faults, taken.steps[0].items) == ([], 2)


def test_hidden_accounts_take_no_part_and_are_told(book: Workbook, tmp_path: Path) -> None:
    book["login_id"].row_dimensions[3].hidden = True
    checked = check(save(book, tmp_path))
    assert [account.login for account in checked.accounts] == ["kim@shop.example"]
    assert told(checked.faults) == [("workbook.rows_hidden", "login_id", "")]
    assert checked.faults[0].params == {"count": "1", "rows": "3"}


def test_odd_cells_of_rows_and_columns_that_do_not_count_are_no_faults(book: Workbook, tmp_path: Path) -> None:
    kim = book["kim"]
    kim["H2"] = "=1+1"
    kim.row_dimensions[5].hidden = True
    kim["F5"] = "=1+1"
    checked = check(save(book, tmp_path))
    assert codes(checked.faults) == []
    assert checked.steps[0].items == 2


def test_a_protected_sheet_is_read_and_told(book: Workbook, tmp_path: Path) -> None:
    book["kim"].protection.sheet = True
    (fault,) = check(save(book, tmp_path)).faults
    assert (fault.code, fault.place.sheet, fault.warning) == ("workbook.sheet_protected", "kim", True)


def test_a_password_may_be_elsewhere(book: Workbook, tmp_path: Path) -> None:
    book["login_id"]["B3"] = None
    checked = check(save(book, tmp_path), passwords_elsewhere=["lee@shop.example"])
    assert checked.faults == []
    assert checked.accounts[1].secret is None


def test_two_logins_with_one_variable_are_refused_where_it_matters(book: Workbook, tmp_path: Path) -> None:
    logins = book["login_id"]
    logins["A2"], logins["A3"], logins["B3"] = "kim.a@x", "kim_a@x", None
    (fault,) = check(save(book, tmp_path), passwords_elsewhere=["kim_a@x"]).faults
    assert (fault.code, fault.params["variable"]) == ("workbook.variable_shared", "ROWCREW_SECRET_KIM_A_X")


def test_accounts_are_chosen_by_login_whatever_their_spelling(book: Workbook, tmp_path: Path) -> None:
    path = save(book, tmp_path)
    assert [one.login for one in check(path, chosen=(" LEE@shop.example",)).accounts] == ["lee@shop.example"]
    only = JOB.replace('sheet = "login_id"', 'sheet = "login_id"\nonly = ["kim@shop.example"]')
    assert [one.login for one in check(path, only).accounts] == ["kim@shop.example"]
    assert codes(check(path, chosen=()).faults) == ["workbook.no_account_chosen"]
    (fault,) = check(path, chosen=("kin@shop.example", "kim@shop.example")).faults
    assert (fault.code, fault.params["nearest"]) == ("workbook.account_unknown_near", "kim@shop.example")


def test_only_chosen_accounts_need_a_sheet_and_a_password(book: Workbook, tmp_path: Path) -> None:
    fill(book["login_id"], [("new@x", None, "N", "nobody")])
    assert check(save(book, tmp_path), chosen=("kim@shop.example",)).faults == []


def test_two_accounts_on_one_task_sheet_are_refused(book: Workbook, tmp_path: Path) -> None:
    book["login_id"]["D3"] = "kim"
    (fault,) = check(save(book, tmp_path)).faults
    assert (fault.code, fault.place.cell, fault.params["other"]) == ("workbook.sheet_shared", "A3", "kim@shop.example")


def test_a_wrong_accounts_sheet_names_the_sheets(book: Workbook, tmp_path: Path) -> None:
    (fault,) = check(save(book, tmp_path), JOB.replace('"login_id"', '"logins"')).faults
    assert fault.code == "workbook.sheet_missing_near"
    assert fault.params["nearest"] == "login_id"
    assert "“market_id”" in fault.params["sheets"]


def test_a_shared_sheet_is_filtered_by_the_account(book: Workbook, tmp_path: Path) -> None:
    text = JOB.split("[[steps]]", maxsplit=1)[0] + """
[[steps]]
name = "step61"
flow = "flow.py:run"
[steps.items]
sheet = "market_id"
key = ["group"]
columns = { id = "id", group = "groupname", api = "coupang_access_key" }
where = { id = "{account.login}" }
"""
    checked = check(save(book, tmp_path), text)
    assert [(item.account, item.key, item.values) for item in checked.items()] == [
        ("kim@shop.example", "쇼핑몰A1", {"id": "kim@shop.example", "group": "쇼핑몰A1"})]
    (warning,) = checked.faults
    assert (warning.code, warning.warning, warning.place.cell) == ("workbook.secret_proposed", True, "C1")
    unknown = check(tmp_path / "accounts.xlsx", text.replace("{account.login}", "{account.shop}"))
    assert {(fault.code, fault.params["name"]) for fault in unknown.faults} == {("job.account_value_unknown", "shop")}


def test_a_flows_own_check_speaks_by_cell_and_never_sees_a_secret(book: Workbook, tmp_path: Path) -> None:
    seen: list[Mapping[str, str]] = []

    def grammar(values: Mapping[str, str]) -> Sequence[tuple[str, str, dict[str, str]]]:
        seen.append(values)
        wrong = values["image_delete"] not in {"YES", "NO"}
        return [("image_delete", "listing.grammar", {"allowed": "YES, NO"})] if wrong else []

    text = JOB.replace('memo = "memo"', 'memo = { header = "memo", secret = true }')
    (fault,) = check(save(book, tmp_path), text, row_checks={"step3": grammar}).faults
    assert (fault.code, fault.place.sheet, fault.place.cell) == ("listing.grammar", "lee", "E2")
    assert fault.params == {"header": "image_delete", "value": "first:2", "allowed": "YES, NO"}
    assert len(seen) == 4
    assert all("memo" not in values for values in seen)


def test_rows_without_anything_in_mapped_columns_are_passed_over(book: Workbook, tmp_path: Path) -> None:
    book["kim"]["G50"] = "a note far below"
    checked = check(save(book, tmp_path))
    assert (checked.faults, checked.steps[0].rows, checked.steps[0].elsewhere) == ([], 3, 2)


def test_old_kinds_say_that_hidden_rows_cannot_be_seen(tmp_path: Path) -> None:
    import xlwt

    book = xlwt.Workbook()
    logins = [("id", "password", "operator", "sheet_nickname"), ("kim@x", 12345678, "Kim", "kim")]
    tasks = [("provider_code", "final_group", "step", "image_delete", "memo"), (77, "서버1", "step3", "NO", "")]
    for name, rows in (("login_id", logins), ("kim", tasks)):
        sheet = book.add_sheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write(row, column, cell)
    path = tmp_path / "old.xls"
    book.save(str(path))
    checked = check(path)
    assert codes(checked.faults) == ["workbook.hidden_unknown"]
    assert [item.key for item in checked.items()] == ["77"]
    assert checked.accounts[0].secret is not None
    assert checked.accounts[0].secret.digest == digest(b"k" * 32, "12345678")
