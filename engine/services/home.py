"""Where Rowcrew keeps everything: one folder per user, or the one that ROWCREW_HOME names."""

from __future__ import annotations

import contextlib
import os
import secrets
import uuid
from datetime import datetime
from pathlib import Path
from typing import Self

from platformdirs import user_data_path

from engine.errors import EngineError
from engine.files import place

KEY_BYTES = 32


class RunFolder:
    """The files of one run. Nothing is made until `make`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ledger = folder / "ledger.db"
        self.log = folder / "log.db"
        self.lock = folder / "run.lock"
        self.address = folder / "engine.json"
        self.errors = folder / "engine.err"
        self.job = folder / "job.toml"
        self.shop = folder / "practice.db"
        self.evidence = folder / "evidence"
        self.browser = folder / "browser"
        self.results = folder / "results"

    def make(self) -> Self:
        """Make the run's folders, for this user only. Raises EngineError `home.cannot_make`."""
        for folder in (self.folder, self.evidence, self.browser, self.results):
            _make(folder)
        return self


class Home:
    """One home folder; its folders are made for this user only. Raises EngineError `home.cannot_make`."""

    def __init__(self, root: Path) -> None:
        self.root = root.expanduser().absolute()
        self.db = self.root / "home.db"
        self.runs = self.root / "runs"
        for folder in (self.root, self.runs):
            _make(folder)

    @classmethod
    def find(cls) -> Self:
        """The home of this user: ROWCREW_HOME if it is set, else the system's place for application data."""
        named = os.environ.get("ROWCREW_HOME", "").strip()
        return cls(Path(named) if named else user_data_path("Rowcrew", appauthor=False))

    def key(self) -> bytes:
        """The home's 32 secret bytes (socket authentication, keyed hashes), made once, whoever asks first.

        Raises EngineError `home.bad_key` if the file was tampered with.
        """
        path = self.root / "home.key"
        with contextlib.suppress(FileNotFoundError):
            return _checked(path)
        draft = path.with_name(f".home.key.{uuid.uuid4().hex[:12]}")
        try:
            _write_private(draft, secrets.token_bytes(KEY_BYTES))
            with contextlib.suppress(FileExistsError):
                place(draft, path)
        finally:
            draft.unlink(missing_ok=True)
        return _checked(path)

    def run(self, run_id: str) -> RunFolder:
        """The files of a run, there or not. Raises EngineError `home.bad_run` for what cannot be a folder's name."""
        if run_id in ("", ".", "..") or set(run_id) & set("/\\:\0"):
            raise EngineError("home.bad_run", run=run_id)
        return RunFolder(self.runs / run_id)

    def run_folders(self) -> list[RunFolder]:
        """The folders of all runs, the oldest first (their names begin with the time)."""
        return [RunFolder(folder) for folder in sorted(self.runs.iterdir()) if folder.is_dir()]


def new_run_id(now: datetime | None = None) -> str:
    """A new run's name: local time to the second and four random hexadecimal digits, `20260131-235959-1a2b`."""
    at = now or datetime.now().astimezone()
    return f"{at:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError("home.cannot_make", path=folder, why=error.strerror or error) from error


def _write_private(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)


def _checked(path: Path) -> bytes:
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise EngineError("home.bad_key", path=path, size=len(key))
    return key
