"""The job in the window: its file, this start's choices, what the check and the preview said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.asks import CheckAsk, CheckReport, Preview, PreviewAsk
from engine.errors import Fault, Place, Refused
from engine.protocol import RunSpec
from gui.asking import HelperTask
from gui.background import Background, words_of
from gui.doors import Doors
from gui.language import LANGUAGE

if TYPE_CHECKING:
    from engine.job import Job


class JobDesk(QObject):
    """`changed` after anything that buttons depend on; the other signals say what is new."""

    changed = Signal()
    opened = Signal()
    checked = Signal(object)
    refused = Signal(object)
    progress = Signal(object)
    previewed = Signal(object)

    def __init__(self, doors: Doors, parent: QObject) -> None:
        super().__init__(parent)
        self._doors = doors
        self.path: Path | None = None
        self.job: Job | None = None
        self.report: CheckReport | None = None
        self.workbook_choice: Path | None = None
        self.accounts: tuple[str, ...] | None = None
        self.batch_size: int | None = None
        #: What visible browsers were asked for on the command line; None: as the job says.
        self.usually_headed: bool | None = None
        self.headed: bool | None = None
        self.faults: tuple[Fault, ...] = ()
        self._check: HelperTask | None = None
        self._preview: HelperTask | None = None
        self._loading = 0

    @property
    def checking(self) -> bool:
        """Whether a check is under way."""
        return self._check is not None

    @property
    def ready(self) -> bool:
        """Whether a start may be asked for: a job is open, nothing known forbids it, some account takes part."""
        bad = any(not fault.warning for fault in self.faults)
        return self.job is not None and not bad and self.accounts != ()

    @property
    def workbook(self) -> Path | None:
        """The workbook that a start would read."""
        if self.workbook_choice or self.job is None or self.path is None:
            return self.workbook_choice
        named = Path(self.job.workbook.path).expanduser()
        return named if named.is_absolute() else self.path.parent / named

    def open(self, path: Path) -> None:
        """Open a job file; it is read on a thread, because the reader is heavy to import."""
        self._loading += 1
        mine, path = self._loading, path.expanduser().resolve()
        task = Background(lambda: self._doors.load_job(path), self)
        task.done.connect(lambda job: self._take(mine, path, job))
        task.failed.connect(lambda error: self._cannot(mine, path, error))
        task.start()

    def choose_workbook(self, path: Path | None) -> None:
        """Read another workbook than the job says (None: the job's own)."""
        self.workbook_choice = path
        self._forget_check()
        self.check()
        self.preview()

    def choose_accounts(self, logins: tuple[str, ...] | None) -> None:
        """Let these accounts take part (None: as the job says)."""
        self.accounts = logins
        self.changed.emit()

    def check(self) -> None:
        """Check job and workbook whole, in a helper process; a check under way is cancelled."""
        self.cancel_check()
        if self.path is None:
            return
        workbook = str(self.workbook_choice) if self.workbook_choice else None
        ask = CheckAsk(str(self.path), self._doors.key(), workbook, self.accounts or None)
        task = HelperTask(self._doors, ask, self)
        self._check = task
        task.working.connect(self.progress)
        task.answered.connect(self._take_report)
        task.failed.connect(self._take_faults)
        task.ended.connect(lambda: self._check_over(task))
        task.start()
        self.changed.emit()

    def cancel_check(self) -> None:
        """Stop checking; what an earlier check said stays."""
        if self._check is not None:
            self._check.cancel()
            self._check = None
            self.changed.emit()

    def preview(self, sheet: str = "") -> None:
        """Read the first rows of a sheet (empty: the first task sheet, as the helper finds it)."""
        if self._preview is not None:
            self._preview.cancel()
        workbook = self.workbook
        if workbook is None:
            return
        self._preview = HelperTask(self._doors, PreviewAsk(str(workbook), sheet, self.header_row(sheet), 200), self)
        self._preview.answered.connect(self.previewed)
        self._preview.failed.connect(lambda faults: self.previewed.emit(_no_preview(str(workbook), faults)))
        self._preview.start()

    @property
    def shows_browsers(self) -> bool:
        """Whether browsers will be visible, by this window's choice or else by the job."""
        return self.headed if self.headed is not None else bool(self.job and self.job.browser.headed)

    def header_row(self, sheet: str) -> int:
        """The row of the headers in a sheet, 1-based."""
        if self.job is None:
            return 1
        return self.job.accounts.header_row if sheet == self.job.accounts.sheet else self.job.steps[0].items.header_row

    def spec(self, run: str, mode: str = "start") -> RunSpec:
        """What an engine is started with, by this window's choices."""
        return RunSpec(
            run=run, home=str(self._doors.root), mode=mode, job_path=str(self.path or ""),
            accounts=self.accounts, batch_size=self.batch_size, headed=self.headed,
            workbook=str(self.workbook_choice) if self.workbook_choice else None,
            language=LANGUAGE.code,
        )

    def close(self) -> None:
        """End what is under way."""
        self.cancel_check()
        if self._preview is not None:
            self._preview.cancel()

    def _take(self, mine: int, path: Path, job: Job) -> None:
        if mine != self._loading:
            return
        self.path, self.job = path, job
        self.workbook_choice, self.accounts, self.batch_size = None, None, None
        self.headed = self.usually_headed
        self._forget_check()
        self.opened.emit()
        self.check()
        self.preview()

    def _cannot(self, mine: int, path: Path, error: Exception) -> None:
        if mine != self._loading:
            return
        if isinstance(error, Refused):
            self.refused.emit(error.faults)
            return
        code, params = words_of(error)
        self.refused.emit((Fault(code, Place(file=str(path)), params),))

    def _take_report(self, report: object) -> None:
        if isinstance(report, CheckReport):
            self.report, self.faults = report, report.faults
            self.checked.emit(report)

    def _take_faults(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        self.refused.emit(faults)

    def _check_over(self, task: HelperTask) -> None:
        if self._check is task:
            self._check = None
            self.changed.emit()

    def _forget_check(self) -> None:
        self.report, self.faults = None, ()
        self.changed.emit()


def _no_preview(workbook: str, faults: tuple[Fault, ...]) -> Preview:
    return Preview(workbook, (), "", (), (), 0, faults=faults)
