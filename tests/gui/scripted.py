"""A scripted house below the window: links that play recorded frames, helpers that give set answers, real ledgers."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from engine.asks import Answer, Ask, CheckAsk, CheckReport, Preview, PreviewAsk, StepCheck, Working
from engine.core.ledger import Ledger
from engine.core.ledger_read import LedgerReader
from engine.core.ledger_rows import RunRecord
from engine.errors import EngineError
from engine.job import Job, load
from engine.model import Account, Counts, Item, ItemState, Level, Outcome, OutcomeKind, Proc, RunState, WorkerState
from engine.protocol import (
    AccountSummary,
    Command,
    Event,
    LogLines,
    RunEnded,
    RunSpec,
    Snapshot,
    WorkerRow,
    encode,
)
from gui.doors import RunInfo
from gui.settings import Settings
from gui.shell import Shell
from gui.window import Window

JOB = """
format = 1
name = "3단계 상품 편집 <b>R&D</b>"
[workbook]
path = "accounts.xlsx"
[accounts]
sheet = "login_id"
columns = { login = "id", password = "password", sheet = "sheet_nickname" }
[[steps]]
name = "edit"
flow = "listing.edit"
[steps.items]
columns = { code = "provider_code" }
key = ["code"]
[batch]
size = 5
"""

NAMES = ("가온", "나래", "다솜")
ACCOUNTS = tuple(Account(f"seller{at:02d}@example.kr", name, name) for at, name in enumerate(NAMES, 1))


class ScriptedLink:
    """An engine that says what the test feeds it."""

    def __init__(self, run: str = "20261121-043000-ab12") -> None:
        self.frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.on_frame: Callable[[], None] | None = None
        self.engine = Proc(48213, 1.0)
        self.run = run
        self.sent: list[Command] = []
        self.closed = False
        self.words: tuple[str, dict[str, str]] = ("engine.killed", {"signal": "9"})

    def feed(self, *events: Event) -> None:
        """Say these events, as the reader thread would."""
        for event in events:
            self.frames.put(encode(event))
            self._told()

    def end(self) -> None:
        """Be gone."""
        self.frames.put(None)
        self._told()

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def close(self) -> None:
        self.closed = True

    def exit_words(self) -> tuple[str, dict[str, str]]:
        return self.words

    def _told(self) -> None:
        if self.on_frame is not None:
            self.on_frame()


class ScriptedAsking:
    """A helper that gives these answers; with `gate` it waits for it (or for `cancel`) before the last one."""

    def __init__(self, answers: Sequence[Answer], gate: threading.Event | None = None) -> None:
        self._answers, self._gate = answers, gate
        self.cancelled = threading.Event()

    def answers(self) -> Iterator[Answer]:
        yield from self._answers[:-1]
        while self._gate is not None and not self._gate.wait(0.01):
            if self.cancelled.is_set():
                raise EngineError("helper.cancelled")
        yield from self._answers[-1:]

    def cancel(self) -> None:
        self.cancelled.set()


class ScriptedDoors:
    """The house. `links` are handed out in order; `reports` are what checks say in order, the last one for ever."""

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self._root = root
        self.links: list[ScriptedLink] = []
        self.specs: list[RunSpec] = []
        self.attached: list[str] = []
        self.asked: list[Ask] = []
        self.askings: list[ScriptedAsking] = []
        self.answers: dict[type, Sequence[Answer]] = {}
        self.gate: threading.Event | None = None
        self.infos: list[RunInfo] = []
        self.tail: LogLines | None = None
        self.start_error: EngineError | None = None

    @property
    def root(self) -> Path:
        return self._root

    def key(self) -> bytes:
        return b"k" * 32

    def demo_job(self) -> Path:
        return write_job(self._root / "demo")

    def load_job(self, path: Path) -> Job:
        return load(path)

    def new_run(self) -> str:
        return "20261121-043000-ab12"

    def start(self, spec: RunSpec) -> ScriptedLink:
        self.specs.append(spec)
        if self.start_error is not None:
            raise self.start_error
        return self.links.pop(0)

    def attach(self, run: str) -> ScriptedLink:
        self.attached.append(run)
        return self.links.pop(0)

    def ask(self, ask: Ask) -> ScriptedAsking:
        self.asked.append(ask)
        answers = self.answers.get(type(ask)) or self._usual(ask)
        self.askings.append(ScriptedAsking(answers, self.gate))
        return self.askings[-1]

    def runs(self) -> list[RunInfo]:
        return list(self.infos)

    def summary(self, run: RunInfo) -> RunEnded:
        return ended(run.counts, state=run.state, run=run.run, results=run.results)

    def ledger(self, path: str) -> LedgerReader:
        return LedgerReader(Path(path))

    def log_tail(self, path: str, limit: int) -> LogLines | None:
        del path, limit
        return self.tail

    def _usual(self, ask: Ask) -> Sequence[Answer]:
        if isinstance(ask, CheckAsk):
            return Working("check.reading", 1, 3), report(ask.job_path)
        if isinstance(ask, PreviewAsk):
            return (preview(ask.workbook, ask.sheet),)
        raise AssertionError(ask)


def housed(doors: ScriptedDoors) -> tuple[Shell, Window]:
    """The window in its frame, as `gui.launch` puts it there; the frame must be kept."""
    settings = Settings(doors.root)
    shell = Shell(settings)
    window = Window(doors, settings)
    shell.fill(window, window)
    window.conduct.retranslate()
    shell.resize(1440, 920)
    shell.show()
    return shell, window


def write_job(folder: Path) -> Path:
    """The job file of these tests."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "edit.rowcrew.toml"
    path.write_text(JOB, encoding="utf-8")
    return path


