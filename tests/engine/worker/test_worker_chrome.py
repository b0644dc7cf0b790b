"""How the browser is started: what stays out of its driver's log, and what happens when it hangs."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import psutil
import pytest
from selenium.webdriver.remote.remote_connection import RemoteConnection
from urllib3.exceptions import HTTPError

from engine import ownership
from engine.errors import BrowserUnavailable
from engine.model import Proc
from engine.protocol import WorkerSpec
from engine.worker import browser as room
from engine.worker import chrome
from engine.worker.browser import LocalBrowser

from .conftest import SECRET

pytestmark = pytest.mark.browser


@pytest.fixture
def told() -> list[tuple[Proc, ...]]:
    return []


@pytest.fixture
def browser(
    make_spec: Callable[[str], WorkerSpec], tmp_path: Path, told: list[tuple[Proc, ...]],
) -> Iterator[LocalBrowser]:
    found = LocalBrowser(tmp_path / "browser" / "s1", make_spec(""))
    found.start(told.append)
    yield found
    found.close()


def test_what_is_typed_is_not_in_the_drivers_log(browser: LocalBrowser) -> None:
    browser.driver.get(f"{browser.base_url}/login")
    browser.driver.find_element("id", "secret").send_keys(SECRET)
    log = (browser.folder / "driver.log").read_text(errors="replace")
    assert SECRET not in log
    assert "COMMAND" not in log
    assert SECRET not in repr([psutil.Process(proc.pid).cmdline() for proc in browser.procs])


def test_a_hung_driver_costs_one_time_out_and_is_not_alive(
    browser: LocalBrowser, told: list[tuple[Proc, ...]], monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert browser.alive()
    monkeypatch.setattr(room, "PING_SECONDS", 0.5)
    executor = browser.driver.command_executor
    assert isinstance(executor, RemoteConnection)
    assert executor.client_config.timeout == chrome.CLIENT_SECONDS
    executor.client_config.timeout = 2
    os.kill(told[-1][0].pid, signal.SIGSTOP)
    began = time.monotonic()
    with pytest.raises(HTTPError):
        _ = browser.driver.current_url
    assert time.monotonic() - began < 7.5  # asking three times more would take eight seconds
    assert not browser.alive()


def test_a_dead_browser_is_not_alive_and_a_closed_one_has_no_driver(
    browser: LocalBrowser, told: list[tuple[Proc, ...]],
) -> None:
    os.kill(told[-1][1].pid, signal.SIGKILL)
    assert ownership.wait_gone(told[-1][1:], 5.0) == []
    assert not browser.alive()
    assert browser.close() == []
    with pytest.raises(BrowserUnavailable):
        _ = browser.driver
    assert browser.close() == []


def test_a_driver_that_cannot_start_is_told(make_spec: Callable[[str], WorkerSpec], tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nif [ $1 = --version ]; then /usr/bin/chromium --version; else exit 3; fi\n")
    broken.chmod(0o700)
    spec = msgspec.structs.replace(make_spec(""), binary=str(broken))
    found = LocalBrowser(tmp_path / "browser" / "s1", spec)
    told: list[tuple[Proc, ...]] = []
    with pytest.raises(BrowserUnavailable) as refused:
        found.start(told.append)
    assert refused.value.code == "browser.not_started"
    assert [len(procs) for procs in told] == [1]
    assert found.close() == []
    assert not ownership.alive(told[0][0])
    assert not found.folder.exists()
