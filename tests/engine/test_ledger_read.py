from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from engine.core.ledger import Ledger
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import ItemRow
from engine.model import Account, Counts, ItemState
from tests.engine.ledger_kit import FAILED, finish, item, items, small

S = ItemState


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """90 items of three parts, interleaved: done, failed, running and pending ones in each."""
    ledger = small(tmp_path / "ledger.db")
    ledger.add_accounts([Account("Kim", "김", "서버1"), Account("lee", "이", "서버2"), Account("choi")])
    for number in range(1, 31):
        fourth = item(number, "Kim", "step4", memo=f'50% "{number}"')
        ledger.add_items([item(number, "Kim"), item(number, "lee"), fourth])
    finish(ledger, range(1, 91, 4))
    finish(ledger, range(2, 91, 8), FAILED, S.FAILED)
    ledger.lease([3, 4], "kim-1", "s1", 120.0)
    ledger.open_session("s1", "kim-1", "kim", 100.0)
    ledger.count("kim", "step3", {"products": 7})
    ledger.commit()
    yield ledger
    ledger.close()


@pytest.fixture
def reader(ledger: Ledger) -> Iterator[LedgerReader]:
    with LedgerReader(ledger.path) as reader:
        yield reader


FILTERS = list(product(
    [(), (S.DONE,), (S.FAILED, S.PENDING), (S.IN_DOUBT,), tuple(S)], ["", "KIM", "lee", "choi"], ["", "step4"],
    ["", "P0002", "품 7", '50% "1', "서버1!B9", "50_"],
))


def test_pages_ids_and_counts_agree_with_a_look_at_every_row(reader: LedgerReader) -> None:
    every = reader.rows(range(1, 91))
    cells = {one.id: one.values for one in reader.items(range(1, 91))}
    found = set()
    for states, account, step, search in FILTERS:
        expected = [
            row.id for row in every
            if (not states or row.state in states) and (not account or row.account.casefold() == account.casefold())
            and (not step or row.step == step)
            and (not search or any(search in text for text in (row.key, row.place, *cells[row.id].values())))
        ]
        assert list(reader.ids(states, account, step, search)) == expected
        assert reader.count(states, account, step, search) == len(expected)
        assert _paged(reader, states, account, step, search) == expected
        found.add(len(expected))
    assert len(found) > 15


def _paged(reader: LedgerReader, states: tuple[S, ...], account: str, step: str, search: str) -> list[int]:
    got: list[ItemRow] = []
    while page := reader.page(got[-1] if got else None, 7, states, account, step, search):
        got += page
    return [row.id for row in got]


def test_a_page_begins_after_a_row_its_place_or_its_id(reader: LedgerReader) -> None:
    row = reader.page(None, 5)[-1]
    following = [one.id for one in reader.page(row, 3)]
    assert following == [6, 7, 8]
    assert [one.id for one in reader.page((row.order, row.id), 3)] == following
    assert [one.id for one in reader.page(row.id, 3)] == following


def test_a_row_tells_its_latest_attempt(reader: LedgerReader) -> None:
    failed, running, fresh = reader.rows([2, 3, 80])
    assert (failed.state, failed.attempts, failed.code, failed.params) == (S.FAILED, 1, FAILED.code, FAILED.params)
    assert (failed.seconds, failed.started, failed.ended, failed.worker) == (2.5, 111.0, 113.5, "kim-1")
    assert (failed.place, failed.rows, failed.sheet, failed.order) == ("서버1!B2", (2, 3), "서버1", 1)
    assert (running.state, running.started) == (S.RUNNING, 0.0)
    assert (fresh.state, fresh.attempts, fresh.results) == (S.PENDING, 0, {})
    assert [row.id for row in reader.rows([5, 999, 1])] == [5, 1]


def test_accounts_tell_their_items_sessions_and_counts(reader: LedgerReader) -> None:
    kim, lee, choi = reader.accounts()
    assert (kim.login, kim.key, kim.name, kim.sessions, kim.counted) == ("Kim", "kim", "김", 1, {"products": 7})
    totals = reader.account_item_totals()
    assert (kim.counts, lee.counts, choi.counts) == (totals["kim"], totals["lee"], Counts())
    assert reader.counts("KIM") == kim.counts
    assert kim.counts.total == 60
    assert reader.steps() == ["step3", "step4"]
    assert [one.login for one in reader.account_list()] == ["Kim", "lee", "choi"]


def test_a_reader_sees_every_commit_and_nothing_before_it(ledger: Ledger, reader: LedgerReader) -> None:
    before = reader.counts()
    ledger.add_items(items(5, "choi"))
    assert reader.counts() == before
    ledger.commit()
    assert reader.counts().pending == before.pending + 5
    assert reader.counts("choi") == Counts(pending=5)
