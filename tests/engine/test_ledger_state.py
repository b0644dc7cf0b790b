"""Random histories of a ledger, with commits and crashes, against a plain model of it."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from engine.core.ledger import Ledger
from engine.core.ledger_read import LedgerReader
from engine.errors import IllegalMove, LedgerError
from engine.model import Counts, ItemState, Outcome, OutcomeKind, may_move
from tests.engine.ledger_kit import RECORD, items

S = ItemState
ACCOUNTS = ("kim", "lee")
IDS = st.lists(st.integers(1, 14), min_size=1, max_size=5, unique=True)


class Histories(RuleBasedStateMachine):
    """`self.items` is what this turn has written, `self.durable` what the last commit has."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="rc-"))
        self.path = self.folder / "ledger.db"
        self.ledger = Ledger.create(self.path, RECORD)
        self.reader = LedgerReader(self.path)
        #: item → (state, attempts, tries, moves)
        self.items: dict[int, tuple[ItemState, int, int, int]] = {}
        self.begun: set[int] = set()
        self.undos: dict[int, dict[int, tuple[ItemState, int, int]]] = {}
        self._keep()

    def teardown(self) -> None:
        self.reader.close()
        self.ledger.close()
        shutil.rmtree(self.folder)

    def _keep(self) -> None:
        self.durable = (dict(self.items), set(self.begun), dict(self.undos))

    def _move(self, item: int, state: ItemState, attempts: int | None = None) -> None:
        _, had, tries, moves = self.items[item]
        self.items[item] = (state, had if attempts is None else attempts, tries, moves + 1)

    @initialize(count=st.integers(1, 6))
    def add(self, count: int) -> None:
        for account in ACCOUNTS:
            for number in self.ledger.add_items(items(count, account)):
                self.items[number] = (S.PENDING, 0, 0, 0)
        self.commit()

    @rule(ids=IDS)
    def lease(self, ids: list[int]) -> None:
        expected = [one for one in ids if self.items.get(one, (S.DONE,))[0] is S.PENDING]
        assert self.ledger.lease(ids, "w", "s", 1.0) == expected
        for one in expected:
            self._move(one, S.RUNNING)

    @rule(item=st.integers(1, 14))
    def begin(self, item: int) -> None:
        runs = item in self.items and self.items[item][0] is S.RUNNING
        try:
            self.ledger.begin_attempt(item, "w", "s", 2.0)
        except LedgerError:
            assert not runs or item in self.begun
            return
        assert runs
        assert item not in self.begun
        self._tried(item)
        self.begun.add(item)

    def _tried(self, item: int) -> None:
        state, attempts, tries, moves = self.items[item]
        self.items[item] = (state, attempts, tries + 1, moves)

    @rule(item=st.integers(1, 14), state=st.sampled_from(S), kind=st.sampled_from(OutcomeKind))
    def end(self, item: int, state: ItemState, kind: OutcomeKind) -> None:
        legal = item in self.items and self.items[item][0] is S.RUNNING and may_move(S.RUNNING, state)
        try:
            self.ledger.end_attempt(item, Outcome(kind, "code"), state, 3.0, 0.5)
        except IllegalMove:
            assert not legal
            return
        assert legal
        if item not in self.begun:
            self._tried(item)
        self.begun.discard(item)
        self._move(item, state, self.items[item][1] + (kind is not OutcomeKind.AGAIN))

    @rule(ids=IDS)
    def give_back(self, ids: list[int]) -> None:
        for one in [one for one in ids if one in self.items and self.items[one][0] is S.RUNNING]:
            self.ledger.give_back([one], "given", 4.0)
            self.begun.discard(one)
            self._move(one, S.PENDING)

    @rule(accounts=st.none() | st.lists(st.sampled_from(ACCOUNTS)))
    def retry(self, accounts: list[str] | None) -> None:
        half = len(self.items) // 2
        of = [one for one in self.items if accounts is None or ACCOUNTS[one > half] in accounts]
        failed = {one: self.items[one] for one in of if self.items[one][0] is S.FAILED}
        assert self.ledger.retry_failed(5.0, accounts) == sorted(failed)
        self._remember(failed, S.PENDING)

    @rule(ids=IDS, state=st.sampled_from(S))
    def operate(self, ids: list[int], state: ItemState) -> None:
        legal = all(one in self.items and may_move(self.items[one][0], state, by_operator=True) for one in ids)
        try:
            self.ledger.operator_move(ids, state, "because", 6.0)
        except LedgerError:
            assert not legal
            return
        assert legal
        self._remember({one: self.items[one] for one in ids}, state)

    def _remember(self, moved: dict[int, tuple[ItemState, int, int, int]], state: ItemState) -> None:
        if not moved:
            return
        for one in moved:
            self._move(one, state, 0 if state is S.PENDING else None)
        self.undos[len(self.undos) + 1] = {one: (*row[:2], self.items[one][3]) for one, row in moved.items()}

    @rule(number=st.integers(1, 4))
    def undo(self, number: int) -> None:
        undo = self.undos.get(number, {})
        possible = bool(undo) and all(self.items[one][3] == moves for one, (_, _, moves) in undo.items())
        try:
            assert self.ledger.undo(number, 7.0) == sorted(undo)
        except LedgerError:
            assert not possible
            return
        assert possible
        for one, (state, attempts, _) in undo.items():
            self._move(one, state, attempts)
        self.undos[number] = {}

    @rule()
    def commit(self) -> None:
        self.ledger.commit()
        self._keep()

    @rule()
    def crash(self) -> None:
        """What was not committed is gone, and every running item is put back."""
        self.ledger.close()
        items, begun, undos = self.durable
        self.items, self.begun, self.undos = dict(items), set(begun), dict(undos)
        self.ledger = Ledger.open(self.path)
        running = sorted(one for one, row in self.items.items() if row[0] is S.RUNNING)
        assert self.ledger.recover(8.0) == running
        for one in running:
            self._move(one, S.PENDING)
        self.begun.clear()
        self.commit()

    @invariant()
    def writer_counts(self) -> None:
        assert self.ledger.counts() == _counts(self.items)

    @precondition(lambda self: self.durable[0])
    @invariant()
    def reader_sees_the_last_commit(self) -> None:
        durable = self.durable[0]
        assert self.reader.counts() == _counts(durable)
        rows = self.reader.page(None, 100)
        assert {row.id: (row.state, row.attempts) for row in rows} == {one: row[:2] for one, row in durable.items()}
        for state in S:
            ids = [one for one, row in durable.items() if row[0] is state]
            assert list(self.reader.ids([state])) == sorted(ids)
        for one, (_, _, tries, moves) in durable.items():
            assert len(self.reader.attempts(one)) == tries
            told = self.reader.moves(one)
            assert len(told) == moves
            assert all(before.new is after.old for before, after in pairwise(told))


def _counts(items: dict[int, tuple[ItemState, int, int, int]]) -> Counts:
    return Counts(**Counter(row[0].value for row in items.values()))


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck),
)
