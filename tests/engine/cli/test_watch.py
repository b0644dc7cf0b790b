"""Watching a scripted engine: stop, stop now, leaving, an engine that dies, and what each leaves behind."""

from __future__ import annotations

import io
import json
import os
import queue
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from engine.cli import watch as room
from engine.cli.ending import conclude
from engine.cli.faces import LiveFace, PlainFace, face_for, picture
from engine.cli.presses import Presses
from engine.cli.speech import Speech
from engine.cli.watch import Watch, snapshot
from engine.errors import Fault, Place
from engine.model import Counts, Level, Proc, RunState, WorkerState
from engine.protocol import (
    AccountSummary,
    Command,
    Event,
    ItemsChanged,
    LogLines,
    RunChanged,
    RunEnded,
    Snapshot,
    StartRefused,
    Stop,
    WorkerRow,
    encode,
)
from engine.services.home import Home

RUN = "20260131-090000-abcd"
ROW = WorkerRow(
    "W-01", "kim@shop.example", "김민준", WorkerState.WORKING, item="K5031", item_done=2, item_total=7, batch_done=1,
    batch_size=5, batch=2, done=6, failed=1, total=12, settled=7, memory=400_000_000,
)
BEGIN = Snapshot(
    1, RUN, "상품 수정", "/jobs/my job.toml", RunState.RUNNING, 100.0, Counts(pending=2), (ROW,), "", "", Proc(7, 1.0),
)
LINE = LogLines(1, (1.0,), (Level.WARNING,), ("W-01",), ("kim",), ("K5031",), ("text",), ({"text": "늦습니다"},))
SUMMARY = AccountSummary("kim@shop.example", "김민준", Counts(done=1, failed=1), 2)
END = RunEnded(
    RUN, RunState.FINISHED, 1, "end.failed", {"failed": "1", "in_doubt": "0"}, Counts(done=1, failed=1), 2, 1, 65.0,
    "/r/결과.xlsx", None, (SUMMARY,),
)
STOPPED = RunEnded(RUN, RunState.STOPPED, 3, "stop.asked", {"left": "1"}, Counts(done=1, pending=1), 1, 0, 9.0)


class Engine:
    """A scripted engine: sends these events, then what `answer` says to a command; None ends it."""

    def __init__(self, *events: Event | None, answer: Callable[[Command], list[Event | None]] | None = None) -> None:
        self.run = RUN
        self.frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.heard: list[Command] = []
        self._answer = answer
        self.tell(*events)

    def tell(self, *events: Event | None) -> None:
        for event in events:
            self.frames.put(None if event is None else encode(event))

    def send(self, command: Command, /) -> None:
        self.heard.append(command)
        if self._answer is not None:
            self.tell(*self._answer(command))

    def close(self) -> None:
        """Nothing to let go of."""

    def exit_words(self) -> tuple[str, dict[str, str]]:
        return "engine.killed", {"run": RUN, "signal": "9", "why": ""}


@pytest.fixture
def home(rowcrew_home: Path) -> Home:
    return Home(rowcrew_home)


def concluded(home: Home, engine: Engine, presses: Presses, *, steering: bool = True) -> int:
    """Watch on plain lines and conclude, as `rowcrew run --json` does."""
    speech = Speech(as_json=True, language="en")
    watch = Watch(engine, PlainFace(speech), steering=steering)
    watch.run(presses)
    return conclude(speech, home, watch, engine, resume=f"rowcrew run job --resume {RUN}", steering=steering)


def told(capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], str]:
    captured = capsys.readouterr()
    value: dict[str, Any] = json.loads(captured.out)
    return value, captured.err


