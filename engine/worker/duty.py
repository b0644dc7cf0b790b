"""The worker's life: obeys the engine's orders one after the other, and ends with the engine."""

from __future__ import annotations

import os
import queue
import time
import traceback
from collections import deque
from multiprocessing.connection import Connection

import msgspec

from engine import ownership
from engine.channel import Channel
from engine.model import Item, Level
from engine.protocol import (
    AttemptStarted,
    CloseSession,
    Do,
    Leave,
    OpenSession,
    Order,
    SessionClosed,
    SessionFailed,
    SessionOpen,
    SessionProcs,
    WorkerReady,
    WorkerSpec,
    decode_order,
)
from engine.worker import output
from engine.worker.reporter import Reporter
from engine.worker.session import Session

#: Seconds for ending everything below us when the engine is gone.
FAREWELL_SECONDS = 1.5
#: The process's exit status when the engine went away, and when the worker itself broke.
ENGINE_GONE, BROKEN = 70, 71


class Duty:
    """Orders come in on the channel's thread and are obeyed on this one; only the engine's end is acted upon there."""

    def __init__(self, connection: Connection, spec: bytes) -> None:
        self._spec = msgspec.msgpack.decode(spec, type=WorkerSpec)
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._items: deque[Item] = deque()
        self._leaving = False
        self._channel = Channel(connection, self._arrived, "engine")
        self._reporter = Reporter(self._channel)
        self._drain = output.capture(self._reporter.text)
        self._session: Session | None = None

    def obey(self) -> None:
        """Report ready, then do what is ordered until `Leave`. Never returns."""
        self._channel.start()
        self._reporter.send(WorkerReady(ownership.me()))
        status = 0
        try:
            while not self._leaving:
                self._step()
        except Exception:  # noqa: BLE001  the worker's own mistake: told, then the process ends and the engine goes on
            self._reporter.log("worker.broke", Level.ERROR, {"trace": traceback.format_exc()})
            status = BROKEN
        self._leave(status)

    def _arrived(self, frame: bytes | None) -> None:
        """On the channel's thread: an order, or the end of the engine."""
        if frame is not None:
            self._orders.put(decode_order(frame))
        elif not self._leaving:
            self._perish(ENGINE_GONE)

    def _step(self) -> None:
        """Obey the next order; where there is none, do the next item."""
        try:
            order = self._orders.get(block=not self._items)
        except queue.Empty:
            self._do(self._items.popleft())
            return
        match order:
            case OpenSession():
                self._open(order)
            case Do(items):
                if self._session is not None and not self._session.broken:
                    self._items.extend(items)
            case CloseSession(name):
                self._close(name)
            case Leave():
                self._leaving = True

    # --- sessions -------------------------------------------------------------------------------------------------

    def _open(self, order: OpenSession) -> None:
        if self._session is not None:
            self._close(self._session.name)
        self._reporter.mask.add(order.secret)
        began = time.monotonic()
        session = self._session = Session(order, self._spec, self._reporter)
        refusal = session.open(lambda procs: self._reporter.send(SessionProcs(order.session, procs)))
        if refusal is None:
            self._reporter.send(SessionOpen(order.session, time.monotonic() - began))
            return
        self._end_session()
        self._reporter.send(refusal)

    def _close(self, name: str) -> None:
        """End the session; one that is not there (any more) had its end told already."""
        self._items.clear()
        if self._session is not None and self._session.name == name:
            self._end_session()
            self._reporter.send(SessionClosed(name))

    def _end_session(self) -> None:
        self._items.clear()
        session = self._session
        if session is not None and (left := session.close()):
            self._reporter.log("session.left", Level.ERROR, {"pids": ", ".join(str(proc.pid) for proc in left)})
        self._session = None

    # --- items ----------------------------------------------------------------------------------------------------

    def _do(self, item: Item) -> None:
        if self._session is None:
            return
        self._reporter.begin(item)
        self._reporter.send(AttemptStarted(item.id))
        ended, refused = self._session.attempt(item)
        self._drain()
        self._reporter.end()
        self._reporter.send(ended)
        if refused is not None:
            self._reporter.send(SessionFailed(self._session.name, refused.code, refused.params, rest=True))
            self._end_session()
        elif ended.session_broken:
            self._items.clear()

    # --- the end --------------------------------------------------------------------------------------------------

    def _leave(self, status: int) -> None:
        self._leaving = True
        if self._session is not None:
            name = self._session.name
            self._end_session()
            self._reporter.send(SessionClosed(name))
        self._channel.close()
        self._perish(status)

    def _perish(self, status: int) -> None:
        """End everything below us and this process, whatever the other threads are doing."""
        try:
            session = self._session
            ownership.end_tree(ownership.tree(ownership.me()), FAREWELL_SECONDS)
            if session is not None:
                session.kill()
        finally:
            os._exit(status)
