"""The practice shop as a site."""

from __future__ import annotations

import time

from engine.errors import LoginRefused
from engine.flows.contract import Browser
from engine.model import Account, normalise_login
from engine.sites.practice.login_page import LoginPage
from engine.sites.practice.shop_page import ShopPage


class PracticeSite:
    """Login, who-am-I, pop-ups and challenges of the practice shop (`engine.sites.contract.Site`)."""

    name = "practice"

    def login(self, browser: Browser, account: Account, secret: str, deadline: float) -> None:
        """Log in within `deadline` seconds. Raises `LoginRefused` (account must rest) or `SiteError` (try again)."""
        ends = time.monotonic() + deadline
        LoginPage(browser, deadline).open()
        shown = LoginPage(browser, max(1.0, ends - time.monotonic())).enter(account.login.strip(), secret)
        if normalise_login(shown) != account.key:
            raise LoginRefused("wrong_account", expected=account.login, shown=shown)

    def who_am_i(self, browser: Browser) -> str:
        """The login that the page shows as logged in, empty if nobody is."""
        return ShopPage(browser).who_am_i()

    def clear(self, browser: Browser) -> None:
        """Close the known pop-ups and modals."""
        ShopPage(browser).clear()

    def challenge(self, browser: Browser) -> str:
        """What bars the way: `captcha`, `ip_block`, `session_expired`, or empty."""
        return ShopPage(browser).challenge()
