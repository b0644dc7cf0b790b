"""The browser of one session: a driver and a browser with a profile of their own, from start to a bounded end."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from selenium.common.exceptions import JavascriptException, UnexpectedAlertPresentException, WebDriverException
from selenium.webdriver.chromium.service import ChromiumService
from urllib3.exceptions import HTTPError

from engine import ownership
from engine.errors import BrowserUnavailable
from engine.model import Proc
from engine.protocol import WorkerSpec
from engine.services.browsers import Pair, find
from engine.worker import chrome
from engine.worker.bounded import bounded
from engine.worker.verdict import first_line

#: Seconds that a browser may take to quit by itself, to be ended, to answer whether it lives.
QUIT_SECONDS = 5.0
END_SECONDS = 5.0
PING_SECONDS = 10.0

Told = Callable[[tuple[Proc, ...]], None]


class LocalBrowser:
    """Driver and browser of one session (`engine.flows.contract.Browser`). Nothing runs before `start`."""

    def __init__(self, folder: Path, spec: WorkerSpec) -> None:
        self.folder = folder
        self.procs: tuple[Proc, ...] = ()
        self._spec = spec
        self._service: ChromiumService | None = None
        self._driver: chrome.Driver | None = None

    @property
    def driver(self) -> chrome.Driver:
        """The session's selenium driver. Raises `BrowserUnavailable` if it is gone."""
        if self._driver is None:
            raise BrowserUnavailable("browser.closed")
        return self._driver

    @property
    def base_url(self) -> str:
        """The site's address, without a trailing slash."""
        return self._spec.base_url.rstrip("/")

    def start(self, told: Told) -> None:
        """Start driver and browser; `told` hears of the processes, the driver first. Raises `BrowserUnavailable`."""
        pair = find(self._spec.binary or None)
        temporary = self._make_folders()
        try:
            self._service = chrome.make_service(pair, self.folder, temporary)
            self._service.start()
            self._own(self._service.process.pid, told)
            self._start_browser(pair, self._service, told)
        except (WebDriverException, HTTPError, OSError) as error:
            raise BrowserUnavailable("browser.not_started", why=first_line(error), browser=pair.browser) from error

    def alive(self) -> bool:
        """Whether the processes live and the page answers a question, within some seconds."""
        driver = self._driver
        if driver is None or not all(ownership.alive(proc) for proc in self.procs):
            return False
        answer = bounded(lambda: driver.execute_script("return 1"), PING_SECONDS)
        return answer.good or isinstance(answer.error, (UnexpectedAlertPresentException, JavascriptException))

    def close(self) -> list[Proc]:
        """Quit, with bounds, then end by proof what is left and remove the folder; returns what could not be ended."""
        below = ownership.trees(self.procs)
        if self._driver is not None:
            bounded(self._driver.quit, QUIT_SECONDS)
        left = self.kill(below)
        if self._service is not None:
            bounded(self._service.stop, QUIT_SECONDS)
        self._driver = self._service = None
        return left

    def kill(self, below: set[Proc] | None = None) -> list[Proc]:
        """End driver and browser at once, from any thread, and remove the folder; returns what could not be ended."""
        left = ownership.end_tree({*self.procs, *(below or ())}, END_SECONDS, marker=str(self.folder))
        ownership.remove_folder(self.folder, END_SECONDS)
        return left

    def _make_folders(self) -> Path:
        """The session's folders; the temporary one lies elsewhere, because Chromium puts a socket into it."""
        for name in ("profile", "downloads", "crashes"):
            (self.folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = Path(tempfile.mkdtemp(prefix=ownership.TEMP_PREFIX))
        (self.folder / ownership.TEMP_NOTE).write_text(str(temporary), encoding="utf-8")
        return temporary

    def _start_browser(self, pair: Pair, service: ChromiumService, told: Told) -> None:
        options = chrome.make_options(pair, self.folder, self._spec.window_size, headed=self._spec.headed)
        self._driver = chrome.start_driver(pair, options, service, self._spec.page_seconds)
        below = {proc.pid for proc in ownership.trees(self.procs)}
        pid = chrome.browser_pid(self._driver)
        if pid and pid not in below:
            # Another program took the port in between: this is somebody else's browser.
            raise BrowserUnavailable("browser.not_ours", pid=pid)
        self._own(pid, told)

    def _own(self, pid: int, told: Told) -> None:
        if (proc := ownership.identify(pid)) is not None:
            self.procs = (*self.procs, proc)
            told(self.procs)