def test_a_run_that_ends_is_told_with_its_own_code(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert concluded(home, Engine(BEGIN, LINE, ItemsChanged((1,), Counts(done=1, failed=1)), END), Presses()) == 1
    value, people = told(capsys)
    assert (value["state"], value["items"]["failed"], value["results"]) == ("finished", 1, "/r/결과.xlsx")
    assert "늦습니다" in people
    assert "김민준\t1\t1" in people
    assert f"rowcrew items {RUN} --state failed" in people
    assert f"--resume {RUN} --only failed" in people


def test_a_refused_start_lists_its_faults(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    late = Fault("text", Place("b"), {"text": "late"}, warning=True)
    faults = (Fault("text", Place("a.xlsx", "시트", "J12"), {"text": "copy2"}), late)
    assert concluded(home, Engine(StartRefused(faults)), Presses()) == 2
    value, people = told(capsys)
    assert value["state"] == "refused"
    assert [fault["place"]["cell"] for fault in value["faults"]] == ["J12", ""]
    assert people.index("a.xlsx · 시트!J12: copy2") < people.index("b: late")


def test_an_engine_that_dies_is_told_with_the_command_to_go_on(
    home: Home, stopped_run: str, capsys: pytest.CaptureFixture[str],
) -> None:
    assert stopped_run == RUN
    assert concluded(home, Engine(BEGIN, None), Presses()) == 4
    value, people = told(capsys)
    assert (value["state"], value["exit_code"], value["reason"]) == ("fault", 4, "engine.killed")
    assert value["items"] == {"done": 1, "failed": 1, "skipped": 0, "in_doubt": 0, "pending": 1}
    assert f"rowcrew run job --resume {RUN}" in people


def test_the_first_ctrl_c_stops_and_the_second_stops_now(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    def answer(command: Command) -> list[Event | None]:
        if command == Stop(now=False):
            os.kill(os.getpid(), signal.SIGINT)
            return [RunChanged(RunState.STOPPING, "stop.asked")]
        return [STOPPED, None]

    engine = Engine(BEGIN, answer=answer)
    with Presses() as presses:
        os.kill(os.getpid(), signal.SIGTERM)
        assert concluded(home, engine, presses) == 3
    assert engine.heard == [Stop(now=False), Stop(now=True)]
    value, people = told(capsys)
    assert value["state"] == "stopped"
    assert "Press Ctrl-C again" in people


def test_a_viewer_only_leaves(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    engine = Engine(BEGIN)
    with Presses() as presses:
        os.kill(os.getpid(), signal.SIGINT)
        assert concluded(home, engine, presses, steering=False) == 0
    assert engine.heard == []
    value, people = told(capsys)
    assert value["state"] == "running"
    assert f"rowcrew attach {RUN}" in people


@pytest.mark.parametrize(("asked", "limit", "heard"), [
    (Stop(now=True), "END_SECONDS", []),
    (Stop(), "HEAR_SECONDS", []),
    (Stop(), "END_SECONDS", [RunChanged(RunState.STOPPING, "stop.asked", {}, 1.0)]),
])
def test_an_engine_that_does_not_stop_is_given_up(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, asked: Stop, limit: str,
    heard: list[Event],
) -> None:
    monkeypatch.setattr(room, limit, 0.3)
    speech = Speech(as_json=True, language="en")
    watch = Watch(Engine(BEGIN, *heard), PlainFace(speech))
    watch.stop(now=asked.now)
    watch.run(Presses())
    assert conclude(speech, home, watch, Engine(), resume="") == 4
    value, people = told(capsys)
    assert value["reason"] == "cli.run.silent"
    assert "process 7" in people


def test_after_a_stop_by_command_the_first_ctrl_c_stops_now() -> None:
    engine = Engine(BEGIN, answer=lambda command: [STOPPED] if command == Stop(now=True) else [])
    watch = Watch(engine, PlainFace(Speech(as_json=True, language="en")))
    watch.stop(now=False)
    presses = Presses()
    presses.count = 1
    watch.run(presses)
    assert engine.heard == [Stop(now=False), Stop(now=True)]


def test_handlers_found_before_are_put_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Presses():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_a_snapshot_is_waited_for_within_a_deadline() -> None:
    assert snapshot(Engine(RunChanged(RunState.RUNNING), BEGIN), 5.0) == BEGIN
    assert snapshot(Engine(None), 5.0) is None
    with pytest.raises(TimeoutError):
        snapshot(Engine(), 0.05)


@pytest.mark.parametrize(("language", "words"), [
    ("en", ("상품 수정", "W-01", "김민준", "working", "K5031 2/7", "1/5 #2", "늦습니다")),
    ("ko", ("작업자", "작업 중", "경고", "항목 2개 중 0개")),
])
def test_the_live_table_shows_each_worker(language: str, words: tuple[str, ...]) -> None:
    watch = Watch(Engine(BEGIN, LINE, None), PlainFace(Speech(as_json=True, language=language)))
    board = watch.run(Presses())
    screen = io.StringIO()
    Console(file=screen, width=160, force_terminal=True, color_system=None).print(
        picture(Speech(language=language), board, 120.0, "멈춤"),
    )
    shown = screen.getvalue()
    assert [word for word in (*words, "멈춤") if word not in shown] == []


def test_the_live_face_draws_in_place_and_leaves_the_last_picture() -> None:
    screen = io.StringIO()
    face = LiveFace(Speech(language="en"), Console(file=screen, width=140, force_terminal=True))
    watch = Watch(Engine(BEGIN, LINE, END), face)
    watch.run(Presses())
    assert "\x1b[" in screen.getvalue()
    assert "finished, not everything done" in screen.getvalue()


def test_pipes_get_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert isinstance(face_for(Speech(language="en")), PlainFace)
