"""Messages between window/terminal, engine and workers: frozen, tagged, encoded with msgpack, one version number.

Four families: `Command` (controller → engine), `Event` (engine → everybody attached), `Order` (engine → one worker)
and `Report` (worker → engine). Frames are the bytes of one message on a `multiprocessing` connection. Leaf-side
module: imports `model` and `errors` only.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct, field

from engine.errors import Fault
from engine.model import Account, Counts, Item, Level, Outcome, Proc, RunState, WorkerState

#: Raised whenever a message changes; an engine and a window of different versions refuse each other in words.
VERSION = 1


# --- Command: controller → engine ---------------------------------------------------------------------------------


class Hello(Struct, frozen=True, tag="hello"):
    """First message on a connection. A viewer sees everything and steers nothing."""

    version: int = VERSION
    controller: bool = True


class Stop(Struct, frozen=True, tag="stop"):
    """Stop after the items in hand (`now=False`), or end workers and browsers at once (`now=True`)."""

    now: bool = False


Command = Hello | Stop


# --- Event: engine → window, terminal -----------------------------------------------------------------------------


class WorkerRow(Struct, frozen=True):
    """One line of the worker table. Times are seconds since the epoch, memory is bytes (PSS of the browser tree)."""

    worker: str
    account: str
    name: str
    state: WorkerState
    #: Why it waits, restarts or paused: a words code with parameters; empty while it works.
    reason: str = ""
    reason_params: dict[str, str] = field(default_factory=dict)
    step: str = ""
    item: str = ""
    item_since: float = 0.0
    #: Progress inside the item as the flow learns it; total 0 = not known.
    item_done: int = 0
    item_total: int = 0
    #: Items ended in this batch, and the batch's size; which batch this is, from 1.
    batch_done: int = 0
    batch_size: int = 0
    batch: int = 0
    done: int = 0
    failed: int = 0
    #: All items of this worker's account in this run, for its bar.
    total: int = 0
    settled: int = 0
    retries: int = 0
    memory: int = 0
    session_since: float = 0.0
    #: Last log line of this worker, code and parameters.
    line: str = ""
    line_params: dict[str, str] = field(default_factory=dict)


class Snapshot(Struct, frozen=True, tag="snapshot"):
    """The whole state, sent once to everybody who attaches; events follow from there."""

    version: int
    run: str
    job: str
    job_path: str
    state: RunState
    started: float
    counts: Counts
    workers: tuple[WorkerRow, ...]
    ledger: str
    log: str
    engine: Proc
    controlled: bool = False


class Preparing(Struct, frozen=True, tag="preparing"):
    """What the engine is doing before the first browser: code and parameters (`prepare.reading`, …)."""

    code: str
    params: dict[str, str] = field(default_factory=dict)


class StartRefused(Struct, frozen=True, tag="refused"):
    """Nothing was started and nothing written; every fault by place. The engine leaves with exit code 2."""

    faults: tuple[Fault, ...]


class RunChanged(Struct, frozen=True, tag="run"):
    """The run's state and why; `stop_by` is when a graceful stop becomes a stop now (0 = no such time)."""

    state: RunState
    reason: str = ""
    params: dict[str, str] = field(default_factory=dict)
    stop_by: float = 0.0


class WorkersChanged(Struct, frozen=True, tag="workers"):
    """New rows of the workers that changed since the last one; last wins."""

    rows: tuple[WorkerRow, ...]


class ItemsChanged(Struct, frozen=True, tag="items"):
    """Items whose state moved (ids as in the ledger) and the counts after it. The ledger was committed before."""

    ids: tuple[int, ...]
    counts: Counts
    sessions: int = 0
    restarts: int = 0


class LogLines(Struct, frozen=True, tag="log"):
    """Log lines as columns of equal length; `first` is the sequence number of the first one in the logbook.

    `params[i]` are the parameters of `codes[i]`; a flow's own text is code `text` with parameter `text`.
    """

    first: int
    times: tuple[float, ...]
    levels: tuple[Level, ...]
    workers: tuple[str, ...]
    accounts: tuple[str, ...]
    items: tuple[str, ...]
    codes: tuple[str, ...]
    params: tuple[dict[str, str], ...]


class AccountSummary(Struct, frozen=True):
    """One account's part of a run's end. `paused` is the code of why it was paused, empty if it was not."""

    account: str
    name: str
    counts: Counts
    sessions: int
    paused: str = ""


class RunEnded(Struct, frozen=True, tag="ended"):
    """The end, after everything was committed and every process of the run is gone. The engine leaves right after.

    `reason` is a words code; `exit_code` follows the precedence 4, 2, 3, 1, 0. `results` is the path of the results
    workbook, empty with `results_fault` set if it could not be written.
    """

    run: str
    state: RunState
    exit_code: int
    reason: str
    params: dict[str, str]
    counts: Counts
    sessions: int
    restarts: int
    seconds: float
    results: str = ""
    results_fault: Fault | None = None
    accounts: tuple[AccountSummary, ...] = ()


Event = Snapshot | Preparing | StartRefused | RunChanged | WorkersChanged | ItemsChanged | LogLines | RunEnded


# --- Order: engine → worker ---------------------------------------------------------------------------------------


