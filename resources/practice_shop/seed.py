"""What the shop and the sample workbook are filled with: the same accounts, passwords and provider codes in both.

Accounts, codes and passwords never change, so that the sample workbook fits every shop; the seed number only decides
how many products a code has and what they look like.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from random import Random

from msgspec import Struct

from resources.practice_shop.model import UNGROUPED, Content, Image, Product, ShopAccount

DEFAULT_SEED = 1


class SeedAccount(Struct, frozen=True):
    """An account of the sample: its task sheet is `nickname`, its provider codes begin with `letter`."""

    login: str
    name: str
    nickname: str
    letter: str
    mark: str

    @property
    def password(self) -> str:
        """Derived from the login; good for the practice shop only."""
        return "rc-" + hashlib.blake2b(self.login.encode(), digest_size=5).hexdigest()


class SeedCode(Struct, frozen=True):
    """A provider code of the sample: the server that works on it and the step that is due."""

    code: str
    server: str
    step: str


ACCOUNTS: tuple[SeedAccount, ...] = (
    SeedAccount("minjun.kim@haneul.example", "김민준", "하늘상회", "K", "HN"),
    SeedAccount("seoyeon.lee@badaro.example", "이서연", "바다로", "L", "BD"),
    SeedAccount("jiho.park@sanmaru.example", "박지호", "산마루", "S", "SM"),
)

#: How many codes an account has for each server and step.
PLAN: tuple[tuple[str, str, int], ...] = (
    ("서버1", "step3", 12),
    ("서버1", "step2", 4),
    ("서버1-2", "step3", 4),
    ("서버1-2", "step2", 2),
    ("서버2", "step3", 3),
)

#: Of an account's step3 codes of 서버1, this one (counted from 0) has no product: visible only live.
EMPTY_AT = 7

_SORTS = ("원피스", "블라우스", "니트", "가디건", "청바지", "슬랙스", "운동화", "샌들", "크로스백", "볼캡", "머플러")
_LOOKS = ("루즈핏", "봄신상", "데일리", "프리미엄", "오버핏", "빈티지", "남녀공용", "베이직", "린넨", "캐시미어")
_COLOURS = ("아이보리", "차콜", "네이비", "베이지", "카키", "버건디", "스카이블루", "블랙")
_TAGS = ("무료배송", "당일출고", "해외구매", "사은품", "재입고", "한정수량")


def codes(account: SeedAccount) -> list[SeedCode]:
    """The account's provider codes in workbook order; some keep a leading zero among their digits."""
    random = Random(f"codes:{account.login}")
    numbers = random.sample(range(12, 9_900), sum(count for _, _, count in PLAN))
    names = iter(f"{account.letter}{number:04d}" for number in numbers)
    return [SeedCode(next(names), server, step) for server, step, count in PLAN for _ in range(count)]


def shop_accounts() -> list[ShopAccount]:
    """The sample's accounts, as the shop plants them."""
    return [ShopAccount(one.login, one.name, one.password) for one in ACCOUNTS]


def products(seed: int = DEFAULT_SEED) -> Iterator[Product]:
    """Every product of the sample: those of the workbook's codes, and some that the workbook knows nothing of."""
    for number, account in enumerate(ACCOUNTS, start=1):
        random = Random(f"products:{seed}:{account.login}")
        serial = number * 100_000 + random.randrange(1_000, 9_000)
        for index, code in enumerate(codes(account)):
            amount = 0 if index == EMPTY_AT else random.choices((1, 2, 3, 4), (6, 5, 2, 1))[0]
            group = code.server if code.step == "step3" else UNGROUPED
            for _ in range(amount):
                serial += random.randrange(1, 9)
                yield Product(f"P{serial}", account.login, code.code, group, _content(random))
        for index in range(36):
            serial += random.randrange(1, 9)
            group = (UNGROUPED, UNGROUPED, "쇼핑몰A1", "쇼핑몰B2")[index % 4]
            yield Product(f"P{serial}", account.login, f"Z{random.randrange(100, 999)}", group, _content(random))


def plain_product(identity: str, account: str, code: str, group: str, seed: int = DEFAULT_SEED) -> Product:
    """A product with repeatable looks, for tests that plant their own."""
    return Product(identity, account, code, group, _content(Random(f"{seed}:{identity}")))


def _content(random: Random) -> Content:
    name = f"{random.choice(_LOOKS)} {random.choice(_COLOURS)} {random.choice(_SORTS)}"
    return Content(
        name=name,
        price=random.randrange(79, 990) * 100,
        tags=tuple(random.sample(_TAGS, 2)),
        html=f"<p>{name}</p><p>상품 상세 설명</p>",
        options=_images(random, "o", random.randrange(2, 5)),
        details=_images(random, "d", random.randrange(4, 8)),
        thumbnails=_images(random, "t", random.randrange(2, 5)),
    )


def _images(random: Random, kind: str, amount: int) -> tuple[Image, ...]:
    return tuple(
        Image(f"{kind}{number}", random.randrange(360), special=random.random() < 0.2)
        for number in range(1, amount + 1)
    )
