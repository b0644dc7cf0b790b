from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from engine import asks
from engine.core.ledger import Ledger
from engine.core.ledger_rows import RunRecord
from engine.core.logbook import LogEntry, LogWriter
from engine.model import ItemState, Level, Outcome, OutcomeKind
from tests.engine.inspector.asking import ask
from tests.engine.workbook.books import JOB, PLANTED, check, operators_workbook, save

AT = 1_790_000_000.0


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    (tmp_path / "test.rowcrew.toml").write_text(JOB, encoding="utf-8")
    return save(operators_workbook(), tmp_path)


@pytest.fixture
def ledger(workbook: Path) -> Path:
    """A run in which A001 was done, A002 failed, and B001 waits."""
    path = workbook.parent / "ledger.db"
    checked = check(workbook)
    book = Ledger.create(path, RunRecord("r", "j", "test.rowcrew.toml", str(workbook), AT, "practice:", "practice"))
    book.add_accounts(checked.accounts)
    book.add_items(checked.items())
    book.lease([1, 2], "kim#1", "s1", AT)
    for item, outcome, state in (
        (1, Outcome(OutcomeKind.DONE, "", results={"saved": "3", "title": "=1+1"}), ItemState.DONE),
        (2, Outcome(OutcomeKind.FAILED, "text", {"text": "-no such product"}), ItemState.FAILED),
    ):
        book.begin_attempt(item, "kim#1", "s1", AT)
        book.end_attempt(item, outcome, state, AT + 60, 12.5, "7" if item == 2 else "")
    book.commit()
    book.close()
    return path


def written(ledger: Path, workbook: Path, language: str = "en") -> asks.Written:
    target = workbook.parent / "results" / "accounts-results.xlsx"
    job = str(workbook.parent / "test.rowcrew.toml")
    told = ask(asks.ResultsAsk(str(ledger), job, str(workbook), str(target), language))
    assert told.code == 0, told.err
    assert [planted for planted in PLANTED if planted.encode() in told.out] == []
    return told.only(asks.Written)


def test_the_results_copy_says_what_the_ledger_says(ledger: Path, workbook: Path) -> None:
    before = hashlib.sha256(workbook.read_bytes()).hexdigest()
    answer = written(ledger, workbook)
    assert (answer.rows, answer.dropped) == (3, ())
    kim = [[cell.value for cell in line] for line in load_workbook(answer.path)["kim"].iter_rows()]
    assert kim[0][6:] == [f"step3 · {name}" for name in (
        "state", "outcome", "attempts", "finished", "evidence", "saved", "title")]
    at = dt.datetime.fromtimestamp(AT + 60, dt.UTC).astimezone().replace(tzinfo=None)
    assert kim[1][6:] == ["done", None, 1, at, None, "3", "=1+1"]
    assert kim[2][6:8] == ["failed", "-no such product"]
    assert kim[2][10] == str(workbook.parent / "evidence" / "7")
    assert hashlib.sha256(workbook.read_bytes()).hexdigest() == before


def test_the_results_copy_holds_no_planted_secret(ledger: Path, workbook: Path) -> None:
    with zipfile.ZipFile(written(ledger, workbook).path) as archive:
        found = b"".join(archive.read(name) for name in archive.namelist())
    assert [planted for planted in PLANTED if planted.encode() in found] == []
    assert "쇼핑몰A1".encode() in found


def test_a_ledger_that_is_not_there_fails_in_words(workbook: Path) -> None:
    folder = workbook.parent
    names = (folder / "gone.db", folder / "test.rowcrew.toml", workbook, folder / "x.xlsx")
    told = ask(asks.ResultsAsk(*map(str, names)))
    assert [fault.code for fault in told.only(asks.HelperFailed).faults] == ["ledger.missing"]


def export(what: str, source: Path, name: str, **more: Any) -> tuple[asks.Written, Path]:
    target = source.parent / name
    told = ask(asks.ExportAsk(what, str(source), str(target), **more))
    assert told.code == 0, told.err
    answer = told.only(asks.Written)
    return answer, Path(answer.path)


def test_items_export_to_csv_with_a_mark_and_no_formulas(ledger: Path) -> None:
    answer, path = export("items", ledger, "items.csv")
    assert (answer.rows, path.read_bytes()[:3]) == (3, b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [tuple(line.values())[:4] for line in lines] == [
        ("step3", "kim@shop.example", "A001", "done"), ("step3", "kim@shop.example", "A002", "failed"),
        ("step3", "lee@shop.example", "B001", "pending")]
    assert [lines[0][name] for name in ("seconds", "place", "saved", "title")] == ["12.5", "kim!B2", "3", "'=1+1"]
    assert lines[1]["outcome"] == "'-no such product"


def test_items_export_to_xlsx_as_texts(ledger: Path) -> None:
    _, path = export("items", ledger, "items.xlsx", only=("done",))
    sheet = load_workbook(path)["Items"]
    (headers, line) = [[cell.value for cell in row] for row in sheet.iter_rows()]
    found = dict(zip(headers, line, strict=True))
    assert (found["key"], found["title"], found["attempts"]) == ("A001", "=1+1", 1)
    assert sheet.cell(2, headers.index("title") + 1).data_type == "s"


def test_items_export_to_jsonl_keeps_codes(ledger: Path) -> None:
    answer, path = export("items", ledger, "items.jsonl", search="A002")
    (line,) = [json.loads(one) for one in path.read_text(encoding="utf-8").splitlines()]
    assert answer.rows == 1
    assert (line["state"], line["code"], line["params"], line["rows"]) == (
        "failed", "text", {"text": "-no such product"}, [3, 4])


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.db"
    with LogWriter(path) as writer:
        for number, level in enumerate((Level.INFO, Level.ERROR, Level.INFO)):
            said = {"text": f"line\n{number}"}
            writer.add(LogEntry(AT + number, level, "kim#1", "kim", f"A00{number}", "text", said))
        writer.commit()
    return path


def test_the_log_exports_to_text_line_by_line(log: Path) -> None:
    answer, path = export("log", log, "log.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert (answer.rows, lines[0]) == (3, "time\tlevel\tworker\taccount\titem\ttext")
    assert lines[2].split("\t")[1:] == ["error", "kim#1", "kim", "A001", "line 1"]


def test_the_log_exports_by_level_and_search(log: Path) -> None:
    _, errors = export("log", log, "errors.jsonl", only=("error",))
    assert [json.loads(line)["item"] for line in errors.read_text(encoding="utf-8").splitlines()] == ["A001"]
    _, found = export("log", log, "found.csv", search="A002")
    with found.open(encoding="utf-8-sig", newline="") as file:
        assert [line["item"] for line in csv.DictReader(file)] == ["A002"]


@pytest.mark.parametrize(("ask_for", "code"), [
    ({"target": "x.pdf"}, "export.format_unknown"), ({"what": "people"}, "export.what_unknown"),
    ({"only": ("loud",)}, "export.only_unknown"),
])
def test_what_cannot_be_exported_is_refused(log: Path, ask_for: dict[str, Any], code: str) -> None:
    given = {"what": "log", "target": "x.txt"} | ask_for
    target = log.parent / given.pop("target")
    told = ask(asks.ExportAsk(source=str(log), target=str(target), **given))
    assert [fault.code for fault in told.only(asks.HelperFailed).faults] == [code]
    assert not target.exists()
