from __future__ import annotations

import os
import queue
import stat
import tempfile
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path

import pytest

from engine.core.audience import Audience
from engine.core.door import Door, address
from engine.core.inbox import Arrival, ClientFrame, Inbox
from engine.model import Counts, Proc, RunState
from engine.protocol import (
    VERSION,
    Event,
    Hello,
    Preparing,
    RunChanged,
    Snapshot,
    StartRefused,
    Stop,
    decode_event,
    encode,
)

KEY = b"k" * 32
WAIT = 10.0
SNAPSHOT = Snapshot(VERSION, "r1", "job", "job.toml", RunState.RUNNING, 1.0, Counts(), (), "l", "g", Proc(1, 1.0))


class Engine:
    """The receiving half of an engine: a door, an audience, and an inbox that the test empties by hand."""

    def __init__(self, home: Path) -> None:
        self.inbox: Inbox = queue.SimpleQueue()
        self.door = Door(self.inbox, address(home, home.name), KEY)
        self.audience = Audience(self.door)
        self.door.open()

    def connect(self) -> Connection:
        return Client(self.door.address, authkey=KEY)

    def hear(self) -> object:
        arrival: Arrival = self.inbox.get(timeout=WAIT)
        assert isinstance(arrival, ClientFrame)
        return self.audience.heard(arrival.client, arrival.frame, lambda: SNAPSHOT)

    def steered(self) -> bool:
        return self.audience.controlled

    def greeted(self, *, controller: bool) -> Connection:
        connection = self.connect()
        connection.send_bytes(encode(Hello(controller=controller)))
        assert self.hear() is None
        assert read(connection) == SNAPSHOT
        return connection


def read(connection: Connection) -> Event:
    assert connection.poll(WAIT)
    return decode_event(connection.recv_bytes())


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine(tmp_path)


def test_who_does_not_know_the_key_gets_nothing_and_the_door_stays_open(engine: Engine) -> None:
    with pytest.raises(AuthenticationError):
        Client(engine.door.address, authkey=b"wrong")
    engine.greeted(controller=True).close()
    engine.door.close()


def test_every_controller_is_heard_and_a_viewer_never(engine: Engine) -> None:
    first, viewer, second = (engine.greeted(controller=steers) for steers in (True, False, True))
    for connection, expected in ((first, Stop()), (viewer, None), (second, Stop())):
        connection.send_bytes(encode(Stop()))
        assert engine.hear() == expected
    assert engine.steered()
    for connection in (first, second):
        connection.close()
        assert engine.hear() is None
    assert not engine.steered()
    engine.door.close()


def test_everybody_is_told_and_newcomers_hear_what_was_said_for_good(engine: Engine) -> None:
    one = engine.greeted(controller=True)
    engine.audience.tell(RunChanged(RunState.STOPPING))
    engine.audience.tell_for_good(Preparing("prepare.reading"))
    assert [read(one), read(one)] == [RunChanged(RunState.STOPPING), Preparing("prepare.reading")]
    late = engine.greeted(controller=False)
    assert read(late) == Preparing("prepare.reading")
    engine.door.close()


def test_another_version_is_told_so_in_words_and_not_let_in(engine: Engine) -> None:
    connection = engine.connect()
    connection.send_bytes(encode(Hello(version=VERSION + 1)))
    assert engine.hear() is None
    refused = read(connection)
    assert isinstance(refused, StartRefused)
    assert refused.faults[0].code == "protocol.version"
    assert engine.audience.empty
    engine.door.close()


def test_rubbish_ends_the_client_and_nobody_else(engine: Engine) -> None:
    good, bad = engine.greeted(controller=True), engine.greeted(controller=False)
    bad.send_bytes(b"\xc1 this is no message")
    assert engine.hear() is None
    with pytest.raises((EOFError, OSError)):
        bad.recv_bytes()
    engine.audience.tell(RunChanged(RunState.STOPPING))
    assert read(good) == RunChanged(RunState.STOPPING)
    engine.door.close()


@pytest.mark.skipif(os.name == "nt", reason="Unix sockets")
def test_the_socket_is_short_and_its_folder_is_ours_alone(tmp_path: Path) -> None:
    home = tmp_path / ("아주 긴 이름의 폴더 " * 12)
    where = Path(address(home, "20261121-101010-abcd"))
    assert len(os.fsencode(where)) < 108
    assert stat.S_IMODE(where.parent.stat().st_mode) == 0o700
    assert where.parent.parent in {Path(tempfile.gettempdir()), Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"))}
    assert address(home, "another") != str(where)
