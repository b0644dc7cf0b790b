from __future__ import annotations

from pathlib import Path

from engine import asks
from engine.inspector.look import MASK
from engine.model import SecretRef
from tests.engine.inspector.asking import ask
from tests.engine.workbook.books import MARKET_KEYS, PASSWORDS, PLANTED, operators_workbook, save


def test_a_preview_shows_rows_and_masks_secrets(tmp_path: Path) -> None:
    path = str(save(operators_workbook(), tmp_path))
    told = ask(asks.PreviewAsk(path))
    shown = told.only(asks.Preview)
    assert (shown.sheets, shown.sheet) == (("login_id", "kim", "lee", "market_id"), "login_id")
    assert shown.headers == ("id", "password", "operator", "sheet_nickname", "suffixA1")
    assert shown.rows[0] == ("kim@shop.example", MASK, "Kim", "kim", "-A")
    assert (shown.total_rows, shown.secret, shown.faults) == (2, (1,), ())
    assert [planted for planted in PLANTED if planted.encode() in told.out] == []


def test_secrets_are_masked_also_while_the_header_row_is_not_found_yet(tmp_path: Path) -> None:
    book = operators_workbook()
    book["market_id"].insert_rows(1, 2)
    book["market_id"]["A1"] = "our shops"
    told = ask(asks.PreviewAsk(str(save(book, tmp_path)), "market_id", header_row=1))
    assert told.only(asks.Preview).secret == (2, 3)
    assert [planted for planted in PLANTED if planted.encode() in told.out] == []


def test_a_preview_is_bounded_and_names_a_missing_sheet(tmp_path: Path) -> None:
    path = str(save(operators_workbook(), tmp_path))
    shown = ask(asks.PreviewAsk(path, "kim", rows=2)).only(asks.Preview)
    assert ([row[1] for row in shown.rows], shown.total_rows) == (["A001", "A002"], 5)
    missing = ask(asks.PreviewAsk(path, "kin")).only(asks.Preview)
    assert [fault.code for fault in missing.faults] == ["workbook.sheet_missing_near"]
    gone = ask(asks.PreviewAsk(str(tmp_path / "gone.xlsx"))).only(asks.Preview)
    assert [fault.code for fault in gone.faults] == ["workbook.missing"]


def test_secrets_are_fetched_by_cell_in_the_order_asked(tmp_path: Path) -> None:
    path = str(save(operators_workbook(), tmp_path))
    refs = tuple(SecretRef(sheet, cell) for sheet, cell in (
        ("login_id", "B3"), ("market_id", "D2"), ("login_id", "B99"), ("gone", "A1"), ("login_id", "nonsense"),
        ("login_id", "B2")))
    lee, kim = PASSWORDS["lee@shop.example"], PASSWORDS["kim@shop.example"]
    assert ask(asks.SecretsAsk(path, refs)).only(asks.Secrets).values == (lee, MARKET_KEYS[1], "", "", "", kim)


def test_secrets_of_a_missing_workbook_fail_in_words(tmp_path: Path) -> None:
    told = ask(asks.SecretsAsk(str(tmp_path / "gone.xlsx"), (SecretRef("a", "A1"),)))
    assert [fault.code for fault in told.only(asks.HelperFailed).faults] == ["workbook.missing"]
    assert told.code == 0
