"""Shows the desks' state: figures, what is enabled, what is locked, the countdown of a stop, the foot line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.model import RunState
from gui.pages.header import countdown
from gui.widgets.notices import Choice, Notice

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate


class Showing:
    """Belongs to one window; `refresh` may be called as often as anything changes."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def refresh(self) -> None:
        """Show the desks' state: numbers, buttons, locks."""
        window, runs, jobs = self._window, self._window.runs, self._window.jobs
        busy, path = runs.busy, self.job_path()
        stopping = runs.live and runs.state is RunState.STOPPING
        able = {
            "open_job": not busy, "workbook": jobs.job is not None and not busy, "demo": not busy,
            "check": jobs.job is not None and not busy, "start": jobs.ready and not busy,
            "stop": runs.live and runs.run != "", "resume": runs.resumable(path) is not None,
            "retry": runs.retryable(path) is not None, "results": bool(self.results()),
            "export": bool(self.exportable()) and not window.exporting.busy,
        }
        for name, value in able.items():
            window.actions_.enable(name, value)
        window.header.show_run(runs)
        window.header.show_buttons(
            start=able["start"], stop=able["stop"], stopping=stopping, resume=able["resume"])
        self._refresh_cards(able)
        self._refresh_stop(stopping=stopping)
        self._refresh_foot()

    def _refresh_cards(self, able: dict[str, bool]) -> None:
        window, runs, busy = self._window, self._window.runs, self._window.runs.busy
        window.job_card.refresh(locked=busy)
        window.job_card.show_checking(checking=self._window.jobs.checking)
        window.accounts_card.lock(locked=busy)
        window.runs_card.show_current(runs.run, busy=busy)
        window.welcome.demo_button.setEnabled(able["demo"])
        window.welcome.open_button.setEnabled(able["open_job"])
        window.items_pane.show_counts(runs.counts)
        window.items_pane.retry_button.setEnabled(able["retry"])
        window.items_pane.export_button.setEnabled(bool(runs.ledger) and not window.exporting.busy)
        window.log_pane.export_button.setEnabled(bool(runs.log) and not window.exporting.busy)
        window.summary_card.retry_button.setEnabled(able["retry"])
        window.right.setCurrentIndex(1 if self._window.jobs.job is not None or runs.state is not None else 0)
        window.top.setVisible(runs.state is not None or runs.starting)
        window.top.setCurrentIndex(1 if runs.summary is not None else 0)
        window.header.show_job(runs.job if runs.job and runs.state is not None else self.job_name())

    def _refresh_stop(self, *, stopping: bool) -> None:
        window = self._window
        if not stopping or window.notices.row("close") is not None:
            window.notices.drop("stop")
        elif window.notices.row("stop") is None:
            now = Choice(lambda: translate("Showing", "Stop now"), lambda: self._window.runs.stop(now=True), "danger")
            window.notices.show_notice("stop", Notice("amber", self._stop_words, (now,), closable=False))
        else:
            window.notices.refresh("stop")

    def _stop_words(self) -> str:
        text = translate("Showing", "Stopping after the items in hand.")
        if self._window.runs.stop_by <= 0:
            return text
        rest = translate("Showing", "What is not finished in {time} is ended and done again at the next resume.")
        return f"{text} {rest.format(time=countdown(self._window.runs.stop_by))}"

    def _refresh_foot(self) -> None:
        runs, window = self._window.runs, self._window
        if runs.live and runs.link is not None:
            text = translate("Showing", "Engine connected  ·  process {pid}").format(pid=runs.link.engine.pid)
        elif runs.starting:
            text = translate("Showing", "Starting the engine …")
        else:
            text = translate("Showing", "No engine is at work for this window")
        window.engine_note.set_full(text)
        window.run_note.setText(translate("Showing", "Run {run}").format(run=runs.run) if runs.run else "")

    def job_path(self) -> str:
        """The file of the job in the window, or of the run that is shown."""
        if self._window.jobs.path is not None:
            return str(self._window.jobs.path)
        return self._window.runs.job_path

    def job_name(self) -> str:
        """The name of the open job."""
        return self._window.jobs.job.name if self._window.jobs.job is not None else ""

    def results(self) -> str:
        """The results workbook of the run that ended in the window."""
        return self._window.runs.summary.results if self._window.runs.summary is not None else ""

    def exportable(self) -> str:
        """The file that an export of the shown pane would read."""
        window = self._window
        return self._window.runs.log if window.detail.current() is window.log_pane else self._window.runs.ledger
