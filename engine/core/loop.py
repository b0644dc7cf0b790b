"""The engine's event loop: one queue in, the planner's decisions carried out, everything committed, then told.

The loop never blocks on anybody: pipes and sockets have threads of their own, ending process trees happens
elsewhere and is told by the queue.
"""

from __future__ import annotations

import queue
from collections.abc import Callable

import msgspec

from engine.core import inbox as i
from engine.core import plan as p
from engine.core.acts import Acts, Tools
from engine.core.audience import Audience
from engine.core.gauge import Gauge
from engine.core.planner import FOREVER
from engine.model import Level
from engine.protocol import Report, SessionProcs, Snapshot, Stop, WorkerLog, WorkerReady, decode_report

#: Arrivals that are handled before the next commit, and how long news may wait to be told (seconds).
TURN_MOST = 512
NEWS_SECONDS = 0.015


class Loop:
    """Runs a prepared run to its end. `snapshot` makes the whole state for those who attach.

    With `drain` it stops after the items in hand when the last controller has left.
    """

    def __init__(
        self, inbox: i.Inbox, tools: Tools, acts: Acts, audience: Audience, snapshot: Callable[[], Snapshot],
        *, drain: bool = False,
    ) -> None:
        self._inbox = inbox
        self._t = tools
        self._acts = acts
        self._audience = audience
        self._snapshot = snapshot
        self._drain = drain
        self._news_at = 0.0
        self._stops = 0
        self._gauge = Gauge(inbox, tools.crew.trees)

    def run(self) -> p.Finish:
        """Work until nothing is left to do and every worker is buried; how the run ended."""
        self._gauge.start()
        try:
            self._tell(p.Tick())
            while self._acts.finish is None or self._t.crew.alive():
                self._turn()
            self._acts.commit()
            self._acts.flush()
            return self._acts.finish
        finally:
            self._gauge.stop()

    def _turn(self) -> None:
        """One round: wait, handle what came, commit, tell."""
        for arrival in self._arrivals():
            self._arrived(arrival)
        self._tell(p.Tick())
        self._acts.commit()
        now = self._t.clock.now()
        if now >= self._news_at:
            self._acts.flush()
            self._news_at = now + NEWS_SECONDS

    def _arrivals(self) -> list[i.Arrival]:
        """Wait until something arrives or is due, then take all that is there."""
        now = self._t.clock.now()
        due = min(self._t.planner.wake_at(), self._news_at if self._news_at > now else FOREVER)
        try:
            found = [self._inbox.get(timeout=max(0.0, min(due - now, 60.0)))]
        except queue.Empty:
            return []
        while len(found) < TURN_MOST:
            try:
                found.append(self._inbox.get_nowait())
            except queue.Empty:
                break
        return found

    def _tell(self, told: p.Told) -> None:
        """Tell the planner, and do what it decides."""
        self._acts.do(self._t.planner.handle(told, self._t.clock.now()))

    def _arrived(self, arrival: i.Arrival) -> None:
        match arrival:
            case i.WorkerFrame(worker, life, frame):
                self._from_worker(worker, life, frame)
            case i.Buried():
                self._buried(arrival)
            case i.Gauged(percent, used):
                for worker, memory in used.items():
                    self._t.board.memory(worker, memory)
                self._tell(p.MemoryRead(percent))
            case i.ClientFrame(client, frame):
                self._heard(client, frame)
            case i.Signalled():
                self._stop(now=self._stops > 0)

    def _heard(self, client: int, frame: bytes | None) -> None:
        controlled = self._audience.controlled
        command = self._audience.heard(client, frame, self._snapshot)
        if isinstance(command, Stop):
            self._stop(now=command.now)
        elif self._drain and controlled and not self._audience.controlled:
            self._acts.log(Level.WARNING, "stop.detached", {})
            self._stop(now=False)

    def _stop(self, *, now: bool) -> None:
        self._stops += 1
        self._tell(p.StopAsked(now))

    def _from_worker(self, worker: str, life: int, frame: bytes | None) -> None:
        if frame is None:
            self._t.crew.ended(worker, life)
            return
        if not self._t.crew.current(worker, life):
            return
        try:
            report = decode_report(frame)
        except msgspec.DecodeError as error:
            self._t.crew.kill(worker, "worker.bad_frame", {"why": str(error)})
            return
        self._reported(worker, report)

    def _reported(self, worker: str, report: Report) -> None:
        match report:
            case WorkerLog(at, level, code, params, item):
                self._acts.log(level, code, params, worker, item, at)
                return
            case WorkerReady(proc):
                self._t.crew.own(worker, "", (proc,))
                self._t.ledger.worker_proc(worker, proc)
            case SessionProcs(session, procs):
                self._t.crew.own(worker, "", procs)
                self._t.ledger.session_procs(session, procs)
            case _:
                pass
        self._tell(p.FromWorker(worker, report))

    def _buried(self, buried: i.Buried) -> None:
        if not self._t.crew.current(buried.worker, buried.life):
            return
        self._t.crew.forget(buried.worker)
        self._t.ledger.worker_gone(buried.worker)
        if buried.left:
            self._acts.log(Level.ERROR, "worker.left_behind", {"count": str(buried.left)}, buried.worker)
        self._tell(p.WorkerDied(buried.worker, buried.code, buried.params))
