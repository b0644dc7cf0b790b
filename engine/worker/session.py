"""One session of a worker: its browser, the login in it, and the attempts that are made in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.errors import EngineError, LoginRefused, SiteError
from engine.model import Item, Level, Proc, normalise_login
from engine.protocol import AttemptEnded, OpenSession, SessionFailed, WorkerSpec
from engine.sites.registry import site
from engine.worker import chrome
from engine.worker.attempt import Place, attempt, keep_evidence
from engine.worker.browser import LocalBrowser
from engine.worker.reporter import Reporter
from engine.worker.verdict import Verdict, of_error

#: Seconds that a site may take to log in; the engine has a deadline of its own for the whole opening.
LOGIN_SECONDS = 60.0


class Session:
    """From `open` to `close`; `broken` once an attempt found that it is of no more use."""

    def __init__(self, order: OpenSession, spec: WorkerSpec, reporter: Reporter) -> None:
        self.name = order.session
        self.broken = False
        self._order = order
        self._spec = spec
        self._reporter = reporter
        self._browser = LocalBrowser(Path(order.folder), spec)
        self._place: Place | None = None

    def open(self, told: Callable[[tuple[Proc, ...]], None]) -> SessionFailed | None:
        """Start the browser and log in; why it failed, if it did (call `close` then, too). Raises nothing."""
        try:
            place = Place(self._browser, self._order.account, site(self._spec.site), Path(self._spec.evidence))
            if chrome.needs_no_sandbox():
                self._reporter.log("browser.no_sandbox", Level.WARNING)
            self._browser.start(told)
            self._place = place
            self._log_in(place)
        except Exception as error:  # noqa: BLE001  a site's code may raise anything; all of it becomes a typed report
            return self._failed(error)
        return None

    def attempt(self, item: Item) -> tuple[AttemptEnded, LoginRefused | None]:
        """Try the item; its report, and the refusal if the account must rest. Raises nothing but our own mistakes."""
        if self._place is None:
            raise EngineError("session.not_open")
        flow, params = self._spec.flows.get(item.step, ""), self._spec.params.get(item.step, {})
        ended, refused = attempt(item, flow, params, self._place, self._reporter)
        self.broken = ended.session_broken
        return ended, refused

    def close(self) -> list[Proc]:
        """End the browser, within seconds; returns processes that could not be ended, usually none."""
        return self._browser.close()

    def kill(self) -> None:
        """End the browser at once, from any thread."""
        self._browser.kill()

    def _log_in(self, place: Place) -> None:
        """Log in, and make sure that it is the right account that is logged in now."""
        place.site.login(self._browser, self._order.account, self._order.secret, LOGIN_SECONDS)
        shown = place.site.who_am_i(self._browser)
        if not shown:
            raise SiteError("login.nobody")
        if normalise_login(shown) != self._order.account.key:
            raise LoginRefused("wrong_account", expected=self._order.account.login, shown=shown)

    def _failed(self, error: Exception) -> SessionFailed:
        verdict = of_error(error)
        if verdict.trace:
            self._reporter.log("session.trace", Level.ERROR, {"trace": verdict.trace})
        if self._place is not None and (kept := keep_evidence(self.name, self._place, self._reporter)):
            self._reporter.log("session.evidence", Level.INFO, {"folder": kept})
        code, params = _words(verdict)
        return SessionFailed(self.name, code, params, rest=verdict.refused is not None)


def _words(verdict: Verdict) -> tuple[str, dict[str, str]]:
    """The flow's words do not fit where it was the login that stumbled."""
    code, params = verdict.outcome.code, verdict.outcome.params
    return ("session.failed" if code == "flow.raised" else code), params
