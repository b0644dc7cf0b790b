"""The shop's dialog that moves products into another group."""

from __future__ import annotations

from selenium.webdriver.common.by import By

from engine.flows.contract import Browser
from engine.sites.practice.shop_page import ShopPage, complaint

DIALOG = (By.CSS_SELECTOR, ".move-dialog")
CONFIRM = (By.CSS_SELECTOR, ".move-dialog .confirm:enabled")
ERROR = (By.CSS_SELECTOR, ".move-dialog .dialog-error:not(:empty)")

LATE = "site.move_late"


class MoveDialog(ShopPage):
    """Open after "move" was pressed in the list for a product."""

    def __init__(self, browser: Browser, product: str, seconds: float) -> None:
        super().__init__(browser, seconds)
        self.product = product
        self._sent = False

    def is_open(self) -> bool:
        """Whether it is on the screen."""
        return self.there(DIALOG)

    def move_to(self, group: str) -> None:
        """Choose the group and confirm. Raises `SiteError`: refused, or no answer and nobody knows."""
        target = f'.move-dialog .target[data-group="{group}"]'
        chosen = (By.CSS_SELECTOR, f"{target}.active")
        self.press((By.CSS_SELECTOR, target), lambda: self.there(chosen), LATE, product=self.product)
        self._sent = True
        self.press(CONFIRM, lambda: not self.there(CONFIRM), LATE, product=self.product)
        self.until(lambda: not self.there(DIALOG), LATE, product=self.product)

    def look_around(self) -> None:
        """As on every page, and what the dialog itself complains of."""
        super().look_around()
        for error in self.all(ERROR):
            raise complaint(error, "site.move_refused", self.product, sent=self._sent)
