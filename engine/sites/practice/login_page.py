"""The shop's login page."""

from __future__ import annotations

from selenium.webdriver.common.by import By

from engine.errors import LoginRefused, SiteError
from engine.sites.practice.shop_page import LOGIN_PAGE, ShopPage

LOGIN = (By.CSS_SELECTOR, ".login-form [name=login]")
PASSWORD = (By.CSS_SELECTOR, ".login-form [name=password]")
SUBMIT = (By.CSS_SELECTOR, ".login-form .login-submit:enabled")
BAD_CREDENTIALS = (By.CSS_SELECTOR, ".login-error.bad-credentials")
BROKEN = (By.CSS_SELECTOR, ".login-error.server-error, .login-error.no-connection")
LOG_OUT = (By.CSS_SELECTOR, ".topbar .logout")

LATE = "site.login_late"


class LoginPage(ShopPage):
    """Logs in, or says why it cannot be."""

    def look_around(self) -> None:
        """Close notices. Raises `LoginRefused` or, for trouble of the moment, `SiteError`."""
        kind = self.challenge()
        if kind in {"captcha", "ip_block"}:
            raise LoginRefused(kind)
        if self.there(BAD_CREDENTIALS):
            raise LoginRefused("bad_credentials")
        if self.there(BROKEN):
            raise SiteError("site.login_failed")
        self.clear()

    def open(self) -> None:
        """Load the shop and wait for an empty login form, logging out whoever is in."""
        self.visit("/")
        self.until(lambda: self.there(LOGIN_PAGE) or self.there(LOG_OUT), LATE)
        if self.there(LOG_OUT):
            self.press(LOG_OUT, lambda: not self.there(LOG_OUT), LATE)
            self.until(lambda: self.there(LOGIN_PAGE), LATE)

    def enter(self, login: str, password: str) -> str:
        """Log in; the login that the shop then shows."""
        self.fill(LOGIN, login, LATE)
        self.fill(PASSWORD, password, LATE)
        self.press(SUBMIT, lambda: not self.there(SUBMIT), LATE)
        return self.until(self.who_am_i, LATE)
