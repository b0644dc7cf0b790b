"""What a site is to Rowcrew: base URL, login, who-am-I, its known pop-ups and challenges. Page objects stand beside it.

Changing from one site to another means writing a package with a class that has these methods, and its page objects.
"""

from __future__ import annotations

from typing import Protocol

from engine.flows.contract import Browser
from engine.model import Account


class Site(Protocol):
    """One web application. Methods work on the given session and wait for conditions with deadlines, never sleep."""

    name: str

    def login(self, browser: Browser, account: Account, secret: str, deadline: float) -> None:
        """Log in within `deadline` seconds. Raises `LoginRefused` (account must rest) or `SiteError` (try again)."""

    def who_am_i(self, browser: Browser) -> str:
        """The login that the page shows as logged in, empty if nobody is."""

    def clear(self, browser: Browser) -> None:
        """Close the known pop-ups and modals that may be closed without changing anything."""

    def challenge(self, browser: Browser) -> str:
        """What bars the way: `captcha`, `ip_block`, `session_expired`, or empty."""
