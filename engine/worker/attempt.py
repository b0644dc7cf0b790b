"""One attempt at one item: the flow runs, and whatever happens becomes one typed outcome."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.errors import EngineError, LoginRefused
from engine.flows.registry import resolve
from engine.model import Account, Item, Level, Outcome, OutcomeKind
from engine.protocol import AttemptEnded
from engine.sites.contract import Site
from engine.worker import evidence
from engine.worker.bounded import bounded
from engine.worker.browser import PING_SECONDS, LocalBrowser
from engine.worker.context import FlowContext
from engine.worker.reporter import Reporter
from engine.worker.verdict import Verdict, of_error, of_return

_WITH_EVIDENCE = (OutcomeKind.FAILED, OutcomeKind.ERROR)


@dataclass(frozen=True, slots=True)
class Place:
    """Where attempts are made: the session's browser, its account and site, and the folder for evidence."""

    browser: LocalBrowser
    account: Account
    site: Site
    evidence: Path


def attempt(
    item: Item, flow: str, params: Mapping[str, Any], place: Place, reporter: Reporter,
) -> tuple[AttemptEnded, LoginRefused | None]:
    """Run the flow for the item; its report, and the refusal if the account must rest. Raises nothing."""
    since, began = time.time(), time.monotonic()
    context = FlowContext(item, place.account, params, place.browser, reporter)
    verdict = _run(flow, context)
    seconds = time.monotonic() - began
    if verdict.trace:
        reporter.log("flow.trace", Level.ERROR, {"trace": verdict.trace})
    answers = not verdict.suspect or place.browser.alive()
    verdict = _look_closer(verdict, place) if answers else replace(verdict, broken=True)
    kept = ""
    if verdict.outcome.kind in _WITH_EVIDENCE and answers and verdict.outcome.code != "browser.gone":
        kept, in_time = _keep(str(item.id), place, reporter, since)
        verdict = replace(verdict, broken=verdict.broken or not in_time)
    ended = AttemptEnded(item.id, context.complete(verdict.outcome), seconds, kept, verdict.broken)
    return ended, verdict.refused


def keep_evidence(name: str, place: Place, reporter: Reporter) -> str:
    """Keep what the session shows now, under a name; the folder's name, empty if there was nothing to keep."""
    return _keep(name, place, reporter, 0.0)[0]


def _run(flow: str, context: FlowContext) -> Verdict:
    try:
        return of_return(resolve(flow)(context))
    except (Exception, SystemExit) as error:  # noqa: BLE001  an operator's code may raise anything; all of it is typed
        return of_error(error)


def _look_closer(verdict: Verdict, place: Place) -> Verdict:
    """After an error that nobody explained, see whether a challenge bars the way."""
    if not verdict.suspect:
        return verdict
    asked = bounded(lambda: place.site.challenge(place.browser), PING_SECONDS)
    if not asked.finished:
        return replace(verdict, broken=True)
    if asked.value in ("captcha", "ip_block"):
        refused = LoginRefused(asked.value)
        outcome = Outcome(OutcomeKind.ERROR, refused.code, refused.params)
        return replace(verdict, outcome=outcome, broken=True, refused=refused)
    if asked.value == "session_expired":
        return replace(verdict, outcome=Outcome(OutcomeKind.ERROR, "session.expired"), broken=True)
    return verdict


def _keep(name: str, place: Place, reporter: Reporter, since: float) -> tuple[str, bool]:
    try:
        return evidence.capture(place.browser.driver, place.evidence, name, reporter.mask, since)
    except (OSError, EngineError) as error:
        reporter.log("evidence.not_kept", Level.WARNING, {"why": error})
        return "", True
