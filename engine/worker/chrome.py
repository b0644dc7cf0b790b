"""How Chromium, Chrome and Edge are started through selenium: flags, preferences, time-outs, the driver's service."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selenium.webdriver.chrome.options import Options as ChromeOptions
from selenium.webdriver.chrome.service import Service as ChromeService
from selenium.webdriver.chromium.options import ChromiumOptions
from selenium.webdriver.chromium.remote_connection import ChromiumRemoteConnection
from selenium.webdriver.chromium.service import ChromiumService
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.proxy import Proxy, ProxyType
from selenium.webdriver.edge.options import Options as EdgeOptions
from selenium.webdriver.edge.service import Service as EdgeService
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3.util import Retry

from engine.services.browsers import Pair

#: Seconds that one request to the driver may take (selenium's default is 120); a browser needs up to this to start.
CLIENT_SECONDS = 60
#: How much longer than a page load that must be.
MARGIN_SECONDS = 15
#: Below this, Chromium's tabs crash for want of shared memory (containers give 64 MB).
LEAST_SHARED_MEMORY = 256 * 1024 * 1024

FLAGS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-default-apps",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad",
    "--password-store=basic", "--use-mock-keychain", "--disable-search-engine-choice-screen",
    "--disable-features=Translate,MediaRouter,OptimizationHints,PasswordLeakDetection,AutofillServerCommunication",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between browsers of one family."""

    options: type[ChromiumOptions]
    service: type[ChromiumService]
    prefix: str
    name: str


KINDS: Mapping[str, Kind] = {
    "chrome": Kind(ChromeOptions, ChromeService, "goog", "chrome"),
    "edge": Kind(EdgeOptions, EdgeService, "ms", "MicrosoftEdge"),
}


class Driver(ChromiumDriver):
    """Selenium's driver on a service that already runs, with a bounded wait for each answer and through no proxy."""

    def __init__(self, kind: Kind, options: ChromiumOptions, service: ChromiumService, seconds: int) -> None:
        self.service = service
        self.options = options
        address = service.service_url
        direct = Proxy({"proxyType": ProxyType.DIRECT})
        # A question asked again after a time-out would quadruple the wait for a browser that hangs.
        once = {"init_args_for_pool_manager": {"retries": Retry(3, connect=1, read=0)}}
        connection = ChromiumRemoteConnection(
            remote_server_addr=address, vendor_prefix=kind.prefix, browser_name=kind.name,
            client_config=ClientConfig(
                address, keep_alive=True, timeout=seconds, proxy=direct, init_args_for_pool_manager=once,
            ),
        )
        WebDriver.__init__(self, command_executor=connection, options=options)
        self._is_remote = False


def make_service(pair: Pair, folder: Path, temporary: Path) -> ChromiumService:
    """The driver's service, not yet started. Its log path in the session's folder is the mark that proves it ours.

    The log level keeps what is typed (passwords) out of the log. Crash dumps and temporary files stay in our folders.
    """
    places = {name: str(temporary) for name in ("TMPDIR", "TMP", "TEMP")}
    return KINDS[pair.kind].service(
        executable_path=pair.driver,
        service_args=[f"--log-path={folder / 'driver.log'}", "--log-level=WARNING"],
        env={**os.environ, **places, "BREAKPAD_DUMP_LOCATION": str(folder / "crashes")},
    )


def make_options(pair: Pair, folder: Path, size: str, *, headed: bool) -> ChromiumOptions:
    """Options of one session. The profile in the session's folder is the mark that proves the browser ours."""
    options = KINDS[pair.kind].options()
    options.binary_location = pair.browser
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}", f"--window-size={size.replace('x', ',')}"):
        options.add_argument(flag)
    if not headed:
        options.add_argument("--headless=new")
    if needs_no_sandbox():
        options.add_argument("--no-sandbox")
    if _little_shared_memory():
        options.add_argument("--disable-dev-shm-usage")
    options.add_experimental_option("prefs", _preferences(folder))
    options.set_capability(f"{KINDS[pair.kind].prefix}:loggingPrefs", {"browser": "ALL"})
    return options


def start_driver(pair: Pair, options: ChromiumOptions, service: ChromiumService, page_seconds: float) -> Driver:
    """Start the browser on a running service. Raises selenium's or urllib3's errors."""
    driver = Driver(KINDS[pair.kind], options, service, max(CLIENT_SECONDS, int(page_seconds) + MARGIN_SECONDS))
    driver.set_page_load_timeout(page_seconds)
    driver.set_script_timeout(page_seconds)
    return driver


def browser_pid(driver: WebDriver) -> int:
    """The browser's process id as the driver tells it, 0 if it does not."""
    found = (value for name, value in driver.capabilities.items() if name.endswith(":processID"))
    return int(next(found, 0))


def needs_no_sandbox() -> bool:
    """Chromium refuses to run as root on Linux with its sandbox."""
    return sys.platform == "linux" and os.geteuid() == 0


def _little_shared_memory() -> bool:
    if sys.platform != "linux":
        return False
    try:
        found = os.statvfs("/dev/shm")  # noqa: S108  looked at, not written to
    except OSError:
        return True
    return found.f_frsize * found.f_blocks < LEAST_SHARED_MEMORY


def _preferences(folder: Path) -> dict[str, Any]:
    """No offers to save or check passwords, no translation bar, downloads into the session's folder."""
    return {
        "credentials_enable_service": False,
        "profile.password_manager_enabled": False,
        "profile.password_manager_leak_detection": False,
        "translate.enabled": False,
        "download.default_directory": str(folder / "downloads"),
        "download.prompt_for_download": False,
    }
