"""What a flow does, returns, raises and prints reaches the engine typed, masked and with evidence."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from engine.model import Level, OutcomeKind
from engine.protocol import AttemptEnded, Progress, SessionClosed, SessionFailed, SessionProcs, WorkerLog

from .conftest import SECRET, Start

FLOW = """
import json, os, subprocess, sys, time
from engine.errors import ItemFailed, LoginRefused, SessionExpired
from engine.flows.contract import done, failed, skipped

def run(ctx):
    driver, url = ctx.browser.driver, ctx.browser.base_url
    ctx.count("products", 2)
    ctx.result("Memo", ctx.params["size"])
    return globals()[ctx.item.key](ctx, driver, url)

def plain(ctx, driver, url):
    ctx.count("products")
    ctx.result("Empty", None)

def words(ctx, driver, url):
    return skipped("listing.nothing", wanted=ctx.item.values["code"])

def bad_item(ctx, driver, url):
    raise ItemFailed("listing.no_such_code", key=ctx.item.key)

def number(ctx, driver, url):
    return 7

def bug(ctx, driver, url):
    secret = driver.find_element("id", "secret").get_attribute("value")
    raise KeyError("told " + secret)

def leaves(ctx, driver, url):
    sys.exit("enough")

def expired(ctx, driver, url):
    raise SessionExpired("session.expired")

def blocked(ctx, driver, url):
    raise LoginRefused("ip_block")

def captcha(ctx, driver, url):
    driver.get(url + "/captcha")
    driver.find_element("id", "save")

def logged_out(ctx, driver, url):
    driver.get(url + "/expired")
    driver.find_element("id", "save")

def missing(ctx, driver, url):
    driver.get(url + "/form")
    driver.find_element("id", "save")

def form(ctx, driver, url):
    secret = ctx.fields["secret"]

def evidence(ctx, driver, url):
    secret = driver.find_element("id", "secret").get_attribute("value")
    driver.get(url + "/form?from=test")
    driver.execute_script("document.getElementById('shown').textContent = arguments[0]", secret)
    driver.execute_script("document.title = arguments[0]; console.error('saw ' + arguments[0])", secret)
    driver.execute_script("history.replaceState(null, '', '/form?q=' + encodeURIComponent(arguments[0]))", secret)
    return failed("listing.wrong", told=secret)

def alert(ctx, driver, url):
    driver.get(url + "/form")
    driver.execute_script("setTimeout(() => alert('boo'), 0)")
    return failed("listing.alert")

def window_closed(ctx, driver, url):
    driver.close()
    driver.get(url)

def prints(ctx, driver, url):
    secret = driver.find_element("id", "secret").get_attribute("value")
    print("first", secret)
    print("to stderr", file=sys.stderr)
    os.write(1, b"by descriptor\\n")
    subprocess.run([sys.executable, "-c", "print('by a child')"], stdout=sys.stdout, check=True)
    print("without an end", end="")
    ctx.tell("listing.told", secret=secret)

def hurries(ctx, driver, url):
    began = time.monotonic()
    step = 0
    while time.monotonic() - began < 1.0:
        step += 1
        ctx.progress(step, 10)
    ctx.log(str(step))

def modules(ctx, driver, url):
    heavy = {"PySide6", "pydantic", "openpyxl", "pandas", "python_calamine", "flask", "typer", "rich", "sqlite3"}
    ctx.log(json.dumps(sorted(heavy & {name.partition(".")[0] for name in sys.modules})))
    ctx.log(json.dumps(sorted(name for name in sys.modules if name.startswith(("engine.core", "engine.job", "gui")))))
