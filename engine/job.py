"""A job: the saved configuration `NAME.rowcrew.toml`. Loaded and validated whole, every fault by field.

Uses pydantic, so workers never import it; what they need of a job reaches them in `protocol.WorkerSpec`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.errors import Fault, Place, Refused

SUFFIX = ".rowcrew.toml"

_Name = Annotated[str, Field(min_length=1, max_length=120)]


class Part(BaseModel):
    """Base of all parts of a job: frozen, and an unknown field is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SiteRef(Part):
    """Which site, and where. `base_url = "practice:"` means the bundled practice shop, started for the run."""

    use: _Name = "practice"
    base_url: Annotated[str, Field(pattern=r"^(https?://[^\s]+|practice:)$")] = "practice:"


class Column(Part):
    """A column by its header; `at` (a letter) chooses among columns with the same header. `secret`: never stored."""

    header: _Name
    at: Annotated[str, Field(pattern=r"^[A-Z]{1,3}$")] | None = None
    secret: bool = False


class WorkbookRef(Part):
    """The operator's workbook (never written to) and how its oddities are read."""

    path: _Name
    hidden_rows: Literal["skip", "take"] = "skip"


class AccountsRef(Part):
    """The sheet with the logins, its columns by name, and which of them take part (None: all)."""

    sheet: _Name
    header_row: Annotated[int, Field(ge=1, le=1000)] = 1
    columns: Mapping[str, str | Column]
    only: tuple[str, ...] | None = None


class Items(Part):
    """Where a step's items are read: the sheet (`{account.sheet}` = each account's own), mapping, key and filter.

    Rows with equal `key` columns are one item; `where` keeps rows whose column equals one of the given values exactly.
    """

    sheet: _Name = "{account.sheet}"
    header_row: Annotated[int, Field(ge=1, le=1000)] = 1
    columns: Mapping[str, str | Column]
    key: Annotated[tuple[_Name, ...], Field(min_length=1)]
    where: Mapping[str, str | tuple[str, ...]] = {}


class Step(Part):
    """One flow over the items that its filter selects, for every account. `flow`: a built-in or `FILE.py:function`."""

    name: _Name
    flow: _Name
    items: Items
    params: Mapping[str, Any] = {}


class Batch(Part):
    """How many items one browser session does before it is restarted."""

    size: Annotated[int, Field(ge=1, le=100_000)] = 5


class Limits(Part):
    """Cumulative bounds over all restarts of a run; `counts` bounds what flows count (`products = 200`) an account."""

    items: Annotated[int, Field(ge=1)] | None = None
    items_per_account: Annotated[int, Field(ge=1)] | None = None
    counts: Mapping[str, Annotated[int, Field(ge=1)]] = {}


class Retry(Part):
    """How often an item is tried in all, and how long to wait before the next try (seconds)."""

    attempts: Annotated[int, Field(ge=1, le=20)] = 2
    delay_seconds: Annotated[float, Field(ge=0, le=86_400)] = 30.0


class Workers(Part):
    """How many sessions at once, how many per account, how far apart they start, and above which memory none starts."""

    parallel: Annotated[int, Field(ge=1, le=200)] = 3
    slots: Annotated[int, Field(ge=1, le=20)] = 1
    stagger_seconds: Annotated[float, Field(ge=0, le=86_400)] = 0.0
    memory_percent: Annotated[float, Field(ge=10, le=100)] = 92.0


class Deadlines(Part):
    """Seconds that a thing may take before its worker's process tree is ended."""

    session: Annotated[float, Field(gt=0, le=3_600)] = 90.0
    item: Annotated[float, Field(gt=0, le=86_400)] = 900.0
    stop: Annotated[float, Field(gt=0, le=86_400)] = 300.0


class Browser(Part):
    """Visible or not, which browser (None: what is found), and the size of its window."""

    headed: bool = False
    binary: str | None = None
    window_size: Annotated[str, Field(pattern=r"^[0-9]{3,5}x[0-9]{3,5}$")] = "1280x900"


class Results(Part):
    """Where the results workbook goes (None: into the run's folder), and whether secret columns stay in it."""

    folder: str | None = None
    keep_secrets: bool = False


class Job(Part):
    """A whole job, as its file says it."""

    format: Literal[1]
    name: _Name
    site: SiteRef = SiteRef()
    workbook: WorkbookRef
    accounts: AccountsRef
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    batch: Batch = Batch()
    limits: Limits = Limits()
    retry: Retry = Retry()
    workers: Workers = Workers()
    deadlines: Deadlines = Deadlines()
    browser: Browser = Browser()
    results: Results = Results()
    on_detach: Literal["continue", "drain"] = "continue"


def load(path: Path) -> Job:
    """The job in a file. Raises `Refused` with every fault by field; relative paths stay as written (see `resolve`)."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Refused([Fault("job.missing", Place(file=str(path)))]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Refused([Fault("job.unreadable", Place(file=str(path)), {"why": str(error)})]) from None
    return parse(text, path)


def parse(text: str, path: Path) -> Job:
    """The job in a text; `path` is only named in faults. Raises `Refused`."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused([Fault("job.not_toml", Place(file=str(path)), {"why": str(error)})]) from None
    try:
        return Job.model_validate(_tuples(raw))
    except ValidationError as error:
        raise Refused([_fault(problem, path) for problem in error.errors()]) from None


def resolve(job_path: Path, name: str) -> Path:
    """A path that a job names: relative ones are relative to the job's own folder."""
    path = Path(name).expanduser()
    return path if path.is_absolute() else (job_path.parent / path)


def _tuples(value: Any) -> Any:  # noqa: ANN401  TOML values are of any type until pydantic has seen them
    """TOML arrays as tuples, which strict frozen models ask for."""
    if isinstance(value, list):
        return tuple(_tuples(one) for one in value)
    if isinstance(value, dict):
        return {name: _tuples(one) for name, one in value.items()}
    return value


def _fault(problem: Any, path: Path) -> Fault:  # noqa: ANN401  pydantic's ErrorDetails
    field = ""
    for part in problem["loc"]:
        field += f"[{part}]" if isinstance(part, int) else f".{part}" if field else str(part)
    kinds = {"extra_forbidden": "job.field_unknown", "missing": "job.field_missing"}
    code = kinds.get(problem["type"], "job.field_wrong")
    # A missing field has no value of its own: pydantic gives the part around it.
    value = "" if code == "job.field_missing" else repr(problem.get("input"))[:80]
    params = {"field": field, "value": value, "allowed": problem["msg"]}
    return Fault(code, Place(file=str(path), field=field), params)
