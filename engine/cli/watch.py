"""Watches one run over a client: frames into the board, the board onto a face, requests to end into commands."""

from __future__ import annotations

import math
import queue
import time
from typing import Protocol

import msgspec

from engine.cli.board import Board
from engine.cli.presses import Presses
from engine.errors import ChannelClosed
from engine.model import RunState
from engine.protocol import Command, Event, RunChanged, Snapshot, Stop, decode_event

#: How often a face is redrawn and requests to end are looked at, in seconds.
TICK = 0.2

#: How long an engine may take to say that it stops, in seconds.
HEAR_SECONDS = 60.0

#: How long a run may take to end after its workers must be gone; writing a big results workbook is part of it.
END_SECONDS = 300.0


class Link(Protocol):
    """The part of `engine.client.Client` that a terminal uses."""

    frames: queue.SimpleQueue[bytes | None]
    run: str

    def send(self, command: Command, /) -> None:
        """Send a command to the engine; raises `ChannelClosed` if it is gone."""

    def close(self) -> None:
        """Leave the run; it goes on."""

    def exit_words(self) -> tuple[str, dict[str, str]]:
        """How the engine ended, when the frames ended without the run having ended."""


class Face(Protocol):
    """How a run is shown."""

    def show(self, board: Board, events: list[Event], now: float) -> None:
        """Show what changed; called a few times a second, also when nothing did."""

    def tell(self, code: str) -> None:
        """Say something about this terminal itself."""

    def close(self) -> None:
        """Leave the screen as it shall stay."""


class Watch:
    """One terminal's look at one run. `steering`: a request to end stops the run; else it only leaves."""

    def __init__(self, link: Link, face: Face, *, steering: bool = True, job: str = "") -> None:
        self.board = Board(link.run)
        self.board.job = job
        self.left = False
        self.silent = False
        self._link = link
        self._face = face
        self._steering = steering
        self._asked = 0
        self._heard = 0
        self._deadline = math.inf
        self._cut = False

    def run(self, presses: Presses) -> Board:
        """Watch until the run ended, was refused, was cut off, or this terminal left it."""
        try:
            while not self._finished():
                events = self._take()
                self._obey(presses)
                self._face.show(self.board, events, time.time())
        finally:
            self._face.close()
        return self.board

    def stop(self, *, now: bool) -> None:
        """Ask the engine to stop. After a graceful stop the next request to end is a stop now."""
        self._asked = 2 if now else 1
        self._deadline = time.monotonic() + (END_SECONDS if now else HEAR_SECONDS)
        self._face.tell("cli.run.stop_now" if now else "cli.run.stop_asked")
        try:
            self._link.send(Stop(now=now))
        except ChannelClosed:
            self._cut = True

    def _finished(self) -> bool:
        self.silent = time.monotonic() > self._deadline
        return self.board.over or self._cut or self.left or self.silent

    def _take(self) -> list[Event]:
        """The events of one tick: waits for the first one, then takes what is there."""
        events: list[Event] = []
        deadline = time.monotonic() + TICK
        while (rest := deadline - time.monotonic()) > 0 and not self.board.over:
            try:
                frame = self._link.frames.get(timeout=rest)
            except queue.Empty:
                break
            if frame is None:
                self._cut = True
                break
            events.append(self._fold(frame))
        return events

    def _fold(self, frame: bytes) -> Event:
        event = decode_event(frame)
        self.board.apply(event, time.time())
        if isinstance(event, RunChanged) and event.state is RunState.STOPPING and self._asked == 1:
            left = max(0.0, event.stop_by - time.time())
            self._deadline = time.monotonic() + left + END_SECONDS if event.stop_by else math.inf
        return event

    def _obey(self, presses: Presses) -> None:
        """Turn new requests to end into a stop, a stop now, or (the third, or as a viewer the first) into leaving."""
        while self._heard < presses.count:
            self._heard += 1
            if not self._steering or self._asked == 2:
                self.left = True
            elif not self.board.over:
                self.stop(now=self._asked == 1)


def snapshot(link: Link, seconds: float) -> Snapshot | None:
    """The snapshot that an engine sends first; None if it ended instead. Raises TimeoutError after `seconds`."""
    deadline = time.monotonic() + seconds
    while (rest := deadline - time.monotonic()) > 0:
        try:
            frame = link.frames.get(timeout=rest)
        except queue.Empty:
            break
        if frame is None:
            return None
        event = _decoded(frame)
        if isinstance(event, Snapshot):
            return event
    raise TimeoutError


def _decoded(frame: bytes) -> Event | None:
    """An event, None for one that this version does not know."""
    try:
        return decode_event(frame)
    except msgspec.ValidationError:
        return None
