"""`rowcrew doctor`: whether everything that a run needs is there. Pure: facts in, findings out."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct, field

from engine.services.setup_facts import Facts, gather

#: Python that Rowcrew needs, and below which PySide6 6.12.0 must not be used.
OLDEST_PYTHON = (3, 11)
BROKEN_PYSIDE = "6.12.0"
BROKEN_BELOW = (3, 12)
#: Bytes: a run's ledger, log, evidence and profiles want this much; with less than the second nothing can start.
ROOM = 2 * 1024**3
ROOM_AT_LEAST = 200 * 1024**2


class Verdict(StrEnum):
    """How a finding is meant: a fault keeps a run from starting, a warning costs something."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


class Finding(Struct, frozen=True):
    """One thing that was looked at: a words code with parameters, and its verdict."""

    code: str
    params: dict[str, str] = field(default_factory=dict)
    verdict: Verdict = Verdict.OK

    @property
    def ok(self) -> bool:
        """Whether a run can start in spite of it: everything but a fault."""
        return self.verdict is not Verdict.FAULT


def examine() -> list[Finding]:
    """Findings about this computer, now; takes about a second and changes nothing."""
    return judge(gather())


def judge(facts: Facts) -> list[Finding]:
    """One finding or more for each thing that matters, in the order in which one would mend them."""
    return [
        _python(facts), _environment(facts), _packages(facts), *_window(facts), _browser(facts), *_home(facts),
        _keychain(facts), _display(facts), _font(facts), _engines(facts),
    ]


def _python(facts: Facts) -> Finding:
    version = _dotted(facts.python)
    if facts.python < OLDEST_PYTHON:
        return _fault("doctor.python_old", version=version, needed=_dotted(OLDEST_PYTHON))
    return _good("doctor.python", version=version)


def _environment(facts: Facts) -> Finding:
    return _good("doctor.isolated") if facts.isolated else _warning("doctor.not_isolated")


def _packages(facts: Facts) -> Finding:
    if facts.missing:
        return _fault("doctor.packages_missing", names=", ".join(facts.missing))
    return _good("doctor.packages") if facts.installed else _warning("doctor.not_installed")


def _window(facts: Facts) -> Iterator[Finding]:
    if not facts.pyside:
        yield _warning("doctor.window_missing")
        return
    if facts.pyside == BROKEN_PYSIDE and facts.python < BROKEN_BELOW:
        yield _fault("doctor.window_broken", version=facts.pyside, python=_dotted(facts.python))
    else:
        yield _good("doctor.window", version=facts.pyside)
    if facts.unloadable:
        yield _warning("doctor.window_libraries", names=", ".join(facts.unloadable))


def _browser(facts: Facts) -> Finding:
    pair = facts.browser
    if pair is None:
        return Finding(facts.browser_code, facts.browser_params, Verdict.FAULT)
    return _good("doctor.browser", browser=pair.browser, version=pair.version, driver=pair.driver,
                 driver_version=pair.driver_version)


def _home(facts: Facts) -> Iterator[Finding]:
    if facts.home_trouble:
        yield _fault("doctor.home_unwritable", home=facts.home, why=facts.home_trouble)
        return
    yield _good("doctor.home", home=facts.home)
    free = f"{facts.free / 1024**3:.1f}"
    if facts.free < ROOM_AT_LEAST:
        yield _fault("doctor.home_full", free=free, home=facts.home)
    elif facts.free < ROOM:
        yield _warning("doctor.home_tight", free=free, home=facts.home)


def _keychain(facts: Facts) -> Finding:
    return _good("doctor.keychain", name=facts.keychain) if facts.keychain else _warning("doctor.no_keychain")


def _display(facts: Facts) -> Finding:
    return _good("doctor.display") if facts.display else _warning("doctor.no_display")


def _font(facts: Facts) -> Finding:
    return _good("doctor.korean_font") if facts.korean_font else _warning("doctor.no_korean_font")


def _engines(facts: Facts) -> Finding:
    if not facts.engines:
        return _good("doctor.no_engines")
    return _good("doctor.engines", runs=", ".join(f"{run} (pid {pid})" for run, pid in facts.engines))


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _good(code: str, **params: str) -> Finding:
    return Finding(code, params)


def _warning(code: str, **params: str) -> Finding:
    return Finding(code, params, Verdict.WARNING)


def _fault(code: str, **params: str) -> Finding:
    return Finding(code, params, Verdict.FAULT)
