"""Finds a browser and the driver that fits it. Standard library only, so that a worker starts light.

`python -m engine.services.browsers` prints what was found, or what to install, and exits 0 or 2: the set-up's check.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from engine.errors import BrowserUnavailable

_WINDOWS = sys.platform == "win32"
_NO_WINDOW = 0x08000000 if _WINDOWS else 0  # subprocess.CREATE_NO_WINDOW, which exists on Windows alone
_VERSION = re.compile(r"\d+(?:\.\d+){1,3}")
_MESSAGE = re.compile(r"'message': [\"'](.{1,200}?)[\"'](?:[,}]|$)", re.DOTALL)
_VERSION_SECONDS = 20
_MANAGER_SECONDS = "60"

#: Names on PATH by kind, best first. Edge comes last: its driver is seldom there.
_NAMES = {
    "chrome": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "edge": ("microsoft-edge", "microsoft-edge-stable", "msedge"),
}
_DRIVERS = {"chrome": "chromedriver", "edge": "msedgedriver"}
#: Folders that public build machines name for the driver of their browser.
_DRIVER_FOLDERS = {"chrome": "CHROMEWEBDRIVER", "edge": "EDGEWEBDRIVER"}
_USUAL_DRIVER_FOLDERS = ("/usr/bin", "/usr/lib/chromium", "/usr/lib/chromium-browser", "/usr/local/bin",
                         "/opt/homebrew/bin", "/snap/bin")
_USUAL = {
    "linux": {
        "chrome": ("/usr/bin/chromium", "/usr/lib/chromium/chromium", "/opt/google/chrome/chrome",
                   "/snap/bin/chromium"),
        "edge": ("/opt/microsoft/msedge/msedge",),
    },
    "darwin": {
        "chrome": ("{apps}/Google Chrome.app/Contents/MacOS/Google Chrome",
                   "{apps}/Chromium.app/Contents/MacOS/Chromium"),
        "edge": ("{apps}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",),
    },
    "win32": {
        "chrome": ("{root}/Google/Chrome/Application/chrome.exe", "{root}/Chromium/Application/chrome.exe"),
        "edge": ("{root}/Microsoft/Edge/Application/msedge.exe",),
    },
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A browser and its driver; `kind` is chrome (Chromium, too) or edge. Versions are empty until `check`."""

    browser: str
    driver: str
    kind: str = "chrome"
    version: str = ""
    driver_version: str = ""

    def check(self) -> Pair:
        """The same pair with its versions. Raises `BrowserUnavailable`: `browser.broken` or `browser.mismatch`."""
        checked = replace(self, version=_browser_version(self.browser), driver_version=_said_version(self.driver))
        if checked.version.partition(".")[0] != checked.driver_version.partition(".")[0]:
            raise BrowserUnavailable("browser.mismatch", browser=self.browser, version=checked.version,
                                     driver=self.driver, driver_version=checked.driver_version)
        return checked

    @property
    def of_one_source(self) -> bool:
        """Whether both surely came together (a distribution's Chromium, an unpacked pair), so no version is asked."""
        together = Path(self.browser).parent == Path(self.driver).parent
        return together and Path(self.browser).stem in {"chromium", "chrome", "chromium-browser"}


@cache
def find(binary: str | None = None) -> Pair:
    """A browser with a driver that fits: `binary` if given, else the best that is installed, else selenium-manager's.

    Asks for versions only where the two could differ; `Pair.check` always does. Raises `BrowserUnavailable` with
    `browser.not_there`, `browser.missing`, `driver.missing` or `browser.mismatch`.
    """
    browsers = [_given(binary)] if binary else list(_installed())
    trouble: BrowserUnavailable | None = None
    for pair in _pairs(browsers):
        try:
            return pair if pair.of_one_source else pair.check()
        except BrowserUnavailable as error:
            trouble = trouble or error
    return _provided(browsers, trouble)


def _given(binary: str) -> tuple[str, str]:
    """Kind and path of the browser that the job names."""
    path = shutil.which(binary)
    if path is None:
        raise BrowserUnavailable("browser.not_there", path=binary)
    return ("edge" if "edge" in Path(path).name.lower() else "chrome"), path


def _installed() -> Iterator[tuple[str, str]]:
    """Kind and path of every browser on PATH and in the usual places, best first, each once."""
    seen: set[str] = set()
    for kind, names in _NAMES.items():
        usual = _USUAL.get(sys.platform, _USUAL["linux"])[kind]
        places = [shutil.which(name) for name in names] + [_existing(place) for place in _spread(usual)]
        for place in places:
            if place and os.path.realpath(place) not in seen:
                seen.add(os.path.realpath(place))
                yield kind, place


