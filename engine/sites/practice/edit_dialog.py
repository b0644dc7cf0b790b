"""The shop's edit dialog: fields that arrive late, images later still, and a save that is answered late."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selenium.webdriver.common.by import By

from engine.flows.contract import Browser
from engine.sites.practice.shop_page import ShopPage, complaint

DIALOG = (By.CSS_SELECTOR, ".edit-dialog")
SKELETON = (By.CSS_SELECTOR, ".edit-dialog .skeleton")
CANCEL = (By.CSS_SELECTOR, ".edit-dialog .cancel")
SAVE = (By.CSS_SELECTOR, ".edit-dialog .save:enabled")
ERROR = (By.CSS_SELECTOR, ".edit-dialog .dialog-error:not(:empty)")
EVENT_MARK = (By.CSS_SELECTOR, ".edit-dialog .event-mark")
NAME = (By.CSS_SELECTOR, ".edit-dialog [name=name]")
HTML_UPDATE = (By.CSS_SELECTOR, ".edit-dialog .html-update")
HTML_UPDATED = (By.CSS_SELECTOR, ".edit-dialog .html-update.done")
MEMO = (By.CSS_SELECTOR, ".edit-dialog [name=memo]")

#: What the shop puts before the name of a product on offer.
MARK = "[행사] "

LATE = "site.dialog_late"
FAILED = "site.dialog_failed"
SAVE_LATE = "site.save_late"


class EditDialog(ShopPage):
    """The dialog of one product."""

    def __init__(self, browser: Browser, product: str, seconds: float) -> None:
        super().__init__(browser, seconds)
        self.product = product
        self._saving = False
        self.options = Gallery(self, "options")
        self.thumbnails = Gallery(self, "thumbnails")
        self.details = Gallery(self, "details")

    def is_open(self) -> bool:
        """Whether it is on the screen."""
        return self.there(DIALOG)

    def wait_until_ready(self) -> None:
        """Until every field and image has arrived."""
        ready = (By.CSS_SELECTOR, f'.edit-dialog[data-id="{self.product}"] .save:enabled')
        self.until(lambda: self.there(ready) and not self.there(SKELETON), LATE, product=self.product)

    def cancel(self) -> None:
        """Close without saving."""
        self.driver.find_element(*CANCEL).click()

    def mark_event(self) -> None:
        """Have the shop put its event mark before the name; one that is there stays single."""
        self.press(EVENT_MARK, self._is_marked, LATE)

    def write_memo(self, text: str) -> None:
        """Replace the memo."""
        self.fill(MEMO, text, LATE)

    def update_html(self) -> None:
        """Have the shop write the description anew from name and images."""
        self.press(HTML_UPDATE, lambda: self.there(HTML_UPDATED), LATE)

    def save(self) -> None:
        """Save and wait for the answer. Raises `SiteError`: refused, or no answer and nobody knows."""
        self._saving = True
        self.press(SAVE, lambda: not self.there(SAVE), SAVE_LATE, product=self.product)
        self.until(lambda: not self.there(DIALOG), SAVE_LATE, product=self.product)

    def _is_marked(self) -> bool:
        return str(self.driver.find_element(*NAME).get_property("value")).startswith(MARK)

    def look_around(self) -> None:
        """As on every page, and what the dialog itself complains of."""
        super().look_around()
        for error in self.all(ERROR):
            raise complaint(error, "site.save_refused" if self._saving else FAILED, self.product, sent=self._saving)


class Gallery:
    """One row of images in the dialog. Every choice draws it anew, so nothing of it is held."""

    def __init__(self, dialog: EditDialog, kind: str) -> None:
        self._dialog = dialog
        self._css = f".edit-dialog .gallery.{kind}"

    def special(self) -> list[bool]:
        """Of every image, in order, whether it wears the badge."""
        return ["special" in classes.split() for _, classes in self._tiles()]

    def delete(self, indexes: Sequence[int]) -> None:
        """Delete the images at these indexes (from 0)."""
        before = len(self._tiles())
        self._act(indexes, "delete-images")
        self._dialog.until(lambda: len(self._tiles()) == before - len(indexes), LATE)

    def translate(self, indexes: Sequence[int]) -> None:
        """Translate the images at these indexes, and wait for the answer."""
        tiles = self._tiles()
        chosen = [tiles[index][0] for index in indexes]
        self._act(indexes, "translate-images")
        self._dialog.until(lambda: self._wear(chosen, "translated"), "site.translate_late")

    def tag(self, indexes: Sequence[int]) -> None:
        """Put tags into the images at these indexes."""
        self._act(indexes, "tag-images")

    def copy(self, indexes: Sequence[int]) -> None:
        """Copy the images at these indexes among the thumbnails."""
        self._act(indexes, "copy-images")

    def _act(self, indexes: Sequence[int], button: str) -> None:
        tiles = self._tiles()
        wanted = {tiles[index][0] for index in indexes}
        if len(wanted) == len(tiles):
            self._press(".choose-all", lambda: self._chosen() == wanted)
        self._dialog.until(lambda: self._choose(wanted), LATE)
        # Every one of these buttons lets go of what was chosen when it has done its work.
        self._press(f".{button}", lambda: not self._chosen())

    def _choose(self, wanted: set[str]) -> bool:
        """Press every image that is chosen and should not be, or the other way round; whether all is as wanted now."""
        for image in sorted(self._chosen() ^ wanted):
            self._dialog.driver.find_element(By.CSS_SELECTOR, f'{self._css} [data-image="{image}"]').click()
        return self._chosen() == wanted

    def _press(self, css: str, taken: Callable[[], bool]) -> None:
        self._dialog.press((By.CSS_SELECTOR, f"{self._css} {css}"), taken, LATE)

    def _chosen(self) -> set[str]:
        return {image for image, classes in self._tiles() if "chosen" in classes.split()}

    def _tiles(self) -> list[tuple[str, str]]:
        """Id and classes of every image, of one and the same moment."""
        script = "return [...document.querySelectorAll(arguments[0])].map(one => [one.dataset.image, one.className])"
        return [(image, classes) for image, classes in self._dialog.driver.execute_script(script, f"{self._css} .tile")]

    def _wear(self, images: Sequence[str], mark: str) -> bool:
        worn = {image for image, classes in self._tiles() if mark in classes.split()}
        return worn.issuperset(images)
