"""The practice shop as a server: a real process, asked without a browser."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

import msgspec
import pytest

from resources.practice_shop.model import Content, Faults
from resources.practice_shop.seed import products as sample_products
from resources.practice_shop.state import ShopState
from tests.engine.sites.shop_tools import ANNA, BORIS, Shop, Visitor, plant, product


def refusal(visitor: Visitor, path: str, method: str = "GET", body: object = None, **more: Any) -> tuple[int, str]:
    """Status and word of an answer that must be a refusal."""
    with pytest.raises(HTTPError) as refused:
        visitor.ask(path, method, body, **more)
    with refused.value as answer:
        return answer.code, msgspec.json.decode(answer.read())["error"]


@pytest.fixture
def anna(visitor: Visitor) -> Visitor:
    visitor.log_in(ANNA)
    return visitor


def edited(shop: Shop, identity: str, **changes: object) -> dict[str, Any]:
    return {**plain(product(shop.state, identity).content), **changes}


def plain(content: Content) -> dict[str, Any]:
    """As JSON has it: lists, no tuples."""
    fields: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(content))
    return fields


def test_nobody_sees_products_without_logging_in(visitor: Visitor) -> None:
    assert refusal(visitor, "/api/products?code=A0101") == (401, "login_required")
    visitor.log_in(ANNA)
    assert visitor.ask("/api/me") == {"login": ANNA.login, "name": ANNA.name}


def test_how_many_products_a_code_has_is_seen_by_searching(anna: Visitor) -> None:
    found = anna.ask("/api/products?group=%EC%84%9C%EB%B2%841&code=A0101")
    assert ([row["id"] for row in found["rows"]], found["total"]) == (["P1", "P2", "P3"], 3)
    second = anna.ask("/api/products?group=%EC%84%9C%EB%B2%842&page=2")
    assert ([row["id"] for row in second["rows"]], second["total"], second["pages"]) == (["P30"], 11, 2)


def test_a_save_is_in_the_audit_log_with_before_and_after(anna: Visitor, shop: Shop) -> None:
    before = plain(product(shop.state, "P1").content)
    after = edited(shop, "P1", memo="다녀감", price=1_000)
    anna.ask("/api/products/P1", "PUT", after)
    (row,) = shop.state.audit()
    assert (row.account, row.action, row.product_id, row.provider_code) == (ANNA.login, "save", "P1", "A0101")
    assert (row.before, row.after, row.group_from, row.group_to) == (before, after, "서버1", "서버1")
    assert plain(product(shop.state, "P1").content) == after


def test_a_move_is_one_row_for_each_product_that_really_moved(anna: Visitor, shop: Shop) -> None:
    assert anna.ask("/api/move", "POST", {"ids": ["P1", "P2"], "group": "대기1"}) == {"moved": 2}
    assert anna.ask("/api/move", "POST", {"ids": ["P2", "P3"], "group": "대기1"}) == {"moved": 1}
    moves = [(row.product_id, row.group_from, row.group_to) for row in shop.state.audit(action="move")]
    assert moves == [("P1", "서버1", "대기1"), ("P2", "서버1", "대기1"), ("P3", "서버1", "대기1")]


def test_another_accounts_product_is_out_of_reach(anna: Visitor, shop: Shop) -> None:
    assert refusal(anna, "/api/products/P6") == (404, "not_found")
    assert refusal(anna, "/api/products/P6", "PUT", edited(shop, "P6")) == (404, "not_found")
    assert refusal(anna, "/api/move", "POST", {"ids": ["P6"], "group": "대기1"}) == (404, "not_found")
    assert not shop.state.audit()


def test_what_makes_no_sense_is_refused_and_changes_nothing(anna: Visitor, shop: Shop) -> None:
    assert refusal(anna, "/api/move", "POST", {"ids": ["P1"], "group": "대기9"}) == (400, "bad_request")
    assert refusal(anna, "/api/products/P1", "PUT", {"name": "half a product"}) == (400, "bad_request")
    assert refusal(anna, "/api/login", "POST", ["not", "a", "form"]) == (400, "bad_request")
    assert not shop.state.audit()


def test_the_audit_log_cannot_be_rewritten(anna: Visitor, shop: Shop) -> None:
    anna.ask("/api/move", "POST", {"ids": ["P1"], "group": "대기1"})
    with pytest.raises(Exception, match="only added to"), shop.state.transaction() as db:
        db.execute("UPDATE audit SET account = 'somebody else'")


def test_passwords_are_in_no_file(anna: Visitor, shop: Shop, tmp_path: Path) -> None:
    assert anna.ask("/api/me")["login"] == ANNA.login
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert ANNA.login.encode() in written
    assert ANNA.password.encode() not in written
    assert BORIS.password.encode() not in written
    assert not shop.state.knows_password(ANNA.login, BORIS.password)


def test_reopened_it_goes_on_where_it_was(anna: Visitor, shop: Shop, tmp_path: Path) -> None:
    anna.ask("/api/move", "POST", {"ids": ["P1"], "group": "대기1"})
    assert shop.end() == 0
    again = Shop(tmp_path, "--seed", "7")
    try:
        anna.address = again.address
        # The session is the shop's state too, and so is what was done in it.
        assert anna.ask("/api/products/P1")["group"] == "대기1"
        assert len(again.state.audit()) == 1
    finally:
        again.close()


def test_it_ends_with_its_parent_even_while_a_request_hangs(anna: Visitor, shop: Shop) -> None:
    shop.state.set_faults(hang_products=("P1",))
    with pytest.raises((TimeoutError, URLError)):
        anna.ask("/api/products/P1", seconds=0.3)
    assert shop.end() == 0


def test_a_polite_signal_ends_it_too(shop: Shop) -> None:
    shop.process.send_signal(signal.SIGTERM)
    assert shop.process.wait(timeout=10) == 0


def test_the_same_seed_gives_the_same_shop(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.db", "b.db", "c.db")]
    with ShopState(paths[0]) as one, ShopState(paths[1]) as two, ShopState(paths[2]) as other:
        one.seed(5)
        two.seed(5)
        other.seed(6)
        assert one.products() == two.products() == list(sample_products(5))
        assert one.products() != other.products()
        assert one.accounts() == other.accounts()


# --- faults ---------------------------------------------------------------------------------------------------------


def test_counted_server_errors_do_nothing_and_run_out(anna: Visitor, shop: Shop) -> None:
    shop.state.set_faults(error_count=2)
    for _ in range(2):
        assert refusal(anna, "/api/products/P1", "PUT", edited(shop, "P1", memo="x")) == (500, "server_error")
    assert not shop.state.audit()
    anna.ask("/api/products/P1", "PUT", edited(shop, "P1", memo="x"))
    assert len(shop.state.audit()) == 1


def test_a_hanging_code_never_answers_and_others_do(anna: Visitor, shop: Shop) -> None:
    shop.state.set_faults(hang_codes=("A0101",))
    for path in ("/api/products?code=A0101", "/api/products/P1", "/api/products/P1/images"):
        with pytest.raises((TimeoutError, URLError)):
            anna.ask(path, seconds=0.3)
    with pytest.raises((TimeoutError, URLError)):
        anna.ask("/api/move", "POST", {"ids": ["P4", "P1"], "group": "대기1"}, seconds=0.3)
    assert anna.ask("/api/products/P4")["code"] == "A0202"
    assert not shop.state.audit()


@pytest.mark.parametrize(("fault", "path", "method"), [
    ("drop_saves", "/api/products/P1", "PUT"), ("drop_moves", "/api/move", "POST"),
])
def test_committed_and_then_cut_off(anna: Visitor, shop: Shop, fault: str, path: str, method: str) -> None:
    body = edited(shop, "P1", memo="x") if method == "PUT" else {"ids": ["P1"], "group": "대기1"}
    shop.state.set_faults(**{fault: 1})
    with pytest.raises((ConnectionError, URLError)):
        anna.ask(path, method, body)
    assert len(shop.state.audit()) == 1
    # Once only: the next one is answered.
    back = {"ids": ["P1"], "group": "서버1"} if method == "POST" else body
    anna.ask(path, method, back)
    assert len(shop.state.audit()) == 2


def test_a_captcha_is_for_a_person_to_solve(visitor: Visitor, shop: Shop) -> None:
    shop.state.set_faults(captcha=(ANNA.login,))
    form = {"login": ANNA.login, "password": ANNA.password}
    assert refusal(visitor, "/api/login", "POST", form) == (401, "captcha")
    visitor.log_in(BORIS)
    visitor.log_in(ANNA, captcha=visitor.ask(f"/api/captcha?login={ANNA.login}")["picture"])
    assert visitor.ask("/api/me")["login"] == ANNA.login
    assert [one.answer for one in shop.state.login_tries(ANNA.login)] == ["captcha", "ok"]


def test_an_address_is_blocked_everywhere(anna: Visitor, shop: Shop) -> None:
    shop.state.set_faults(ip_block=True)
    assert refusal(anna, "/api/me") == (403, "ip_block")
    assert refusal(anna, "/api/login", "POST", {"login": "a", "password": "b"}) == (403, "ip_block")


def test_a_mixed_up_account_gets_anothers_session(visitor: Visitor, shop: Shop) -> None:
    shop.state.set_faults(mixup={ANNA.login: BORIS.login})
    visitor.log_in(ANNA)
    assert visitor.ask("/api/me")["login"] == BORIS.login


def test_a_session_ends_after_so_many_requests(anna: Visitor, shop: Shop) -> None:
    shop.state.set_faults(expire_after=2)
    anna.ask("/api/me")
    anna.ask("/api/me")
    assert refusal(anna, "/api/me") == (401, "session_expired")
    anna.log_in(ANNA)
    assert anna.ask("/api/me")["login"] == ANNA.login


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_notices_come_as_often_as_they_are_meant_to(anna: Visitor, shop: Shop, rate: float) -> None:
    shop.state.set_faults(popup_rate=rate)
    notices = [anna.ask("/api/products")["notice"] for _ in range(5)]
    assert [notice is not None for notice in notices] == [rate > 0] * 5


def test_a_page_can_be_made_to_freeze_and_to_leak(anna: Visitor, shop: Shop) -> None:
    shop.state.set_faults(freeze_codes=("A0101",), leak_kb=64)
    assert [anna.ask(f"/api/products?code={code}")["freeze"] for code in ("A0101", "A0202")] == [True, False]
    assert anna.ask("/api/products/P1")["leak_kb"] == 64


def test_an_unknown_or_wrong_fault_is_refused_and_nothing_changes(shop: Shop) -> None:
    faults = shop.state.faults()
    with pytest.raises(TypeError):
        shop.state.set_faults(no_such_fault=1)
    with pytest.raises(msgspec.ValidationError):
        shop.state.set_faults(slow_ms="very")
    assert shop.state.faults() == faults
    shop.state.clear_faults()
    assert shop.state.faults() == Faults()


def test_faults_and_truth_are_behind_the_admin_token(visitor: Visitor, shop: Shop) -> None:
    with pytest.raises(HTTPError, match="403") as refused:
        visitor.ask("/admin/faults", "POST", {"slow_ms": 5})
    refused.value.close()
    token = {"X-Admin-Token": shop.state.admin_token}
    assert visitor.ask("/admin/faults", "POST", {"slow_ms": 5}, headers=token)["slow_ms"] == 5
    assert shop.state.faults().slow_ms == 5
    assert len(visitor.ask("/admin/products?code=A0101", headers=token)) == 5
    assert visitor.ask("/admin/audit", headers=token) == []


def test_planting_again_starts_from_nothing(anna: Visitor, shop: Shop) -> None:
    anna.ask("/api/move", "POST", {"ids": ["P1"], "group": "대기1"})
    plant(shop.path)
    assert (shop.state.audit(), product(shop.state, "P1").group) == ([], "서버1")
    assert refusal(anna, "/api/me") == (401, "session_expired")