class OpenSession(Struct, frozen=True, tag="open"):
    """Start a browser under this session id and log in. `secret` exists only on this pipe and in memory."""

    session: str
    folder: str
    account: Account
    secret: str


class Do(Struct, frozen=True, tag="do"):
    """Work through these items in order, one at a time."""

    items: tuple[Item, ...]


class CloseSession(Struct, frozen=True, tag="close"):
    """End the browser (after the item in hand); the worker stays for the next session."""

    session: str


class Leave(Struct, frozen=True, tag="leave"):
    """End the browser if there is one, then the process."""


Order = OpenSession | Do | CloseSession | Leave


# --- Report: worker → engine --------------------------------------------------------------------------------------


class WorkerReady(Struct, frozen=True, tag="ready"):
    """The worker process is up; under a Windows venv its own identity is not the one that was spawned."""

    proc: Proc


class SessionProcs(Struct, frozen=True, tag="procs"):
    """Processes that belong to a session, told as soon as they exist (driver first, then browser)."""

    session: str
    procs: tuple[Proc, ...]


class SessionOpen(Struct, frozen=True, tag="opened"):
    """Browser up and logged in. `seconds`: start of the browser and login, together."""

    session: str
    seconds: float


class SessionFailed(Struct, frozen=True, tag="session_failed"):
    """The session could not be opened or broke. `rest`: the account must be paused (bad login, CAPTCHA, block …)."""

    session: str
    code: str
    params: dict[str, str] = field(default_factory=dict)
    rest: bool = False


class SessionClosed(Struct, frozen=True, tag="closed"):
    """The browser and its driver are gone and the profile folder was removed."""

    session: str


class AttemptStarted(Struct, frozen=True, tag="started"):
    """The worker took this item in hand."""

    item: int


class Progress(Struct, frozen=True, tag="progress"):
    """How far inside an item; total 0 = not known."""

    item: int
    done: int
    total: int


class AttemptEnded(Struct, frozen=True, tag="attempt"):
    """The attempt's outcome. `evidence` is a folder below the run's evidence folder, empty if there is none.

    `session_broken`: the browser cannot be used any more, the engine must replace the session.
    """

    item: int
    outcome: Outcome
    seconds: float
    evidence: str = ""
    session_broken: bool = False


class WorkerLog(Struct, frozen=True, tag="wlog"):
    """One log line of a worker or flow."""

    time: float
    level: Level
    code: str
    params: dict[str, str] = field(default_factory=dict)
    item: str = ""


Report = (
    WorkerReady | SessionProcs | SessionOpen | SessionFailed | SessionClosed
    | AttemptStarted | Progress | AttemptEnded | WorkerLog
)


class WorkerSpec(Struct, frozen=True):
    """All that a worker process is told when it is spawned: plain values, no secrets, flows as references."""

    run: str
    worker: str
    account: str
    site: str
    base_url: str
    #: step name → flow reference (`listing.edit`, or `/path/to/file.py:function`).
    flows: dict[str, str]
    #: step name → validated parameters.
    params: dict[str, dict[str, Any]]
    evidence: str
    headed: bool = False
    binary: str = ""
    window_size: str = "1280x900"
    page_seconds: float = 30.0


class RunSpec(Struct, frozen=True):
    """What the engine is started with (on its standard input): which job or run, and this start's choices.

    `mode`: `start` a new run, `resume` an old one, `failed` = resume after putting its failed items back.
    None means "as the job says".
    """

    run: str
    home: str
    mode: str = "start"
    job_path: str = ""
    accounts: tuple[str, ...] | None = None
    batch_size: int | None = None
    headed: bool | None = None
    workbook: str | None = None
    #: Language of the results workbook's own words.
    language: str = "en"


class Address(Struct, frozen=True):
    """Where a running engine listens, as it writes it on its standard output and into the run's folder."""

    run: str
    address: str
    engine: Proc
    version: int = VERSION


def encode(message: Command | Event | Order | Report) -> bytes:
    """One message as a frame."""
    return _ENCODER.encode(message)


def decode_command(frame: bytes) -> Command:
    """The command in a frame; raises msgspec.ValidationError/DecodeError for anything else."""
    return _COMMANDS.decode(frame)


def decode_event(frame: bytes) -> Event:
    """The event in a frame; raises msgspec.ValidationError/DecodeError for anything else."""
    return _EVENTS.decode(frame)


def decode_order(frame: bytes) -> Order:
    """The order in a frame; raises msgspec.ValidationError/DecodeError for anything else."""
    return _ORDERS.decode(frame)


def decode_report(frame: bytes) -> Report:
    """The report in a frame; raises msgspec.ValidationError/DecodeError for anything else."""
    return _REPORTS.decode(frame)


_ENCODER = msgspec.msgpack.Encoder()
_COMMANDS: msgspec.msgpack.Decoder[Command] = msgspec.msgpack.Decoder(Command)
_EVENTS: msgspec.msgpack.Decoder[Event] = msgspec.msgpack.Decoder(Event)
_ORDERS: msgspec.msgpack.Decoder[Order] = msgspec.msgpack.Decoder(Order)
_REPORTS: msgspec.msgpack.Decoder[Report] = msgspec.msgpack.Decoder(Report)
