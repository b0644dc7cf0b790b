from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from engine.core.ledger import Ledger
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import ItemRow
from engine.errors import Fault, LedgerError, Place
from engine.model import Counts, ItemState, Level, RunState, WorkerState
from gui.doors import RunInfo
from gui.models import log_model
from gui.models.accounts_model import AccountsModel
from gui.models.faults_model import FaultsModel
from gui.models.items_model import Filter, ItemsModel
from gui.models.log_model import LogModel
from gui.models.preview_model import PreviewModel
from gui.models.runs_model import RunsModel, SummaryModel
from gui.models.workers_model import WorkersModel
from tests.gui import scripted
from tests.gui.scripted import ACCOUNTS, lines, make_ledger, preview, workers

DISPLAY, TIP, SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole

pytestmark = pytest.mark.usefixtures("english")


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def column(model: QAbstractItemModel, at: int) -> list[str]:
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


@pytest.fixture
def items(tmp_path: Path, qtbot: QtBot) -> Iterator[ItemsModel]:
    model = ItemsModel()
    model.tester = watched(model)  # type: ignore[attr-defined]
    model.open(LedgerReader(Path(make_ledger(tmp_path / "ledger.db", 12, 5))))
    qtbot.waitUntil(lambda: model.rowCount() == 36)
    yield model
    model.open(None)


def test_workers_take_the_last_row_in_one_change() -> None:
    model, changes = WorkersModel(), list[tuple[int, int]]()
    tester = watched(model)
    model.dataChanged.connect(lambda first, last, _roles: changes.append((first.row(), last.row())))
    model.update_rows(workers())
    assert model.rowCount() == 3
    assert changes == []
    model.update_rows(workers((WorkerState.RESTARTING, WorkerState.PAUSED)))
    assert changes == [(0, 2)]
    assert column(model, 2) == ["Restarting", "Paused", "Restarting"]
    assert column(model, 5) == ["1  (2/5)", "2  (3/5)", "3  (4/5)"]
    model.all_ended()
    assert set(column(model, 2)) == {"Ended"}
    assert model.memory() == 0
    del tester


def test_painted_cells_speak() -> None:
    model = WorkersModel()
    model.update_rows(workers())
    for at in range(model.columnCount()):
        assert model.index(0, at).data(SPOKEN) == model.index(0, at).data(DISPLAY) != ""
        assert model.headerData(at, Qt.Orientation.Horizontal, SPOKEN)


def test_items_come_in_the_ledgers_order(items: ItemsModel) -> None:
    assert items.accounts() == [one.login for one in ACCOUNTS]
    assert column(items, 2)[:13] == [f"K{at:04d}" for at in range(12)] + ["K0000"]


