"""A world of its own for one test: home, shop, workbook and job; terminals in it, viewers on it, the truth after it."""

from __future__ import annotations

import hashlib
import queue
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from engine import ownership
from engine.cli.board import Board
from engine.client import Client
from engine.core.ledger_read import LedgerReader
from engine.helper import child_environment
from engine.model import Proc, WorkerState
from engine.protocol import LogLines, RunEnded, WorkerRow, decode_event
from engine.services.home import Home, RunFolder
from resources.practice_shop.state import ShopState
from tests.end_to_end.planting import JOB, Person, plant_shop, write_workbook
from tests.end_to_end.processes import PATIENCE, Hand, Result, Terminal, all_gone, crew, living
from tests.engine.sites.shop_tools import Shop


class Viewer:
    """Somebody attached to a run, who steers nothing and reads frames until something holds."""

    def __init__(self, home: Path, run: str) -> None:
        self.client = Client.attach(Home(home), run, controller=False)
        self._ledger = Home(home).run(run).ledger
        self.board = Board(run)
        self._history: list[str] = []
        self.ended = False

    @property
    def engine(self) -> Proc:
        return self.client.engine

    def until(self, holds: Callable[[Board], bool], seconds: float = PATIENCE) -> Board:
        """Read frames until it holds; fails the test if the run ends before, or the time is up."""
        deadline = time.monotonic() + seconds
        while not holds(self.board):
            self._read(deadline)
        return self.board

    def until_row(self, wanted: Callable[[WorkerRow], bool], seconds: float = PATIENCE) -> WorkerRow:
        """The first worker's row that is wanted, at the moment when it is."""
        self.until(lambda board: any(map(wanted, board.workers.values())), seconds)
        return next(row for row in self.board.workers.values() if wanted(row))

    def until_told(self, code: str, seconds: float = PATIENCE) -> None:
        """Read until the log has a line with this code."""
        self.until(lambda _: code in self._history, seconds)

    def until_working(self, count: int = 1) -> list[Hand]:
        """Wait until so many workers have an item in hand at once; their processes."""
        self.until(lambda board: sum(row.state is WorkerState.WORKING for row in board.workers.values()) >= count)
        return [self.hand_of(row.worker) for row in self.board.workers.values() if row.state is WorkerState.WORKING]

    def until_ended(self) -> RunEnded:
        """Read to the run's end."""
        ended = self.until(lambda board: board.ended is not None).ended
        assert ended is not None
        return ended

    def until_gone(self, seconds: float = PATIENCE) -> float:
        """Wait for the engine's end; how long that took."""
        began = time.monotonic()
        while not self.ended:
            self._read(began + seconds, may_end=True)
        return time.monotonic() - began

    def hand_of(self, worker: str) -> Hand:
        """The processes of a worker that has a browser."""
        deadline = time.monotonic() + PATIENCE
        while True:
            session = self.sessions().get(worker)
            found = next((hand for hand in crew(self.engine) if hand.session == session), None)
            if found is not None:
                return found
            self._read(deadline)

    def sessions(self) -> dict[str, str]:
        """The session that each worker has now, as the ledger says."""
        with LedgerReader(self._ledger) as reader:
            return {one.worker: one.session for one in reader.sessions() if not one.closed}

    def close(self) -> None:
        self.client.close()

    def _read(self, deadline: float, *, may_end: bool = False) -> None:
        try:
            frame = self.client.frames.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            pytest.fail(f"not in time: {self.board.state} {self.board.counts} {list(self.board.lines)[-12:]}")
        if frame is None:
            self.ended = True
            if not may_end:
                pytest.fail(f"the engine ended before: {self.board.ended} {list(self.board.lines)[-12:]}")
            return
        event = decode_event(frame)
        self.board.apply(event, time.time())
        if isinstance(event, LogLines):
            self._history += event.codes


