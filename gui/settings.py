"""What the window remembers, in `window.ini` of ROWCREW_HOME: nothing that it does not read back."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

RECENT = 8


def home_root() -> Path:
    """Where `engine.services.home` keeps everything, found without importing it: the first paint waits for this."""
    named = os.environ.get("ROWCREW_HOME", "").strip()
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("Rowcrew", appauthor=False)


class Settings:
    """Geometry, splitters, column widths, language, theme and recent jobs."""

    def __init__(self, home: Path) -> None:
        self._store = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """A text."""
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def put(self, name: str, value: str | QByteArray) -> None:
        """Remember a text or a Qt state."""
        self._store.setValue(name, value)

    def state(self, name: str) -> QByteArray | None:
        """A Qt state (geometry, splitter, header), None if there is none."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def recent(self) -> list[str]:
        """Recent job files, newest first; those that are gone are left out."""
        value = self._store.value("recent", [])
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [name for name in names if isinstance(name, str) and Path(name).is_file()]

    def opened(self, job: Path) -> None:
        """Put a job in front of the recent ones."""
        name = str(job)
        self._store.setValue("recent", [name, *(one for one in self.recent() if one != name)][:RECENT])

    def save(self) -> None:
        """Write now."""
        self._store.sync()