def test_items_are_loaded_page_by_page(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.models.items_model.PAGE", 7)
    model, told = ItemsModel(), list[int]()
    model.rowsInserted.connect(lambda _parent, first, last: told.append(last - first + 1))
    model.open(LedgerReader(Path(make_ledger(tmp_path / "ledger.db", 12))))
    qtbot.waitUntil(lambda: model.rowCount() == 36)
    model.open(None)
    assert told == [7, 7, 7, 7, 7, 1]


def test_filters_choose_by_state_account_and_text(items: ItemsModel) -> None:
    items.filter(Filter(frozenset({ItemState.FAILED})))
    assert items.rowCount() == 3
    items.filter(Filter(frozenset({ItemState.DONE, ItemState.FAILED}), ACCOUNTS[1].login))
    assert items.rowCount() == 5
    items.filter(Filter(search="k0011"))
    assert column(items, 2) == ["K0011"] * 3
    items.filter(Filter(search="저장 단추가"))
    assert items.rowCount() == 3, "the outcome's words are searched too"


def test_a_refresh_moves_items_in_and_out_of_the_filter(items: ItemsModel, tmp_path: Path) -> None:
    items.filter(Filter(frozenset({ItemState.PENDING})))
    before, removed = items.rowCount(), list[int]()
    items.rowsRemoved.connect(lambda _parent, first, _last: removed.append(first))
    ledger = Ledger.open(tmp_path / "ledger.db")
    for item in (6, 8):
        scripted.settle(ledger, item)
    ledger.commit()
    ledger.close()
    items.refresh([6, 8])
    assert items.rowCount() == before - 2
    assert removed == [0, 1]
    items.filter(Filter())
    assert items.index(5, 0).data() == "Done"


def test_a_refresh_without_a_filter_is_one_ranged_change(items: ItemsModel, tmp_path: Path) -> None:
    changes: list[tuple[int, int]] = []
    items.dataChanged.connect(lambda first, last, _roles: changes.append((first.row(), last.row())))
    ledger = Ledger.open(tmp_path / "ledger.db")
    scripted.settle(ledger, 7)
    scripted.settle(ledger, 9, failed=True)
    ledger.commit()
    ledger.close()
    items.refresh([9, 7])
    assert changes == [(6, 8)]


class BrokenLedger:
    """A ledger whose file cannot be read any more."""

    def page(self, after: int | None, limit: int) -> list[ItemRow]:
        raise LedgerError("ledger.damaged", path="ledger.db", after=after, limit=limit)

    def rows(self, ids: Sequence[int]) -> list[ItemRow]:
        raise LedgerError("ledger.damaged", path="ledger.db", ids=ids)

    def close(self) -> None:
        """There is nothing to close."""


def test_an_unreadable_ledger_is_told_and_not_raised(qtbot: QtBot) -> None:
    model, told = ItemsModel(), list[tuple[str, dict[str, str]]]()
    model.unreadable.connect(lambda code, params: told.append((code, params)))
    model.open(BrokenLedger())
    qtbot.waitUntil(lambda: bool(told))
    model.refresh([1])
    qtbot.wait(30)
    assert {code for code, _ in told} == {"ledger.damaged"}
    assert told[0][1]["path"] == "ledger.db"
    assert model.rowCount() == 0


def test_log_lines_go_into_segments_and_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_model, "SEGMENT", 100)
    model = LogModel()
    tester = watched(model)
    model.append_lines([lines(1, 250), lines(251, 5, Level.ERROR)])
    assert model.rowCount() == 255
    assert [model.index(row, 4).data() for row in (0, 99, 100, 254)] == [
        "주문 확인 완료 1", "주문 확인 완료 100", "주문 확인 완료 101", "주문 확인 완료 255"]
    model.filter([Level.ERROR], "")
    assert column(model, 3) == [f"K{at:04d}" for at in range(251, 256)]
    model.append_lines([lines(256, 3, Level.ERROR), lines(259, 4)])
    assert model.rowCount() == 8, "new lines are filtered as they come"
    assert model.totals() == {Level.DEBUG: 0, Level.INFO: 254, Level.WARNING: 0, Level.ERROR: 8}
    del tester


def test_a_search_shows_the_newest_at_once_and_older_ones_between_events(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(log_model, "SEGMENT", 50)
    model = LogModel()
    tester = watched(model)
    model.append_lines([lines(1, 400)])
    model.filter(list(Level), "완료 3")
    assert model.searching
    assert model.rowCount() >= 1
    qtbot.waitUntil(lambda: not model.searching)
    expected = [f"주문 확인 완료 {at}" for at in range(1, 401) if str(at).startswith("3")]
    assert column(model, 4) == expected
    model.append_lines([lines(3_000, 2), lines(9_000, 2)])
    assert column(model, 4)[len(expected):] == ["주문 확인 완료 3000", "주문 확인 완료 3001"]
    del tester


def test_lines_that_are_there_already_are_passed_over() -> None:
    model = LogModel()
    model.append_lines([lines(1, 10)])
    model.append_lines([lines(6, 10), lines(16, 2)])
    assert [text.rsplit(" ", 1)[1] for text in column(model, 4)] == [str(at) for at in range(1, 18)]
    assert sum(model.totals().values()) == 17


def test_the_oldest_segment_goes_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_model, "SEGMENT", 100)
    monkeypatch.setattr(log_model, "BOUND", 300)
    model = LogModel()
    tester = watched(model)
    for at in range(10):
        model.append_lines([lines(at * 90 + 1, 90)])
    assert 200 <= model.rowCount() <= 300
    assert column(model, 4)[-1] == "주문 확인 완료 900"
    assert column(model, 4)[0] == f"주문 확인 완료 {900 - model.rowCount() + 1}"
    assert sum(model.totals().values()) == model.rowCount()
    del tester


