from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from engine import words
from engine.core.ledger import Ledger
from engine.core.ledger_base import SCHEMA
from engine.core.ledger_read import LedgerReader
from engine.errors import IllegalMove, LedgerError
from engine.model import Account, Counts, ItemState, Outcome, OutcomeKind, Proc, RunState, SecretRef
from tests.engine.ledger_kit import DONE, ERROR, FAILED, RECORD, finish, item, items, small


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "작업 폴더 #1 ?"
    folder.mkdir()
    return folder / "ledger.db"


def test_what_is_added_comes_back_whole(path: Path) -> None:
    accounts = [
        Account("Kim@Shop", "김", "서버1", {"memo": "a b"}, SecretRef("계정", "C2", "d1g")),
        Account(" lee ", sheet="서버2"),
    ]
    given = [item(1, "Kim@Shop"), item(2, " lee ", "step1", memo='say "hi" \\ {x}\n'), item(3)]
    ledger = small(path)
    ledger.add_accounts(accounts)
    assert list(ledger.add_items(given[:2])) == [1, 2]
    assert list(ledger.add_items(given[2:])) == [3]
    ledger.commit()
    ledger.close()
    ledger = Ledger.open(path)
    assert ledger.accounts() == accounts
    got = ledger.items([3, 1, 2])
    assert [(one.id, one.key) for one in got] == [(3, "P00003"), (1, "P00001"), (2, "P00002")]
    for one in got:
        asked = given[one.id - 1]
        assert (one.step, one.account, one.order, one.values, one.sheet, one.place, one.rows) == (
            asked.step, asked.account, asked.order, asked.values, asked.sheet, asked.place, asked.rows)
        assert list(one.values) == list(asked.values)
    assert ledger.run().run == RECORD.run
    ledger.close()


def test_an_identity_that_comes_twice_refuses_its_batch_whole(path: Path) -> None:
    ledger = small(path, items(2))
    other = item(5, step="other", account="new")
    with pytest.raises(LedgerError) as caught:
        ledger.add_items([other, item(7), item(7)])
    assert caught.value.code == "ledger.same_item"
    assert caught.value.params["key"] == "P00007"
    with pytest.raises(LedgerError, match="same_item"):
        ledger.add_items([item(2)])
    assert ledger.counts() == Counts(pending=2)
    assert list(ledger.add_items([other, item(7)])) == [3, 4]
    ledger.commit()
    ledger.close()
    ledger = Ledger.open(path)
    assert ledger.counts() == Counts(pending=4)
    assert [one.account for one in ledger.items([3])] == ["new"]
    ledger.close()


def test_lease_moves_only_what_is_pending_and_keeps_the_order_asked(path: Path) -> None:
    ledger = small(path, items(5))
    finish(ledger, [2])
    assert ledger.lease([4, 2, 1, 99], "w", "s", 1.0) == [4, 1]
    assert ledger.lease([1, 3], "w", "s", 1.0) == [3]
    assert ledger.counts() == Counts(pending=1, running=3, done=1)
    ledger.close()


def test_an_attempt_is_kept_with_its_outcome(path: Path) -> None:
    ledger = small(path, items(1))
    ledger.lease([1], "kim-1", "s1", 110.0)
    attempt = ledger.begin_attempt(1, "kim-1", "s1", 111.0)
    ledger.commit()
    with LedgerReader(path) as reader:
        assert reader.attempts(1)[0].kind is None
        ledger.end_attempt(1, ERROR, ItemState.PENDING, 112.0, 1.0, not_before=142.0)
        ledger.commit()
        assert [(one.attempts, one.not_before) for one in ledger.pending()] == [(1, 142.0)]
        ledger.lease([1], "kim-1", "s2", 150.0)
        ledger.end_attempt(1, DONE, ItemState.DONE, 153.0, 2.0, "evidence/1")
        ledger.commit()
        first, second = reader.attempts(1)
        assert (first.id, first.number, first.kind, first.code, first.began) == (
            attempt, 1, OutcomeKind.ERROR, "session.lost", 111.0)
        assert (second.number, second.began, second.ended, second.session) == (2, 151.0, 153.0, "s2")
        assert second.seconds == 2.0
        assert (second.params, second.counts, second.results, second.evidence) == (
            DONE.params, DONE.counts, DONE.results, "evidence/1")
        told = [(move.old, move.new, move.code, move.at) for move in reader.moves(1)]
    pending, running = ItemState.PENDING, ItemState.RUNNING
    assert told == [
        (pending, running, "", 110.0), (running, pending, "session.lost", 112.0), (pending, running, "", 150.0),
        (running, ItemState.DONE, "edit.done", 153.0)]
    ledger.close()


def test_more_to_do_later_is_no_failed_attempt(path: Path) -> None:
    ledger = small(path, items(1))
    for _ in range(3):
        ledger.lease([1], "w", "s", 1.0)
        ledger.end_attempt(1, Outcome(OutcomeKind.AGAIN, "bid.later"), ItemState.PENDING, 2.0, 1.0, not_before=9.0)
    assert [one.attempts for one in ledger.pending()] == [0]
    ledger.close()


