"""What page objects of every site share: waiting for a condition with a deadline while things get in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    NoSuchElementException,
    StaleElementReferenceException,
    TimeoutException,
    WebDriverException,
)
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from engine.errors import SiteError
from engine.flows.contract import Browser

T = TypeVar("T")
Locator = tuple[str, str]

PAGE_SECONDS = 30.0
POLL_SECONDS = 0.1

#: A page that renders by script takes elements away and covers them at any moment: look again.
PASSING = (
    NoSuchElementException,
    StaleElementReferenceException,
    ElementClickInterceptedException,
    ElementNotInteractableException,
)


class Page:
    """A page, or a part of one, in a session. `seconds` bounds each single wait."""

    def __init__(self, browser: Browser, seconds: float = PAGE_SECONDS) -> None:
        self.browser = browser
        self.driver: WebDriver = browser.driver
        self.seconds = seconds

    def look_around(self) -> None:
        """Called whenever a condition does not hold yet: close what is in the way, raise for what bars it."""

    def visit(self, path: str) -> None:
        """Load an address of the site. Raises `SiteError` if nobody answers there."""
        url = self.browser.base_url + path
        try:
            self.driver.get(url)
        except WebDriverException as error:
            if "net::ERR_" not in (error.msg or ""):
                raise
            raise SiteError("site.unreachable", url=url) from None

    def until(self, condition: Callable[[], T | None], late: str, **params: object) -> T:
        """What the condition gives once it holds. Raises `SiteError` with the code `late` after the page's seconds."""
        wait = WebDriverWait(self.driver, self.seconds, POLL_SECONDS)
        try:
            return cast("T", wait.until(lambda _: self._tried(condition)))
        except TimeoutException:
            raise SiteError(late, seconds=f"{self.seconds:g}", **params) from None

    def press(self, locator: Locator, taken: Callable[[], bool], late: str, **params: object) -> None:
        """Click an element until the page shows that it has taken the click.

        Between the driver's aim and its click the page may move, or something may open and swallow it; a click that
        did not raise is no proof. `taken` must hold as soon as the page has handled a click, and what the page
        complains of is looked at before a click is repeated, so that nothing is done twice.
        """

        def clicked() -> bool:
            if taken():
                return True
            element = self.driver.find_element(*locator)
            self.look_around()
            element.click()
            return taken()

        self.until(clicked, late, **params)

    def fill(self, locator: Locator, text: str, late: str) -> None:
        """Put a text into a field, in place of what is there, through this page's own session (no clipboard)."""

        def filled() -> bool:
            field = self.driver.find_element(*locator)
            if field.get_property("value") != text:
                field.clear()
                field.send_keys(text)
            return bool(self.driver.find_element(*locator).get_property("value") == text)

        self.until(filled, late)

    def all(self, locator: Locator) -> list[WebElement]:
        """Every element that is there now."""
        return self.driver.find_elements(*locator)

    def there(self, locator: Locator) -> bool:
        """Whether such an element is there now."""
        return bool(self.all(locator))

    def _tried(self, condition: Callable[[], T | None]) -> T | None:
        try:
            if value := condition():
                return value
        except PASSING:
            pass
        self.look_around()
        return None
