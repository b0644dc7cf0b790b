"""What this computer has of what Rowcrew needs, looked up and not judged (`doctor` judges). Changes nothing."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import metadata, util
from pathlib import Path

import psutil
from platformdirs import user_data_path

from engine.errors import BrowserUnavailable
from engine.services import browsers

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_KOREAN_FONTS = re.compile(r"CJK|Nanum|Pretendard|malgun|Baekmuk|UnDotum", re.IGNORECASE)
_TOOL_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that `doctor` judges; plain values, so that a test can make any computer up."""

    system: str
    python: tuple[int, int, int]
    #: Whether this is a virtual environment, as the set-up makes one.
    isolated: bool
    #: Whether the project itself is installed, and not only lies in a folder.
    installed: bool
    #: Names of packages that the project asks for and that are not there.
    missing: tuple[str, ...]
    #: Version of PySide6; empty without the window's extra.
    pyside: str
    #: Shared libraries that the window's xcb platform would not find.
    unloadable: tuple[str, ...]
    #: The pair with its versions, or a code and parameters of why there is none.
    browser: browsers.Pair | None
    browser_code: str
    browser_params: dict[str, str] = field(default_factory=dict)
    home: str = ""
    #: Why the home folder cannot be written to; empty if it can.
    home_trouble: str = ""
    #: Bytes free where the home folder is.
    free: int = 0
    #: Name of the system's keychain; empty if there is none.
    keychain: str = ""
    display: bool = True
    korean_font: bool = True
    #: Run and pid of every engine that is alive now.
    engines: tuple[tuple[str, int], ...] = ()


def gather() -> Facts:
    """The facts of this computer, now."""
    pair, code, params = _browser()
    home = home_root()
    return Facts(
        system=sys.platform, python=sys.version_info[:3], isolated=sys.prefix != sys.base_prefix,
        installed=bool(_version("rowcrew")), missing=tuple(_missing()),
        pyside=_version("PySide6-Essentials"), unloadable=tuple(_unloadable()),
        browser=pair, browser_code=code, browser_params=params,
        home=str(home), home_trouble=_home_trouble(home), free=shutil.disk_usage(_standing(home)).free,
        keychain=_keychain(), display=_display(), korean_font=_korean_font(), engines=tuple(_engines(home)),
    )


def home_root() -> Path:
    """Where Rowcrew stores everything, without making it (as `Home.find` would)."""
    named = os.environ.get("ROWCREW_HOME", "").strip()
    return Path(named).expanduser().absolute() if named else user_data_path("Rowcrew", appauthor=False)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _missing() -> Iterator[str]:
    """Packages of the core that are not installed, as far as the installed project can say what it asks for."""
    for requirement in (metadata.requires("rowcrew") or ()) if _version("rowcrew") else ():
        name = re.match(r"[\w.-]+", requirement)
        if name and "extra ==" not in requirement and not _version(name[0]):
            yield name[0]


def _unloadable() -> Iterator[str]:
    """Libraries that the dynamic linker does not find for the window (Linux alone has this trouble)."""
    found = util.find_spec("PySide6") if sys.platform == "linux" else None
    for folder in (found.submodule_search_locations or ()) if found else ():
        told = _said("ldd", str(Path(folder) / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
        yield from sorted({line.split()[0] for line in told.splitlines() if line.endswith("not found")})


def _browser() -> tuple[browsers.Pair | None, str, dict[str, str]]:
    try:
        return browsers.find().check(), "", {}
    except BrowserUnavailable as error:
        return None, error.code, error.params


def _standing(path: Path) -> Path:
    """The nearest folder above (or at) `path` that exists."""
    return next(folder for folder in (path, *path.absolute().parents) if folder.is_dir())


def _home_trouble(home: Path) -> str:
    """Why nothing can be stored in the home folder; a file without a name is tried, and gone at once."""
    if home.exists() and not home.is_dir():
        return os.strerror(errno.ENOTDIR)
    try:
        with tempfile.TemporaryFile(dir=_standing(home)):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _keychain() -> str:
    """The keychain's name, empty if only a stand-in is there that keeps nothing or writes plain files."""
    import keyring  # heavy
    from keyring.errors import KeyringError

    from engine.services.secrets import REAL_BACKENDS

    try:
        backend = keyring.get_keyring()
    except (KeyringError, RuntimeError):
        return ""
    for one in getattr(backend, "backends", None) or [backend]:
        if type(one).__module__.startswith(REAL_BACKENDS):
            return str(one.name)
    return ""


def _display() -> bool:
    on_linux = sys.platform not in {"win32", "darwin"}
    return not on_linux or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _korean_font() -> bool:
    """Whether a font with Korean letters is there; Windows and macOS always have one."""
    if sys.platform in {"win32", "darwin"} or _said("fc-list", ":lang=ko", "family"):
        return True
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    return any(_KOREAN_FONTS.search(name) for folder in folders for _, _, names in os.walk(folder) for name in names)


def _engines(home: Path) -> Iterator[tuple[str, int]]:
    """Every engine that wrote its address into a run's folder and is alive: same pid and same start."""
    for address in sorted((home / "runs").glob("*/engine.json")):
        try:
            engine = json.loads(address.read_text(encoding="utf-8"))["engine"]
            process = psutil.Process(int(engine["pid"]))
            if abs(process.create_time() - float(engine["started"])) < 0.01:
                yield address.parent.name, process.pid
        except (OSError, ValueError, KeyError, TypeError, psutil.Error):
            continue


def _said(tool: str, *arguments: str) -> str:
    """What a tool of the system prints; empty if it is not there or fails."""
    path = shutil.which(tool)
    if path is None:
        return ""
    try:
        return subprocess.run([path, *arguments], capture_output=True, text=True, errors="replace", check=False,
                              stdin=subprocess.DEVNULL, timeout=_TOOL_SECONDS).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
