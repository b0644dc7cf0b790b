"""A practice shop in a process of its own, planted for tests, and what a flow needs to run against it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

from engine.flows.contract import Browser
from engine.model import Account, Item, Level
from resources.practice_shop.model import Product, ShopAccount
from resources.practice_shop.seed import plain_product
from resources.practice_shop.state import ShopState

ANNA = ShopAccount("anna@shop.example", "안나", "planted-anna-7391")
BORIS = ShopAccount("boris@shop.example", "보리스", "planted-boris-1157")

#: Products that every test shop has, in the shop's order: (id, login, code, group).
PLANTED = (
    ("P1", ANNA.login, "A0101", "서버1"),
    ("P2", ANNA.login, "A0101", "서버1"),
    ("P3", ANNA.login, "A0101", "서버1"),
    ("P4", ANNA.login, "A0202", "서버1"),
    ("P5", ANNA.login, "A0101", "미분류"),
    ("P6", BORIS.login, "A0101", "서버1"),
    *((f"P{number}", ANNA.login, "A0909", "서버2") for number in range(20, 31)),
)

_OPENER = build_opener(ProxyHandler({}))


class Shop:
    """A running shop: `state` is its truth, `address` where it serves."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.path = folder / "shop.db"
        self.state = ShopState(self.path)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "resources.practice_shop", "--state", str(self.path), "--until-stdin-closes",
             *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        self.address: str = json.loads(self.process.stdout.readline())["address"]

    def end(self) -> int:
        """Close its standard input and wait for its end; the exit code."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        return code

    def close(self) -> None:
        """End the process and close the state."""
        self.end()
        self.state.close()


def plant(path: Path, **faults: object) -> None:
    """A state file with the test accounts and products, without pop-ups and nearly without delays."""
    with ShopState(path) as state:
        products = [plain_product(*one) for one in PLANTED]
        state.seed(accounts=(ANNA, BORIS), products=products)
        state.set_faults(**{"popup_rate": 0.0, "pace": 0.1, **faults})


class Visitor:
    """Somebody who talks to the shop's endpoints without a browser."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookie = ""

    def ask(
        self, path: str, method: str = "GET", body: object = None, *, seconds: float = 10,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """The answer's JSON; raises urllib's errors, for refusals too."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(self.address + path, data, {"Cookie": self.cookie, **(headers or {})}, method=method)  # noqa: S310
        answer: HTTPResponse
        with _OPENER.open(request, timeout=seconds) as answer:
            self.cookie = (answer.headers.get("Set-Cookie") or self.cookie).split(";")[0]
            return json.loads(answer.read())

    def log_in(self, account: ShopAccount, captcha: str = "") -> None:
        """Log in."""
        form = {"login": account.login, "password": account.password, "captcha": captcha}
        self.ask("/api/login", "POST", form)


@dataclass
class Session:
    """The part of a session that sites and flows use."""

    driver: Any
    base_url: str


@dataclass
class TinyContext:
    """What a flow sees, kept for the test to look at. Raises what `break_at` holds when that progress is told."""

    item: Item
    browser: Browser
    params: Mapping[str, Any]
    account: Account = field(default_factory=lambda: Account(ANNA.login))
    counts: Counter[str] = field(default_factory=Counter)
    results: dict[str, str] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    progressed: list[tuple[int, int]] = field(default_factory=list)
    break_at: tuple[int, Exception] | None = None

    def log(self, text: str, level: Level = Level.INFO) -> None:
        """Keep a line."""
        self.told.append(f"{level}: {text}")

    def tell(self, code: str, level: Level = Level.INFO, **params: object) -> None:
        """Keep a code."""
        del level, params
        self.told.append(code)

    def progress(self, done: int, total: int = 0) -> None:
        """Keep it, or break."""
        self.progressed.append((done, total))
        if self.break_at and self.break_at[0] == done:
            raise self.break_at[1]

    def count(self, name: str, amount: int = 1) -> None:
        """Count."""
        self.counts[name] += amount

    def result(self, column: str, value: object) -> None:
        """Keep a result."""
        self.results[column] = str(value)


def product(state: ShopState, identity: str) -> Product:
    """One product as it stands."""
    return next(one for one in state.products() if one.id == identity)
