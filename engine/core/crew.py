"""The workers of a run: starts, feeds and ends worker processes. `Crew` is the port, `LocalCrew` is this machine's.

Each worker has a pipe of its own and nothing that it shares with others. A death is told in two steps: the pipe's end
at once, and `Buried` when the worker's whole process tree is proven gone and its session folder removed, so that an
item is never handed on while somebody may still act on it.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol

import msgspec

from engine.channel import Channel
from engine.core import processes
from engine.core.inbox import Buried, Inbox, WorkerFrame
from engine.core.janitor import Janitor
from engine.errors import ChannelClosed
from engine.model import Proc
from engine.protocol import Order, WorkerSpec, encode
from engine.worker.main import run as worker_main

#: Seconds that a worker whose pipe has ended may take to leave by itself.
LEAVE_SECONDS = 3.0
#: Seconds for removing the folder of a dead worker's session.
CLEAR_SECONDS = 5.0


class Crew(Protocol):
    """Those who do the items."""

    def spawn(self, spec: WorkerSpec) -> None:
        """Start a worker's process."""

    def send(self, worker: str, order: Order) -> None:
        """Give a worker an order; a dead one is told elsewhere."""

    def own(self, worker: str, folder: str, procs: tuple[Proc, ...]) -> None:
        """Remember which processes and which folder belong to the worker's session."""

    def kill(self, worker: str, code: str, params: dict[str, str]) -> None:
        """End the worker's tree now, because of `code`; `Buried` follows."""

    def alive(self) -> int:
        """How many workers are not buried yet."""


@dataclass(slots=True)
class _Member:
    """One worker process and what belongs to it."""

    life: int
    process: BaseProcess
    channel: Channel
    procs: set[Proc] = field(default_factory=set)
    folder: str = ""
    ended_by: tuple[str, dict[str, str]] | None = None


class LocalCrew:
    """Worker processes on this machine, from multiprocessing's spawn context, non-daemonic."""

    def __init__(self, inbox: Inbox, janitor: Janitor) -> None:
        self._inbox = inbox
        self._janitor = janitor
        self._context = multiprocessing.get_context("spawn")
        self._members: dict[str, _Member] = {}
        self._lives = 0

    def spawn(self, spec: WorkerSpec) -> None:
        """Start a worker's process; it reports `WorkerReady` when it is up."""
        ours, theirs = self._context.Pipe(duplex=True)
        process = self._context.Process(
            target=worker_main, args=(theirs, msgspec.msgpack.encode(spec)), name=spec.worker, daemon=False,
        )
        process.start()
        theirs.close()
        self._lives += 1
        life, worker = self._lives, spec.worker
        channel = Channel(ours, lambda frame: self._inbox.put(WorkerFrame(worker, life, frame)), worker)
        member = _Member(life, process, channel)
        self._members[worker] = member
        if process.pid is not None and (proc := processes.identify(process.pid)) is not None:
            member.procs.add(proc)
            self._janitor.note(proc)
        channel.start()

    def send(self, worker: str, order: Order) -> None:
        """Give a worker an order; if its pipe has ended, `Buried` is on its way."""
        with contextlib.suppress(ChannelClosed, KeyError):
            self._members[worker].channel.send(encode(order))

    def own(self, worker: str, folder: str, procs: tuple[Proc, ...]) -> None:
        """Remember which processes and which folder belong to the worker's session."""
        if (member := self._members.get(worker)) is None:
            return
        member.folder = folder or member.folder
        for proc in procs:
            member.procs.add(proc)
            self._janitor.note(proc)

    def kill(self, worker: str, code: str, params: dict[str, str]) -> None:
        """End the worker's tree now; on a thread, because looking at all processes takes some milliseconds."""
        if (member := self._members.get(worker)) is not None:
            member.ended_by = (code, params)
            threading.Thread(target=_clear, args=(member,), name=f"{worker}-kill", daemon=True).start()

    def ended(self, worker: str, life: int) -> None:
        """The worker's pipe has ended: bury it, on a thread; `Buried` follows."""
        member = self._members.get(worker)
        if member is not None and member.life == life:
            threading.Thread(target=self._bury, args=(worker, member), name=f"{worker}-bury", daemon=True).start()

    def current(self, worker: str, life: int) -> bool:
        """Whether a frame of this life is of the worker's present process."""
        member = self._members.get(worker)
        return member is not None and member.life == life

    def forget(self, worker: str) -> None:
        """The burial was taken note of."""
        self._members.pop(worker, None)

    def alive(self) -> int:
        """How many workers are not buried yet."""
        return len(self._members)

    def trees(self) -> dict[str, tuple[Proc, ...]]:
        """The recorded processes of each worker's session, without the worker itself."""
        members = list(self._members.items())
        return {name: tuple(p for p in member.procs if p.pid != member.process.pid) for name, member in members}

    def _bury(self, worker: str, member: _Member) -> None:
        member.process.join(LEAVE_SECONDS)
        left = _clear(member)
        member.process.join(LEAVE_SECONDS)
        code, params = member.ended_by or processes.exit_words(member.process.exitcode)
        member.channel.cut()
        self._inbox.put(Buried(worker, member.life, code, params, left))


def _clear(member: _Member) -> int:
    """End the worker and the rest of its session, remove its folder; how many processes are left in spite of it."""
    left = processes.end_tree(set(member.procs), marker=member.folder)
    if member.folder:
        processes.remove_folder(Path(member.folder), CLEAR_SECONDS)
    return len(left)
