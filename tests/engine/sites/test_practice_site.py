"""The practice shop as a site, in a real browser."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from engine.errors import LoginRefused, SessionExpired, SiteError
from engine.model import Account
from engine.sites.practice.product_page import ProductPage
from engine.sites.registry import site
from tests.engine.sites.shop_tools import ANNA, BORIS, Session, Shop

pytestmark = pytest.mark.browser

SHOP = site("practice")


def log_in(browser: Session, deadline: float = 20) -> None:
    SHOP.login(browser, Account(ANNA.login), ANNA.password, deadline)


def test_logs_in_and_reads_who_it_is(browser: Session, shop: Shop) -> None:
    log_in(browser)
    assert SHOP.who_am_i(browser) == ANNA.login
    assert SHOP.challenge(browser) == ""
    assert [one.answer for one in shop.state.login_tries()] == ["ok"]


def test_a_login_in_other_letters_is_the_same_account(browser: Session) -> None:
    SHOP.login(browser, Account("  Anna@SHOP.example "), ANNA.password, 20)
    assert SHOP.who_am_i(browser) == ANNA.login


def test_whoever_is_in_is_logged_out_first(browser: Session) -> None:
    log_in(browser)
    SHOP.login(browser, Account(BORIS.login), BORIS.password, 20)
    assert SHOP.who_am_i(browser) == BORIS.login


@pytest.mark.parametrize(("faults", "kind"), [
    ({"bad_credentials": (ANNA.login,)}, "bad_credentials"),
    ({"captcha": ("*",)}, "captcha"),
    ({"ip_block": True}, "ip_block"),
    ({"mixup": {ANNA.login: BORIS.login}}, "wrong_account"),
])
def test_says_why_the_account_must_rest(browser: Session, shop: Shop, faults: dict[str, object], kind: str) -> None:
    shop.state.set_faults(**faults)
    with pytest.raises(LoginRefused) as refused:
        log_in(browser)
    assert (refused.value.kind, refused.value.code) == (kind, f"login.{kind}")
    # One attempt and no more: what is refused is not tried again.
    assert len(shop.state.login_tries()) == (0 if kind == "ip_block" else 1)


def test_a_wrong_password_is_bad_credentials(browser: Session) -> None:
    with pytest.raises(LoginRefused, match=r"login\.bad_credentials"):
        SHOP.login(browser, Account(ANNA.login), "not it", 20)


def test_trouble_of_the_moment_is_no_refusal(browser: Session, shop: Shop) -> None:
    shop.state.set_faults(error_rate=1.0)
    with pytest.raises(SiteError, match=r"site\.login_failed") as raised:
        log_in(browser)
    assert not isinstance(raised.value, LoginRefused)


def test_a_shop_that_is_gone_is_unreachable(driver: WebDriver, shop: Shop) -> None:
    shop.end()
    with pytest.raises(SiteError, match=r"site\.unreachable"):
        log_in(Session(driver, shop.address))


def test_a_deadline_ends_a_login_that_is_never_answered(browser: Session, shop: Shop) -> None:
    shop.state.set_faults(slow_ms=60_000)
    with pytest.raises(SiteError, match=r"site\.login_late"):
        log_in(browser, deadline=1.5)


def test_an_expired_session_is_recognised(browser: Session, shop: Shop) -> None:
    log_in(browser)
    shop.state.set_faults(expire_after=1)
    with pytest.raises(SessionExpired):
        ProductPage(browser).show("서버1", "A0101")
    assert SHOP.challenge(browser) == "session_expired"
    assert SHOP.who_am_i(browser) == ""


def test_a_block_in_the_middle_of_work_is_recognised(browser: Session, shop: Shop) -> None:
    log_in(browser)
    shop.state.set_faults(ip_block=True)
    with pytest.raises(LoginRefused, match=r"login\.ip_block"):
        ProductPage(browser).show("서버1", "A0101")
    assert SHOP.challenge(browser) == "ip_block"


def test_closes_the_notices_that_swallow_clicks(browser: Session, shop: Shop) -> None:
    shop.state.set_faults(popup_rate=1.0)
    log_in(browser)
    page = ProductPage(browser)
    # Not the page's own wait, which would close the notice itself.
    WebDriverWait(browser.driver, 20).until(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".notice"))
    SHOP.clear(browser)
    assert not browser.driver.find_elements(By.CSS_SELECTOR, ".notice")
    for _ in range(3):
        assert page.show("서버1", "A0101") == 3


def test_searches_in_one_group_of_one_account(browser: Session) -> None:
    log_in(browser)
    page = ProductPage(browser)
    page.open()
    assert [page.show(group, code) for group, code in (
        ("서버1", "A0101"), ("미분류", "A0101"), ("서버1", "A0202"), ("대기1", "A0202"), ("서버2", "A0909"),
    )] == [3, 1, 1, 0, 11]


def test_a_list_that_fails_is_asked_for_again_but_not_for_ever(browser: Session, shop: Shop) -> None:
    log_in(browser)
    page = ProductPage(browser)
    page.open()
    shop.state.set_faults(error_count=2)
    assert page.show("서버1", "A0101") == 3
    shop.state.set_faults(error_rate=1.0)
    with pytest.raises(SiteError, match=r"site\.list_failed"):
        page.show("서버1", "A0202")


def test_an_unknown_site_is_refused() -> None:
    with pytest.raises(SiteError, match=r"site\.unknown"):
        site("elsewhere")
