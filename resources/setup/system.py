"""The system's own packages: which are missing, and installing them with the rights of an administrator.

Standard library only: it runs before there is a virtual environment.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from resources.setup.steps import Trouble

if TYPE_CHECKING:
    from collections.abc import Collection

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
DEBIAN_BROWSER = ["chromium", "chromium-driver", "chromium-sandbox"]
#: What the tests of the real window need, and the program that each brings: a display, a hand on mouse and keyboard.
DEBIAN_TESTS = {"xvfb": "Xvfb", "xdotool": "xdotool"}
#: What Qt's xcb platform loads, and Korean letters for window and pages.
DEBIAN_WINDOW = [
    "libegl1", "libgl1", "libglib2.0-0", "libfontconfig1", "libfreetype6", "libdbus-1-3", "libx11-6", "libx11-xcb1",
    "libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1",
    "libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "fonts-noto-cjk",
]


def install_system(profile: str, *, yes: bool, asked_before: Collection[str]) -> list[str]:
    """Install what is missing of Debian's packages. What may be left out and was declined is handed back."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        if importlib.util.find_spec("ensurepip") is None:
            raise Trouble("This Python has no ensurepip: install your system's package for Python's venv module.")
        return []
    must = needed(profile)
    comfort = [name for name in DEBIAN_WINDOW if name not in installed()]
    declined = sorted(set(comfort) & set(asked_before))
    if not must and declined == sorted(comfort):
        return declined
    if administer([*must, *comfort], yes=yes):
        return []
    if must:
        raise Trouble("Rowcrew cannot be set up without them. Run the commands above, then call this again.")
    print("Going on without them: the window may not open, and Korean may show as boxes.")
    return comfort


def needed(profile: str) -> list[str]:
    """Debian packages that nothing works without: they are looked for by what they bring."""
    names = []
    if importlib.util.find_spec("ensurepip") is None:
        names.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if has_debian_browser() and not any(map(shutil.which, BROWSERS)):
        names += DEBIAN_BROWSER
    if profile == "test":
        names += [package for package, brings in DEBIAN_TESTS.items() if not shutil.which(brings)]
    return names


def has_debian_browser() -> bool:
    """Ubuntu's packages of these names only bring a sandboxed one, which cannot use our profile folders."""
    with contextlib.suppress(OSError):
        return bool(shutil.which("apt-get")) and platform.freedesktop_os_release().get("ID") != "ubuntu"
    return False


def installed() -> set[str]:
    """Names of the Debian packages that are installed, and of those that they provide."""
    asked = ["dpkg-query", "-W", "-f", "${db:Status-Status}|${Package}, ${Provides}\n"]
    told = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=False).stdout.splitlines()
    names = (line.partition("|")[2] for line in told if line.startswith("installed|"))
    return {name.split("(")[0].strip() for line in names for name in line.split(",")}


def administer(packages: list[str], *, yes: bool) -> bool:
    """Show the commands that install `packages`, ask, and run them. False if they were declined or cannot be run."""
    sudo = ["sudo"] if sys.platform != "win32" and os.geteuid() != 0 else []
    commands = [[*sudo, "apt-get", "update"],
                [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends",
                 *packages]]
    print("These commands need administrator rights:")
    for command in commands:
        print(f"    {shlex.join(command)}")
    if not (all(map(shutil.which, sudo)) and agreed(yes=yes)):
        return False
    for command in commands:
        if subprocess.call(command) and "install" in command:
            raise Trouble("That did not work; its own words are above. Call this again when it is solved.")
    return True


def agreed(*, yes: bool) -> bool:
    """`--yes`, or the answer; where nobody can be asked, only a build machine (`CI`) agrees."""
    if yes:
        return True
    if sys.stdin is not None and sys.stdin.isatty():
        return input("Run them now? [Y/n] ").strip().lower() in {"", "y", "yes"}
    return bool(os.environ.get("CI"))