@pytest.mark.parametrize("begun", [True, False])
def test_given_back_items_lose_no_attempt(path: Path, begun: bool) -> None:  # noqa: FBT001  a parametrised case
    ledger = small(path, items(2))
    ledger.lease([1, 2], "w", "s", 1.0)
    if begun:
        ledger.begin_attempt(1, "w", "s", 2.0)
    ledger.give_back([1], "worker.lost", 5.0)
    ledger.commit()
    assert [(one.id, one.attempts) for one in ledger.pending()] == [(1, 0)]
    with LedgerReader(path) as reader:
        told = [(one.kind, one.code, one.seconds) for one in reader.attempts(1)]
    assert told == ([(OutcomeKind.ERROR, "worker.lost", 3.0)] if begun else [])
    ledger.close()


def test_an_item_that_does_not_run_can_neither_begin_nor_end(path: Path) -> None:
    ledger = small(path, items(2))
    finish(ledger, [1])
    with pytest.raises(IllegalMove) as caught:
        ledger.end_attempt(1, DONE, ItemState.FAILED, 1.0, 1.0)
    assert caught.value.params == {"item": "1", "old": "done", "new": "failed"}
    with pytest.raises(IllegalMove):
        ledger.begin_attempt(2, "w", "s", 1.0)
    with pytest.raises(IllegalMove):
        ledger.give_back([77], "x", 1.0)
    ledger.lease([2], "w", "s", 1.0)
    ledger.begin_attempt(2, "w", "s", 1.0)
    with pytest.raises(LedgerError, match="attempt_begun"):
        ledger.begin_attempt(2, "w", "s", 1.0)
    ledger.commit()
    assert ledger.counts() == Counts(done=1, running=1)
    ledger.close()


def test_a_second_writer_cannot_end_what_ended(path: Path) -> None:
    """The last guard: even a writer that remembers wrongly is refused by the file itself."""
    ledger = small(path, items(1))
    ledger.lease([1], "w", "s", 1.0)
    ledger.commit()
    late = Ledger.open(path)
    ledger.end_attempt(1, DONE, ItemState.DONE, 2.0, 1.0)
    ledger.commit()
    late.end_attempt(1, FAILED, ItemState.FAILED, 3.0, 1.0)
    with pytest.raises(IllegalMove):
        late.commit()
    late.close()
    ledger.close()
    with LedgerReader(path) as reader:
        assert reader.counts() == Counts(done=1)
        assert [one.kind for one in reader.attempts(1)] == [OutcomeKind.DONE]


def test_recovery_puts_running_items_back_and_closes_begun_attempts(path: Path) -> None:
    ledger = small(path, items(4))
    finish(ledger, [1])
    ledger.lease([2, 3], "w", "s", 1.0)
    ledger.begin_attempt(2, "w", "s", 2.0)
    ledger.commit()
    ledger.close()
    ledger = Ledger.open(path)
    assert ledger.recover(10.0) == [2, 3]
    ledger.commit()
    assert [(one.id, one.attempts) for one in ledger.pending()] == [(2, 0), (3, 0), (4, 0)]
    with LedgerReader(path) as reader:
        assert [(one.code, one.ended) for one in reader.attempts(2)] == [("engine_died", 10.0)]
        assert reader.attempts(3) == []
    finish(ledger, [2])
    with LedgerReader(path) as reader:
        assert [one.number for one in reader.attempts(2)] == [1, 2]
    ledger.close()


def test_pending_goes_on_while_items_move(path: Path) -> None:
    ledger = small(path, [*items(2500, "kim"), *items(2500, "lee"), *items(10, "kim", "step4")])
    seen = []
    for todo in ledger.pending():
        seen.append(todo.id)
        if todo.id % 500 == 0:
            finish(ledger, range(todo.id - 2, todo.id + 1))
    assert seen == list(range(1, 5011))
    assert [todo.id for todo in ledger.pending(" LEE ")][:3] == [2501, 2502, 2503]
    assert len(list(ledger.pending("lee"))) == 2500 - 15
    assert [todo.id for todo in ledger.pending("kim", "step4", after=5008)] == [5009, 5010]
    assert list(ledger.pending("nobody")) == []
    ledger.close()


