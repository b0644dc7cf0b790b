from __future__ import annotations

import threading
from pathlib import Path

import openpyxl
import pytest

from engine import asks
from engine.errors import EngineError
from engine.helper import Helper, ask, faults_of


def workbook(path: Path, rows: int = 3) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "password"])
    for number in range(rows):
        sheet.append([f"user{number}@example.kr", "비밀-값-하나"])
    book.save(path)
    return path


def test_an_ask_is_answered_by_a_process_of_its_own(tmp_path: Path) -> None:
    answer = ask(asks.PreviewAsk(str(workbook(tmp_path / "a.xlsx"))))
    assert isinstance(answer, asks.Preview)
    assert answer.headers == ("id", "password")
    assert answer.total_rows == 3
    assert "비밀-값-하나" not in str(answer)


def test_what_cannot_be_done_comes_back_as_faults(tmp_path: Path) -> None:
    answer = ask(asks.PreviewAsk(str(tmp_path / "none.xlsx")))
    faults = faults_of(answer) or (answer.faults if isinstance(answer, asks.Preview) else ())
    assert [fault.code for fault in faults] == ["workbook.missing"]


def test_a_cancelled_helper_ends_at_once_and_says_so(tmp_path: Path) -> None:
    helper = Helper(asks.PreviewAsk(str(workbook(tmp_path / "a.xlsx", 20_000))))
    threading.Thread(target=helper.cancel).start()
    with pytest.raises(EngineError) as error:
        list(helper.answers())
    assert error.value.code == "helper.cancelled"


def test_a_helper_that_dies_without_its_last_word_is_told_with_its_status() -> None:
    helper = Helper(asks.PreviewAsk("x"))
    helper._process.kill()
    with pytest.raises(EngineError) as error:
        list(helper.answers())
    assert error.value.code == "helper.died"
    assert error.value.params["status"] == "-9"
