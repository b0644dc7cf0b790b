"""A site for the worker's tests, and a spawn target that knows it. Run as a program it is an engine to be killed."""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.connection import Connection
from typing import cast

import msgspec

from engine.errors import LoginRefused, SiteError
from engine.flows.contract import Browser
from engine.model import Account
from engine.protocol import OpenSession, SessionOpen, SessionProcs, WorkerReady, WorkerSpec, decode_report, encode
from engine.worker.main import run


class StubSite:
    """Logs in at `/login`; some logins are refused in the ways in which sites refuse."""

    name = "stub"

    def login(self, browser: Browser, account: Account, secret: str, deadline: float) -> None:
        del deadline
        if account.login == "captcha":
            raise LoginRefused("captcha")
        if account.login == "late":
            raise SiteError("login.nobody")
        if account.login == "bug":
            raise ValueError(secret)
        browser.driver.get(f"{browser.base_url}/login")
        shown = "somebody else" if account.login == "mixed" else account.login
        browser.driver.find_element("id", "login").send_keys(shown)
        browser.driver.find_element("id", "secret").send_keys(secret)

    def who_am_i(self, browser: Browser) -> str:
        return str(browser.driver.find_element("id", "login").get_attribute("value"))

    def clear(self, browser: Browser) -> None:
        del browser

    def challenge(self, browser: Browser) -> str:
        found = browser.driver.find_elements("id", "challenge")
        return str(found[0].text) if found else ""


def work(connection: Connection, spec: bytes) -> None:
    """`engine.worker.main.run`, in a process that knows the stub site."""
    from engine.sites import registry

    sites = cast("dict[str, tuple[str, str]]", registry.SITES)
    sites["stub"] = (__name__, "StubSite")
    run(connection, spec)


def engine(spec: str, order: str) -> None:
    """Be an engine: spawn a worker, open a session, print all processes, then wait to be killed."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=True)
    raw = msgspec.msgpack.encode(msgspec.json.decode(spec, type=WorkerSpec))
    context.Process(target=work, args=(theirs, raw), daemon=False).start()
    theirs.close()
    ours.send_bytes(encode(msgspec.json.decode(order, type=OpenSession)))
    procs = []
    while True:
        report = decode_report(ours.recv_bytes())
        if isinstance(report, WorkerReady):
            procs.append(report.proc)
        elif isinstance(report, SessionProcs):
            procs = [procs[0], *report.procs]
        elif isinstance(report, SessionOpen):
            break
    sys.stdout.write(msgspec.json.encode(procs).decode() + "\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    engine(sys.argv[1], sys.argv[2])
