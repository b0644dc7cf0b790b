"""The sample workbook, the demo job, the shop's seed and the site's groups fit each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from engine import job
from engine.flows.listing.params import check
from engine.flows.registry import describe, validate_params
from engine.sites.practice import groups
from engine.sites.registry import site
from resources.practice_shop import model
from resources.practice_shop.seed import ACCOUNTS, EMPTY_AT, codes, products
from resources.practice_shop.state import ShopState
from resources.samples.make import WORKBOOK, make

JOB = job.load(WORKBOOK.with_name("practice.rowcrew.toml"))


def tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(path).worksheets}


@pytest.fixture(scope="module")
def book() -> dict[str, list[dict[str, str]]]:
    read = {}
    for title, (header, *rows) in tables(WORKBOOK).items():
        read[title] = [dict(zip(header, (str(cell or "") for cell in row), strict=True)) for row in rows]
    return read


def test_the_workbook_is_what_its_script_makes(tmp_path: Path) -> None:
    make(tmp_path / "again.xlsx")
    assert tables(tmp_path / "again.xlsx") == tables(WORKBOOK)


def test_every_account_of_the_workbook_can_log_in(tmp_path: Path, book: dict[str, list[dict[str, str]]]) -> None:
    with ShopState(tmp_path / "shop.db") as state:
        state.seed()
        assert len(book["login_id"]) == 3
        assert all(state.knows_password(row["id"], row["password"]) for row in book["login_id"])


def test_the_job_names_what_is_there(book: dict[str, list[dict[str, str]]]) -> None:
    (step,) = JOB.steps
    info = describe(step.flow)
    assert site(JOB.site.use).name == "practice"
    assert validate_params(info, step.params)[1] == []
    assert {need.name for need in info.columns if not need.optional} <= set(step.items.columns)
    for account in ACCOUNTS:
        assert set(step.items.columns.values()) <= set(book[account.nickname][0])
    password = JOB.accounts.columns["password"]
    assert isinstance(password, job.Column)
    assert password.secret


def test_rows_have_no_fault_and_give_three_batches_an_account(book: dict[str, list[dict[str, str]]]) -> None:
    (step,) = JOB.steps
    for account in ACCOUNTS:
        mine = [row for row in book[account.nickname] if all(row[name] == to for name, to in step.items.where.items())]
        assert [fault for row in mine for fault in check(row, step.params)] == []
        keys = {row["provider_code"] for row in mine}
        assert 2 * JOB.batch.size < len(keys) <= 3 * JOB.batch.size
        assert len(mine) > len(keys), "one code stands in two rows"


def test_codes_have_products_where_the_job_looks_for_them() -> None:
    for account in ACCOUNTS:
        due = [code.code for code in codes(account) if (code.server, code.step) == ("서버1", "step3")]
        found = {
            one.code for one in products()
            if one.account == account.login and one.group == JOB.steps[0].params["source_group"]
        }
        assert set(due) - found == {due[EMPTY_AT]}


def test_the_site_knows_the_groups_of_the_shop() -> None:
    assert (groups.GROUPS, groups.UNGROUPED) == (model.GROUPS, model.UNGROUPED)
