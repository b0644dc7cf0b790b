from __future__ import annotations

import datetime as dt
import hashlib
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types
import xlwt
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from engine.errors import Refused
from engine.job import Job
from engine.model import Account
from engine.workbook import atomic
from engine.workbook.drops import dropped
from engine.workbook.layout import Labels, ResultRow
from engine.workbook.read import open_book
from engine.workbook.results import Run, write_results
from tests.engine.workbook.books import JOB, PLANTED, operators_workbook, save, the_job

LABELS = Labels(*Labels.__struct_fields__)
ACCOUNTS = (Account("kim@shop.example", "Kim", "kim"), Account("lee@shop.example", "Lee", "lee"))
DONE_AT = dt.datetime(2026, 11, 21, 4, 30)  # noqa: DTZ001  cells have no zone


def row(account: str, key: str, **more: Any) -> ResultRow:
    plain = ResultRow("step3", account, key, account[:3], (), "done", "All saved.", 1, DONE_AT, "")
    return msgspec.structs.replace(plain, **more)


ROWS = (
    row("kim@shop.example", "A001", results={"saved": "3", "title": '=HYPERLINK("http://x")'}),
    row("kim@shop.example", "A002", state="failed", outcome="-not found", attempts=2, evidence="/runs/x/evidence/7"),
    row("lee@shop.example", "B001", state="pending", outcome="", attempts=0, finished=None),
)


def run_of(*rows: ResultRow, job: Job | None = None) -> Run:
    return Run(job or the_job(), ACCOUNTS, rows or ROWS, LABELS)


def write(workbook: Path, run: Run | None = None, name: str = "results.xlsx") -> tuple[Path, tuple[str, ...]]:
    before = hashlib.sha256(workbook.read_bytes()).hexdigest() if workbook.is_file() else ""
    told: list[str] = []
    target = workbook.parent / "out" / name
    path, lost = write_results(workbook, target, run or run_of(), lambda code, *_: told.append(code))
    assert (hashlib.sha256(workbook.read_bytes()).hexdigest() if workbook.is_file() else "") == before
    assert [entry.name for entry in path.parent.iterdir() if entry.name.startswith(".")] == []
    return path, lost


def cells(path: Path, sheet: str) -> list[list[Any]]:
    return [[cell.value for cell in line] for line in load_workbook(path)[sheet].iter_rows()]


