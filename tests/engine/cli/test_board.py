"""Events folded into a board: what is known, how fast it goes, how long it takes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.cli.board import Board, ended_json
from engine.errors import Fault
from engine.model import Counts, Level, Proc, RunState, WorkerState
from engine.protocol import (
    ItemsChanged,
    LogLines,
    Preparing,
    RunChanged,
    RunEnded,
    Snapshot,
    StartRefused,
    WorkerRow,
    WorkersChanged,
)

SNAPSHOT = Snapshot(
    1, "r1", "수정", "/jobs/a.toml", RunState.RUNNING, 100.0, Counts(pending=100),
    (WorkerRow("W-01", "kim", "김", WorkerState.WAITING), WorkerRow("W-02", "lee", "이", WorkerState.WAITING)),
    "ledger.db", "log.db", Proc(7, 1.0),
)


def settled(board: Board, done: int, now: float) -> None:
    board.apply(ItemsChanged((), Counts(pending=100 - done, done=done), sessions=2, restarts=1), now)


def test_the_last_row_of_a_worker_wins() -> None:
    board = Board()
    board.apply(SNAPSHOT, 100.0)
    board.apply(WorkersChanged((WorkerRow("W-02", "lee", "이", WorkerState.WORKING, item="K1"),)), 101.0)
    assert {name: row.state for name, row in board.workers.items()} == {
        "W-01": WorkerState.WAITING, "W-02": WorkerState.WORKING,
    }


def test_rate_and_time_left_come_from_what_was_settled_here() -> None:
    board = Board()
    board.apply(SNAPSHOT, 100.0)
    settled(board, 10, 160.0)
    assert board.rate(160.0) == pytest.approx(10.0)
    assert board.left(160.0) == pytest.approx(540.0)


def test_a_resumed_run_does_not_count_what_was_done_before() -> None:
    board = Board()
    board.apply(replace(SNAPSHOT, counts=Counts(pending=50, done=50)), 0.0)
    settled(board, 51, 60.0)
    assert board.rate(60.0) == pytest.approx(1.0)


def test_the_rate_follows_a_change() -> None:
    board = Board()
    board.apply(SNAPSHOT, 0.0)
    for second in range(0, 600, 10):
        settled(board, 20 if second >= 300 else 0, float(second))
    fast_then_slow = board.rate(600.0)
    assert 0 < fast_then_slow < 20 * 60 / 290


def test_nothing_is_said_of_speed_too_early() -> None:
    board = Board()
    board.apply(SNAPSHOT, 100.0)
    assert board.rate(100.0) == 0.0
    assert board.left(100.0) == 0.0


def test_log_columns_become_lines() -> None:
    board = Board()
    board.apply(LogLines(
        1, (1.0, 2.0), (Level.INFO, Level.ERROR), ("W-01", ""), ("kim", ""), ("K1", ""), ("text", "x.y"),
        ({"text": "a"}, {}),
    ), 2.0)
    assert [(line.level, line.worker, line.code) for line in board.lines] == [
        (Level.INFO, "W-01", "text"), (Level.ERROR, "", "x.y"),
    ]


def test_states_and_reasons_are_kept() -> None:
    board = Board()
    board.apply(Preparing("prepare.reading", {"job": "a"}), 0.0)
    assert (board.state, board.reason) == (RunState.PREPARING, "prepare.reading")
    board.apply(RunChanged(RunState.STOPPING, "stop.asked", {}, 300.0), 1.0)
    assert (board.state, board.reason, board.stop_by, board.over) == (RunState.STOPPING, "stop.asked", 300.0, False)


def test_a_refused_start_is_over() -> None:
    board = Board()
    board.apply(StartRefused((Fault("job.missing"),)), 0.0)
    assert board.over


def test_the_json_line_of_an_end() -> None:
    event = RunEnded("r1", RunState.FINISHED, 1, "end.failed", {}, Counts(1, 1, 2, 3, 4, 5), 6, 3, 12.3456, "/r.xlsx")
    assert ended_json(event) == {
        "run": "r1", "state": "finished",
        "items": {"done": 2, "failed": 3, "skipped": 4, "in_doubt": 5, "pending": 2},
        "sessions": 6, "restarts": 3, "seconds": 12.346, "results": "/r.xlsx",
        "reason": "end.failed", "params": {}, "exit_code": 1,
    }
