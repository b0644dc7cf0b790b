"""A look into the workbook: any sheet's first rows, secrets masked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from engine.asks import Preview
from gui import theme, words
from gui.models.preview_model import PreviewModel
from gui.pages.panes import Pane
from gui.qt import override
from gui.widgets.base import Elided, Label
from gui.widgets.tables import Table


class WorkbookPane(Pane):
    """Emits the sheet that the operator wants to see."""

    sheet_wanted = Signal(str)

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self.model = model
        self._preview: Preview | None = None
        self.caption, self.note = Label("muted"), Elided("muted")
        self.sheets = QComboBox()
        self.sheets.setMinimumWidth(150)
        self.sheets.activated.connect(lambda _at: self.sheet_wanted.emit(self.sheets.currentText()))
        self.table = Table(model)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.verticalHeader().show()
        for part in (self.caption, self.sheets):
            self.tools.addWidget(part)
        self.tools.addWidget(self.note, 1)
        self.column.addWidget(self.table, 1)
        self.retranslate()

    def show_preview(self, preview: Preview | None, header_row: int = 1) -> None:
        """Show a sheet, or why there is none."""
        self._preview = preview
        self.model.show(preview, header_row)
        self.sheets.clear()
        self.sheets.addItems(list(preview.sheets) if preview else [])
        self.sheets.setEnabled(self.sheets.count() > 0)
        self._fit_columns()
        if preview is not None:
            self.sheets.setCurrentText(preview.sheet)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.caption.setText(self.tr("Sheet"))
        self.sheets.setAccessibleName(self.tr("Sheet of the workbook"))
        self.table.setAccessibleName(self.tr("Rows of the workbook"))
        self.note.set_full(self._about())
        self.table.say_empty(self._why_empty())

    def _about(self) -> str:
        preview = self._preview
        if preview is None or preview.faults:
            return ""
        text = self.tr("{total} rows").format(total=f"{preview.total_rows:,}")
        if len(preview.rows) < preview.total_rows:
            text += "  ·  " + self.tr("the first {count} are shown").format(count=f"{len(preview.rows):,}")
        return text + ("  ·  " + self.tr("secret columns are masked") if preview.secret else "")

    def _why_empty(self) -> str:
        if self._preview is not None and self._preview.faults:
            return "\n".join(words.sentence(fault.code, fault.params) for fault in self._preview.faults)
        if self._preview is not None:
            return self.tr("This sheet has no rows.")
        return self.tr("The workbook's rows appear here when a job is open.")

    def _fit_columns(self) -> None:
        metrics = self.table.fontMetrics()
        for at in range(self.model.columnCount()):
            rows = range(min(20, self.model.rowCount()))
            texts = [str(self.model.index(row, at).data() or "") for row in rows]
            texts.append(str(self.model.headerData(at, theme.HORIZONTAL) or ""))
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            self.table.setColumnWidth(at, max(60, min(260, widest + 26)))
