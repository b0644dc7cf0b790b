"""What a small run is about: accounts and provider codes, planted alike in a shop, a workbook and a job file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from resources.practice_shop.model import Product, ShopAccount
from resources.practice_shop.seed import plain_product
from resources.practice_shop.state import ShopState
from resources.samples.make import LOGIN_HEADERS, MARKET_HEADERS, TASK_HEADERS

ACTIONS = TASK_HEADERS[7:15]
SERVER, STEP = "서버1", "step3"


@dataclass(frozen=True)
class Code:
    """One row: a provider code, how many products it has in the shop, and what its cells say."""

    code: str
    products: int = 1
    server: str = SERVER
    step: str = STEP
    target: str = "대기1"
    cells: Mapping[str, object] = field(default_factory=dict)

    def row(self, number: int) -> list[object]:
        plain: dict[str, object] = {
            "provider_id": f"{number:05d}", "provider_code": self.code, "provider_gender": "여성",
            "final_group": self.server, "target_group": self.target, "step": self.step, "modify_event": "NO",
            **dict.fromkeys(ACTIONS, "NO"), "html_update": "YES", "quantity1": 10, "quantity2": 0, "memo": "",
        }
        return [self.cells.get(name, plain[name]) for name in TASK_HEADERS]


@dataclass(frozen=True)
class Person:
    """An account: login, password, task sheet and its rows."""

    login: str
    password: str
    sheet: str
    codes: Sequence[Code]

    def products(self) -> Iterable[Product]:
        """The account's products in the shop, every code's once however many rows it has."""
        for code in {one.code: one for one in self.codes}.values():
            group = code.server if code.step == STEP else "미분류"
            for number in range(1, code.products + 1):
                yield plain_product(f"{self.sheet}-{code.code}-{number}", self.login, code.code, group)


KIM = Person(
    "kim@shop.example", "planted-PW-kim-7731", "김상회", (Code("K0001", 2), Code("K0012", 2), Code("K0123", 1)),
)
LEE = Person("lee@shop.example", "planted-PW-lee-9902", "이바다", (Code("L0004", 2), Code("L0045", 1)))
MARKET_KEYS = ("planted-MK-aaa-111", "planted-MK-bbb-222")


def plant_shop(state: ShopState, people: Sequence[Person]) -> None:
    """Accounts and products; no pop-ups and short delays, so that a run takes seconds."""
    state.seed(
        accounts=[ShopAccount(one.login, one.sheet, one.password) for one in people],
        products=[product for one in people for product in one.products()],
    )
    state.set_faults(popup_rate=0.0, pace=0.1)


def write_workbook(path: Path, people: Sequence[Person]) -> None:
    """The operators' layout: logins, one task sheet each, markets with their keys; formatted here and there."""
    book = Workbook()
    logins = book.worksheets[0]
    logins.title = "login_id"
    logins.append(list(LOGIN_HEADERS))
    for one in people:
        logins.append([one.login, one.password, one.sheet, one.sheet])
    for one in people:
        sheet = book.create_sheet(one.sheet)
        sheet.append(list(TASK_HEADERS))
        for number, code in enumerate(one.codes, start=1):
            sheet.append(code.row(number))
        for cell in sheet["B"]:
            cell.font, cell.number_format = Font(bold=True, color="FFAA0000"), "@"
        sheet["H1"].fill = PatternFill("solid", start_color="FFFFE08A")
        sheet.column_dimensions["B"].width = 33
        sheet.freeze_panes = "C2"
    markets = book.create_sheet("market_id")
    markets.append(list(MARKET_HEADERS))
    for one in people:
        markets.append([one.login, "쇼핑몰A1", *(MARKET_KEYS * 3)])
    book.save(path)
    book.close()


_COLUMNS = "\n".join(f'{name} = "{name}"' for name in TASK_HEADERS[1:15] if name != "provider_gender")

JOB = f"""
format = 1
name = "작은 일"
[site]
base_url = "BASE_URL"
[workbook]
path = "accounts.xlsx"
[accounts]
sheet = "login_id"
[accounts.columns]
login = "id"
password = {{ header = "password", secret = true }}
name = "operator"
sheet = "sheet_nickname"
[[steps]]
name = "step3"
flow = "listing.edit"
[steps.params]
source_group = "{SERVER}"
products_per_pass = 20
page_seconds = 20.0
[steps.items]
key = ["provider_code"]
where = {{ final_group = "{SERVER}", step = "{STEP}" }}
[steps.items.columns]
{_COLUMNS}
[batch]
size = 2
[retry]
attempts = 2
delay_seconds = 0.2
[workers]
parallel = 3
[deadlines]
session = 240.0
"""

#: The same without a built-in flow's parameters and columns: for flow files.
FILE_JOB = JOB.replace('flow = "listing.edit"', 'flow = "FLOW"').replace(
    f'[steps.params]\nsource_group = "{SERVER}"\nproducts_per_pass = 20\npage_seconds = 20.0\n', "",
)
