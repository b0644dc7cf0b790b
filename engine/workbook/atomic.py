"""Files written whole or not at all; a target that is open elsewhere gets a numbered name beside it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.errors import Fault, Place, Refused

MOST_NAMES = 99


def write_whole(target: Path, write: Callable[[Path], None]) -> Path:
    """Have `write` fill a temporary file beside `target`, then put it in place; the path that it really got.

    Raises `Refused` if the folder cannot be written to or no name is free.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".rowcrew-", suffix=target.suffix, dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise _refused("results.folder_unwritable", target, error) from None
    made = Path(name)
    try:
        write(made)
        return _placed(made, target)
    except OSError as error:
        raise _refused("results.unwritable", target, error) from None
    finally:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)


def _placed(made: Path, target: Path) -> Path:
    for name in _names(target):
        if _open_elsewhere(name):
            continue
        try:
            made.replace(name)
        except (PermissionError, IsADirectoryError):
            continue
        return name
    raise PermissionError(13, "no name is free", str(target))


def _names(target: Path) -> Iterator[Path]:
    yield target
    for number in range(2, MOST_NAMES + 1):
        yield target.with_name(f"{target.stem} ({number}){target.suffix}")


def _open_elsewhere(target: Path) -> bool:
    """Excel's and LibreOffice's lock files: where a file could be replaced under an open window, it must not be."""
    return target.with_name(f"~${target.name}").exists() or target.with_name(f".~lock.{target.name}#").exists()


def _refused(code: str, target: Path, error: OSError) -> Refused:
    params = {"file": target.name, "folder": str(target.parent), "why": error.strerror or str(error)}
    return Refused([Fault(code, Place(file=str(target)), params)])
