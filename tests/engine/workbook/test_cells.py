from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.workbook.cells import Cell, cell_name, clean, header_of, letter, spans, split_name, text_of
from engine.workbook.items import key_text
from engine.workbook.texts import for_csv, formula_like, legal, sheet_name


@pytest.mark.parametrize(("value", "text"), [
    (100.0, "100"), (1.1000000000000001, "1.1"), (True, "TRUE"), ("007", "007"), (8201012345678.0, "8201012345678"),
    (dt.date(2026, 1, 2), "2026-01-02"), (dt.datetime(2026, 1, 2, 3, 4, 5), "2026-01-02 03:04:05"),  # noqa: DTZ001  cells have no zone
    (-3.0, "-3"), ("", ""),
])
def test_a_cell_reads_as_its_text(value: Cell, text: str) -> None:
    assert text_of(value) == text


@given(st.integers(1, 1_048_576), st.integers(0, 16_383))
def test_cell_names_go_both_ways(row: int, column: int) -> None:
    assert split_name(cell_name(row, column)) == (row, column)


def test_letters_and_wrong_names() -> None:
    assert [letter(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    with pytest.raises(ValueError, match="12"):
        split_name("12")


def test_hangul_is_compared_composed_and_headers_without_line_breaks() -> None:
    assert clean(" \u1109\u1165\u1107\u11651 ") == "서버1"
    assert header_of("provider\n  code ") == "provider code"


def test_rows_are_read_out_as_stretches() -> None:
    assert spans([9, 3, 5, 6, 7]) == "3, 5–7, 9"
    assert spans(range(1, 99, 2), most=2) == "1, 3, …"


@given(st.lists(st.text(), min_size=2, max_size=3), st.lists(st.text(), min_size=2, max_size=3))
def test_two_keys_of_several_parts_are_never_one_text(one: list[str], other: list[str]) -> None:
    assert (key_text(one) == key_text(other)) == (one == other)


@pytest.mark.parametrize("text", ["=1+1", "+82", "-5", "@x", "\t=1"])
def test_what_looks_like_a_formula_stays_a_text_in_csv(text: str) -> None:
    assert formula_like(text)
    assert for_csv(text) == f"'{text}"


def test_texts_are_made_legal_for_a_workbook() -> None:
    assert legal("a\x00b\x0bc\nd") == "a\ufffdb\ufffdc\nd"
    assert len(legal("x" * 40_000)) == 32_767


def test_sheet_names_are_legal_and_never_taken() -> None:
    taken: set[str] = set()
    names = [sheet_name("a/b:" + "c" * 40, taken) for _ in range(3)]
    assert len({name.casefold() for name in names}) == 3
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
