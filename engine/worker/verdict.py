"""What a flow's return value or exception means: a typed outcome, and whether the session or the account is at fault.

Pure: it only looks at values. Whether a browser that made trouble still answers is asked elsewhere.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass

from selenium.common import exceptions as web
from urllib3.exceptions import HTTPError

from engine.errors import BrowserUnavailable, EngineError, ItemFailed, LoginRefused, SessionExpired
from engine.model import Outcome, OutcomeKind

_GONE_TYPES = (web.InvalidSessionIdException, web.NoSuchWindowException, web.SessionNotCreatedException)
_GONE_WORDS = (
    "chrome not reachable", "tab crashed", "page crash", "disconnected", "session deleted", "not connected to devtools",
    "browser has closed", "web view not found", "unable to connect to renderer",
)
_NAMED: Mapping[type[web.WebDriverException], str] = {
    web.TimeoutException: "page.timeout",
    web.NoSuchElementException: "page.not_found",
    web.StaleElementReferenceException: "page.stale",
    web.ElementClickInterceptedException: "page.covered",
    web.ElementNotInteractableException: "page.not_ready",
    web.UnexpectedAlertPresentException: "page.alert",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """An attempt's outcome. `broken`: this session is of no more use. `suspect`: ask whether its browser still answers.

    `refused`: the account must rest. `trace`: the full traceback, empty where it would tell nothing new.
    """

    outcome: Outcome
    broken: bool = False
    suspect: bool = False
    refused: LoginRefused | None = None
    trace: str = ""


def of_return(value: object) -> Verdict:
    """What a flow that returned `value` means: None is done, an `Outcome` is itself, all else is the flow's mistake."""
    if value is None:
        return Verdict(Outcome(OutcomeKind.DONE))
    if isinstance(value, Outcome):
        return Verdict(value, suspect=value.kind is OutcomeKind.ERROR)
    return Verdict(Outcome(OutcomeKind.ERROR, "flow.returned", {"type": type(value).__name__}))


def of_error(error: BaseException) -> Verdict:
    """What a flow that raised `error` means."""
    if isinstance(error, EngineError):
        return _of_typed(error)
    if isinstance(error, web.WebDriverException):
        return _of_browser(error)
    if isinstance(error, (HTTPError, ConnectionError)):
        # The flow may have asked some other server; whether it was our browser shows when that is asked.
        return Verdict(_error("browser.silent", error), suspect=True, trace=_trace(error))
    last = traceback.format_exception_only(error)[-1].strip()
    return Verdict(Outcome(OutcomeKind.ERROR, "flow.raised", {"why": last}), suspect=True, trace=_trace(error))


def first_line(error: BaseException) -> str:
    """The first line of an exception's words, or its name."""
    text = error.msg if isinstance(error, web.WebDriverException) else str(error)
    return next((line.strip() for line in (text or "").splitlines() if line.strip()), type(error).__name__)


def _of_typed(error: EngineError) -> Verdict:
    if isinstance(error, ItemFailed):
        return Verdict(Outcome(OutcomeKind.FAILED, error.code, error.params))
    if isinstance(error, SessionExpired):
        return Verdict(Outcome(OutcomeKind.ERROR, "session.expired", error.params), broken=True)
    outcome = Outcome(OutcomeKind.ERROR, error.code, error.params)
    if isinstance(error, LoginRefused):
        return Verdict(outcome, broken=True, refused=error)
    if isinstance(error, BrowserUnavailable):
        return Verdict(outcome, broken=True)
    return Verdict(outcome, suspect=True)


def _of_browser(error: web.WebDriverException) -> Verdict:
    said = (error.msg or "").lower()
    if isinstance(error, _GONE_TYPES) or any(words in said for words in _GONE_WORDS):
        return Verdict(_error("browser.gone", error), broken=True)
    code = next((code for kind, code in _NAMED.items() if isinstance(error, kind)), "browser.error")
    return Verdict(_error(code, error), suspect=True, trace=_trace(error))


def _error(code: str, error: BaseException) -> Outcome:
    return Outcome(OutcomeKind.ERROR, code, {"why": f"{type(error).__name__}: {first_line(error)}"})


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
