"""What the back office does for a logged-in account: sessions, lists, the dialog's content, saves and moves.

Every effect and its audit row are one transaction, so that the audit log can neither miss an effect nor invent one.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Sequence
from random import Random

import msgspec
from msgspec import Struct

from resources.practice_shop.model import GROUPS, Content, Product
from resources.practice_shop.state import ShopState, product_of

PAGE_SIZE = 10
#: A session nobody has used for so long (seconds since its start) is over even without the fault `expire_after`.
SESSION_SECONDS = 6 * 3600.0


class Session(Struct, frozen=True):
    """A logged-in session: whose it is, its number among the account's, and how many requests it has made."""

    account: str
    name: str
    ordinal: int
    requests: int

    def dice(self, seed: int, topic: str) -> Random:
        """Repeatable chance for this request."""
        return Random(f"{seed}:{topic}:{self.account}:{self.ordinal}:{self.requests}")


class ListPage(Struct, frozen=True):
    """One page of a product list; `total` counts all pages."""

    total: int
    page: int
    pages: int
    products: tuple[Product, ...]


class Office:
    """The back office over one state file."""

    def __init__(self, state: ShopState) -> None:
        self.state = state

    def note_login(self, login: str, answer: str) -> None:
        """Remember that somebody tried to log in, and what came of it."""
        with self.state.transaction() as db:
            values = (time.time(), login.strip().casefold(), answer)
            db.execute("INSERT INTO login_try (time, login, answer) VALUES (?, ?, ?)", values)

    def open_session(self, login: str) -> str:
        """A new session of the account; its token, of which only a hash is kept."""
        token, account = secrets.token_urlsafe(24), login.strip().casefold()
        with self.state.transaction() as db:
            ordinal = 1 + self.state.one("SELECT COUNT(*) FROM session WHERE account = ?", account)
            db.execute(
                "INSERT INTO session (token, account, ordinal, created) VALUES (?, ?, ?, ?)",
                (_digest(token), account, ordinal, time.time()),
            )
        return token

    def session(self, token: str, expire_after: int) -> Session | None:
        """The session of a token, one request older; None if it has expired or never was."""
        with self.state.transaction() as db:
            row = db.execute(
                "SELECT s.account, a.name, s.ordinal, s.requests, s.created FROM session s"
                " JOIN account a ON a.login = s.account WHERE token = ?",
                (_digest(token),),
            ).fetchone()
            if row is None:
                return None
            account, name, ordinal, requests, created = row
            if (expire_after and requests >= expire_after) or time.time() - created > SESSION_SECONDS:
                return None
            db.execute("UPDATE session SET requests = requests + 1 WHERE token = ?", (_digest(token),))
        return Session(account, name, ordinal, requests + 1)

    def group_counts(self, account: str) -> dict[str, int]:
        """Every group with the number of the account's products in it."""
        query = "SELECT grp, COUNT(*) FROM product WHERE account = ? GROUP BY grp"
        with self.state.transaction() as db:
            counted = dict(db.execute(query, (account,)).fetchall())
        return {group: counted.get(group, 0) for group in GROUPS}

    def list_page(self, account: str, group: str, code: str, page: int) -> ListPage:
        """A page (from 1) of the account's products in a group, searched by provider code if one is given."""
        wanted = {"account": account, "grp": group, "code": code}
        rows = self.state.rows("SELECT * FROM product", wanted, "position")
        pages = max(1, -(-len(rows) // PAGE_SIZE))
        page = min(max(page, 1), pages)
        part = rows[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
        return ListPage(len(rows), page, pages, tuple(product_of(row) for row in part))

    def product(self, account: str, identity: str) -> Product | None:
        """One of the account's products; None if there is no such product or it is another's."""
        rows = self.state.rows("SELECT * FROM product", {"account": account, "id": identity or "-"}, "id")
        return product_of(rows[0]) if rows else None

    def save(self, account: str, identity: str, content: Content) -> bool:
        """Replace what the dialog edits; False if the product is not there."""
        with self.state.transaction() as db:
            old = self.product(account, identity)
            if old is None:
                return False
            db.execute("UPDATE product SET content = ? WHERE id = ?", (_text(content), identity))
            self._note("save", old, old.content, content, old.group)
        return True

    def move(self, account: str, identities: Sequence[str], group: str) -> int:
        """Move products into a group; how many were moved. One that is there already is left alone."""
        moved = 0
        with self.state.transaction() as db:
            for identity in identities:
                old = self.product(account, identity)
                if old is None or old.group == group:
                    continue
                db.execute("UPDATE product SET grp = ? WHERE id = ?", (group, identity))
                self._note("move", old, {}, {}, group)
                moved += 1
        return moved

    def _note(self, action: str, old: Product, before: object, after: object, group: str) -> None:
        with self.state.transaction() as db:
            db.execute(
                "INSERT INTO audit (time, account, action, product_id, provider_code, before, after, group_from,"
                " group_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (time.time(), old.account, action, old.id, old.code, _text(before), _text(after), old.group, group),
            )


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
