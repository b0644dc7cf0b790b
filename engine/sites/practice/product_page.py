"""The shop's product list: groups, search by provider code, the way to a product's dialog and into another group."""

from __future__ import annotations

from selenium.webdriver.common.by import By

from engine.errors import SiteError
from engine.flows.contract import Browser
from engine.sites.page import PAGE_SECONDS
from engine.sites.practice.edit_dialog import FAILED, EditDialog
from engine.sites.practice.move_dialog import MoveDialog
from engine.sites.practice.shop_page import ShopPage

LIST = (By.CSS_SELECTOR, ".office .list")
DIALOG = (By.CSS_SELECTOR, ".dialog")
SEARCH = (By.CSS_SELECTOR, ".toolbar [name=code]")
FIND = (By.CSS_SELECTOR, ".toolbar .search")
LOADING = (By.CSS_SELECTOR, ".summary .loading")
AGAIN = (By.CSS_SELECTOR, ".failure .again")
IN_GROUP = (By.CSS_SELECTOR, ".summary .in-group")
FOR_CODE = (By.CSS_SELECTOR, ".summary .for-code")
TOTAL = (By.CSS_SELECTOR, ".summary .total")
PRODUCTS = (By.CSS_SELECTOR, ".row.product")
MOVE = (By.CSS_SELECTOR, ".toolbar .move")

LATE = "site.list_late"

#: How often something is read before its failing is told; reading changes nothing.
READS = 3


class ProductPage(ShopPage):
    """The list of one group, all of it or what a search found."""

    def __init__(self, browser: Browser, seconds: float = PAGE_SECONDS) -> None:
        super().__init__(browser, seconds)
        self._failures = 0

    def open(self) -> None:
        """Have the list on the screen and nothing of an earlier attempt open above it."""
        if not self.there(LIST) or self.there(DIALOG):
            self.visit("/")
        self.until(lambda: self.there(LIST), LATE)

    def show(self, group: str, code: str) -> int:
        """Search the code in the group; how many products it has there, on all pages."""
        self._failures = 0
        here = (By.CSS_SELECTOR, f'.groups [data-group="{group}"]')
        active = (By.CSS_SELECTOR, f'.groups .active[data-group="{group}"]')
        # Settled first: only then is "loading" the answer to our own click.
        self.until(lambda: self.there(TOTAL), LATE)
        self.press(here, lambda: self.there(active) or self.there(LOADING), LATE)
        self.fill(SEARCH, code, LATE)
        turn = self.until(self._turn, LATE)
        self.press(FIND, lambda: self._turn() != turn, LATE)
        return self.until(lambda: self._total(group, code), LATE)[0]

    def first(self) -> str:
        """The shop's id of the first product on the page. Waits until there is one."""
        return self.until(lambda: self._ids()[0], LATE)

    def edit(self, product: str) -> EditDialog:
        """Open a product's dialog and wait until all of it has arrived. Raises `SiteError` if it cannot be read."""
        for _ in range(READS - 1):
            try:
                return self._opened(product)
            except SiteError as error:
                if error.code != FAILED:
                    raise
                EditDialog(self.browser, product, self.seconds).cancel()
        return self._opened(product)

    def move(self, product: str, group: str) -> None:
        """Move one product of the page into another group; returns once the shop has said that it is done."""
        self._pick(product)
        dialog = MoveDialog(self.browser, product, self.seconds)
        self.press(MOVE, dialog.is_open, LATE)
        dialog.move_to(group)

    def look_around(self) -> None:
        """As on every page; a list that could not be read is asked for again, which changes nothing."""
        super().look_around()
        for button in self.all(AGAIN):
            self._failures += 1
            if self._failures >= READS:
                raise SiteError("site.list_failed")
            button.click()

    def _opened(self, product: str) -> EditDialog:
        dialog = EditDialog(self.browser, product, self.seconds)
        self.press(_in_row(product, ".edit"), dialog.is_open, LATE)
        dialog.wait_until_ready()
        return dialog

    def _turn(self) -> str | None:
        """Which reading of the list is on the screen; every search makes it another one."""
        return self.driver.find_element(*LIST).get_attribute("data-turn")

    def _total(self, group: str, code: str) -> tuple[int] | None:
        """The number that the page gives for this very search; in a tuple, because 0 is an answer too."""
        shown = tuple(self.driver.find_element(*one).text for one in (IN_GROUP, FOR_CODE))
        if shown != (group, code) or self.there(LOADING):
            return None
        return (int(self.driver.find_element(*TOTAL).get_attribute("data-total") or ""),)

    def _ids(self) -> list[str]:
        return [row.get_attribute("data-id") or "" for row in self.all(PRODUCTS)] or [""]

    def _pick(self, product: str) -> None:
        box = _in_row(product, ".pick")

        def picked() -> bool:
            if not self.driver.find_element(*box).is_selected():
                self.driver.find_element(*box).click()
            return self.driver.find_element(*box).is_selected()

        self.until(picked, LATE)


def _in_row(product: str, css: str) -> tuple[str, str]:
    return By.CSS_SELECTOR, f'.row.product[data-id="{product}"] {css}'
