"""Makes `accounts.xlsx` beside this file from the practice shop's seed: `python -m resources.samples.make`.

The layout is that of the operators' own workbooks: logins, markets, and one task sheet per account.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from resources.practice_shop.seed import ACCOUNTS, SeedAccount, SeedCode, codes

WORKBOOK = Path(__file__).with_name("accounts.xlsx")

MALLS = tuple(f"{mall}{number}" for mall in "ABCD" for number in (1, 2, 3))
LOGIN_HEADERS = ("id", "password", "operator", "sheet_nickname", *(f"suffix{mall}" for mall in MALLS))
MARKETS = (
    "coupang_access_key", "coupang_secret_key", "naver_client_id", "naver_client_secret", "gmarket_password",
    "11st_api_key",
)
MARKET_HEADERS = ("id", "groupname", *MARKETS)
TASK_HEADERS = (
    "provider_id", "provider_code", "provider_gender", "final_group", "target_group", "step", "modify_event",
    "image_delete", "thumbnail_delete", "option_image_copy", "image_translate", "image_tag_insert", "html_update",
    "thumbnail_translate", "optionimage_translate", "quantity1", "quantity2", "memo",
)

_HEAD = PatternFill("solid", start_color="FF1F3A5F")
_STEP_FILLS = {
    "step2": PatternFill("solid", start_color="FFFFF4D6"),
    "step3": PatternFill("solid", start_color="FFE6F2EA"),
}
_LINE = Border(bottom=Side("thin", color="FFD5DAE3"))

#: What operators write into the columns H–O, one choice list for each.
_CELLS: tuple[tuple[str, ...], ...] = (
    ("NO", "first:1", "last:1", "specific:1,3", "first:1/last:1", "special:1"),
    ("NO", "NO", "last:1", "specific:2"),
    ("NO", "copy:1", "copy:2"),
    ("YES", "specific:all", "first:3", "special:2/first:1", "NO"),
    ("NO", "NO", "first:2", "YES"),
    ("YES", "NO"),
    ("NO", "first:1", "specific:1,2"),
    ("NO", "YES", "last:1"),
)


def make(target: Path = WORKBOOK) -> None:
    """Write the sample workbook."""
    book = Workbook()
    book.properties.creator = "Rowcrew"
    book.properties.created = book.properties.modified = datetime(2026, 1, 5, 4, 30, tzinfo=UTC).replace(tzinfo=None)
    logins = book.worksheets[0]
    logins.title = "login_id"
    _fill(logins, LOGIN_HEADERS, _logins(), (32, 16, 12, 16, *(11 for _ in MALLS)))
    for account in ACCOUNTS:
        sheet = book.create_sheet(account.nickname)
        _fill(sheet, TASK_HEADERS, _tasks(account), (13, 14, 15, 12, 13, 8, *(17 for _ in range(9)), 10, 10, 28))
        _dress_tasks(sheet)
    _fill(book.create_sheet("market_id"), MARKET_HEADERS, _markets(), (32, 14, *(26 for _ in MARKETS)))
    book.save(target)


def _logins() -> Iterator[Sequence[object]]:
    for account in ACCOUNTS:
        suffixes = (f"-{account.mark}{mall}" for mall in MALLS)
        yield account.login, account.password, account.name, account.nickname, *suffixes


def _markets() -> Iterator[Sequence[object]]:
    for account in ACCOUNTS:
        for mall in MALLS:
            keys = (_market_key(account, mall, market) for market in MARKETS)
            yield account.login, f"쇼핑몰{mall}", *keys


def _market_key(account: SeedAccount, mall: str, market: str) -> str:
    """A credential that opens nothing."""
    text = f"{account.login}:{mall}:{market}"
    return "sample-" + hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _tasks(account: SeedAccount) -> Iterator[Sequence[object]]:
    random = Random(f"tasks:{account.login}")  # noqa: S311  repeatable sample data, not security
    rows = [_task(random, number, code) for number, code in enumerate(codes(account), start=1)]
    # The same code once more, with the same actions: two rows, one item.
    rows.append((*rows[2][:-1], "위와 같은 코드"))
    return iter(rows)


def _task(random: Random, number: int, code: SeedCode) -> Sequence[object]:
    first = code.step == "step2"
    target = code.server if first else random.choice(("대기1", "대기1", "대기2", "대기3", "검수1", "수동1"))
    actions = ("NO",) * 8 if first else tuple(random.choice(cells) for cells in _CELLS)
    memo = random.choice(("", "", "", "가격 확인", "사이즈표 확인 필요", "신규 공급처"))
    return (
        f"{random.randrange(1, 99_999):05d}", code.code, random.choice(("여성", "남성", "공용")), code.server, target,
        code.step, random.choice(("YES", "NO")) if not first else "NO", *actions,
        random.choice((10, 20, 50)), random.choice((0, 5, 1_200)), memo or f"{number}차",
    )


def _fill(sheet: Worksheet, headers: Sequence[str], rows: Iterator[Sequence[object]], widths: Sequence[float]) -> None:
    sheet.append(list(headers))
    for row in rows:
        sheet.append(list(row))
    for cell in sheet[1]:
        cell.fill, cell.font = _HEAD, Font(bold=True, color="FFFFFFFF")
        cell.alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 24
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions


def _dress_tasks(sheet: Worksheet) -> None:
    last = sheet.max_row
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.border, cell.fill = _LINE, _STEP_FILLS[str(row[5].value)]
        row[0].number_format = row[1].number_format = "@"
        row[1].font = Font(bold=True)
        row[15].number_format = row[16].number_format = "#,##0"
    sheet["H1"].comment = Comment("YES, NO, first:n, last:n, copy:n, special:n, specific:1,3, specific:all", "Rowcrew")
    steps = DataValidation(type="list", formula1='"step2,step3"', allow_blank=True)
    steps.add(f"F2:F{last}")
    sheet.add_data_validation(steps)
    warning = PatternFill("solid", start_color="FFFBE3E3", end_color="FFFBE3E3")
    much = CellIsRule("greaterThan", ["1000"], fill=warning)  # type: ignore[no-untyped-call]  # openpyxl's stubs lack it
    sheet.conditional_formatting.add(f"Q2:Q{last}", much)
    sheet.print_title_rows = "1:1"


if __name__ == "__main__":
    make()
