"""Step 3: edit every product of a provider code as its row's columns say, then move it to the target group.

Products are found by searching the source group, and leave it when they are moved: run again after a kill, only those
not moved yet are found, so at most the one that was in hand is saved twice. The number reported is *before − after*,
as the page shows it.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from engine.errors import ItemFailed, SiteError
from engine.flows.contract import ColumnNeed, Context, done, skipped
from engine.flows.listing.actions import ALLOWED, Action, NotAnAction, parse, pick
from engine.model import Outcome, OutcomeKind
from engine.sites.page import PAGE_SECONDS
from engine.sites.practice.edit_dialog import EditDialog, Gallery
from engine.sites.practice.groups import UNGROUPED
from engine.sites.practice.product_page import ProductPage

CODE = "provider_code"
TARGET = "target_group"
EVENT = "modify_event"
MEMO = "memo"

#: Action column → gallery of the dialog and what is done with its images, in the order in which it is done: images
#: are translated and copied before any is deleted, so that every number means the image that the operator saw.
ACTIONS: Mapping[str, tuple[str, str]] = {
    "optionimage_translate": ("options", "translate"),
    "thumbnail_translate": ("thumbnails", "translate"),
    "image_translate": ("details", "translate"),
    "image_tag_insert": ("details", "tag"),
    "image_delete": ("details", "delete"),
    "thumbnail_delete": ("thumbnails", "delete"),
    "option_image_copy": ("options", "copy"),
    "html_update": ("", "html"),
}

COLUMNS = (
    ColumnNeed(CODE),
    ColumnNeed(TARGET),
    ColumnNeed(EVENT, optional=True),
    *(ColumnNeed(name, optional=True) for name in ACTIONS),
    ColumnNeed(MEMO, optional=True),
)

EFFECTS = True


class Wishes(Struct, frozen=True):
    """What a row asks for, read from its cells."""

    code: str
    target: str
    event: bool
    memo: str
    actions: dict[str, tuple[Action, ...]]


def run(ctx: Context) -> Outcome | None:
    """Do one provider code."""
    wishes = read_wishes(ctx.item.values)
    source = str(ctx.params.get("source_group", UNGROUPED))
    page = ProductPage(ctx.browser, float(ctx.params.get("page_seconds", PAGE_SECONDS)))
    page.open()
    before = page.show(source, wishes.code)
    if before == 0:
        return _nothing_there(ctx, page, wishes, source)
    amount = min(before, int(ctx.params.get("products_per_pass", 20)))
    _edit_products(ctx, page, wishes, amount)
    after = page.show(source, wishes.code)
    return _ending(ctx, wishes, (before, after, amount))


def read_wishes(values: Mapping[str, str]) -> Wishes:
    """The row's cells as wishes. Raises `ItemFailed` for a cell that says nothing known."""
    actions = {}
    for column in ACTIONS:
        try:
            actions[column] = parse(values.get(column, ""))
        except NotAnAction as error:
            params = {"header": column, "value": error, "allowed": ALLOWED}
            raise ItemFailed("workbook.cell_not_action", **params) from None
    event = values.get(EVENT, "").strip().casefold() == "yes"
    return Wishes(values[CODE].strip(), values[TARGET].strip(), event, values.get(MEMO, "").strip(), actions)


def apply(dialog: EditDialog, wishes: Wishes) -> int:
    """Do in an open dialog what a row asks for; how many images were translated."""
    if wishes.event:
        dialog.mark_event()
    if wishes.memo:
        dialog.write_memo(wishes.memo)
    translated = 0
    for column, actions in wishes.actions.items():
        gallery, act = ACTIONS[column]
        if not actions:
            continue
        if act == "html":
            dialog.update_html()
            continue
        amount = _act(getattr(dialog, gallery), act, actions)
        translated += amount if act == "translate" else 0
    return translated


def _act(gallery: Gallery, act: str, actions: tuple[Action, ...]) -> int:
    chosen = pick(actions, gallery.special())
    if chosen:
        getattr(gallery, act)(chosen)
    return len(chosen)


def _edit_products(ctx: Context, page: ProductPage, wishes: Wishes, amount: int) -> None:
    moved: set[str] = set()
    ctx.progress(0, amount)
    for number in range(1, amount + 1):
        product = page.first()
        if product in moved:
            raise SiteError("listing.not_moved", product=product, target=wishes.target)
        dialog = page.edit(product)
        images = apply(dialog, wishes)
        dialog.save()
        page.move(product, wishes.target)
        moved.add(product)
        ctx.count("products")
        ctx.count("images", images)
        ctx.progress(number, amount)
        ctx.tell("listing.product_moved", product=product, key=wishes.code, target=wishes.target)


def _nothing_there(ctx: Context, page: ProductPage, wishes: Wishes, source: str) -> Outcome:
    """No product in the source group: either there never was one, or an attempt that was cut off had moved them all."""
    _results(ctx, 0, 0)
    there = page.show(wishes.target, wishes.code)
    if there:
        return done("listing.moved_before", key=wishes.code, target=wishes.target, products=there)
    return skipped("listing.no_products", key=wishes.code, group=source)


def _ending(ctx: Context, wishes: Wishes, seen: tuple[int, int, int]) -> Outcome:
    before, after, amount = seen
    _results(ctx, before, after)
    numbers = {"key": wishes.code, "before": str(before), "after": str(after), "products": str(before - after)}
    if before - after != amount:
        raise SiteError("listing.count_differs", moved=amount, **numbers)
    if after:
        return Outcome(OutcomeKind.AGAIN, "listing.more_left", numbers)
    return done("listing.done", **numbers)


def _results(ctx: Context, before: int, after: int) -> None:
    ctx.result("processed", before - after)
    ctx.result("before", before)
    ctx.result("after", after)
