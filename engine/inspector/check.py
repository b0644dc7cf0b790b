"""Checks a job whole, and plans it: job file, flows, browser and workbook, with every fault in one report."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

import engine.sites
from engine import asks, job
from engine.errors import BrowserUnavailable, Fault, Place, Refused
from engine.inspector.steps import FlowsChecked, check_steps
from engine.services import browsers, secrets
from engine.workbook.checks import Asked, Checked, check_workbook
from engine.workbook.drops import dropped
from engine.workbook.read import Book, open_book

#: Items in one answer: small enough to flow, large enough not to wait for.
BATCH = 2_000
#: More faults than this help nobody; their number is told.
MOST_FAULTS = 5_000


class Looked(Struct):
    """A workbook as far as it could be read: what was found, what the results copy would lose, and faults."""

    checked: Checked
    dropped: tuple[str, ...] = ()


def answer(ask: asks.CheckAsk) -> Iterator[asks.Answer]:
    """The report; then, if a plan was asked for and nothing forbids it, the items."""
    path = Path(ask.job_path)
    try:
        loaded = job.load(path)
    except Refused as refused:
        yield asks.CheckReport(path.name.removesuffix(job.SUFFIX), str(path), "", "", "", (), (), refused.faults)
        return
    flows = check_steps(loaded, path)
    workbook = Path(ask.workbook) if ask.workbook else job.resolve(path, loaded.workbook.path)
    looked = _look(workbook, loaded, ask, flows)
    faults = (*flows.faults, *_site(loaded, path), *_browser(loaded, path), *_results(loaded, path),
              *looked.checked.faults)
    yield asks.CheckReport(
        loaded.name, str(path), str(workbook), loaded.site.use, origin(loaded.site.base_url),
        looked.checked.accounts, looked.checked.steps, _bounded(faults), looked.dropped, flows.params,
    )
    if ask.plan and all(fault.warning for fault in faults):
        yield from _plan(looked.checked)


def origin(base_url: str) -> str:
    """The site's origin, under which accounts are leased: scheme, host and port that are not the usual one."""
    parts = urlsplit(base_url)
    if not parts.hostname:
        return base_url
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    port = f":{parts.port}" if parts.port and parts.port != usual else ""
    return f"{parts.scheme}://{parts.hostname}{port}"


def _look(path: Path, loaded: job.Job, ask: asks.CheckAsk, flows: FlowsChecked) -> Looked:
    try:
        book = open_book(path)
    except Refused as refused:
        return Looked(Checked(faults=list(refused.faults)))
    site = origin(loaded.site.base_url)
    asked = Asked(ask.accounts, ask.key, lambda login: secrets.find(login, site) is not None, flows.row_checks)
    checked = check_workbook(book, loaded, asked)
    if checked.accounts and not checked.faults and not any(one.taken.groups for one in checked.planned):
        checked.faults.append(Fault("check.no_items", Place(file=str(path))))
    return Looked(checked, _dropped(book))


def _dropped(book: Book) -> tuple[str, ...]:
    return dropped(book.source, book.parts)


def _plan(checked: Checked) -> Iterator[asks.Answer]:
    count = 0
    planned = checked.items()
    while items := tuple(islice(planned, BATCH)):
        count += len(items)
        yield asks.ItemBatch(items)
    yield asks.PlanEnd(count)


def _bounded(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    if len(faults) <= MOST_FAULTS:
        return faults
    rest = Fault("check.more_faults", params={"count": str(len(faults) - MOST_FAULTS)})
    return (*sorted(faults, key=lambda fault: fault.warning)[:MOST_FAULTS], rest)


def _site(loaded: job.Job, path: Path) -> list[Fault]:
    known = sorted(found.name for found in pkgutil.iter_modules(engine.sites.__path__) if found.ispkg)
    if loaded.site.use in known:
        return []
    params = {"site": loaded.site.use, "allowed": ", ".join(known)}
    return [Fault("check.site_unknown", Place(str(path), field="site.use"), params)]


def _browser(loaded: job.Job, path: Path) -> list[Fault]:
    try:
        browsers.find(loaded.browser.binary)
    except BrowserUnavailable as error:
        return [Fault(error.code, Place(str(path), field="browser.binary"), error.params)]
    return []


def _results(loaded: job.Job, path: Path) -> list[Fault]:
    """A results folder that is a file, or below nothing, would be found out only at the end of the run."""
    if loaded.results.folder is None:
        return []
    folder = job.resolve(path, loaded.results.folder)
    if folder.is_dir() or (not folder.exists() and folder.parent.is_dir()):
        return []
    return [Fault("check.results_folder", Place(str(path), field="results.folder"), {"folder": str(folder)})]