def _spread(usual: tuple[str, ...]) -> Iterator[str]:
    """The usual places with each root of this system put in."""
    roots = [os.environ[name] for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA") if name in os.environ]
    apps = ["/Applications", str(Path.home() / "Applications")]
    for place in usual:
        for root in roots if "{root}" in place else apps if "{apps}" in place else [""]:
            yield place.format(root=root, apps=root)


def _existing(path: str) -> str | None:
    return path if os.access(path, os.X_OK) and Path(path).is_file() else None


def _pairs(browsers: list[tuple[str, str]]) -> Iterator[Pair]:
    for kind, browser in browsers:
        for driver in _drivers(kind, browser):
            yield Pair(browser, driver, kind)


def _drivers(kind: str, browser: str) -> Iterator[str]:
    """Drivers for a browser, likeliest first: beside it, on PATH, in the usual folders; each once."""
    folders = [str(Path(browser).parent), os.environ.get(_DRIVER_FOLDERS[kind], ""), *os.get_exec_path(),
               *_USUAL_DRIVER_FOLDERS]
    seen: set[str] = set()
    for folder in folders:
        for name in (_DRIVERS[kind], f"chromium.{_DRIVERS[kind]}"):
            path = shutil.which(name, path=folder) if folder else None
            if path and os.path.realpath(path) not in seen:
                seen.add(os.path.realpath(path))
                yield path


def _provided(browsers: list[tuple[str, str]], trouble: BrowserUnavailable | None) -> Pair:
    """What selenium-manager provides (it may download a driver, or a browser too). Raises `BrowserUnavailable`."""
    kind, browser = browsers[0] if browsers else ("chrome", "")
    found, why = _ask_manager(kind, browser)
    pair = Pair(browser or found.get("browser_path", ""), found.get("driver_path", ""), kind)
    if _existing(pair.browser) and _existing(pair.driver):  # it exits 0 with empty paths where there is nothing
        return pair.check()
    if trouble:
        raise trouble
    if browser:
        raise BrowserUnavailable("driver.missing", browser=browser, driver=_DRIVERS[kind], why=why)
    raise BrowserUnavailable("browser.missing", why=why)


def _ask_manager(kind: str, browser: str) -> tuple[dict[str, str], str]:
    """selenium-manager's paths, and why there are none."""
    from selenium.common.exceptions import WebDriverException  # heavy, and needed here alone
    from selenium.webdriver.common.selenium_manager import SeleniumManager

    os.environ["SE_AVOID_STATS"] = "true"
    asked = ["--browser", kind, "--timeout", _MANAGER_SECONDS, *(["--browser-path", browser] if browser else [])]
    try:
        return SeleniumManager().binary_paths(asked), ""
    except WebDriverException as error:
        said = _MESSAGE.search(error.msg or "")
        return {}, said[1] if said else " ".join((error.msg or "").split())[:200]


def _browser_version(browser: str) -> str:
    """On Windows the folder beside the program tells (`--version` would open a window there), elsewhere it is asked."""
    if not _WINDOWS:
        return _said_version(browser)
    versions = [entry.name for entry in Path(browser).parent.iterdir() if _VERSION.fullmatch(entry.name)]
    if not versions:
        raise BrowserUnavailable("browser.broken", path=browser, why="no version folder")
    return max(versions, key=lambda name: [int(part) for part in name.split(".")])


def _said_version(program: str) -> str:
    """What `program --version` says. Raises `BrowserUnavailable` (`browser.broken`) if it says none."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, errors="replace", check=False,
                              stdin=subprocess.DEVNULL, timeout=_VERSION_SECONDS, creationflags=_NO_WINDOW)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrowserUnavailable("browser.broken", path=program, why=error) from None
    version = _VERSION.search(said.stdout)
    if said.returncode or version is None:
        raise BrowserUnavailable("browser.broken", path=program, why=said.stderr.strip()[-300:])
    return version[0]


def main() -> int:
    """Say what was found, or what to install."""
    from engine.words import render  # only the set-up speaks; a worker that imports this module does not

    try:
        pair = find().check()
    except BrowserUnavailable as error:
        sys.stdout.write(render(error.code, error.params) + "\n")
        return 2
    sys.stdout.write(f"{pair.browser} {pair.version}, {pair.driver} {pair.driver_version}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
