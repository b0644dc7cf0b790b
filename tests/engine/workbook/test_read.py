from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest
import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

from engine.errors import Refused
from engine.workbook import files
from engine.workbook.parts import Parts, scan
from engine.workbook.read import open_book
from tests.engine.workbook.books import codes, operators_workbook, save


def refused(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        open_book(path)
    (fault,) = caught.value.faults
    assert fault.place.file == str(path)
    return fault.code


def write_xls(path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("kim")
    for column, value in enumerate(("code", "serial", "phone")):
        sheet.write(0, column, value)
    for column, cell in enumerate(("A1", 7, "010-1")):
        sheet.write(1, column, cell)
    book.save(str(path))


def write_ods(path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    table = Table(name="kim")
    for values in (("code", "serial", "phone"), ("A1", 7, "010-1")):
        row = TableRow()
        for value in values:
            number = isinstance(value, int)
            cell = TableCell(valuetype="float", value=value) if number else TableCell(valuetype="string")
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(path))


def write_xlsx(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "kim"
    sheet.append(["code", "serial", "phone"])
    sheet.append(["A1", 7, "010-1"])
    book.save(path)


@pytest.mark.parametrize(("name", "write"), [("a.xlsx", write_xlsx), ("a.xls", write_xls), ("a.ods", write_ods)])
def test_every_kind_reads_alike(tmp_path: Path, name: str, write: object) -> None:
    path = tmp_path / name
    write(path)  # type: ignore[operator]
    book = open_book(path)
    assert book.sheet_names == ("kim",)
    texts = [book.sheet("kim").texts(row) for row in (1, 2, 3)]
    assert texts == [("code", "serial", "phone"), ("A1", "7", "010-1"), ()]
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [name]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949", "utf-16"])
def test_csv_reads_in_the_encodings_that_excel_writes(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "할일.csv"
    path.write_bytes("코드,그룹\r\n007,서버1\r\n".encode(encoding))
    book = open_book(path)
    assert book.sheet_names == ("할일",)
    assert book.sheet("할일").texts(2) == ("007", "서버1")


def test_cells_keep_their_place_below_and_right_of_empty_ones(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["C4"] = "here"
    sheet = open_book(save(book, tmp_path)).sheet("Sheet")
    assert sheet.text(4, 2) == "here"
    assert sheet.text(99, 99) == sheet.text(0, 0) == ""


def test_numbers_shown_with_leading_zeros_keep_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A3"] = 42, 42, 42
    sheet["A2"].number_format = "00000"
    read = open_book(save(book, tmp_path)).sheet("Sheet")
    assert [read.text(row, 0) for row in (1, 2, 3)] == ["42", "00042", "42"]
    assert read.pick(2, [0]) == ["00042"]


def test_oddities_are_read_from_the_parts(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 6):
        sheet.append([f"a{row}", row])
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("A4:A5")
    sheet["B2"] = "=1+1"
    sheet["C1"] = "#N/A"
    sheet["C1"].data_type = "e"
    sheet.protection.sheet = True
    read = open_book(save(book, tmp_path)).sheet("Sheet")
    odd = read.oddities
    assert (odd.hidden, odd.filtered, odd.protected) == (frozenset({3}), False, True)
    assert (odd.formulas, odd.unfilled, odd.errors) == (1, ((2, 1),), ((1, 2),))
    (merged,) = read.merged
    assert (merged.first_row, merged.first_column, merged.last_row, merged.last_column) == (4, 0, 5, 0)


def test_formulas_with_a_value_are_filled_also_with_an_empty_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("A")
    sheet.write_formula("A1", '="x"', None, "x")
    sheet.write_formula("A3", "=0", None, 0)
    sheet.set_row(4, None, None, {"hidden": True})
    sheet.autofilter("A1:A9")
    sheet.filter_column("A", "x == 1")
    book.close()
    odd = open_book(path).sheet("A").oddities
    assert (odd.formulas, odd.unfilled) == (2, ())
    assert odd.hidden == {5}
    assert odd.filtered


def test_an_empty_text_is_a_value_of_a_formula() -> None:
    odd = scan(b'<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>C1</f><v/></c></row>', {})
    assert odd.unfilled == ((1, 1),)


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_cells_without_names_are_counted(prefix: str) -> None:
    xml = (f'<{prefix}sheetData><{prefix}row><{prefix}c><{prefix}v>1</{prefix}v></{prefix}c></{prefix}row>'
           f'<{prefix}row hidden="1"><{prefix}c/><{prefix}c><{prefix}f>A1</{prefix}f></{prefix}c></{prefix}row>'
           f'</{prefix}sheetData>')
    odd = scan(xml.encode(), {})
    assert (odd.hidden, odd.unfilled) == (frozenset({2}), ((2, 1),))


def test_what_is_no_workbook_is_refused_with_its_own_words(tmp_path: Path) -> None:
    text = tmp_path / "a.xlsx"
    text.write_text("not a workbook")
    torn = tmp_path / "torn.xlsx"
    torn.write_bytes(save(operators_workbook(), tmp_path, "whole.xlsx").read_bytes()[:900])
    other = tmp_path / "b.xlsx"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    ole = tmp_path / "c.xls"
    ole.write_bytes(files.OLE + b"\0" * 600)
    assert [refused(path) for path in (text, torn, other, ole, tmp_path / "gone.xlsx", tmp_path)] == [
        "workbook.not_a_workbook", "workbook.broken", "workbook.not_a_workbook", "workbook.not_a_workbook",
        "workbook.missing", "workbook.not_a_file",
    ]


def test_an_encrypted_workbook_is_told_from_a_broken_one(tmp_path: Path) -> None:
    plain = save(operators_workbook(), tmp_path)
    path = tmp_path / "locked.xlsx"
    with plain.open("rb") as source, path.open("wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(source).encrypt("pw", target)
    assert refused(path) == "workbook.encrypted"


def test_an_encrypted_ods_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert refused(path) == "workbook.encrypted"


def test_a_lock_beside_a_readable_workbook_names_who_has_it(tmp_path: Path) -> None:
    path = save(operators_workbook(), tmp_path)
    assert files.lock_of(path) == ""
    name = "김 사장".encode("cp949")
    (tmp_path / "~$accounts.xlsx").write_bytes(bytes([len(name)]) + name + b" " * 40)
    assert open_book(path).source.lock == "~$accounts.xlsx (김 사장)"


def test_a_lock_of_libreoffice_is_known_too(tmp_path: Path) -> None:
    path = save(operators_workbook(), tmp_path)
    (tmp_path / ".~lock.accounts.xlsx#").write_text(",kim,desk,19.11.2026 09:00,file:///x;", encoding="utf-8")
    assert "kim" in files.lock_of(path)


def test_a_workbook_that_its_owner_does_not_let_be_read_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = save(operators_workbook(), tmp_path)

    def denied(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "_whole", denied)
    assert refused(path) == "workbook.unreadable"
    (tmp_path / "~$accounts.xlsx").write_bytes(b"\x03Kim")
    with pytest.raises(Refused) as caught:
        open_book(path)
    (fault,) = caught.value.faults
    assert (fault.code, fault.params["lock"]) == ("workbook.locked", "~$accounts.xlsx (Kim)")


def test_sheet_names_are_found_as_excel_would(tmp_path: Path) -> None:
    book = open_book(save(operators_workbook(), tmp_path))
    assert (book.find("KIM "), book.find("kim"), book.find("nobody")) == ("kim", "kim", None)
    with pytest.raises(KeyError):
        book.sheet("nobody")


def test_a_sheet_whose_part_is_missing_is_refused_by_sheet(tmp_path: Path) -> None:
    path = save(operators_workbook(), tmp_path)
    data = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(data, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            broken = Parts(path.read_bytes()).sheets["kim"]
            target.writestr(name, content[:len(content) // 2] if name == broken else content)
    path.write_bytes(data.getvalue())
    with pytest.raises(Refused) as caught:
        open_book(path).sheet("kim")
    assert codes(caught.value.faults) == ["workbook.sheet_broken"]


def test_dates_read_as_iso(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append([dt.date(2026, 11, 21)])
    assert open_book(save(book, tmp_path)).sheet("Sheet").text(1, 0) == "2026-11-21"
