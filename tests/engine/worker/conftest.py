"""A worker in a real process with a real browser, a small web server for it, and the engine's end of its pipe."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec
import pytest

from engine import ownership
from engine.model import Account, Item, Proc
from engine.protocol import (
    AttemptEnded,
    CloseSession,
    Do,
    Leave,
    OpenSession,
    Order,
    Report,
    SessionClosed,
    SessionFailed,
    SessionOpen,
    SessionProcs,
    WorkerLog,
    WorkerReady,
    WorkerSpec,
    decode_report,
    encode,
)
from tests.engine.worker import stub

SECRET = 'pa<ss&w"örd 77'
R = TypeVar("R")

LOGIN = '<input id="login"><input id="secret" type="password">'
FORM = """<h1>Form</h1><input type="password" value="typed-before"><input value="stays"
 ><input type='hidden' name="token" value="hidden-token"><p id="shown"></p>
<script>console.error("a broken thing", location.search)</script>"""
PAGES = {
    "/login": LOGIN, "/form": FORM, "/captcha": '<p id="challenge">captcha</p>',
    "/expired": '<p id="challenge">session_expired</p>', "/alert": "<script>setTimeout(() => alert('boo'), 0)</script>",
}


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = f"<!doctype html><title>t</title>{PAGES.get(self.path.partition('?')[0], '')}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        del format, args


@pytest.fixture
def site_url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


class Hand:
    """The engine's end of one worker: sends orders, keeps reports, and knows all processes of it."""

    def __init__(self, spec: WorkerSpec, folder: Path) -> None:
        self.spec = spec
        self.folder = folder
        self.reports: list[Report] = []
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe(duplex=True)
        raw = msgspec.msgpack.encode(spec)
        self.process = context.Process(target=stub.work, args=(theirs, raw), daemon=False)
        self.process.start()
        theirs.close()
        self.proc = self.wait(WorkerReady).proc

    def send(self, order: Order) -> None:
        self.connection.send_bytes(encode(order))

    def wait(self, kind: type[R], seconds: float = 60.0) -> R:
        """The next report of this kind; those before it are kept."""
        until = time.monotonic() + seconds
        while self.connection.poll(max(0.0, until - time.monotonic())):
            self.reports.append(decode_report(self.connection.recv_bytes()))
            if isinstance(self.reports[-1], kind):
                return self.reports[-1]
        pytest.fail(f"no {kind.__name__} in {seconds} s, but {self.reports}")

    def drain(self) -> None:
        """Take in everything up to the end of the pipe."""
        try:
            while self.connection.poll(20):
                self.reports.append(decode_report(self.connection.recv_bytes()))
        except (EOFError, OSError):
            return
        pytest.fail("the worker did not close its pipe")

    def of(self, kind: type[R]) -> list[R]:
        return [report for report in self.reports if isinstance(report, kind)]

    def lines(self) -> list[str]:
        return [line.params.get("text", line.code) for line in self.of(WorkerLog)]

    def order(self, session: str = "s1", login: str = "anna") -> OpenSession:
        return OpenSession(session, str(self.folder / session), Account(login), SECRET)

    def open(self, session: str = "s1", login: str = "anna") -> SessionOpen:
        self.send(self.order(session, login))
        return self.wait(SessionOpen)

    def refused(self, login: str) -> SessionFailed:
        self.send(self.order(login=login))
        return self.wait(SessionFailed)

    def give(self, *keys: str) -> None:
        start = sum(isinstance(r, AttemptEnded) for r in self.reports) + 1
        self.send(Do(tuple(Item(start + n, "step", "anna", key, n, {"code": key}) for n, key in enumerate(keys))))

    def do(self, key: str) -> AttemptEnded:
        self.give(key)
        return self.wait(AttemptEnded)

    def close(self, session: str = "s1") -> SessionClosed:
        self.send(CloseSession(session))
        return self.wait(SessionClosed)

    def leave(self) -> int | None:
        self.send(Leave())
        self.drain()
        self.process.join(20)
        return self.process.exitcode

    def procs(self) -> set[Proc]:
        """The worker, its drivers and browsers, and everything below them now."""
        told = {proc for report in self.of(SessionProcs) for proc in report.procs}
        return told | {self.proc} | ownership.trees({self.proc, *told})

    def end(self) -> None:
        known = self.procs()
        self.process.kill()
        ownership.end_tree(known, 10.0, marker=str(self.folder))
        self.process.join(10)
        self.process.close()
        self.connection.close()
        for path in self.folder.glob("*"):
            ownership.remove_folder(path, 5.0)


class Start(Protocol):
    """Starts a worker for a flow's source; `changes` are other fields of its spec."""

    def __call__(self, source: str, **changes: object) -> Hand: ...


@pytest.fixture
def make_spec(tmp_path: Path, site_url: str) -> Callable[[str], WorkerSpec]:
    """A worker's spec whose one step is a flow with this source; the file's name starts with a digit."""

    def make(source: str) -> WorkerSpec:
        flow = tmp_path / "0923_my_flow.py"
        flow.write_text(source, encoding="utf-8")
        return WorkerSpec(
            run="r1", worker="W-01", account="anna", site="stub", base_url=site_url + "/",
            flows={"step": f"{flow}:run"}, params={"step": {"size": 3}}, evidence=str(tmp_path / "evidence"),
        )

    return make


@pytest.fixture
def worker(tmp_path: Path, make_spec: Callable[[str], WorkerSpec]) -> Iterator[Start]:
    """Starts workers; everything of them is ended after the test."""
    hands: list[Hand] = []

    def start(source: str, **changes: object) -> Hand:
        hands.append(Hand(msgspec.structs.replace(make_spec(source), **changes), tmp_path / "browser"))
        return hands[-1]

    yield start
    for hand in hands:
        hand.end()
