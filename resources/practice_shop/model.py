"""The practice shop's nouns: groups, accounts and products to plant, what its state answers, and its faults."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

UNGROUPED = "미분류"

#: Every group of the back office, in the order of its side bar.
GROUPS: tuple[str, ...] = (
    UNGROUPED,
    "대기1", "대기2", "대기3",
    "서버1", "서버1-2", "서버2",
    *(f"쇼핑몰{mall}{number}" for mall in "ABCD" for number in (1, 2, 3)),
    "검수1",
    "수동1", "수동2",
)


class Image(Struct, frozen=True):
    """One picture of a product. `special` ones wear a badge on the page; `hue` (degrees) is all that is drawn of it."""

    id: str
    hue: int = 0
    special: bool = False
    translated: bool = False
    tagged: bool = False
    copied: bool = False


class Content(Struct, frozen=True):
    """What the edit dialog shows and saves of a product. `price` is in won."""

    name: str
    price: int
    memo: str = ""
    tags: tuple[str, ...] = ()
    html: str = ""
    options: tuple[Image, ...] = ()
    details: tuple[Image, ...] = ()
    thumbnails: tuple[Image, ...] = ()


class Product(Struct, frozen=True):
    """A product of one account: `id` is the shop's own, `code` the provider code under which it is searched."""

    id: str
    account: str
    code: str
    group: str
    content: Content


class ShopAccount(Struct, frozen=True):
    """A login to plant. The password is hashed on its way into the state and kept nowhere else."""

    login: str
    name: str
    password: str


class AuditRow(Struct, frozen=True):
    """One effect that was really done. `action` is save or move; `time` is seconds since the epoch."""

    seq: int
    time: float
    account: str
    action: str
    product_id: str
    provider_code: str
    before: dict[str, Any]
    after: dict[str, Any]
    group_from: str
    group_to: str


class LoginTry(Struct, frozen=True):
    """One attempt to log in and what the shop answered: ok, bad_credentials, captcha or ip_block."""

    seq: int
    time: float
    login: str
    answer: str


class Faults(Struct, frozen=True):
    """What goes wrong on purpose. `"*"` in a tuple of logins means everybody.

    Counters (`error_count`, `drop_saves`, `drop_moves`) count down to 0 as they strike.
    """

    #: Added to every answer, milliseconds.
    slow_ms: int = 0
    #: Share of requests answered with 500 before anything was done, 0 to 1; and how many of the next requests.
    error_rate: float = 0.0
    error_count: int = 0
    #: Products and provider codes whose search, dialog, save and move are never answered.
    hang_products: tuple[str, ...] = ()
    hang_codes: tuple[str, ...] = ()
    #: Provider codes whose search makes the page itself spin for ever.
    freeze_codes: tuple[str, ...] = ()
    #: What the page keeps at every opened dialog, KiB.
    leak_kb: int = 0
    #: So many of the next saves or moves are committed, and then the connection is cut without an answer.
    drop_saves: int = 0
    drop_moves: int = 0
    #: Logins that meet a CAPTCHA, or are refused though the password is right.
    captcha: tuple[str, ...] = ()
    bad_credentials: tuple[str, ...] = ()
    #: Everything is answered with "your address is blocked".
    ip_block: bool = False
    #: Login → the login whose session it gets.
    mixup: dict[str, str] = field(default_factory=dict)
    #: A session ends after so many requests; 0 = never.
    expire_after: int = 0
    #: Share of answers that bring a pop-up or a modal, 0 to 1.
    popup_rate: float = 0.12
    #: Factor on the shop's ordinary delays; 0 = answer at once.
    pace: float = 1.0

    def strikes(self, login: str, logins: tuple[str, ...]) -> bool:
        """Whether a fault that names `logins` is meant for `login`."""
        return "*" in logins or login in logins