def test_a_level_filter_over_many_lines_is_quick() -> None:
    model = LogModel()
    for at in range(20):
        model.append_lines([lines(at * 5_000 + 1, 5_000, Level.ERROR if at % 5 == 0 else Level.INFO)])
    started = time.perf_counter()
    model.filter([Level.ERROR], "")
    assert model.rowCount() == 20_000
    assert time.perf_counter() - started < 5, "a filter must not take seconds even on a busy machine"


def test_faults_come_before_warnings_and_name_their_place() -> None:
    model = FaultsModel()
    tester = watched(model)
    model.show([Fault("a.warned", Place("/x/b.xlsx", "S", "C4"), warning=True),
                Fault("a.bad", Place("C:\\x\\b.xlsx", "S", "J12"), {"value": "copy2"})], ["results.dropped"])
    assert column(model, 0) == ["Fault", "Warning", "Warning"]
    assert column(model, 1) == ["b.xlsx · S!J12", "b.xlsx · S!C4", "—"]
    assert model.count() == (1, 2)
    del tester


def test_accounts_are_taken_in_and_left_out(qtbot: QtBot) -> None:
    model = AccountsModel()
    tester = watched(model)
    model.show(ACCOUNTS, None)
    model.count({one.key: 12 for one in ACCOUNTS[:2]}, {"다솜": 2})
    assert column(model, 2) == ["Ready", "Ready", "Faults"]
    with qtbot.waitSignal(model.chosen):
        assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked, int(Qt.ItemDataRole.CheckStateRole))
    assert [one.name for one in model.taken()] == ["나래", "다솜"]
    assert column(model, 2)[0] == "Left out"
    model.locked = True
    assert not model.setData(model.index(1, 0), Qt.CheckState.Unchecked, int(Qt.ItemDataRole.CheckStateRole))
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    model.live({ACCOUNTS[1].key: WorkerState.LOGIN})
    assert column(model, 2)[1] == "Logging in"
    del tester


def test_a_preview_numbers_its_rows_as_the_sheet_does() -> None:
    model = PreviewModel()
    tester = watched(model)
    model.show(preview("accounts.xlsx"), header_row=3)
    assert model.headerData(0, Qt.Orientation.Vertical) == "4"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "provider_code"
    assert model.index(0, 1).data() == "K0000"
    model.show(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    del tester


def test_a_run_whose_engine_vanished_says_so() -> None:
    model = RunsModel()
    tester = watched(model)
    now = time.time()
    model.fill([RunInfo("a", "j", "p", RunState.RUNNING, now, live=True), RunInfo("b", "j", "p", RunState.RUNNING, now),
                RunInfo("c", "j", "p", RunState.STOPPED, now, ended=now)])
    assert column(model, 1) == ["Running", "Engine gone", "Stopped"]
    del tester


def test_a_summary_has_a_row_for_each_account() -> None:
    model = SummaryModel()
    tester = watched(model)
    model.fill(scripted.ended(Counts(done=30, failed=3)).accounts)
    assert column(model, 2) == ["10", "10", "10"]
    del tester


def test_text_from_outside_is_plain_in_tooltips(items: ItemsModel) -> None:
    tip = items.index(4, 7).data(TIP)
    assert "&lt;b&gt;" in tip
    assert "<b>" not in tip
