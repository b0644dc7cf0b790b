from __future__ import annotations

from engine.job import Column
from engine.workbook.mapping import Mapped, find_columns, nearest
from engine.workbook.parts import Oddities
from engine.workbook.read import Sheet


def sheet(*headers: str) -> Sheet:
    return Sheet("kim", [["title"], list(headers)], Oddities(), [])


def find(there: Sheet, columns: dict[str, str | Column]) -> tuple[Mapped, list[tuple[str, str, str]]]:
    mapped, faults = find_columns(there, 2, columns, "a.xlsx", never_secret=("key",))
    hints = [fault.params.get("nearest", fault.params.get("columns", "")) for fault in faults]
    return mapped, [(fault.code, fault.place.cell, hint) for fault, hint in zip(faults, hints, strict=True)]


def test_columns_are_found_by_header_wherever_they_are() -> None:
    for headers in (("code", "memo"), ("extra", "memo", "", " code")):
        mapped, faults = find(sheet(*headers), {"a": "code", "b": "memo"})
        assert [headers[mapped.at[name]].strip() for name in ("a", "b")] == ["code", "memo"]
        assert faults == []


def test_a_repeated_header_must_be_chosen_by_letter() -> None:
    there = sheet("code", "memo", "memo")
    assert find(there, {"m": "memo"})[1] == [("workbook.header_repeated", "B2", "B, C")]
    assert find(there, {"m": Column(header="memo", at="C")}) == (
        Mapped({"m": 2}, {"m": "memo"}, frozenset()), [])
    assert find(there, {"m": Column(header="memo", at="A")})[1] == [("workbook.header_repeated", "B2", "B, C")]


def test_a_letter_only_chooses_where_there_is_a_choice() -> None:
    mapped, faults = find(sheet("memo", "code"), {"m": Column(header="memo", at="C")})
    assert (mapped.at, faults) == ({"m": 0}, [])


def test_a_missing_column_names_what_is_there_and_what_is_near() -> None:
    _, faults = find(sheet("provider_code", "memo"), {"a": "provider_cod", "b": "수량"})
    assert faults == [("workbook.column_missing_near", "A2", "provider_code"), ("workbook.column_missing", "A2", "")]


def test_secret_columns_are_proposed_by_their_header_unless_the_job_says_otherwise() -> None:
    there = sheet("id", "password", "API 키", "token", "key", "plain")
    mapped, _ = find(there, {
        "id": "id", "p": "password", "k": "API 키", "t": Column(header="token", secret=False),
        "key": "key", "s": Column(header="plain", secret=True),
    })
    assert mapped.secret == {"p", "k", "s"}
    assert mapped.proposed == {"p", "k"}


def test_near_names() -> None:
    assert nearest("Kim", ["kim", "lee"]) == "kim"
    assert nearest("zzz", ["kim", "lee"]) == ""


