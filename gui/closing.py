"""Closing the window while a run is on: ask inline, never stop anything by accident."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from gui.job_desk import JobDesk
from gui.run_desk import RunDesk
from gui.widgets.notices import Choice, Notice, Notices

translate = QCoreApplication.translate


class Closing(QObject):
    """Decides whether the window may close, and closes it when the operator's choice has come true.

    A run that ends while the question stands answers it: the operator wanted to close, and nothing is at stake then.
    """

    def __init__(self, job: JobDesk, run: RunDesk, notices: Notices, close: Callable[[], object]) -> None:
        super().__init__(notices)
        self._job, self._run, self._notices, self._close = job, run, notices, close
        self._decided = False
        self._after_end = False
        self._asked = False
        run.changed.connect(self._look)

    def may_close(self) -> bool:
        """Whether the window may close now; if not, the question stands in the window."""
        if self._decided or not self._run.busy:
            return True
        if self._after_end:
            self._say_waiting()
        else:
            self._ask()
        return False

    def keep(self) -> None:
        """Close; the run goes on in the background (or drains, if its job says so)."""
        self._decided = True
        self._close()

    def stop(self) -> None:
        """Stop the run, and close when it has stopped."""
        self._after_end = True
        self._run.stop(now=False)
        self._say_waiting()
        self._look()

    def cancel(self) -> None:
        """Neither close nor stop."""
        self._after_end = self._asked = False
        self._notices.drop("close")

    def _ask(self) -> None:
        self._asked = True
        row = self._notices.show_notice("close", Notice("amber", self._question, (
            Choice(lambda: translate("Closing", "Keep it running"), self.keep, "primary"),
            Choice(lambda: translate("Closing", "Stop it and close"), self.stop),
            Choice(lambda: translate("Closing", "Cancel"), self.cancel),
        ), closable=False))
        row.buttons[0].setFocus()

    def _question(self) -> str:
        if self._job.job is not None and self._job.job.on_detach == "drain":
            return translate(
                "Closing",
                "A run is going on. Without a window it ends after the items in hand, as its job says. Close?",
            )
        return translate("Closing", "A run is going on. It can go on without the window; attach to it later. Close?")

    def _say_waiting(self) -> None:
        self._notices.show_notice("close", Notice("amber", lambda: translate(
            "Closing", "The run is being stopped; the window closes when it has stopped."), (
            Choice(lambda: translate("Closing", "Stop now"), lambda: self._run.stop(now=True), "danger"),
            Choice(lambda: translate("Closing", "Close at once"), self.keep),
            Choice(lambda: translate("Closing", "Stay open"), self.cancel),
        ), closable=False))

    def _look(self) -> None:
        if self._run.busy:
            return
        self._notices.drop("close")
        if self._after_end or self._asked:
            self.keep()
