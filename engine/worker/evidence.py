"""What a failed attempt looked like: screenshot, page, console and address in a folder of the run. Bounded in all ways.

Nothing secret is kept: values of password and hidden inputs are taken out of the page, known secrets are masked.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import UnexpectedAlertPresentException, WebDriverException
from urllib3.exceptions import HTTPError

from engine.worker.bounded import bounded
from engine.worker.mask import Mask

#: Seconds that capturing may take in all.
CAPTURE_SECONDS = 10.0
LONGEST_PAGE = 2_000_000
LONGEST_CONSOLE = 200_000
CONSOLE_LINES = 300

_INPUT = re.compile(r"<input\b(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>", re.IGNORECASE)
_PRIVATE = re.compile(r"\btype\s*=\s*[\"']?(?:password|hidden)\b", re.IGNORECASE)
_VALUE = re.compile(r"\s(?:value|data-[\w-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def capture(driver: Any, root: Path, name: str, mask: Mask, since: float) -> tuple[str, bool]:  # noqa: ANN401  selenium's
    """Keep what the browser shows in `root/NAME-TIME`; the folder's name (empty: nothing was had), and whether in time.

    `since`: console lines older than this (seconds since the epoch) belong to earlier attempts. A browser that does
    not answer in time is of no more use, because its connection is still taken.
    """
    moment = time.time()
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(moment)) + f"-{int(moment * 1000) % 1000:03d}"
    folder = root / f"{_UNSAFE.sub('_', name)}-{stamp}"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    result = bounded(lambda: _capture(driver, folder, mask, since), CAPTURE_SECONDS)
    if not any(folder.iterdir()):
        with contextlib.suppress(OSError):
            folder.rmdir()
        return "", result.finished
    return folder.name, result.finished


def without_private_values(page: str) -> str:
    """The page's source with the values of its password and hidden inputs taken out."""
    return _INPUT.sub(lambda tag: _VALUE.sub("", tag[0]) if _PRIVATE.search(tag[0]) else tag[0], page)


def _capture(driver: Any, folder: Path, mask: Mask, since: float) -> None:  # noqa: ANN401  selenium's driver
    _keep(folder / "url.txt", lambda: mask.text(str(driver.current_url)).encode())
    _keep(folder / "screenshot.png", driver.get_screenshot_as_png)
    _keep(folder / "page.html", lambda: _page(driver, mask))
    _keep(folder / "console.txt", lambda: _console(driver, mask, since))


def _keep(path: Path, get: Callable[[], bytes]) -> None:
    """Write one piece; a dialog of the page that is in the way goes away by being told of it once."""
    for _try in range(2):
        try:
            content = get()
        except UnexpectedAlertPresentException:
            continue
        except (WebDriverException, HTTPError, ConnectionError):
            return
        if content:
            path.write_bytes(content)
        return


def _page(driver: Any, mask: Mask) -> bytes:  # noqa: ANN401  selenium's driver
    page = without_private_values(str(driver.page_source))
    return mask.text(page)[:LONGEST_PAGE].encode("utf-8", "replace")


def _console(driver: Any, mask: Mask, since: float) -> bytes:  # noqa: ANN401  selenium's driver
    entries = [entry for entry in driver.get_log("browser") if entry.get("timestamp", 0) >= since * 1000]
    lines = [f"{entry.get('level', '')} {entry.get('message', '')}" for entry in entries[-CONSOLE_LINES:]]
    return mask.text("\n".join(lines))[:LONGEST_CONSOLE].encode("utf-8", "replace")