def test_counts_sessions_and_processes_are_kept(path: Path) -> None:
    ledger = small(path)
    ledger.count("Kim", "step3", {"products": 3, "saved": 1})
    ledger.count(" kim", "step4", {"products": 4})
    assert ledger.counted("KIM") == {"products": 7, "saved": 1}
    ledger.worker_proc("kim-1", Proc(10, 1.5))
    ledger.open_session("s1", "kim-1", "Kim", 100.0)
    ledger.session_procs("s1", [Proc(11, 1.6), Proc(12, 1.7)])
    ledger.open_session("s2", "kim-1", "Kim", 200.0)
    ledger.session_procs("s2", [Proc(13, 2.5)])
    ledger.close_session("s1", "batch.full", 150.0, 5, 1, 4096)
    ledger.commit()
    ledger.close()
    ledger = Ledger.open(path)
    assert ledger.left_over() == [("kim-1", Proc(10, 1.5)), ("s2", Proc(13, 2.5))]
    assert ledger.open_sessions() == ["s2"]
    ledger.procs_gone([Proc(13, 2.5)])
    ledger.worker_gone("kim-1")
    ledger.commit()
    assert ledger.left_over() == []
    with LedgerReader(path) as reader:
        first, second = reader.sessions()
    assert (first.code, first.closed, first.done, first.failed, first.memory) == ("batch.full", 150.0, 5, 1, 4096)
    assert second.closed == 0.0
    ledger.close()


def test_the_run_and_its_pauses_are_kept(path: Path) -> None:
    ledger = small(path)
    ledger.add_accounts([Account("Kim"), Account("Lee")])
    ledger.pause_account("KIM", "login.captcha")
    ledger.set_run(RunState.FINISHED, "run.paused_rest", {"count": "3"}, 1, 500.0, "/out/일.xlsx")
    ledger.commit()
    assert ledger.paused() == {"kim": "login.captcha"}
    with LedgerReader(path) as reader:
        row = reader.run()
        assert (row.state, row.reason, row.params, row.exit_code, row.ended, row.results) == (
            RunState.FINISHED, "run.paused_rest", {"count": "3"}, 1, 500.0, "/out/일.xlsx")
        assert [one.paused for one in reader.accounts()] == ["login.captcha", ""]
    ledger.unpause_account("kim")
    ledger.set_run(RunState.RUNNING)
    ledger.commit()
    row = ledger.run()
    assert (row.state, row.exit_code, row.ended, row.results) == (RunState.RUNNING, None, None, "/out/일.xlsx")
    assert ledger.paused() == {}
    ledger.close()


def test_a_full_disk_loses_nothing(path: Path) -> None:
    """The file may not grow: the turn is rolled back, and said again when there is room."""
    ledger = small(path, items(64))
    ledger.lease(range(1, 33), "w", "s", 1.0)
    ledger.commit()
    (pages,) = ledger._connection.execute("PRAGMA page_count").fetchone()
    ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
    big = Outcome(OutcomeKind.DONE, "edit.done", results={"memo": "x" * 9000})
    for number in range(1, 33):
        ledger.end_attempt(number, big, ItemState.DONE, 3.0, 1.0)
    for _ in range(2):
        with pytest.raises(LedgerError) as caught:
            ledger.commit()
        assert caught.value.code == "ledger.full"
    with pytest.raises(LedgerError, match=r"ledger\.full"):
        ledger.lease([40], "w", "s", 2.0)
    with LedgerReader(path) as reader:
        assert reader.counts() == Counts(pending=32, running=32)
    ledger._connection.execute("PRAGMA max_page_count = 100000")
    assert ledger.lease([40], "w", "s", 2.0) == [40]
    ledger.commit()
    with LedgerReader(path) as reader:
        assert reader.counts() == ledger.counts() == Counts(pending=31, running=1, done=32)
        assert reader.rows([32])[0].results == big.results
    ledger.close()


# --- files that are not what they should be


def _code(path: Path) -> str:
    with pytest.raises(LedgerError) as caught:
        Ledger.open(path)
    with pytest.raises(LedgerError) as read:
        LedgerReader(path).counts()
    assert read.value.code == caught.value.code
    assert "{" not in words.render(caught.value.code, caught.value.params)
    assert str(path) in words.render(caught.value.code, caught.value.params)
    return caught.value.code


def test_a_missing_ledger_and_a_taken_name_are_told(path: Path) -> None:
    assert _code(path) == "ledger.missing"
    small(path).close()
    with pytest.raises(LedgerError, match="exists"):
        Ledger.create(path, RECORD)
    assert [one.name for one in path.parent.iterdir()] == ["ledger.db"]


def test_a_newer_ledger_is_refused_and_left_alone(path: Path) -> None:
    small(path, items(2)).close()
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    other.close()
    before = path.read_bytes()
    assert _code(path) == "ledger.newer"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, None])
def test_a_foreign_file_is_refused_and_left_alone(path: Path, content: bytes | None) -> None:
    if content is None:
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE t (x)")
        other.close()
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    assert _code(path) == "ledger.foreign"
    assert path.read_bytes() == before


def test_a_damaged_ledger_is_refused(path: Path) -> None:
    small(path, items(2000)).close()
    data = bytearray(path.read_bytes())
    for page in range(20, 40):
        data[page * 4096:page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(LedgerError, match="broken"):
        Ledger.open(path)


def test_files_are_for_their_owner_only(path: Path) -> None:
    small(path).close()
    assert path.stat().st_mode & 0o077 == 0
