"""What may get in the way on every page of the practice shop: notices, challenges, the end of the session."""

from __future__ import annotations

from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from engine.errors import LoginRefused, SessionExpired, SiteError
from engine.sites.page import PASSING, Page

NOTICE_CLOSE = (By.CSS_SELECTOR, ".notice .notice-close")
CAPTCHA = (By.CSS_SELECTOR, ".captcha, .login-error.captcha")
BLOCKED = (By.CSS_SELECTOR, ".blocked-page")
EXPIRED = (By.CSS_SELECTOR, ".login-expired")
LOGIN_PAGE = (By.CSS_SELECTOR, ".login-page")
WHO = (By.CSS_SELECTOR, ".topbar .who-login")
IN_THE_WAY = (By.CSS_SELECTOR, ".notice .notice-close, .login-page, .blocked-page")


def complaint(error: WebElement, refused: str, product: str, *, sent: bool) -> SiteError:
    """What a dialog's error line means. After something was sent, a broken connection leaves open whether it was done.

    Class and text are read from one element: the page may write the line between two looks.
    """
    if sent and "no-connection" in (error.get_attribute("class") or "").split():
        return SiteError("site.answer_lost", product=product)
    return SiteError(refused, product=product, why=error.text)


class ShopPage(Page):
    """A page of the shop for somebody who is logged in."""

    def look_around(self) -> None:
        """Close notices. Raises `SessionExpired` or `LoginRefused` when there is no way on."""
        if not self.there(IN_THE_WAY):
            return
        kind = self.challenge()
        if kind in {"captcha", "ip_block"}:
            raise LoginRefused(kind)
        if self.there(LOGIN_PAGE):
            raise SessionExpired("session.expired")
        self.clear()

    def challenge(self) -> str:
        """What bars the way: `captcha`, `ip_block`, `session_expired`, or empty."""
        bars = (("ip_block", BLOCKED), ("captcha", CAPTCHA), ("session_expired", EXPIRED))
        return next((kind for kind, locator in bars if self.there(locator)), "")

    def clear(self) -> None:
        """Close the notices that are open; one that is covered by another is left for the next look."""
        for button in self.all(NOTICE_CLOSE):
            try:
                button.click()
            except PASSING:
                continue

    def who_am_i(self) -> str:
        """The login that the page shows, empty if nobody is logged in."""
        try:
            shown = [element.text for element in self.all(WHO)]
        except PASSING:
            return ""
        return shown[0].strip() if shown else ""
