"""The flow `listing.edit` in a real browser against a real shop, whose audit log is the truth."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from engine.errors import ItemFailed, SessionExpired, SiteError
from engine.flows.listing import edit
from engine.flows.registry import resolve
from engine.model import Account, Item, OutcomeKind
from engine.sites.registry import site
from tests.engine.sites.shop_tools import ANNA, Session, Shop, TinyContext, product

pytestmark = pytest.mark.browser

RUN = resolve("listing.edit")


@pytest.fixture
def inside(browser: Session) -> Session:
    site("practice").login(browser, Account(ANNA.login), ANNA.password, 20)
    return browser


def context(browser: Session, code: str = "A0101", target: str = "대기2", **more: Any) -> TinyContext:
    cells = {name: str(value) for name, value in more.items() if name.islower() and isinstance(value, str)}
    params = {"source_group": "서버1", "page_seconds": 15.0, **more.get("params", {})}
    values = {"provider_code": code, "target_group": target, **cells}
    return TinyContext(Item(1, "step3", ANNA.login, code, 1, values), browser, params, break_at=more.get("break_at"))


def effects(shop: Shop) -> Counter[tuple[str, str]]:
    return Counter((row.action, row.product_id) for row in shop.state.audit())


EACH_ONCE = Counter({(action, f"P{number}"): 1 for action in ("save", "move") for number in (1, 2, 3)})


def test_every_product_of_the_code_is_saved_and_moved_once(inside: Session, shop: Shop) -> None:
    ctx = context(inside)
    outcome = RUN(ctx)
    assert outcome is not None
    assert (outcome.kind, outcome.code) == (OutcomeKind.DONE, "listing.done")
    assert effects(shop) == EACH_ONCE
    assert {(row.group_from, row.group_to) for row in shop.state.audit(action="move")} == {("서버1", "대기2")}
    assert ctx.results == {"processed": "3", "before": "3", "after": "0"}
    assert ctx.counts["products"] == 3
    assert ctx.progressed == [(0, 3), (1, 3), (2, 3), (3, 3)]
    # Another group's and another account's products with the same code are left alone.
    assert (product(shop.state, "P5").group, product(shop.state, "P6").group) == ("미분류", "서버1")


def test_the_columns_are_done_as_they_say(inside: Session, shop: Shop) -> None:
    before = product(shop.state, "P4").content
    ctx = context(
        inside, "A0202", modify_event="YES", image_delete="first:1", thumbnail_delete="specific:2",
        option_image_copy="copy:1", image_translate="YES", image_tag_insert="last:1", html_update="YES",
        thumbnail_translate="first:1", optionimage_translate="specific:2", memo="가격 확인 (1차)",
    )
    RUN(ctx)
    after = product(shop.state, "P4").content
    assert after.name == f"[행사] {before.name}"
    assert after.memo == "가격 확인 (1차)"
    assert [one.id for one in after.details] == [one.id for one in before.details[1:]]
    assert all(one.translated for one in after.details)
    assert [one.tagged for one in after.details] == [False] * (len(before.details) - 2) + [True]
    kept = [one.id for one in before.thumbnails if one is not before.thumbnails[1]]
    assert [one.id for one in after.thumbnails] == [*kept, f"c-{before.options[0].id}"]
    assert [one.translated for one in after.thumbnails[: len(kept)]] == [True] + [False] * (len(kept) - 1)
    assert [one.translated for one in after.options] == [index == 1 for index in range(len(before.options))]
    assert after.html.count("<img") == len(after.details)
    assert (after.price, after.tags) == (before.price, before.tags)
    assert ctx.counts["images"] == len(before.details) + 2


def test_a_row_of_noes_changes_nothing_but_the_group(inside: Session, shop: Shop) -> None:
    before = product(shop.state, "P4").content
    RUN(context(inside, "A0202", modify_event="NO", image_delete="NO", html_update=""))
    assert product(shop.state, "P4").content == before
    assert product(shop.state, "P4").group == "대기2"


def test_notices_at_every_turn_do_not_cascade(inside: Session, shop: Shop) -> None:
    shop.state.set_faults(popup_rate=1.0, pace=0.5)
    RUN(context(inside, image_delete="first:1", image_translate="YES", memo="메모"))
    assert effects(shop) == EACH_ONCE
    assert {one.content.memo for one in shop.state.products(ANNA.login, "A0101", "대기2")} == {"메모"}


def test_clicks_that_the_page_swallows_are_made_again_and_nothing_is_doubled(inside: Session, shop: Shop) -> None:
    swallow = (
        "let turn = 0; document.addEventListener('click', (event) => {"
        " if (turn++ % 2) return; event.stopImmediatePropagation(); event.preventDefault(); }, true)"
    )
    inside.driver.execute_script(swallow)
    ctx = context(
        inside, modify_event="YES", image_delete="first:1/last:1", option_image_copy="copy:1", image_translate="YES",
        image_tag_insert="first:2", html_update="YES",
    )
    images = sum(len(one.content.details) for one in shop.state.products(ANNA.login, "A0101", "서버1"))
    RUN(ctx)
    assert effects(shop) == EACH_ONCE
    edited = [one.content for one in shop.state.products(ANNA.login, "A0101", "대기2")]
    assert all(one.name.startswith("[행사] ") and "<img" in one.html for one in edited)
    assert sum(len(one.details) for one in edited) == images - 2 * len(edited)
    assert all(sum(image.copied for image in one.thumbnails) == 1 for one in edited)


def test_run_again_after_a_cut_only_the_rest_is_done(inside: Session, shop: Shop) -> None:
    with pytest.raises(RuntimeError, match="killed"):
        RUN(context(inside, break_at=(2, RuntimeError("killed"))))
    ctx = context(inside)
    RUN(ctx)
    assert effects(shop) == EACH_ONCE
    assert ctx.results == {"processed": "1", "before": "1", "after": "0"}


def test_cut_off_after_the_last_product_it_is_done_and_not_skipped(inside: Session, shop: Shop) -> None:
    with pytest.raises(RuntimeError, match="killed"):
        RUN(context(inside, break_at=(3, RuntimeError("killed"))))
    outcome = RUN(context(inside))
    assert outcome is not None
    assert (outcome.kind, outcome.code, outcome.params["products"]) == (OutcomeKind.DONE, "listing.moved_before", "3")
    assert effects(shop) == EACH_ONCE


def test_a_code_without_products_is_skipped(inside: Session, shop: Shop) -> None:
    ctx = context(inside, "A7777")
    outcome = RUN(ctx)
    assert outcome is not None
    assert (outcome.kind, outcome.code) == (OutcomeKind.SKIPPED, "listing.no_products")
    assert ctx.results == {"processed": "0", "before": "0", "after": "0"}
    assert not shop.state.audit()


def test_a_pass_stops_at_its_cap_and_asks_for_another(inside: Session, shop: Shop) -> None:
    params = {"source_group": "서버2", "products_per_pass": 6}
    kinds = []
    for _ in range(2):
        outcome = RUN(context(inside, "A0909", params=params))
        assert outcome is not None
        kinds.append(outcome.kind)
    assert kinds == [OutcomeKind.AGAIN, OutcomeKind.DONE]
    assert Counter(row.action for row in shop.state.audit()) == {"save": 11, "move": 11}


def test_a_save_whose_answer_is_lost_is_no_success(inside: Session, shop: Shop) -> None:
    shop.state.set_faults(drop_saves=1)
    with pytest.raises(SiteError, match=r"site\.answer_lost"):
        RUN(context(inside))
    assert effects(shop) == Counter({("save", "P1"): 1})
    RUN(context(inside))
    # Only the product that was in hand is saved a second time.
    assert effects(shop) == EACH_ONCE + Counter({("save", "P1"): 1})


def test_a_move_whose_answer_is_lost_is_not_done_again(inside: Session, shop: Shop) -> None:
    shop.state.set_faults(drop_moves=1)
    with pytest.raises(SiteError, match=r"site\.answer_lost"):
        RUN(context(inside))
    RUN(context(inside))
    assert effects(shop) == EACH_ONCE


def test_a_refused_save_is_told_and_the_next_attempt_starts_clean(
    inside: Session, shop: Shop, monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as just_before_the_save:
        just_before_the_save.setattr(edit, "apply", lambda *_: len(shop.state.set_faults(error_count=1).mixup))
        with pytest.raises(SiteError, match=r"site\.save_refused"):
            RUN(context(inside))
    assert not shop.state.audit()
    RUN(context(inside))
    assert effects(shop) == EACH_ONCE


def test_a_dialog_that_never_comes_ends_at_its_deadline(inside: Session, shop: Shop) -> None:
    shop.state.set_faults(hang_products=("P1",))
    with pytest.raises(SiteError, match=r"site\.dialog_late"):
        RUN(context(inside, params={"page_seconds": 1.5}))
    assert not shop.state.audit()


def test_an_expired_session_is_not_the_items_fault(inside: Session, shop: Shop) -> None:
    shop.state.set_faults(expire_after=12)
    with pytest.raises(SessionExpired):
        RUN(context(inside))
    shop.state.set_faults(expire_after=0)
    site("practice").login(inside, Account(ANNA.login), ANNA.password, 20)
    RUN(context(inside))
    counted = effects(shop)
    assert {key: number for key, number in counted.items() if key[0] == "move"} == {
        ("move", f"P{number}"): 1 for number in (1, 2, 3)
    }
    assert sum(counted.values()) <= sum(EACH_ONCE.values()) + 1


def test_a_page_that_leaks_grows_and_still_works(inside: Session, shop: Shop) -> None:
    shop.state.set_faults(leak_kb=20_000)
    inside.driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    before = inside.driver.execute_cdp_cmd("Runtime.getHeapUsage", {})["backingStorageSize"]
    RUN(context(inside))
    inside.driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    after = inside.driver.execute_cdp_cmd("Runtime.getHeapUsage", {})["backingStorageSize"]
    assert after - before >= 3 * 20_000 * 1024
    assert effects(shop) == EACH_ONCE


def test_a_cell_that_slipped_through_fails_the_item(inside: Session, shop: Shop) -> None:
    with pytest.raises(ItemFailed) as failed:
        RUN(context(inside, option_image_copy="copy2"))
    assert (failed.value.code, failed.value.params["value"]) == ("workbook.cell_not_action", "copy2")
    assert not shop.state.audit()
