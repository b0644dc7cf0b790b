"""Joins cards and desks: what a button does, what an event shows, what is enabled when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint
from PySide6.QtWidgets import QFileDialog

from engine.asks import CheckReport, Preview, Working
from engine.errors import EngineError, Fault
from engine.model import normalise_login
from engine.protocol import RunEnded, RunSpec, Snapshot, WorkerRow
from gui import words
from gui.background import Background, words_of
from gui.doors import Doors, RunInfo
from gui.exporting import ask_target, open_path
from gui.pages.job_card import is_job, is_workbook
from gui.showing import Showing
from gui.widgets.notices import Choice, Notice

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate
#: Log lines that are read back when a run is attached to.
TAIL = 5_000


class Conduct(QObject):
    """Belongs to one window."""

    def __init__(self, window: Window, doors: Doors) -> None:
        super().__init__(window)
        self._window, self._doors = window, doors
        self._jobs, self._runs = window.jobs, window.runs
        self.showing = Showing(window)
        self._start_when_checked = False
        self._connect_cards()
        self._connect_job()
        self._connect_run()

    def _connect_cards(self) -> None:
        window = self._window
        window.header.start.connect(self.start)
        window.header.stop.connect(lambda: self._runs.stop(now=False))
        window.header.stop_now.connect(lambda: self._runs.stop(now=True))
        window.header.resume.connect(self.resume)
        window.job_card.open_job.connect(self.open_job)
        window.job_card.open_recent.connect(self.show_recent)
        window.job_card.choose_workbook.connect(self.choose_workbook)
        window.job_card.own_workbook.connect(lambda: self._jobs.choose_workbook(None))
        window.job_card.check.connect(self.check)
        window.welcome.open_job.connect(self.open_job)
        window.welcome.demo.connect(self.demo)
        window.runs_card.attach.connect(lambda run: self._runs.attach(run.run))
        window.runs_card.look_at.connect(self._runs.look_at)
        window.runs_card.results.connect(lambda run: self._open(run.results))
        window.summary_card.open_results.connect(self.open_results)
        window.summary_card.open_folder.connect(self.open_folder)
        window.summary_card.retry.connect(self.retry)
        window.items_pane.retry.connect(self.retry)
        window.items_pane.export.connect(lambda: self.export("items"))
        window.log_pane.export.connect(lambda: self.export("log"))
        window.workbook_pane.sheet_wanted.connect(self._jobs.preview)
        window.detail.turned.connect(lambda _at: self.refresh())

    def _connect_job(self) -> None:
        jobs, window = self._jobs, self._window
        jobs.changed.connect(self.refresh)
        jobs.opened.connect(self._opened)
        jobs.checked.connect(self._checked)
        jobs.refused.connect(self._refused)
        jobs.progress.connect(self._checking)
        jobs.previewed.connect(self._previewed)
        window.accounts_model.chosen.connect(self._accounts_chosen)

    def _connect_run(self) -> None:
        runs, window = self._runs, self._window
        runs.changed.connect(self.refresh)
        runs.shown.connect(self._shown)
        runs.ended.connect(self._ended)
        runs.refused.connect(self._start_refused)
        runs.gone.connect(self._gone)
        runs.failed.connect(self._failed)
        runs.listed.connect(window.runs_card.show_runs)
        runs.bridge.workers_changed.connect(self._workers)
        runs.bridge.items_changed.connect(lambda ids, *_: window.items_model.refresh(ids))
        runs.bridge.log_appended.connect(window.log_model.append_lines)
        window.items_model.unreadable.connect(self._failed)

    def calls(self) -> dict[str, Callable[[], object]]:
        """What each action of the menu does."""
        window = self._window
        return {
            "open_job": self.open_job, "workbook": self.choose_workbook, "demo": self.demo, "check": self.check,
            "start": self.start, "stop": lambda: self._runs.stop(now=window.header.stopping), "resume": self.resume,
            "retry": self.retry, "results": self.open_results, "export": self._export_shown, "search": self.search,
            "follow": window.log_pane.follow.toggle,
        }

    # --- what the operator does

    def open_job(self) -> None:
        """Ask for a job file and open it."""
        start = str(self._jobs.path.parent if self._jobs.path else Path.home())
        kinds = translate("Conduct", "Jobs") + " (*.rowcrew.toml);;" + translate("Conduct", "All files") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, translate("Conduct", "Open a job"), start, kinds)
        if name:
            self._jobs.open(Path(name))

    def choose_workbook(self) -> None:
        """Ask for a workbook that is read in place of the job's."""
        start = str(self._jobs.workbook.parent if self._jobs.workbook else Path.home())
        kinds = translate("Conduct", "Workbooks") + " (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv)"
        name, _ = QFileDialog.getOpenFileName(self._window, translate("Conduct", "Choose a workbook"), start, kinds)
        if name:
            self._jobs.choose_workbook(Path(name))

    def demo(self) -> None:
        """Open the demo job and start it as soon as it is checked."""
        task = Background(self._doors.demo_job, self)
        task.done.connect(self._demo_ready)
        task.failed.connect(lambda error: self._failed(*words_of(error)))
        task.start()

    def check(self) -> None:
        """Check, or stop checking."""
        if self._jobs.checking:
            self._jobs.cancel_check()
            self._window.check_pane.show_working(None)
            return
        self._jobs.check()
        self._window.detail.turn_to(self._window.check_pane)

    def start(self) -> None:
        """Start a new run of the job."""
        if self._jobs.ready and not self._runs.busy:
            self._begin(self._jobs.spec(self._doors.new_run()))

    def resume(self) -> None:
        """Go on with the job's last run."""
        run = self._runs.resumable(self.showing.job_path())
        if run is not None:
            self._begin(self._going_on(run, "resume"))

    def retry(self) -> None:
        """Put the failed items of the job's last run back and go on with it."""
        run = self._runs.retryable(self.showing.job_path())
        if run is not None:
            self._begin(self._going_on(run, "failed"))

    def search(self) -> None:
        """Go to the search field of the shown pane, or of the log."""
        window = self._window
        if window.detail.current() is not window.items_pane:
            window.detail.turn_to(window.log_pane)
        field = window.items_pane.search if window.detail.current() is window.items_pane else window.log_pane.search
        field.setFocus()
        field.selectAll()

    def show_recent(self) -> None:
        """Open the menu of recent jobs under its button."""
        menu, button = self._window.actions_.menus["recent"], self._window.job_card.recent_button
        if menu.isEnabled() and button.isEnabled():
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def export(self, what: str) -> None:
        """Ask for a file and write the shown items or log lines into it."""
        window = self._window
        target = ask_target(window, self._runs.run, what)
        if target is None:
            return
        if what == "items":
            only, search, source = window.items_pane.chosen_states(), window.items_pane.search.text(), self._runs.ledger
        else:
            only, search, source = window.log_pane.chosen_levels(), window.log_pane.search.text(), self._runs.log
        window.exporting.write(what, source, target, only, search.strip())

    def open_results(self) -> None:
        """Open the results workbook."""
        self._open(self.showing.results())

    def open_folder(self) -> None:
        """Open the folder of the results workbook."""
        if self.showing.results():
            self._open(str(Path(self.showing.results()).parent))

    def dropped(self, data: QMimeData) -> Path | None:
        """The file that is being dropped, if it is one that does something now."""
        urls = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if len(urls) != 1 or self._runs.busy:
            return None
        useful = is_job(urls[0]) or (is_workbook(urls[0]) and self._jobs.job is not None)
        return urls[0] if useful else None

    def take_file(self, path: Path) -> None:
        """Open a dropped job, or read a dropped workbook."""
        if is_job(path):
            self._jobs.open(path)
        else:
            self._jobs.choose_workbook(path)

    def refresh(self) -> None:
        """Show the desks' state."""
        self.showing.refresh()

    def retranslate(self) -> None:
        """Texts that this object makes."""
        title = "Rowcrew"
        job = self.showing.job_name()
        self._window.window().setWindowTitle(f"{job} — {title}" if job else title)
        self._window.actions_.show_recent(self._window.settings.recent())
        self.refresh()

    # --- what happened to the job

    def _demo_ready(self, path: Path) -> None:
        self._start_when_checked = True
        self._jobs.open(path)

    def _opened(self) -> None:
        window, jobs = self._window, self._jobs
        if jobs.path is not None:
            window.settings.opened(jobs.path)
        window.job_card.show_job()
        window.accounts_model.fill([])
        window.check_pane.forget()
        window.workbook_pane.show_preview(None)
        window.detail.turn_to(window.workbook_pane)
        for topic in ("refused", "failed", "gone"):
            window.notices.drop(topic)
        self._runs.list_runs()
        self.retranslate()

    def _checking(self, working: Working) -> None:
        self._window.check_pane.show_working(working)

    def _checked(self, report: CheckReport) -> None:
        window = self._window
        window.check_pane.show_report(report)
        if window.accounts_model.rowCount() == 0:
            window.accounts_model.show(report.accounts, None)
        self._count_accounts(report)
        if any(not fault.warning for fault in report.faults):
            self._start_when_checked = False
            window.detail.turn_to(window.check_pane)
        self.refresh()
        if self._start_when_checked and not self._runs.busy:
            self._start_when_checked = False
            self.start()

    def _count_accounts(self, report: CheckReport) -> None:
        items: dict[str, int] = {}
        faults: dict[str, int] = {}
        for step in report.steps:
            key = normalise_login(step.account)
            items[key] = items.get(key, 0) + step.items
        for fault in report.faults:
            if not fault.warning and fault.place.sheet:
                faults[fault.place.sheet] = faults.get(fault.place.sheet, 0) + 1
        self._window.accounts_model.count(items, faults)

    def _refused(self, faults: tuple[Fault, ...]) -> None:
        window = self._window
        self._start_when_checked = False
        window.check_pane.show_faults(faults)
        window.detail.turn_to(window.check_pane)
        if self._jobs.job is None:
            self._say("refused", "red", lambda: "\n".join(words.sentence(one.code, one.params) for one in faults[:4]))
        self.refresh()

    def _previewed(self, preview: Preview) -> None:
        self._window.workbook_pane.show_preview(preview, self._jobs.header_row(preview.sheet))

    def _accounts_chosen(self) -> None:
        model = self._window.accounts_model
        chosen = tuple(account.login for account in model.taken())
        self._jobs.choose_accounts(None if model.all_taken() else chosen)

    # --- what happened to the run

    def _begin(self, spec: RunSpec) -> None:
        for topic in ("refused", "failed", "gone", "export"):
            self._window.notices.drop(topic)
        self._runs.start(spec)

    def _going_on(self, run: RunInfo, mode: str) -> RunSpec:
        spec = self._jobs.spec(run.run, mode)
        return spec if self._jobs.path is not None else RunSpec(run.run, spec.home, mode, run.job_path)

    def _shown(self, snapshot: Snapshot | None) -> None:
        window, runs = self._window, self._runs
        window.workers_model.fill(snapshot.workers if snapshot else ())
        window.accounts_model.live(self._live_states())
        window.log_model.clear()
        try:
            window.items_model.open(self._doors.ledger(runs.ledger))
            tail = self._doors.log_tail(runs.log, TAIL)
        except EngineError as error:
            self._failed(error.code, error.params)
            return
        if tail is not None:
            window.log_model.append_lines([tail])
        if window.detail.current() in {window.workbook_pane, window.check_pane}:
            window.detail.turn_to(window.log_pane if snapshot else window.items_pane)
        window.workers_card.refresh()

    def _workers(self, rows: list[WorkerRow]) -> None:
        window = self._window
        window.workers_model.update_rows(rows)
        window.accounts_model.live(self._live_states())
        window.workers_card.refresh()

    def _live_states(self) -> dict[str, str]:
        if not self._runs.live:
            return {}
        return {normalise_login(row.account): row.state for row in self._window.workers_model.rows()}

    def _ended(self, summary: RunEnded) -> None:
        window = self._window
        window.summary_card.show_summary(summary)
        window.accounts_model.live({})
        window.notices.drop("stop")
        if window.detail.current() is window.log_pane and summary.counts.failed:
            window.detail.turn_to(window.items_pane)

    def _start_refused(self, faults: tuple[Fault, ...]) -> None:
        window = self._window
        window.workers_model.fill(())
        window.check_pane.show_faults(faults)
        window.detail.turn_to(window.check_pane)
        count = sum(not fault.warning for fault in faults)
        self._say("refused", "red", lambda: translate(
            "Conduct", "Nothing was started: {count} faults, listed below.").format(count=count))

    def _gone(self, code: str, params: dict[str, str]) -> None:
        self._window.accounts_model.live({})
        self._window.workers_model.all_ended()
        self._window.workers_card.refresh()

        def said() -> str:
            known = translate("Conduct", "The engine has died. What was done is recorded; Resume goes on from there.")
            return words.one_line(words.sentence(code, params)) or known

        resume = Choice(lambda: translate("Conduct", "Resume"), self.resume, "primary")
        self._window.notices.show_notice("gone", Notice("red", said, (resume,)))

    def _failed(self, code: str, params: dict[str, str]) -> None:
        self._say("failed", "red", lambda: words.sentence(code, params))

    def _say(self, topic: str, tone: str, text: Callable[[], str]) -> None:
        self._window.notices.show_notice(topic, Notice(tone, text))

    def _export_shown(self) -> None:
        self.export("log" if self._window.detail.current() is self._window.log_pane else "items")

    def _open(self, path: str) -> None:
        if path and not open_path(path):
            self._say("failed", "amber", lambda: translate("Conduct", "Nothing on this computer opens {path}").format(
                path=path))