def everything(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def test_results_stand_beside_their_rows_by_key(tmp_path: Path) -> None:
    path, lost = write(save(operators_workbook(), tmp_path))
    assert lost == ()
    kim = cells(path, "kim")
    assert kim[0][6:] == [f"step3 · {name}" for name in (
        "state", "outcome", "attempts", "finished", "evidence", "saved", "title")]
    assert kim[1][6:] == ["done", "All saved.", 1, DONE_AT, None, "3", '=HYPERLINK("http://x")']
    assert kim[2][6:] == kim[3][6:] == ["failed", "-not found", 2, DONE_AT, "/runs/x/evidence/7", None, None]
    assert kim[4][6:] == kim[5][6:] == [None] * 7
    assert cells(path, "lee")[1][6:8] == ["pending", None]


def test_texts_from_pages_are_never_formulas(tmp_path: Path) -> None:
    path, _ = write(save(operators_workbook(), tmp_path))
    sheet = load_workbook(path)["kim"]
    assert (sheet["M2"].data_type, sheet["M2"].quotePrefix) == ("s", True)
    assert (sheet["H3"].data_type, sheet["H3"].quotePrefix) == ("s", True)
    assert b"<f>" not in everything(path)


def test_formatting_is_kept_and_headers_look_like_their_neighbours(tmp_path: Path) -> None:
    book = operators_workbook()
    book["kim"]["F1"].font = Font(italic=True)
    path, _ = write(save(book, tmp_path))
    sheet = load_workbook(path)["kim"]
    assert (sheet["A1"].font.bold, sheet["A1"].font.color.rgb) == (True, "00FF0000")
    assert sheet.column_dimensions["B"].width == 33
    assert sheet["G1"].font.italic


def test_no_planted_secret_is_in_the_copy_on_mapped_and_unmapped_sheets(tmp_path: Path) -> None:
    book = operators_workbook()
    book["kim"]["H1"], book["kim"]["H2"] = "store pw", PLANTED[0]
    book["login_id"]["B2"].comment = Comment(f"new: {PLANTED[0]}", "kim")
    market = book["market_id"]
    market.insert_rows(1)
    market["A1"] = "Keys of our shops"
    source = save(book, tmp_path)
    assert all(planted.encode() in everything(source) for planted in PLANTED)
    path, _ = write(source)
    found = everything(path)
    assert [planted for planted in PLANTED if planted.encode() in found] == []
    shown = [line[:2] for line in cells(path, "market_id")]
    assert shown == [["Keys of our shops", None], ["id", "groupname"], ["kim@shop.example", "쇼핑몰A1"]]
    assert cells(path, "login_id")[1][:3] == ["kim@shop.example", None, "Kim"]


def test_secrets_stay_where_the_job_says_so(tmp_path: Path) -> None:
    kept = run_of(job=the_job(JOB + "\n[results]\nkeep_secrets = true\n"))
    path, _ = write(save(operators_workbook(), tmp_path), kept)
    assert all(planted.encode() in everything(path) for planted in PLANTED)


def test_a_mapped_column_that_is_open_by_the_job_is_not_blanked(tmp_path: Path) -> None:
    book = operators_workbook()
    book["kim"]["F1"] = book["lee"]["F1"] = "token"
    text = JOB.replace('memo = "memo"', 'memo = { header = "token", secret = false }')
    path, _ = write(save(book, tmp_path), run_of(job=the_job(text)))
    assert cells(path, "kim")[1][5] == "first"


def test_a_workbook_that_changed_meanwhile_is_matched_by_key(tmp_path: Path) -> None:
    book = operators_workbook()
    book["kim"].insert_rows(2, 3)
    book["kim"].insert_cols(1)
    book["kim"]["C6"] = "gone away"
    path, _ = write(save(book, tmp_path))
    kim = cells(path, "kim")
    assert [line[7] for line in kim] == ["step3 · state", None, None, None, "done", None, "failed", None, None]
    removed = operators_workbook()
    removed.remove(removed["lee"])
    path, _ = write(save(removed, tmp_path))
    assert cells(path, "unmatched") == [
        ["step", "account", "key", "sheet", "rows", "state", "outcome", "attempts", "finished", "evidence"],
        ["step3", "lee@shop.example", "B001", "lee", None, "pending", None, 0, None, None],
    ]


def test_results_of_an_earlier_copy_are_replaced_not_piled_up(tmp_path: Path) -> None:
    first, _ = write(save(operators_workbook(), tmp_path))
    again, _ = write(first, run_of(ROWS[1]), "again.xlsx")
    kim = cells(again, "kim")
    assert kim[0].count("step3 · state") == 1
    assert [line[6] for line in kim] == ["step3 · state", None, "failed", "failed", None, None]


def test_without_the_workbook_the_ledger_alone_makes_one(tmp_path: Path) -> None:
    path, lost = write(tmp_path / "gone.xlsx")
    assert lost == ("results.drops.workbook",)
    assert [line[2] for line in cells(path, "unmatched")] == ["key", "A001", "A002", "B001"]
    assert b"<f>" not in everything(path)


def test_an_xls_gives_a_new_xlsx_with_its_values(tmp_path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    rows: dict[str, list[tuple[object, ...]]] = {
        "login_id": [("id", "password", "operator", "sheet_nickname"), ("kim@shop.example", PLANTED[0], "Kim", "kim")],
        "kim": [("provider_code", "final_group", "step", "image_delete", "memo"), ("A001", "서버1", "step3", "NO", 7)],
    }
    for name, lines in rows.items():
        sheet = book.add_sheet(name)
        for number, line in enumerate(lines):
            for column, value in enumerate(line):
                sheet.write(number, column, value)
    book.save(str(tmp_path / "old.xls"))
    path, lost = write(tmp_path / "old.xls", run_of(ROWS[0]), "results.xls")
    assert (path.name, lost) == ("results.xlsx", ("results.drops.formatting",))
    assert cells(path, "kim")[1][:7] == ["A001", "서버1", "step3", "NO", 7, "done", "All saved."]
    assert PLANTED[0].encode() not in everything(path)


def test_macros_are_kept(tmp_path: Path) -> None:
    plain = save(operators_workbook(), tmp_path)
    source = tmp_path / "macros.xlsm"
    code = bytes(range(256)) * 8
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(source, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                data = data.replace(b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office'
                                    b'.vbaProject"/></Types>')
            if name == "xl/_rels/workbook.xml.rels":
                data = data.replace(b"</Relationships>", b'<Relationship Id="rId99" Target="vbaProject.bin" Type="http://'
                                    b'schemas.microsoft.com/office/2006/relationships/vbaProject"/></Relationships>')
            new.writestr(name, data)
        new.writestr("xl/vbaProject.bin", code)
    path, _ = write(source)
    assert path.suffix == ".xlsm"
    with zipfile.ZipFile(path) as archive:
        assert archive.read("xl/vbaProject.bin") == code
        assert b"macroEnabled" in archive.read("[Content_Types].xml")
    assert [planted for planted in PLANTED if planted.encode() in everything(path)] == []


def rich_workbook(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("A")
    sheet.write_row(0, 0, [1, 2, 3])
    sheet.write_formula("E1", "=A1+B1", None, 3)
    sheet.add_sparkline("F1", {"range": "A!A1:C1"})
    sheet.insert_textbox("H5", "hello")
    sheet.conditional_format("A1:C1", {"type": "data_bar", "data_bar_2010": True})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=A!$A$1:$C$1"})
    sheet.insert_chart("H20", chart)
    sheet.write_dynamic_array_formula("N1:N3", "=SORT(A1:C1)")
    book.close()


def test_what_a_copy_loses_is_told_before_and_is_what_it_loses(tmp_path: Path) -> None:
    path = tmp_path / "accounts.xlsx"
    rich_workbook(path)
    book = open_book(path)
    told = dropped(book.source, book.parts)
    assert told == (
        "results.drops.cached_values", "results.drops.charts", "results.drops.conditional_formats",
        "results.drops.dynamic_arrays", "results.drops.shapes", "results.drops.sparklines",
    )
    copy, lost = write(path)
    assert lost == told
    with zipfile.ZipFile(copy) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
        drawing = archive.read("xl/drawings/drawing1.xml")
        assert "xl/metadata.xml" not in archive.namelist()
    assert (b"sparkline" in sheet, b"x14:" in sheet, b'<v>3</v></c><c r="F1"' in sheet, b"hello" in drawing) == (
        False, False, False, False)
    assert b"A1+B1" in sheet


def test_a_plain_workbook_loses_nothing(tmp_path: Path) -> None:
    book = open_book(save(operators_workbook(), tmp_path))
    assert dropped(book.source, book.parts) == ()


@pytest.mark.parametrize(("part", "code"), [
    ("xl/slicers/slicer1.xml", "slicers"), ("xl/threadedComments/threadedComment1.xml", "threaded_comments"),
    ("xl/ctrlProps/ctrlProp1.xml", "controls"), ("xl/embeddings/oleObject1.bin", "objects"),
    ("xl/connections.xml", "connections"), ("_xmlsignatures/sig1.xml", "signature"),
    ("xl/richData/rdrichvalue.xml", "rich_data"),
])
def test_parts_that_are_not_copied_are_told_and_missing(tmp_path: Path, part: str, code: str) -> None:
    path = save(operators_workbook(), tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(part, b"<x/>")
    copy, lost = write(path)
    assert lost == (f"results.drops.{code}",)
    with zipfile.ZipFile(copy) as archive:
        assert part not in archive.namelist()


def test_rich_text_in_a_cell_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "accounts.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("A").write_rich_string("A1", "plain ", book.add_format({"bold": True}), "bold")
    book.close()
    copy, _ = write(path)
    assert b"<b " in everything(copy)


def test_a_target_that_is_open_elsewhere_gets_a_numbered_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = save(operators_workbook(), tmp_path)
    first, _ = write(source)
    (first.parent / f"~${first.name}").write_bytes(b"\x03Kim")
    second, _ = write(source)
    assert (first.name, second.name) == ("results.xlsx", "results (2).xlsx")
    (first.parent / f"~${first.name}").unlink()
    replace = Path.replace

    def held(made: Path, name: Path) -> Path:
        if name.name == "results.xlsx":
            raise PermissionError(13, "in use")
        return replace(made, name)

    monkeypatch.setattr(Path, "replace", held)
    assert write(source)[0].name == "results (2).xlsx"


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused) as caught:
        atomic.write_whole(tmp_path / "file" / "results.xlsx", lambda made: made.touch())
    assert [fault.code for fault in caught.value.faults] == ["results.folder_unwritable"]


def test_an_unfinished_file_never_takes_the_place_of_a_whole_one(tmp_path: Path) -> None:
    target = tmp_path / "results.xlsx"
    target.write_text("whole")

    def fail(made: Path) -> None:
        made.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(Refused) as caught:
        atomic.write_whole(target, fail)
    assert [fault.code for fault in caught.value.faults] == ["results.unwritable"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["results.xlsx"]
    assert target.read_text() == "whole"


def test_a_workbook_that_openpyxl_cannot_load_is_written_anew(tmp_path: Path) -> None:
    source = save(operators_workbook(), tmp_path)
    with zipfile.ZipFile(source) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    odd = b"<fonts><font><sz val='not a number'/></font></fonts><fonts"
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"<fonts", odd)
    with zipfile.ZipFile(source, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    with pytest.raises(TypeError, match="float"):
        load_workbook(source)
    path, lost = write(source)
    assert lost == ("results.drops.formatting", "results.drops.not_copied")
    assert cells(path, "kim")[1][6] == "done"
    assert [planted for planted in PLANTED if planted.encode() in everything(path)] == []


def test_each_step_has_its_own_columns_on_a_shared_sheet(tmp_path: Path) -> None:
    text = JOB + JOB.split("[[steps]]")[1].join(["[[steps]]", ""]).replace('"step3"', '"step2"')
    rows = (ROWS[0], ResultRow("step2", "kim@shop.example", "A004", "kim", (), "skipped", "", 1, None, ""))
    path, _ = write(save(operators_workbook(), tmp_path), run_of(*rows, job=the_job(text)))
    kim = cells(path, "kim")
    assert (kim[0][6], kim[0][13]) == ("step3 · state", "step2 · state")
    assert (kim[1][6], kim[1][13], kim[5][6], kim[5][13]) == ("done", None, None, "skipped")


def test_a_new_workbook_has_no_sheet_twice(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "unmatched"
    path, _ = write(save(book, tmp_path))
    assert load_workbook(path).sheetnames == ["unmatched", "unmatched (2)"]
