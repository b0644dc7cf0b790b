"""Whether everybody says the same after a run: exit code, JSON line, ledger, results workbook, the shop's audit log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from engine.cli.board import items_json
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import AccountRow, ItemRow, SessionRow
from engine.model import Counts, ItemState
from engine.words import catalogue
from resources.practice_shop.model import Product
from resources.practice_shop.seed import products as sample_products
from resources.practice_shop.state import ShopState
from tests.end_to_end.processes import Result
from tests.end_to_end.world import World

STATES = {ItemState.IN_DOUBT: "in doubt"}


@dataclass(frozen=True)
class Truth:
    """What everybody agreed upon. `again` are products that were saved more than once, `moved` all that were moved."""

    items: list[ItemRow]
    sessions: list[SessionRow]
    accounts: list[AccountRow]
    counts: Counts
    moved: set[str]
    again: set[str]

    def states(self) -> dict[str, str]:
        """Item key → state."""
        return {item.key: str(item.state) for item in self.items}

    def item(self, key: str) -> ItemRow:
        return next(item for item in self.items if item.key == key)


def truth(world: World, result: Result, *, edits: bool = True) -> Truth:
    """Compare all five, and give back what they agree upon. `edits`: the items were done by `listing.edit`."""
    return compare(world.run_folder(result.json["run"]).folder, result, world.state if edits else None, planted(world))


def compare(
    folder: Path, result: Result, shop: ShopState | None, products: Mapping[tuple[str, str], set[str]],
) -> Truth:
    """The same for any run's folder; `products` are those planted, by account and code."""
    with LedgerReader(folder / "ledger.db") as reader:
        items = reader.rows(list(reader.ids()))
        sessions, accounts, counts, run = reader.sessions(), reader.accounts(), reader.counts(), reader.run()
    assert result.json["items"] == items_json(counts)
    assert (result.json["state"], result.json["exit_code"]) == (str(run.state), run.exit_code)
    assert result.code == run.exit_code
    assert result.json["reason"] == run.reason
    assert result.json["sessions"] == len(sessions)
    assert result.json["restarts"] == len(sessions) - len({one.worker for one in sessions})
    assert result.json["results"] == run.results
    by_state = Counter(str(item.state) for item in items)
    assert items_json(counts) == {name: by_state.get(name, 0) for name in items_json(counts)}
    assert read_results(Path(run.results)) == {
        (item.sheet, row): STATES.get(item.state, str(item.state)) for item in items for row in item.rows
    }
    moved, again = (set[str](), set[str]()) if shop is None else audited(items, shop, products)
    return Truth(items, sessions, accounts, counts, moved, again)


def read_results(path: Path) -> dict[tuple[str, int], str]:
    """(Sheet, row) → state in English, wherever the results workbook says one, in English or in Korean."""
    korean = catalogue.translator("ko")
    english = {korean(word): word for word in ("done", "failed", "skipped", "in doubt", "pending")}
    headers = ("step3 · state", f"step3 · {korean('state')}")
    book = load_workbook(path)
    found = {}
    for sheet in book.worksheets:
        columns = [cell.column for cell in sheet[1] if cell.value in headers]
        for column in columns:
            for row in range(2, sheet.max_row + 1):
                if (value := sheet.cell(row, column).value) is not None:
                    found[sheet.title, row] = english.get(str(value), str(value))
    book.close()
    return found


def audited(
    items: list[ItemRow], shop: ShopState, products: Mapping[tuple[str, str], set[str]],
) -> tuple[set[str], set[str]]:
    """Check the audit log against the items; products moved, and products saved more than once."""
    audit = shop.audit()
    moves = [row for row in audit if row.action == "move"]
    saves = Counter(row.product_id for row in audit if row.action == "save")
    moved = {row.product_id for row in moves}
    assert len(moves) == len(moved), "a product was moved twice"
    assert moved <= set(saves), "a product was moved without being saved"
    assert {row.provider_code for row in audit} <= {item.key for item in items}, "somebody else's products were touched"
    for item in items:
        wanted = products.get((item.account, item.key), set())
        if item.state in (ItemState.DONE, ItemState.SKIPPED):
            assert wanted <= moved, f"{item.key} is {item.state}, but products were missed"
    return moved, {product for product, times in saves.items() if times > 1}


def planted(world: World) -> dict[tuple[str, str], set[str]]:
    """The products that a run of the small job should edit, by account and code."""
    everything = (product for person in world.people for product in person.products())
    return by_code(list(everything))


def sampled() -> dict[tuple[str, str], set[str]]:
    """The same for the demo's shop."""
    return by_code(list(sample_products()))


def by_code(products: list[Product]) -> dict[tuple[str, str], set[str]]:
    """Products of 서버1 by account and code."""
    found: dict[tuple[str, str], set[str]] = {}
    for product in products:
        if product.group == "서버1":
            found.setdefault((product.account, product.code), set()).add(product.id)
    return found


def same_looks(original: Path, results: Path) -> None:
    """Assert that the results copy has every sheet, cell and format that the original has, secrets left out."""
    old, new = load_workbook(original), load_workbook(results)
    assert new.sheetnames[: len(old.sheetnames)] == old.sheetnames
    for sheet in old.worksheets:
        copy = new[sheet.title]
        assert copy.freeze_panes == sheet.freeze_panes
        assert {name: one.width for name, one in sheet.column_dimensions.items()}.items() <= {
            name: one.width for name, one in copy.column_dimensions.items()
        }.items()
        for row in sheet.iter_rows():
            for cell in row:
                there = copy[cell.coordinate]
                assert repr((there.font, there.fill, there.border)) == repr((cell.font, cell.fill, cell.border))
                assert there.number_format == cell.number_format
                assert there.value == cell.value or (sheet.title in ("login_id", "market_id") and there.value is None)
    assert [cell.value for cell in new["login_id"]["B"][1:]] == [None] * (new["login_id"].max_row - 1)
    old.close()
    new.close()
