"""How the ledger's file is moved to a newer version, and how safely it is written."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from engine.core import sql
from engine.core.ledger import Ledger
from engine.core.ledger_base import SCHEMA
from engine.core.sql import Schema
from engine.errors import LedgerError
from engine.model import Counts
from tests.engine.ledger_kit import items, small

EFFECTS = """
CREATE TABLE effects (item INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, ended REAL,
    PRIMARY KEY (item, name, key)) STRICT, WITHOUT ROWID;
ALTER TABLE attempts ADD COLUMN crc INTEGER;
CREATE TRIGGER effects_stay BEFORE DELETE ON effects BEGIN
    SELECT RAISE(ABORT, 'kept');
END;
"""
NEXT = Schema(SCHEMA.application_id, {**SCHEMA.queries, "migrate_2": EFFECTS})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    small(tmp_path / "ledger.db", items(20)).close()
    return tmp_path / "ledger.db"


def test_an_older_file_is_moved_once_and_keeps_what_it_holds(path: Path) -> None:
    with pytest.raises(LedgerError, match="older"):
        sql.open_to_read(path, NEXT)
    for _ in range(2):
        with closing(sql.open_to_write(path, NEXT)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (2,)
            kept = connection.execute("SELECT count(*), sum(crc) FROM items LEFT JOIN attempts").fetchone()
            assert kept == (20, None)
            assert connection.execute("SELECT count(*) FROM effects").fetchone() == (0,)
    with pytest.raises(LedgerError, match="newer"):
        Ledger.open(path)


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    broken = Schema(SCHEMA.application_id, {**NEXT.queries, "migrate_3": "CREATE TABLE items (x);"})
    with pytest.raises(LedgerError, match="fault"):
        sql.open_to_write(path, broken)
    ledger = Ledger.open(path)
    assert ledger.counts() == Counts(pending=20)
    ledger.close()


def test_several_that_open_an_older_file_at_once_all_get_the_new_one(path: Path) -> None:
    def version(_: int) -> int:
        with closing(sql.open_to_write(path, NEXT)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(version, range(12))) == [2] * 12


@pytest.mark.parametrize(("safe", "level"), [(False, 1), (True, 2)])
def test_power_loss_safety_is_a_choice(path: Path, safe: bool, level: int) -> None:  # noqa: FBT001  a parametrised case
    ledger = Ledger.open(path, power_loss_safe=safe)
    assert ledger._connection.execute("PRAGMA synchronous").fetchone() == (level,)
    assert ledger._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    ledger.close()


def test_a_reader_cannot_write(path: Path) -> None:
    with closing(sql.open_to_read(path, SCHEMA)) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM tallies")


def test_a_query_that_comes_twice_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "twice.sql").write_text("-- name: a\nSELECT 1;\n-- name: a\nSELECT 2;\n")
    monkeypatch.setattr("engine.core.sql.resources.files", lambda _: tmp_path)
    with pytest.raises(ValueError, match="a"):
        sql.named_queries("engine.core", "twice.sql")
