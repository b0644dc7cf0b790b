from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import NUMBERS, STATES, Actor
from engine.errors import IllegalMove, LedgerError
from engine.model import ENGINE_MOVES, OPERATOR_MOVES, Counts, ItemState
from tests.engine.ledger_kit import ERROR, FAILED, finish, items, small

S = ItemState
LEGAL = {
    Actor.ENGINE: ENGINE_MOVES,
    Actor.OPERATOR: OPERATOR_MOVES,
    Actor.UNDO: frozenset((new, old) for old, new in OPERATOR_MOVES),
}

#: For every state, moves that lead there from pending.
WAYS: dict[ItemState, list[tuple[Actor, ItemState]]] = {
    S.PENDING: [],
    S.RUNNING: [(Actor.ENGINE, S.RUNNING)],
    **{end: [(Actor.ENGINE, S.RUNNING), (Actor.ENGINE, end)] for end in (S.DONE, S.FAILED, S.SKIPPED, S.IN_DOUBT)},
}


def _update(connection: sqlite3.Connection, actor: int, state: int) -> None:
    connection.execute("UPDATE progress SET state = ?, actor = ? WHERE id = 1", (state, actor))


@pytest.mark.parametrize(("old", "new"), list(product(S, S)))
@pytest.mark.parametrize("actor", list(Actor))
def test_the_file_itself_allows_what_the_model_allows(
    tmp_path: Path, actor: Actor, old: ItemState, new: ItemState,
) -> None:
    path = tmp_path / "ledger.db"
    small(path, items(1)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for by, state in WAYS[old]:
            _update(connection, by, NUMBERS[state])
        if (old, new) in LEGAL[actor]:
            _update(connection, actor, NUMBERS[new])
            (moves,) = connection.execute("SELECT count(*) FROM moves").fetchone()
            assert moves == len(WAYS[old]) + 1
        else:
            with pytest.raises(sqlite3.IntegrityError, match="legal_move"):
                _update(connection, actor, NUMBERS[new])
        (state,) = connection.execute("SELECT state FROM progress").fetchone()
        assert STATES[state] is (new if (old, new) in LEGAL[actor] else old)


@pytest.mark.parametrize("statement", [
    "UPDATE progress SET state = 6, actor = 0",
    "UPDATE progress SET state = 1, actor = 3",
    "DELETE FROM progress",
    "INSERT INTO progress (id, part, state) VALUES (9, 1, 2)",
    "UPDATE moves SET new = 1",
    "DELETE FROM moves",
])
def test_history_can_be_neither_skipped_nor_rewritten(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "ledger.db"
    ledger = small(path, items(1))
    finish(ledger, [1], FAILED, S.FAILED)
    ledger.close()
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


def test_names_are_shown_to_people(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    ledger = small(path, items(1))
    finish(ledger, [1])
    ledger.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT step, account, key, state FROM item_states").fetchall() == [
            ("step3", "kim", "P00001", "done")]
        assert connection.execute('SELECT old, new, "by" FROM item_moves').fetchall() == [
            ("pending", "running", "engine"), ("running", "done", "engine")]


def test_failed_items_are_retried_with_all_their_attempts_and_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    ledger = small(path, [*items(4, "Kim"), *items(4, "lee")])
    finish(ledger, [1], ERROR, S.PENDING)
    finish(ledger, [1, 2, 5], FAILED, S.FAILED)
    finish(ledger, [3])
    with LedgerReader(path) as reader:
        before = reader.rows(range(1, 9))
        assert before[0].attempts == 2
        assert ledger.retry_failed(200.0, [" KIM "]) == [1, 2]
        ledger.commit()
        assert [(todo.id, todo.attempts) for todo in ledger.pending()][:2] == [(1, 0), (2, 0)]
        assert ledger.counts() == reader.counts() == Counts(pending=6, done=1, failed=1)
        assert [(undo.undo, undo.reason, undo.items, undo.undone) for undo in reader.undos()] == [(1, "retry", 2, 0.0)]
        assert ledger.undo(1, 300.0) == [1, 2]
        ledger.commit()
        assert reader.rows(range(1, 9)) == before
        assert ledger.counts() == reader.counts() == Counts(pending=4, done=1, failed=3)
        assert [(move.old, move.new, move.by, move.at) for move in reader.moves(2)][-2:] == [
            (S.FAILED, S.PENDING, Actor.OPERATOR, 200.0), (S.PENDING, S.FAILED, Actor.UNDO, 300.0)]
        with pytest.raises(LedgerError, match="undone_before"):
            ledger.undo(1)
    assert ledger.retry_failed(400.0, ["nobody"]) == []
    assert ledger.retry_failed(400.0) == [1, 2, 5]
    finish(ledger, [1])
    ledger.close()


def test_an_undo_is_refused_when_an_item_moved_since(tmp_path: Path) -> None:
    ledger = small(tmp_path / "ledger.db", items(3))
    undo = ledger.operator_move([1, 2], S.SKIPPED, "not wanted", 10.0)
    ledger.operator_move([2], S.PENDING, "wanted after all", 11.0)
    ledger.operator_move([2], S.SKIPPED, "no", 12.0)
    with pytest.raises(LedgerError) as caught:
        ledger.undo(undo)
    assert caught.value.code == "ledger.undo_moved"
    assert (caught.value.params["count"], caught.value.params["item"]) == ("1", "2")
    assert ledger.counts() == Counts(pending=1, skipped=2)
    with pytest.raises(LedgerError, match="no_undo"):
        ledger.undo(99)
    ledger.close()


def test_an_operator_moves_all_items_or_none(tmp_path: Path) -> None:
    ledger = small(tmp_path / "ledger.db", items(3))
    ledger.lease([2], "w", "s", 1.0)
    with pytest.raises(IllegalMove) as caught:
        ledger.operator_move([1, 2, 3], S.SKIPPED, "not wanted", 10.0)
    assert caught.value.params == {"item": "2", "old": "running", "new": "skipped"}
    with pytest.raises(LedgerError, match="unknown_item"):
        ledger.operator_move([1, 50], S.SKIPPED, "not wanted", 10.0)
    assert ledger.counts() == Counts(pending=2, running=1)
    ledger.commit()
    with LedgerReader(ledger.path) as reader:
        assert reader.undos() == []
        assert len(reader.moves(1)) == 0
    ledger.close()
