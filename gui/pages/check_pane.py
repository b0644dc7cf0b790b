"""What the check found: every fault by place, and in figures what a start would do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from engine.asks import CheckReport, Working
from engine.errors import Fault
from gui import words
from gui.models.faults_model import FaultsModel
from gui.pages.panes import Pane
from gui.qt import override
from gui.widgets.base import Elided, Picture
from gui.widgets.tables import Table


class CheckPane(Pane):
    """Faults first, then warnings, then what the results copy would lose."""

    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = FaultsModel(self)
        self.table = Table(self.model)
        self.sign, self.note = Picture("info", "muted", 18), Elided()
        self._report: CheckReport | None = None
        self._known = False
        self._working: Working | None = None
        self.tools.addWidget(self.sign)
        self.tools.addWidget(self.note, 1)
        self.column.addWidget(self.table, 1)
        self.retranslate()

    def show_report(self, report: CheckReport) -> None:
        """Show a check's result."""
        self._show(report, report.faults, report.dropped)

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Show why something was refused without a report."""
        self._show(None, faults, ())

    def show_working(self, working: Working | None) -> None:
        """Say how far a check is; None: it is over."""
        self._working = working
        self._say()

    def forget(self) -> None:
        """Another job or workbook: nothing is known."""
        self.model.fill([])
        self._known, self._report = False, None
        self._say()

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Faults and warnings"))
        self.table.say_empty(self.tr("Nothing to show. Faults are listed here by place, with what is allowed."))
        self.model.retranslate()
        self._say()

    def _show(self, report: CheckReport | None, faults: tuple[Fault, ...], dropped: tuple[str, ...]) -> None:
        self._report, self._known, self._working = report, True, None
        self.model.show(faults, dropped)
        self._say()
        self.counted.emit()

    def _say(self) -> None:
        self.note.set_full(self._text())
        bad, warnings = self.model.count()
        sign = ("error", "red") if bad else ("warning", "amber") if warnings else ("done", "green")
        self.sign.show_icon(*(sign if self._known and not self._working else ("info", "muted")))

    def _text(self) -> str:
        if self._working is not None:
            return self._progress(self._working)
        if not self._known:
            return self.tr("Not checked yet.")
        bad, warnings = self.model.count()
        if bad:
            return self.tr("{count} faults: nothing can start until they are put right.").format(count=bad)
        text = self.tr("Ready to start.") + "  " + self._figures()
        return text + ("  ·  " + self.tr("{count} warnings").format(count=warnings) if warnings else "")

    def _progress(self, working: Working) -> str:
        text = words.sentence(working.code, {})
        return f"{text}  {working.done:,} / {working.total:,}" if working.total else text

    def _figures(self) -> str:
        if self._report is None:
            return ""
        steps = self._report.steps
        text = self.tr("{items} items from {rows} rows, {accounts} accounts").format(
            items=f"{sum(step.items for step in steps):,}", rows=f"{sum(step.rows for step in steps):,}",
            accounts=len({step.account for step in steps}),
        )
        hidden, elsewhere = sum(step.hidden for step in steps), sum(step.elsewhere for step in steps)
        if hidden:
            text += "  ·  " + self.tr("{count} hidden rows left out").format(count=f"{hidden:,}")
        if elsewhere:
            text += "  ·  " + self.tr("{count} rows belong to other steps").format(count=f"{elsewhere:,}")
        return text
