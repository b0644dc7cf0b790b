"""The shop's state file: planting, faults, and the truth of what was done. Usable while a server runs on it."""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from resources.practice_shop import seed as sample
from resources.practice_shop.model import AuditRow, Content, Faults, LoginTry, Product, ShopAccount

_SCHEMA = Path(__file__).with_name("schema.sql")


class ShopState:
    """One state file (SQLite). Methods may be called from any thread and from several processes at once.

    A file that is not there yet is made, empty; `seed` plants accounts and products. Raises sqlite3.Error if the file
    is not a shop's state.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        self._lock = threading.RLock()
        self._db = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False, timeout=30)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        if self.one("SELECT COUNT(*) FROM sqlite_master WHERE name = 'audit_is_kept'") == 0:
            self._db.executescript(_SCHEMA.read_text(encoding="utf-8"))
        self._db.execute("INSERT OR IGNORE INTO setting VALUES ('admin_token', ?)", (secrets.token_urlsafe(24),))

    def __enter__(self) -> Self:
        """The state itself; it is closed at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Close the file; a later call of anything else fails."""
        with self._lock:
            self._db.close()

    # --- planting ---------------------------------------------------------------------------------------------------

    @property
    def seeded(self) -> bool:
        """Whether something was planted before."""
        return self.one("SELECT COUNT(*) FROM setting WHERE name = 'seed'") > 0

    @property
    def seed_number(self) -> int:
        """The number from which everything random follows."""
        return int(self.setting("seed", str(sample.DEFAULT_SEED)))

    def seed(
        self,
        seed: int = sample.DEFAULT_SEED,
        accounts: Iterable[ShopAccount] | None = None,
        products: Iterable[Product] | None = None,
    ) -> None:
        """Plant accounts and products (None: those of the sample) in place of all that was there, audit included."""
        with self.transaction() as db:
            for table in ("audit", "login_try", "session", "product", "account"):
                db.execute(f"DELETE FROM {table}")  # noqa: S608  names from the line above
            db.execute("DELETE FROM setting WHERE name = 'faults'")
            db.execute("INSERT OR REPLACE INTO setting VALUES ('seed', ?)", (str(seed),))
            db.executemany(
                "INSERT INTO account VALUES (?, ?, ?, ?)",
                [_account_row(one) for one in (sample.shop_accounts() if accounts is None else accounts)],
            )
            db.executemany(
                "INSERT INTO product VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (one.id, _login(one.account), one.code, one.group, place, _text(one.content))
                    for place, one in enumerate(sample.products(seed) if products is None else products)
                ],
            )

    # --- faults -----------------------------------------------------------------------------------------------------

    def faults(self) -> Faults:
        """What goes wrong on purpose at this moment."""
        return msgspec.json.decode(self.setting("faults", "{}"), type=Faults)

    def set_faults(self, **changes: object) -> Faults:
        """Change some faults (names as in `Faults`) and leave the others. Raises msgspec.ValidationError, TypeError."""
        with self.transaction() as db:
            faults = msgspec.structs.replace(self.faults(), **changes)
            checked = msgspec.json.decode(msgspec.json.encode(faults), type=Faults)
            db.execute("INSERT OR REPLACE INTO setting VALUES ('faults', ?)", (_text(checked),))
        return checked

    def clear_faults(self) -> None:
        """Back to ordinary days."""
        with self.transaction() as db:
            db.execute("DELETE FROM setting WHERE name = 'faults'")

    def strike(self, counter: str) -> bool:
        """Take one from a counting fault; False if it is used up."""
        with self.transaction():
            left: int = getattr(self.faults(), counter)
            if left > 0:
                self.set_faults(**{counter: left - 1})
        return left > 0

    # --- the truth --------------------------------------------------------------------------------------------------

    def audit(self, account: str = "", code: str = "", action: str = "") -> list[AuditRow]:
        """Every effect that was really done, oldest first; empty arguments mean all."""
        wanted = {"account": _login(account), "provider_code": code, "action": action}
        rows = self.rows("SELECT * FROM audit", wanted, "seq")
        return [_audit_row(row) for row in rows]

    def products(self, account: str = "", code: str = "", group: str = "") -> list[Product]:
        """Products as they stand, in the shop's order; empty arguments mean all."""
        wanted = {"account": _login(account), "code": code, "grp": group}
        return [product_of(row) for row in self.rows("SELECT * FROM product", wanted, "position")]

    def accounts(self) -> list[str]:
        """The planted logins."""
        return [row[0] for row in self.rows("SELECT login FROM account", {}, "login")]

    def login_tries(self, login: str = "") -> list[LoginTry]:
        """Every attempt to log in, oldest first."""
        return [LoginTry(*row) for row in self.rows("SELECT * FROM login_try", {"login": _login(login)}, "seq")]

    @property
    def admin_token(self) -> str:
        """What the local admin endpoints ask for."""
        return self.setting("admin_token", "")

    # --- for the rest of the shop -----------------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Everything inside is done together or not at all; may be nested, the outermost one decides."""
        with self._lock:
            if self._db.in_transaction:
                yield self._db
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def rows(self, select: str, wanted: Mapping[str, object], order: str, limit: str = "") -> list[tuple[Any, ...]]:
        """Rows of `select` whose columns equal what is wanted, leaving out what is empty."""
        kept = {name: value for name, value in wanted.items() if value != ""}
        where = " AND ".join(f"{name} = :{name}" for name in kept)
        text = f"{select}{' WHERE ' + where if where else ''} ORDER BY {order} {limit}"
        with self._lock:
            return self._db.execute(text, kept).fetchall()

    def one(self, query: str, *values: object) -> int:
        """The single number that a query answers with."""
        with self._lock:
            return int(self._db.execute(query, values).fetchone()[0])

    def setting(self, name: str, otherwise: str) -> str:
        """One setting's text."""
        with self._lock:
            row = self._db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else otherwise

    def knows_password(self, login: str, password: str) -> bool:
        """Whether the password is the account's; False too for a login that is not there."""
        rows = self.rows("SELECT salt, hash FROM account", {"login": _login(login)}, "login") if login.strip() else []
        return any(secrets.compare_digest(_hash(password, salt), wanted) for salt, wanted in rows)


def product_of(row: tuple[Any, ...]) -> Product:
    """A product from a row of its table."""
    identity, account, code, group, _, content = row
    return Product(identity, account, code, group, msgspec.json.decode(content, type=Content))


def _audit_row(row: tuple[Any, ...]) -> AuditRow:
    seq, when, account, action, product, code, before, after, group_from, group_to = row
    old, new = msgspec.json.decode(before), msgspec.json.decode(after)
    return AuditRow(seq, when, account, action, product, code, old, new, group_from, group_to)


def _account_row(account: ShopAccount) -> tuple[str, str, bytes, bytes]:
    salt = secrets.token_bytes(16)
    return _login(account.login), account.name, salt, _hash(account.password, salt)


def _hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**11, r=8, p=1)


def _login(login: str) -> str:
    return login.strip().casefold()


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
