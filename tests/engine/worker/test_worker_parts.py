"""The worker's parts that need no process: masks, verdicts, evidence's page, bounded calls, printed lines."""

from __future__ import annotations

import html
import json
import threading
import time
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selenium.common import exceptions as web
from urllib3.exceptions import MaxRetryError

from engine.errors import BrowserUnavailable, FlowUnavailable, ItemFailed, LoginRefused, SessionExpired, SiteError
from engine.flows.contract import done
from engine.model import Level, Outcome, OutcomeKind
from engine.worker.bounded import bounded
from engine.worker.evidence import without_private_values
from engine.worker.mask import SHOWN, Mask
from engine.worker.output import LineTeller
from engine.worker.verdict import of_error, of_return


@given(st.text(min_size=4, max_size=30), st.text(max_size=20), st.text(max_size=20))
def test_a_secret_is_found_in_every_form(secret: str, before: str, after: str) -> None:
    mask = Mask()
    mask.add(secret)
    forms = [secret, quote(secret), quote_plus(secret), html.escape(secret), json.dumps(secret)[1:-1]]
    for form in forms:
        assert form not in mask.text(f"{before} {form} {after}") or form in SHOWN


def test_a_secret_is_found_as_a_browsers_console_writes_it() -> None:
    mask = Mask()
    mask.add('a<b&c"d 😀')
    assert mask.text('saw "a\\u003Cb\\u0026c\\"d \\uD83D\\uDE00"') == f'saw "{SHOWN}"'
    assert mask.text("?q=a%3cb%26c%22d+%F0%9F%98%80&x=1") == f"?q={SHOWN}&x=1"
    assert mask.text("<i>a&lt;b&amp;c&#34;d&nbsp;&#x1f600;</i>") == f"<i>{SHOWN}</i>"


def test_a_short_secret_goes_as_a_word_only() -> None:
    mask = Mask()
    mask.add("12")
    mask.add("")
    assert mask.text("12 of 1200, (12)") == f"{SHOWN} of 1200, ({SHOWN})"


def test_a_code_keeps_its_meaning_and_a_secret_in_its_place_goes() -> None:
    mask = Mask()
    mask.add("captcha")
    mask.add("Captcha 1")
    assert mask.code("login.captcha") == "login.captcha"
    assert mask.code("said Captcha 1") == f"said {SHOWN}"


def test_two_secrets_of_which_one_holds_the_other() -> None:
    mask = Mask()
    mask.add("summer")
    mask.add("summer2024")
    assert mask.texts({"a": "summer2024", "b": "summer!"}) == {"a": SHOWN, "b": f"{SHOWN}!"}


@pytest.mark.parametrize(("error", "kind", "code", "broken", "suspect"), [
    (ItemFailed("x.y"), "failed", "x.y", False, False),
    (SessionExpired("other.code"), "error", "session.expired", True, False),
    (LoginRefused("captcha"), "error", "login.captcha", True, False),
    (SiteError("site.late"), "error", "site.late", False, True),
    (FlowUnavailable("flow.missing"), "error", "flow.missing", False, True),
    (BrowserUnavailable("browser.closed"), "error", "browser.closed", True, False),
    (web.InvalidSessionIdException("no session"), "error", "browser.gone", True, False),
    (web.NoSuchWindowException("no window"), "error", "browser.gone", True, False),
    (web.WebDriverException("session deleted because of page crash"), "error", "browser.gone", True, False),
    (web.WebDriverException("chrome not reachable"), "error", "browser.gone", True, False),
    (web.WebDriverException("tab crashed\n  (Session info…)"), "error", "browser.gone", True, False),
    (web.TimeoutException("slow"), "error", "page.timeout", False, True),
    (web.StaleElementReferenceException("old"), "error", "page.stale", False, True),
    (web.NoSuchElementException("no"), "error", "page.not_found", False, True),
    (web.JavascriptException("js"), "error", "browser.error", False, True),
    (MaxRetryError(None, "/session"), "error", "browser.silent", False, True),  # type: ignore[arg-type]
    (ConnectionResetError("gone"), "error", "browser.silent", False, True),
    (ZeroDivisionError("by zero"), "error", "flow.raised", False, True),
    (SystemExit(3), "error", "flow.raised", False, True),
])
def test_an_exception_has_one_meaning(
    error: BaseException, kind: str, code: str, broken: bool, suspect: bool,  # noqa: FBT001  a row of the table
) -> None:
    verdict = of_error(error)
    assert (verdict.outcome.kind.value, verdict.outcome.code) == (kind, code)
    assert (verdict.broken, verdict.suspect) == (broken, suspect)
    assert (verdict.refused is error) is isinstance(error, LoginRefused)


def test_the_words_of_an_exception_are_its_first_line() -> None:
    found = of_error(web.TimeoutException("\nMessage: timeout\n  (Session info: chrome=1)"))
    assert found.outcome.params == {"why": "TimeoutException: Message: timeout"}
    assert of_error(web.TimeoutException()).outcome.params == {"why": "TimeoutException: TimeoutException"}


def test_a_return_value_has_one_meaning() -> None:
    assert of_return(None).outcome == Outcome(OutcomeKind.DONE)
    assert of_return(done("x.y", n=1)).outcome == Outcome(OutcomeKind.DONE, "x.y", {"n": "1"})
    assert of_return(Outcome(OutcomeKind.ERROR, "x.y")).suspect
    assert of_return(True).outcome == Outcome(OutcomeKind.ERROR, "flow.returned", {"type": "bool"})


@pytest.mark.parametrize(("page", "kept"), [
    ('<input type="password" value="a>b" id="p">', '<input type="password" id="p">'),
    ("<INPUT value='s' TYPE=hidden name=t>", "<INPUT TYPE=hidden name=t>"),
    ('<input data-token="s" type="hidden" value=s>', '<input type="hidden">'),
    ('<input value="seen" type="text"><p>value="p"</p>', '<input value="seen" type="text"><p>value="p"</p>'),
])
def test_private_inputs_lose_their_values(page: str, kept: str) -> None:
    assert without_private_values(page) == kept


def test_a_bounded_call_returns_raises_or_is_left_behind() -> None:
    never = threading.Event()
    assert bounded(lambda: 7, 5).value == 7
    failed = bounded(lambda: 1 // 0, 5)
    assert isinstance(failed.error, ZeroDivisionError)
    assert not failed.good
    began = time.monotonic()
    late = bounded(never.wait, 0.05)
    never.set()
    assert not late.finished
    assert time.monotonic() - began < 5


def test_printed_text_is_told_line_by_line() -> None:
    told: list[tuple[str, Level]] = []
    stream = LineTeller(lambda text, level: told.append((text, level)), Level.WARNING, 2)
    print("a", "b", file=stream)
    stream.write("c\r\n\n  \nd")
    assert told == [("a b", Level.WARNING), ("c", Level.WARNING)]
    stream.drain()
    stream.drain()
    assert told[2:] == [("d", Level.WARNING)]
    stream.write("x" * 10_000)
    assert told[3:] == [("x" * 10_000, Level.WARNING)]
    assert (stream.fileno(), stream.isatty(), stream.writable()) == (2, False, True)
