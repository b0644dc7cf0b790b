"""Real workbooks and jobs for tests, in the layout that operators have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

from engine import job
from engine.errors import Fault
from engine.workbook.checks import Asked, Checked, check_workbook
from engine.workbook.items import RowCheck
from engine.workbook.read import open_book

PASSWORDS = {"kim@shop.example": "planted-PW-kim-7731", "lee@shop.example": "planted-PW-lee-9902"}
MARKET_KEYS = ("planted-MK-aaa-111", "planted-MK-bbb-222")
PLANTED = (*PASSWORDS.values(), *MARKET_KEYS)

TASK_HEADERS = ("provider_id", "provider_code", "final_group", "step", "image_delete", "memo")
KIM_ROWS = (
    (1, "A001", "서버1", "step3", "YES", "first"),
    (2, "A002", "서버1", "step3", "NO", "second"),
    (3, "A002", "서버1", "step3", "NO", "second"),
    (4, "A003", "서버1-2", "step3", "NO", "other server"),
    (5, "A004", "서버1", "step2", "NO", "other step"),
)
LEE_ROWS = ((1, "B001", "서버1", "step3", "first:2", "x"), (2, "B002", "서버2", "step3", "YES", "y"))

JOB = """
format = 1
name = "Edit products"
[workbook]
path = "accounts.xlsx"
[accounts]
sheet = "login_id"
[accounts.columns]
login = "id"
password = "password"
name = "operator"
sheet = "sheet_nickname"
[[steps]]
name = "step3"
flow = "flow.py:run"
[steps.items]
key = ["code"]
[steps.items.columns]
code = "provider_code"
server = "final_group"
step = "step"
image_delete = "image_delete"
memo = "memo"
[steps.items.where]
server = "서버1"
step = "step3"
"""


def operators_workbook() -> Workbook:
    """The workbook of OPERATORS.md: logins, two task sheets, a market sheet with keys."""
    book = Workbook()
    logins = book.worksheets[0]
    logins.title = "login_id"
    fill(logins, [("id", "password", "operator", "sheet_nickname", "suffixA1")])
    fill(logins, [(login, password, login[:3].title(), login[:3], "-A") for login, password in PASSWORDS.items()])
    for name, rows in (("kim", KIM_ROWS), ("lee", LEE_ROWS)):
        sheet = book.create_sheet(name)
        fill(sheet, [TASK_HEADERS, *rows])
        sheet["A1"].font = Font(bold=True, color="FF0000")
        sheet.column_dimensions["B"].width = 33
    market = book.create_sheet("market_id")
    fill(market, [("id", "groupname", "coupang_access_key", "네이버 API 키"),
                  ("kim@shop.example", "쇼핑몰A1", *MARKET_KEYS)])
    return book


def fill(sheet: object, rows: Iterable[Sequence[object]]) -> None:
    """Append rows."""
    for row in rows:
        sheet.append(list(row))  # type: ignore[attr-defined]  # openpyxl's worksheet


def save(book: Workbook, folder: Path, name: str = "accounts.xlsx") -> Path:
    """Write it."""
    path = folder / name
    book.save(path)
    return path


def the_job(text: str = JOB) -> job.Job:
    """A job from its text."""
    return job.parse(text, Path("test.rowcrew.toml"))


def check(
    path: Path, text: str = JOB, *, chosen: tuple[str, ...] | None = None,
    row_checks: dict[str, RowCheck] | None = None, passwords_elsewhere: Iterable[str] = (),
) -> Checked:
    """Check a workbook file against a job's text."""
    elsewhere = set(passwords_elsewhere)
    asked = Asked(chosen, b"k" * 32, lambda login: login in elsewhere, row_checks or {})
    return check_workbook(open_book(path), the_job(text), asked)


def told(faults: Iterable[Fault]) -> list[tuple[str, str, str]]:
    """(code, sheet, cell) of each fault."""
    return [(fault.code, fault.place.sheet, fault.place.cell) for fault in faults]


def codes(faults: Iterable[Fault]) -> list[str]:
    """The codes alone."""
    return [fault.code for fault in faults]
