"""Opening Rowcrew's SQLite files, moving them to the newest version, and reading named queries.

A file of queries holds blocks `-- name: NAME`, a comment that says what the query is for, and the SQL. Blocks named
`migrate_1`, `migrate_2`, … are run once each, in order; SQLite's `user_version` says how far a file is.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from engine.errors import IllegalMove, LedgerError
from engine.files import place

_NAME = re.compile(r"^-- name: (\w+)\s*$")
_BUSY_SECONDS = 10.0

#: SQLite's primary result codes that people can do something about; any other is `ledger.fault`.
_CODES = {
    sqlite3.SQLITE_FULL: "ledger.full",
    sqlite3.SQLITE_BUSY: "ledger.busy",
    sqlite3.SQLITE_LOCKED: "ledger.busy",
    sqlite3.SQLITE_CORRUPT: "ledger.broken",
    sqlite3.SQLITE_NOTADB: "ledger.foreign",
    sqlite3.SQLITE_READONLY: "ledger.readonly",
    sqlite3.SQLITE_CANTOPEN: "ledger.cannot_open",
    sqlite3.SQLITE_IOERR: "ledger.io",
}


class Schema(Struct, frozen=True):
    """What a kind of file is known by, and its named queries. `optional` queries may fail when a file is made."""

    application_id: int
    queries: Mapping[str, str]
    optional: tuple[str, ...] = ()

    @property
    def version(self) -> int:
        """The newest version that this Rowcrew knows."""
        return sum(name.startswith("migrate_") for name in self.queries)


def named_queries(package: str, file: str) -> dict[str, str]:
    """The queries of a packaged file by name, without comments. Raises ValueError if a name comes twice."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in resources.files(package).joinpath(file).read_text(encoding="utf-8").splitlines():
        if match := _NAME.match(line):
            if match[1] in found:
                raise ValueError(match[1])
            lines = found[match[1]] = []
        elif line.strip() and not line.lstrip().startswith("--"):
            lines.append(line)
    return {name: "\n".join(text) for name, text in found.items()}


def create(path: Path, schema: Schema, fill: Callable[[sqlite3.Connection], object] | None = None) -> None:
    """Make a new file whole, with what `fill` writes, then give it its name at once: nobody ever sees half of one.

    Raises LedgerError `ledger.exists` if the name is taken.
    """
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex[:12]}")
    try:
        with told(path):
            _make(draft, schema, fill)
        place(draft, path)
    except FileExistsError:
        raise LedgerError("ledger.exists", path=path) from None
    except OSError as error:
        raise LedgerError("ledger.io", path=path, why=error) from error
    finally:
        draft.unlink(missing_ok=True)


def open_to_write(
    path: Path, schema: Schema, *, power_loss_safe: bool = False, check: bool = True,
) -> sqlite3.Connection:
    """A connection in autocommit mode, the file checked and moved to the newest version.

    Raises LedgerError: `ledger.missing`, `ledger.foreign`, `ledger.newer`, `ledger.broken` or what `told` raises.
    """
    _must_exist(path)
    with told(path):
        connection = _connect(f"{_uri(path)}?mode=rw")
        try:
            _prepare(connection, path, schema, power_loss_safe=power_loss_safe, check=check)
        except BaseException:
            connection.close()
            raise
    return connection


def open_to_read(path: Path, schema: Schema) -> sqlite3.Connection:
    """A read-only connection, usable while another process writes and after one was killed.

    Use it from one thread at a time. Raises LedgerError like `open_to_write`, and `ledger.older` for a file that an
    engine of this version has not opened yet.
    """
    _must_exist(path)
    with told(path):
        connection = _connect(f"{_uri(path)}?mode=ro", shared=True)
        try:
            version = _readable_version(connection, path, schema)
        except sqlite3.OperationalError:
            connection.close()
            if path.with_name(f"{path.name}-wal").exists():
                raise
            # A folder that we may not write to cannot hold SQLite's lock files; without a WAL the file is all there is.
            connection = _connect(f"{_uri(path)}?mode=ro&immutable=1", shared=True)
            version = _readable_version(connection, path, schema)
        if version < schema.version:
            connection.close()
            raise LedgerError("ledger.older", path=path, version=version, known=schema.version)
    return connection


def _readable_version(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    try:
        connection.execute("PRAGMA query_only = ON")
        return _version(connection, path, schema)
    except LedgerError:
        connection.close()
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """SQLite's errors as LedgerError with a code and the file's path; a refused transition as IllegalMove."""
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, path) from error


def translate(error: sqlite3.Error, path: Path) -> LedgerError:
    """The typed error for one of SQLite's."""
    number = getattr(error, "sqlite_errorcode", None) or 0
    if number == sqlite3.SQLITE_CONSTRAINT_CHECK and "legal_move" in str(error):
        return IllegalMove("ledger.illegal_move", path=path)
    return LedgerError(_CODES.get(number & 0xFF, "ledger.fault"), path=path, why=error)


def statements(script: str) -> Iterator[str]:
    """The single statements of a script, triggers kept whole."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _make(draft: Path, schema: Schema, fill: Callable[[sqlite3.Connection], object] | None) -> None:
    draft.touch(mode=0o600, exist_ok=False)
    connection = _connect(f"{_uri(draft)}?mode=rw")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA application_id = {schema.application_id}")
        _migrate(connection, schema)
        for name in schema.optional:
            with suppress(sqlite3.OperationalError):
                connection.execute(schema.queries[name])
        if fill is not None:
            fill(connection)
    finally:
        connection.close()


def _prepare(
    connection: sqlite3.Connection, path: Path, schema: Schema, *, power_loss_safe: bool, check: bool,
) -> None:
    version = _version(connection, path, schema)
    if check:
        _check(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if power_loss_safe else 'NORMAL'}")
    connection.execute("PRAGMA cache_size = -16000")
    connection.execute("PRAGMA temp_store = MEMORY")
    if power_loss_safe and sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
    if version < schema.version:
        _migrate(connection, schema)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    found = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
    if found != ["ok"]:
        raise LedgerError("ledger.broken", path=path, why="; ".join(found))


def _migrate(connection: sqlite3.Connection, schema: Schema) -> None:
    """Run what is missing in one transaction; asked again inside it, since another process may have been faster."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (done,) = connection.execute("PRAGMA user_version").fetchone()
        for version in range(done + 1, schema.version + 1):
            for statement in statements(schema.queries[f"migrate_{version}"]):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(done, schema.version)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    if mark != schema.application_id:
        raise LedgerError("ledger.foreign", path=path, why=f"application id {mark}")
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.version:
        raise LedgerError("ledger.newer", path=path, version=version, known=schema.version)
    return version


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise LedgerError("ledger.missing", path=path)


def _uri(path: Path) -> str:
    """The file as SQLite's URI; Hangul, spaces, `?` and `#` in names are quoted."""
    text = path.absolute().as_posix()
    return "file:" + quote(text if text.startswith("/") else f"/{text}")


def _connect(uri: str, *, shared: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, cached_statements=256, check_same_thread=not shared,
    )
