from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import struct
import subprocess
import sys
from multiprocessing.connection import Connection

import pytest

from engine.channel import BACKLOG_BYTES, Channel
from engine.errors import ChannelClosed

WAIT = 10.0
Frames = queue.SimpleQueue[bytes | None]


def pair() -> tuple[Channel, Frames, Connection]:
    ours, theirs = multiprocessing.Pipe(duplex=True)
    frames: Frames = queue.SimpleQueue()
    return Channel(ours, frames.put, "test").start(), frames, theirs


def flood(channel: Channel, frame: bytes) -> None:
    for _ in range(BACKLOG_BYTES // len(frame) + 2):
        channel.send(frame)


def test_frames_go_both_ways_whole_and_in_order() -> None:
    channel, frames, other = pair()
    sent = [bytes([n]) * (1 + n * 5000) for n in range(30)]
    for frame in sent:
        other.send_bytes(frame)
        channel.send(frame)
    assert [frames.get(timeout=WAIT) for _ in sent] == sent
    assert [other.recv_bytes() for _ in sent] == sent
    channel.close()
    other.close()


def test_the_end_of_the_other_side_is_told_once_and_after_all_its_frames() -> None:
    channel, frames, other = pair()
    other.send_bytes(b"last word")
    other.close()
    assert frames.get(timeout=WAIT) == b"last word"
    assert frames.get(timeout=WAIT) is None
    with pytest.raises(ChannelClosed):
        channel.send(b"too late")
    assert frames.empty()


def test_closing_sends_what_is_queued_and_tells_the_end_on_this_side_too() -> None:
    channel, frames, other = pair()
    for _ in range(50):
        channel.send(b"x" * 1000)
    channel.close()
    assert [len(other.recv_bytes()) for _ in range(50)] == [1000] * 50
    with pytest.raises((EOFError, OSError)):
        other.recv_bytes()
    assert frames.get(timeout=WAIT) is None
    other.close()


def test_a_receiver_that_reads_nothing_holds_up_nobody_and_is_cut_off() -> None:
    channel, frames, other = pair()
    frame = b"x" * (1024 * 1024)
    with pytest.raises(ChannelClosed) as error:
        flood(channel, frame)
    assert error.value.code == "channel.backlog"
    assert frames.get(timeout=WAIT) is None
    other.close()


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_writer_killed_in_the_middle_of_a_frame_is_seen_as_the_end() -> None:
    ours, theirs = multiprocessing.Pipe(duplex=True)
    frames: Frames = queue.SimpleQueue()
    head = struct.pack("!i", 100_000).hex()
    half = f"bytes.fromhex('{head}') + b'half'"
    script = f"import os; os.write({theirs.fileno()}, {half}); print('sent', flush=True); input()"
    child = subprocess.Popen(
        [sys.executable, "-c", script], pass_fds=[theirs.fileno()], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )
    theirs.close()
    Channel(ours, frames.put, "test").start()
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == b"sent\n"
    assert frames.empty()
    child.send_signal(signal.SIGKILL)
    assert frames.get(timeout=WAIT) is None
    child.wait(WAIT)
    child.stdin.close()
    child.stdout.close()