def report(job_path: str) -> CheckReport:
    """A check without faults."""
    steps = tuple(StepCheck("edit", one.login, one.sheet, 12, 30, hidden=1, elsewhere=4) for one in ACCOUNTS)
    return CheckReport("edit", job_path, "accounts.xlsx", "practice", "practice:", ACCOUNTS, steps, ())


def preview(workbook: str, sheet: str = "") -> Preview:
    """A sheet of rows."""
    headers = ("provider_id", "provider_code", "provider_gender", "final_group", "target_group", "step2", "step3",
               "modify_event", "image_delete", "option_image_copy", "memo")
    rows = tuple(
        (str(1000 + at), f"K{at:04d}", "여성" if at % 2 else "남성", "서버1-2" if at % 3 else "서버1", "대기1", "",
         "step3", "YES", "first:2/last:1", "copy:2", f"메모 {at} <i>plain</i>") for at in range(60))
    return Preview(workbook, ("login_id", "가온", "나래", "다솜", "market_id"), sheet or "가온", headers, rows, 312, ())


def make_ledger(path: Path, per_account: int = 12, settled: int = 0) -> str:
    """A real ledger with items of the three accounts, the first `settled` of each done (every fifth failed)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ledger = Ledger.create(path, RunRecord("r", "edit", "edit.toml", "accounts.xlsx", 1.0, "practice:", "practice"))
    ledger.add_accounts(ACCOUNTS)
    for one in ACCOUNTS:
        ids = ledger.add_items([
            Item(0, "edit", one.login, f"K{at:04d}", at, {"code": f"K{at:04d}"}, one.sheet, f"{one.sheet}!B{at}", (at,))
            for at in range(per_account)])
        for at, item in enumerate(list(ids)[:settled]):
            settle(ledger, item, failed=at % 5 == 4)
    ledger.commit()
    ledger.close()
    return str(path)


def settle(ledger: Ledger, item: int, *, failed: bool = False) -> None:
    """Take an item to its end."""
    ledger.lease([item], "w1", "s1", 10.0)
    ledger.begin_attempt(item, "w1", "s1", 10.0)
    kind = OutcomeKind.FAILED if failed else OutcomeKind.DONE
    code = "text" if failed else ""
    params = {"text": "저장 단추가 30초 안에 나타나지 않았습니다 <b>"} if failed else {}
    state = ItemState.FAILED if failed else ItemState.DONE
    ledger.end_attempt(item, Outcome(kind, code, params), state, 14.2 + item, 4.2 + item % 7)


def workers(states: Sequence[WorkerState] = (WorkerState.WORKING,) * 3) -> tuple[WorkerRow, ...]:
    """One worker per account."""
    return tuple(
        WorkerRow(
            worker=one.login, account=one.login, name=one.name, state=states[at % len(states)], item=f"K00{at + 10}",
            item_since=1.0, item_done=at + 2, item_total=7, batch=at + 1, batch_done=2 + at % 3, batch_size=5,
            done=7 + at, failed=at % 2, total=12, settled=7 + at, memory=(380 + 41 * at) * 1_000_000,
            line="text", line_params={"text": "상품 3/7 저장됨 <b>굵게</b>"},
        ) for at, one in enumerate(ACCOUNTS))


def snapshot(link: ScriptedLink, ledger: str, counts: Counts, rows: tuple[WorkerRow, ...] = ()) -> Snapshot:
    """The first event of a link."""
    return Snapshot(1, link.run, "3단계 상품 편집", "edit.toml", RunState.RUNNING, time.time(), counts, rows, ledger,
                    ledger.replace("ledger", "log"), link.engine, controlled=True)


def lines(first: int, count: int, level: Level = Level.INFO, text: str = "주문 확인 완료") -> LogLines:
    """Log lines of one kind."""
    numbers = range(first, first + count)
    return LogLines(
        first, tuple(1_700_000_000 + at / 10 for at in numbers), (level,) * count,
        tuple(ACCOUNTS[at % 3].name for at in numbers), ("",) * count, tuple(f"K{at:04d}" for at in numbers),
        ("text",) * count, tuple({"text": f"{text} {at}"} for at in numbers))


def ended(counts: Counts, *, state: RunState = RunState.DONE, run: str = "r", results: str = "") -> RunEnded:
    """The last event of a run."""
    part = Counts(done=counts.done // 3, failed=counts.failed // 3, pending=counts.pending // 3)
    accounts = tuple(AccountSummary(one.login, one.name, part, 3) for one in ACCOUNTS)
    return RunEnded(run, state, 1 if counts.failed else 0, "text", {"text": "모든 항목이 끝났습니다."}, counts, 9, 6,
                    754.0, results, None, accounts)
