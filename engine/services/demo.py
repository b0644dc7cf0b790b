"""The demo's job and workbook: copied from the samples into the home folder, where the operator may look at them."""

from __future__ import annotations

import filecmp
import os
import shutil
from pathlib import Path

from engine.errors import EngineError

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
JOB = "practice.rowcrew.toml"
WORKBOOK = "accounts.xlsx"


def demo_job(home: Path) -> Path:
    """The demo job below `home`/demo, put in place or brought up to date. Raises EngineError if that cannot be done."""
    folder = home / "demo"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in (JOB, WORKBOOK):
            _bring(SAMPLES / name, folder / name)
    except OSError as error:
        raise EngineError("demo.no_files", folder=folder, why=error) from None
    return folder / JOB


def _bring(source: Path, target: Path) -> None:
    """Copy a file unless the same is there, in one move, so that a half-copied one is never seen."""
    if target.is_file() and filecmp.cmp(source, target, shallow=False):
        return
    half = target.with_name(f".{os.getpid()}.{target.name}")
    try:
        shutil.copyfile(source, half)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
