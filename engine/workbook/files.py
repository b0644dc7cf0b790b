"""The operator's workbook as bytes: what kind of file it is, who has it open, and why it cannot be read.

The bytes in memory are the snapshot: nothing of the workbook is copied to disk, where its passwords would lie about.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import msoffcrypto
from msgspec import Struct

from engine.errors import Fault, Place, Refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: A file that is being saved while we read it is read again, at most this often.
TRIES = 3
SHARING_VIOLATION = 32


class Source(Struct, frozen=True):
    """A workbook's bytes; `kind` is xlsx, xls, xlsb, ods or csv; `lock` names who has it open, empty if nobody."""

    path: Path
    data: bytes
    kind: str
    lock: str = ""


def load(path: Path) -> Source:
    """The bytes of a workbook. Raises `Refused` if it is missing, locked, unreadable, encrypted or no workbook."""
    lock = lock_of(path)
    try:
        data = _whole(path)
    except FileNotFoundError:
        raise _refused("workbook.missing", path) from None
    except IsADirectoryError:
        raise _refused("workbook.not_a_file", path) from None
    except OSError as error:
        if lock or getattr(error, "winerror", None) == SHARING_VIOLATION:
            raise _refused("workbook.locked", path, lock=lock or "?") from None
        code = "workbook.not_a_file" if path.is_dir() else "workbook.unreadable"
        raise _refused(code, path, why=error.strerror or str(error)) from None
    return Source(path, data, _kind(path, data, lock), lock)


def lock_of(path: Path) -> str:
    """Who has the workbook open, from the lock file that Excel or LibreOffice put beside it; empty without one."""
    for name in (f"~${path.name}", f".~lock.{path.name}#"):
        file = path.with_name(name)
        try:
            mark = file.read_bytes()[:200]
        except FileNotFoundError:
            continue
        except OSError:
            return name
        return f"{name} ({who})" if (who := _owner(name, mark)) else name
    return ""


def _owner(name: str, mark: bytes) -> str:
    if name.startswith("~$"):
        return mark[1:1 + mark[0]].decode("cp949", "replace").strip("\x00 ") if mark else ""
    return mark.decode("utf-8", "replace").strip().strip(",").split(",")[0]


def _whole(path: Path) -> bytes:
    """The file's bytes, all from one state of it: read again if it changed meanwhile."""
    for _ in range(TRIES - 1):
        before = _state(path)
        data = path.read_bytes()
        if before == _state(path) and len(data) == before[0]:
            return data
    return path.read_bytes()


def _state(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns


def _kind(path: Path, data: bytes, lock: str) -> str:
    if data.startswith(OLE):
        return _ole_kind(path, data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(path, data, lock)
    if path.suffix.casefold() in {".csv", ".tsv"}:
        return "csv"
    raise _refused("workbook.not_a_workbook", path)


def _ole_kind(path: Path, data: bytes) -> str:
    """Old .xls, or the container in which an encrypted .xlsx lies."""
    try:
        encrypted = msoffcrypto.OfficeFile(io.BytesIO(data)).is_encrypted()
    except Exception:  # noqa: BLE001  msoffcrypto and olefile raise errors of many kinds for what they do not know
        raise _refused("workbook.not_a_workbook", path) from None
    if encrypted:
        raise _refused("workbook.encrypted", path)
    return "xls"


def _zip_kind(path: Path, data: bytes, lock: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
            mimetype = archive.read("mimetype") if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, EOFError, ValueError) as error:
        if lock:
            raise _refused("workbook.locked", path, lock=lock) from None
        raise _refused("workbook.broken", path, why=str(error)) from None
    if b"encryption-data" in manifest:
        raise _refused("workbook.encrypted", path)
    if b"opendocument.spreadsheet" in mimetype:
        return "ods"
    for part, kind in (("xl/workbook.xml", "xlsx"), ("xl/workbook.bin", "xlsb")):
        if part in names:
            return kind
    raise _refused("workbook.not_a_workbook", path)


def _refused(code: str, path: Path, **params: str) -> Refused:
    return Refused([Fault(code, Place(file=str(path)), {"file": path.name, **params})])