class World:
    """`folder` holds the operator's files, `home` is Rowcrew's; both may have any name."""

    def __init__(self, root: Path, people: Sequence[Person], name: str = "home", job: str = JOB) -> None:
        self.people = people
        self.folder = root / f"{name} 일감"
        self.folder.mkdir(parents=True)
        self.home = root / name
        self.temporary = Path(tempfile.mkdtemp(prefix="rc-"))
        self.shop = self._open_shop(root)
        self.workbook = self.folder / "accounts.xlsx"
        write_workbook(self.workbook, people)
        self.before = digest(self.workbook)
        self.job = self.write_job(job)
        self._terminals: list[Terminal] = []
        self._viewers: list[Viewer] = []

    @property
    def state(self) -> ShopState:
        """The shop's truth."""
        return self.shop.state

    @property
    def env(self) -> dict[str, str]:
        """A terminal's environment."""
        mine = {"ROWCREW_HOME": str(self.home), "ROWCREW_LANG": "en", "TMPDIR": str(self.temporary)}
        return {**{name: value for name, value in child_environment().items() if name != "XDG_RUNTIME_DIR"}, **mine}

    def write_job(self, text: str, name: str = "small.rowcrew.toml") -> Path:
        path = self.folder / name
        path.write_text(text.replace("BASE_URL", self.shop.address), encoding="utf-8")
        return path

    def change_job(self, *changes: tuple[str, str]) -> None:
        """Replace texts in the job file; each must be there."""
        text = self.job.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.job.write_text(text, encoding="utf-8")

    def start(self, *arguments: str) -> Terminal:
        """Start `rowcrew …`."""
        self._terminals.append(Terminal(arguments, self.env, self.folder))
        return self._terminals[-1]

    def start_run(self, *more: str) -> tuple[Terminal, str]:
        """Start `rowcrew run JOB --json …`; the terminal, and the run's id as soon as it has one."""
        terminal = self.start("run", str(self.job), "--json", *more)
        return terminal, terminal.run_id()

    def rowcrew(self, *arguments: str, seconds: float = PATIENCE) -> Result:
        """Start `rowcrew …` and wait for its end."""
        return self.start(*arguments).finish(seconds)

    def run(self, *more: str, seconds: float = PATIENCE) -> Result:
        """`rowcrew run JOB --json …` to its end."""
        return self.rowcrew("run", str(self.job), "--json", *more, seconds=seconds)

    def view(self, run: str) -> Viewer:
        """Attach as a viewer."""
        self._viewers.append(Viewer(self.home, run))
        return self._viewers[-1]

    def run_folder(self, run: str) -> RunFolder:
        return Home(self.home).run(run)

    def runs(self) -> list[str]:
        """The names of all run folders."""
        folder = self.home / "runs"
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def nobody_left(self, seconds: float = 60.0) -> None:
        """Assert that no process of this home lives, no profile is left, and the operator's workbook is untouched."""
        assert all_gone(self.home, seconds) == {}
        profiles = list(self.home.glob("runs/*/browser/*"))
        assert profiles == []
        assert [path.name for path in self.temporary.iterdir() if path.is_file() or path.name.startswith("rowcrew-s")
                or (path / "temporary.path").exists()] == []
        assert digest(self.workbook) == self.before

    def end(self) -> None:
        for viewer in self._viewers:
            viewer.close()
        for terminal in self._terminals:
            terminal.end()
        ownership.end_tree(living(self.home), 10.0, marker=str(self.home))
        self.shop.close()
        shutil.rmtree(self.temporary, ignore_errors=True)

    def _open_shop(self, root: Path) -> Shop:
        folder = root / "shop"
        folder.mkdir()
        with ShopState(folder / "shop.db") as state:
            plant_shop(state, self.people)
        return Shop(folder)


def digest(path: Path) -> str:
    """What a file holds, in short."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def editing(row: WorkerRow) -> bool:
    """A worker in the middle of an item: one product was moved, the next one is in hand."""
    return bool(row.item) and 0 < row.item_done < row.item_total


def hang(world: World, *codes: str) -> None:
    """Let these codes hang until the world says otherwise; no page of the job gives up by itself meanwhile."""
    world.change_job(("page_seconds = 20.0", "page_seconds = 600.0"))
    world.state.set_faults(hang_codes=codes)
