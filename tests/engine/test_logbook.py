from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from engine.core.logbook import SCHEMA, LogEntry, LogWriter
from engine.core.logbook_read import LogReader, LogRow
from engine.errors import LedgerError
from engine.model import Level

LEVELS = [Level.INFO, Level.DEBUG, Level.INFO, Level.WARNING, Level.INFO, Level.ERROR]
TEXTS = ["상품 수정 완료", "saved 100% of it", "Login refused", 'said "no" to {x}', "저장 실패"]


def entry(number: int) -> LogEntry:
    return LogEntry(
        float(number), LEVELS[number % 6], f"w{number % 3}", f"acc{number % 2}", f"P{number % 40}", "text",
        {"text": f"{TEXTS[number % 5]} {number}"},
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "로그 1.db"


@pytest.fixture(params=["indexed", "behind", "no index"])
def reader(request: pytest.FixtureRequest, path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LogReader]:
    """600 lines: with all of them in the search index, with half of them, and where SQLite has no such index."""
    if request.param == "no index":
        plain = {**SCHEMA.queries, "search_index": "CREATE VIRTUAL TABLE x USING nothing_like_it"}
        monkeypatch.setattr("engine.core.logbook.SCHEMA", type(SCHEMA)(SCHEMA.application_id, plain, SCHEMA.optional))
    writer = LogWriter(path)
    for number in range(1, 601):
        assert writer.add(entry(number)) == number
    writer.commit()
    if request.param != "behind":
        writer.close()
    with LogReader(path) as reader:
        yield reader
    if request.param == "behind":
        writer.close()


FILTERS: list[tuple[tuple[Level, ...], str, dict[str, str]]] = list(product(
    [(), (Level.ERROR,), (Level.WARNING, Level.ERROR), (Level.INFO, Level.ERROR)],
    ["", "실패", "수정 완료", "LOGIN REF", "100%", '"no"', "acc1", "완료 55", "nothing like it"],
    [{}, {"worker": "w1"}, {"account": "acc0", "item": "P20"}],
))


def test_pages_both_ways_agree_with_a_look_at_every_line(reader: LogReader) -> None:
    every = reader.page(0, 10_000)
    assert [row.seq for row in every] == list(range(1, 601))
    found = set()
    for levels, search, who in FILTERS:
        expected = [row for row in every if _fits(row, levels, search, who)]
        assert reader.count(levels, search, **who) == len(expected)
        assert _forward(reader, levels, search, who) == expected
        assert _backward(reader, levels, search, who) == expected
        found.add(len(expected))
    assert len(found) > 10


def _fits(row: LogRow, levels: tuple[Level, ...], search: str, who: dict[str, str]) -> bool:
    inside = (row.text, row.worker, row.account, row.item)
    return (
        (not levels or row.level in levels) and all(getattr(row, name) == value for name, value in who.items())
        and any(search.lower() in text.lower() for text in inside)
    )


def _forward(reader: LogReader, levels: tuple[Level, ...], search: str, who: dict[str, str]) -> list[LogRow]:
    rows: list[LogRow] = []
    while page := reader.page(rows[-1].seq if rows else 0, 90, levels, search, **who):
        rows += page
    return rows


def _backward(reader: LogReader, levels: tuple[Level, ...], search: str, who: dict[str, str]) -> list[LogRow]:
    rows: list[LogRow] = []
    while page := reader.before(rows[0].seq if rows else None, 90, levels, search, **who):
        rows = page + rows
    return rows


def test_a_line_comes_back_as_it_was_written(path: Path) -> None:
    given = LogEntry(5.5, Level.ERROR, "kim-1", "kim", "P1", "ledger.missing", {"path": "/ㄱ"})
    with LogWriter(path) as writer:
        writer.add(given)
    with LogReader(path) as reader:
        (row,) = reader.page(0, 10)
    assert (row.time, row.level, row.worker, row.account, row.item, row.code, row.params) == (
        given.time, given.level, given.worker, given.account, given.item, given.code, given.params)
    assert "/ㄱ" in row.text
    assert row.text != row.code


def test_the_oldest_lines_go_and_numbers_go_on(path: Path) -> None:
    writer = LogWriter(path, most=100)
    for number in range(1, 1001):
        writer.add(entry(number))
        if number % 50 == 0:
            writer.commit()
    writer.close()
    with LogReader(path) as reader:
        assert reader.span() == (901, 1000)
        assert reader.count() == 100
        assert [row.seq for row in reader.page(0, 2)] == [901, 902]
        assert reader.count(search="수정 완료 5") == 0
        assert reader.count(search="수정 완료 9") == 19
    writer = LogWriter(path, most=100)
    assert writer.add(entry(1001)) == 1001
    writer.close()
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO lines_text (lines_text) VALUES ('integrity-check')")
    connection.close()


def test_a_reader_sees_what_was_committed_and_not_what_was_killed(path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from engine.core.logbook import LogEntry, LogWriter; from engine.model import Level\n"
        "writer = LogWriter(Path(sys.argv[1]))\n"
        "[writer.add(LogEntry(1.0, Level.INFO, code='text', params={'text': f'line {n}'})) for n in range(900)]\n"
        "writer.commit()\n"
        "[writer.add(LogEntry(1.0, Level.INFO, code='text')) for n in range(900)]\n"
        "writer._turn.write('UPDATE lines SET time = 2.0', [()])\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    killed = subprocess.run([sys.executable, "-c", script, str(path)], check=False, env=environment, timeout=60)
    assert killed.returncode == -9
    with LogReader(path) as reader:
        assert reader.span() == (1, 900)
        assert reader.count(search="line 89") == 11
        assert {row.time for row in reader.page(0, 1000)} == {1.0}
    with LogWriter(path) as writer:
        assert writer.add(entry(1)) == 901
    with LogReader(path) as reader:
        assert reader.count(search="line 89") == 11


def test_a_ledger_is_no_logbook(path: Path) -> None:
    with pytest.raises(LedgerError, match="missing"):
        LogReader(path)
    path.write_bytes(b"something else, quite long" * 50)
    with pytest.raises(LedgerError, match="foreign"):
        LogWriter(path)
