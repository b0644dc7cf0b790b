"""A real process that works on a ledger is killed -9; what it told is there, and the next one goes on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine.core.ledger import Ledger
from engine.core.ledger_read import LedgerReader
from engine.model import Counts, ItemState, OutcomeKind
from tests.engine.ledger_kit import items, small

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
VICTIM = Path(__file__).with_name("ledger_victim.py")
COUNT = 1500


def _work(path: Path, lines: int | None) -> set[int]:
    """Run the victim, kill it -9 after some lines (None: let it end); the items that it told as done."""
    command = [sys.executable, str(VICTIM), str(path), str(COUNT), "7"]
    told: set[int] = set()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as victim:
        assert victim.stdout is not None
        for number, line in enumerate(victim.stdout):
            if line == "end\n":
                break
            told.update(map(int, line.split()))
            if number == lines:
                victim.kill()
                # The victim went on until the signal came: what it told in between counts too, except for a torn line.
                rest = victim.stdout.read()
                whole = rest[:rest.rfind("\n") + 1]
                told.update(map(int, whole.replace("end", "").split()))
        assert victim.wait(timeout=60) == (0 if lines is None else -9)
    return told


def test_killed_again_and_again_nothing_told_is_lost_and_nothing_is_done_twice(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    dice = random.Random(7)
    told: set[int] = set()
    for _ in range(4):
        told |= _work(path, dice.randrange(1, 30))
        with LedgerReader(path) as reader:
            counts = reader.counts()
            assert counts.total == COUNT
            assert counts == Counts(pending=counts.pending, running=counts.running, done=counts.done)
            done = set(reader.ids([ItemState.DONE]))
            assert told <= done
            assert len(done) == counts.done
    told |= _work(path, None)
    assert told <= set(range(1, COUNT + 1))
    with LedgerReader(path) as reader:
        assert reader.counts() == Counts(done=COUNT)
        for row in reader.page(None, COUNT):
            assert [one.kind for one in reader.attempts(row.id)] == [OutcomeKind.DONE]
            assert row.results == {"n": str(row.id)}


def test_a_ledger_opens_after_a_kill_inside_a_transaction(tmp_path: Path) -> None:
    """The writer dies with uncommitted pages in the write-ahead log; a reader comes first, then the next engine."""
    path = tmp_path / "일 1" / "ledger.db"
    path.parent.mkdir()
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tests.engine.ledger_kit import items, small, finish\n"
        "ledger = small(Path(sys.argv[1]), items(5000))\n"
        "finish(ledger, range(1, 11))\n"
        "ledger._connection.execute('PRAGMA cache_size = 5')\n"
        "ledger._connection.execute('PRAGMA wal_checkpoint(TRUNCATE)')\n"
        "ledger.lease(range(11, 5000), 'w', 's', 1.0)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, env=ENVIRONMENT, timeout=60)
    assert done.returncode == -9
    assert path.with_name("ledger.db-wal").stat().st_size > 0
    with ExitStack() as stack:
        before = stack.enter_context(LedgerReader(path))
        assert before.counts() == Counts(pending=4990, done=10)
        ledger = Ledger.open(path)
        stack.callback(ledger.close)
        assert ledger.recover(2.0) == []
        assert ledger.lease([11], "w", "s", 3.0) == [11]
        assert before.counts() == Counts(pending=4990, done=10)
        ledger.commit()
        assert before.counts() == Counts(pending=4989, running=1, done=10)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no folders that refuse their owner")
def test_a_ledger_can_be_read_where_nothing_may_be_written() -> None:
    """An archived run in a folder without write permission; root, whom nothing binds, reads as another user."""
    with tempfile.TemporaryDirectory(prefix="rc-", dir="/tmp") as root:
        folder = Path(root) / "archive"
        folder.mkdir()
        small(folder / "ledger.db", items(3)).close()
        (folder / "ledger.db").chmod(0o644)
        Path(root).chmod(0o755)
        folder.chmod(0o555)
        user = os.geteuid()
        try:
            os.seteuid(user or 65534)
            with LedgerReader(folder / "ledger.db") as reader:
                assert reader.counts() == Counts(pending=3)
        finally:
            os.seteuid(user)
            folder.chmod(0o755)