"""


@pytest.mark.browser
def test_what_a_flow_returns_or_raises_becomes_an_outcome(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    done = hand.do("plain")
    assert done.outcome.kind is OutcomeKind.DONE
    assert done.outcome.counts == {"products": 3}
    assert done.outcome.results == {"Memo": "3", "Empty": ""}
    assert (done.evidence, done.session_broken) == ("", False)
    found = {key: hand.do(key) for key in ("words", "bad_item", "number", "leaves", "missing")}
    assert {key: (ended.outcome.kind.value, ended.outcome.code) for key, ended in found.items()} == {
        "words": ("skipped", "listing.nothing"),
        "bad_item": ("failed", "listing.no_such_code"),
        "number": ("error", "flow.returned"),
        "leaves": ("error", "flow.raised"),
        "missing": ("error", "page.not_found"),
    }
    assert not any(ended.session_broken for ended in found.values())
    assert found["words"].outcome.params == {"wanted": "words"}
    assert found["leaves"].outcome.params == {"why": "SystemExit: enough"}
    assert all(ended.outcome.counts == {"products": 2} for ended in found.values())
    assert [bool(ended.evidence) for ended in found.values()] == [False, True, True, True, True]


@pytest.mark.browser
def test_a_bug_in_a_flow_is_logged_with_its_traceback_and_without_the_secret(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    ended = hand.do("bug")
    assert ended.outcome.kind is OutcomeKind.ERROR
    assert ended.outcome.params == {"why": "KeyError: 'told •••'"}
    trace, = (line for line in hand.of(WorkerLog) if line.code == "flow.trace")
    assert trace.level is Level.ERROR
    assert trace.item == "bug"
    assert "0923_my_flow.py" in trace.params["trace"]
    assert 'raise KeyError("told " + secret)' in trace.params["trace"]
    assert SECRET not in repr(hand.reports)


@pytest.mark.browser
@pytest.mark.parametrize(("key", "code"), [
    ("expired", "session.expired"), ("logged_out", "session.expired"), ("window_closed", "browser.gone"),
])
def test_a_session_of_no_more_use_is_told_and_the_rest_of_its_items_dropped(worker: Start, key: str, code: str) -> None:
    hand = worker(FLOW)
    hand.open()
    hand.give(key, "plain", "plain")
    ended = hand.wait(AttemptEnded)
    assert (ended.outcome.kind, ended.outcome.code, ended.session_broken) == (OutcomeKind.ERROR, code, True)
    hand.close()
    assert len(hand.of(AttemptEnded)) == 1
    hand.open("s2")
    assert hand.do("plain").outcome.kind is OutcomeKind.DONE


@pytest.mark.browser
@pytest.mark.parametrize(("key", "code"), [("blocked", "login.ip_block"), ("captcha", "login.captcha")])
def test_an_account_that_must_rest_is_told_after_its_attempt(worker: Start, key: str, code: str) -> None:
    hand = worker(FLOW)
    hand.open()
    ended = hand.do(key)
    failed = hand.wait(SessionFailed)
    assert (ended.outcome.code, ended.session_broken, failed.code, failed.rest) == (code, True, code, True)
    assert hand.leave() == 0
    assert hand.of(SessionClosed) == []
    assert not (hand.folder / "s1").exists()


@pytest.mark.browser
def test_a_browser_that_was_killed_breaks_the_session(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    os.kill(hand.of(SessionProcs)[-1].procs[1].pid, signal.SIGKILL)
    ended = hand.do("missing")
    assert (ended.outcome.kind, ended.session_broken) == (OutcomeKind.ERROR, True)
    hand.close()


@pytest.mark.browser
def test_evidence_shows_the_page_and_no_secret(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    ended = hand.do("evidence")
    folder = Path(hand.spec.evidence) / ended.evidence
    assert ended.outcome.params == {"told": "•••"}
    assert ended.evidence.startswith("1-2")
    assert sorted(path.name for path in folder.iterdir()) == ["console.txt", "page.html", "screenshot.png", "url.txt"]
    page = (folder / "page.html").read_text()
    assert '<p id="shown">•••</p>' in page
    assert "<title>•••</title>" in page
    assert "stays" in page
    assert "typed-before" not in page
    assert "hidden-token" not in page
    assert (folder / "url.txt").read_text() == f"{hand.spec.base_url}form?q=•••"
    console = (folder / "console.txt").read_text()
    assert "a broken thing" in console
    assert "saw •••" in console
    assert (folder / "screenshot.png").read_bytes().startswith(b"\x89PNG")
    assert all(SECRET.encode() not in path.read_bytes() for path in folder.iterdir())


@pytest.mark.browser
def test_a_dialog_of_the_page_does_not_prevent_evidence(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    ended = hand.do("alert")
    assert (Path(hand.spec.evidence) / ended.evidence / "screenshot.png").is_file()
    assert hand.do("missing").outcome.code == "page.not_found"


@pytest.mark.browser
def test_what_is_printed_lands_in_the_log(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    assert hand.do("prints").outcome.kind is OutcomeKind.DONE
    assert hand.leave() == 0
    lines = {line.params["text"]: line.level for line in hand.of(WorkerLog) if line.code == "text"}
    assert {"first •••", "to stderr", "by descriptor", "by a child", "without an end"} <= lines.keys()
    assert lines["to stderr"] is Level.WARNING
    assert lines["first •••"] is Level.INFO
    told, = (line for line in hand.of(WorkerLog) if line.code == "listing.told")
    assert (told.params, told.item) == ({"secret": "•••"}, "prints")
    assert SECRET not in repr(hand.reports)


@pytest.mark.browser
def test_progress_is_told_at_most_ten_times_a_second(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    hand.do("hurries")
    told = hand.of(Progress)
    steps = int(hand.lines()[-1])
    took = hand.of(AttemptEnded)[-1].seconds
    assert 2 <= len(told) <= took * 10 + 1
    assert steps > 100
    assert [p.done for p in told] == sorted(p.done for p in told)


@pytest.mark.browser
def test_a_worker_loads_nothing_heavy_and_nothing_of_the_engines_core(worker: Start) -> None:
    hand = worker(FLOW)
    hand.open()
    hand.do("modules")
    heavy, rooms = (json.loads(line) for line in hand.lines()[-2:])
    assert heavy == []
    assert rooms == []
