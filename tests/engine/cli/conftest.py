"""The terminal as it is called: real processes, a home of their own, and a ledger made by the real writer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.core.ledger import Ledger
from engine.core.ledger_rows import RunRecord
from engine.core.logbook import LogEntry, LogWriter
from engine.model import Account, Item, ItemState, Level, Outcome, OutcomeKind, RunState
from engine.protocol import RunEnded
from engine.services.home import Home
from engine.services.homedb import HomeDb

ROOT = Path(__file__).resolve().parents[3]
Called = subprocess.CompletedProcess[bytes]
Call = Callable[..., Called]

RUN = "20260131-090000-abcd"
LOGIN = "kim@shop.example"


@pytest.fixture
def call(rowcrew_home: Path, tmp_path: Path) -> Call:
    """Calls `rowcrew` in a process of its own, on a console that would speak cp949."""
    del rowcrew_home

    def called(*words: str, **environment: str) -> Called:
        ours = {"PYTHONPATH": str(ROOT), "ROWCREW_LANG": "en", "PYTHONIOENCODING": "cp949"}
        known = {**os.environ, **ours, **environment}
        command = [sys.executable, "-m", "engine.cli", *words]
        return subprocess.run(command, env=known, cwd=tmp_path, capture_output=True, check=False, timeout=100)

    return called


@pytest.fixture
def stopped_run(rowcrew_home: Path) -> str:
    """A run of three items that was stopped: one done, one failed, one still to do."""
    home = Home(rowcrew_home)
    folder = home.run(RUN).make()
    record = RunRecord(RUN, "수정", "/jobs/edit.rowcrew.toml", "/jobs/accounts.xlsx", 1_000.0, "practice:", "practice")
    ledger = Ledger.create(folder.ledger, record)
    ledger.add_accounts([Account(LOGIN, "김민준", "하늘상회")])
    ledger.add_items(
        Item(0, "step3", LOGIN, key, number, {"provider_code": key}, "하늘상회", f"하늘상회!B{number}", (number,))
        for number, key in enumerate(("K1", "K2", "K3"), 2)
    )
    ledger.lease([1, 2], "W-01", "s1", 1_001.0)
    _attempt(ledger, 1, Outcome(OutcomeKind.DONE), ItemState.DONE)
    failed = Outcome(OutcomeKind.FAILED, "text", {"text": "상품이 없습니다 – <b>"})
    _attempt(ledger, 2, failed, ItemState.FAILED)
    ledger.set_run(RunState.STOPPED, "stop.asked", {"left": "1"}, 3, 1_010.0, "")
    ledger.commit()
    counts = ledger.counts()
    ledger.close()
    HomeDb(home.db).record_run(record)
    ended = RunEnded(RUN, RunState.STOPPED, 3, "stop.asked", {"left": "1"}, counts, 1, 0, 10.0)
    HomeDb(home.db).end_run(ended, 1_010.0)
    with LogWriter(folder.log) as log:
        log.add(LogEntry(1_001.0, Level.INFO, "W-01", LOGIN, "K1", "text", {"text": "저장했습니다"}))
        log.commit()
    return RUN


def _attempt(ledger: Ledger, item: int, outcome: Outcome, state: ItemState) -> None:
    ledger.begin_attempt(item, "W-01", "s1", time.time())
    ledger.end_attempt(item, outcome, state, time.time(), 1.5)
