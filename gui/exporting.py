"""Writing items or log of the run in the window to a file, with progress, by a helper process."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.asks import ExportAsk, Working, Written
from engine.errors import Fault
from gui import words
from gui.asking import HelperTask
from gui.doors import Doors
from gui.language import LANGUAGE
from gui.widgets.notices import Choice, Notice, Notices

translate = QCoreApplication.translate
KINDS = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)", "jsonl": "JSON Lines (*.jsonl)", "txt": "Text (*.txt)"}


def ask_target(parent: QWidget, run: str, what: str) -> Path | None:
    """Where to write, chosen by the operator; the ending follows the chosen kind of file."""
    title = translate("Exporting", "Export")
    start = str(Path.home() / f"{run}-{what}.xlsx")
    name, kind = QFileDialog.getSaveFileName(parent, title, start, ";;".join(KINDS.values()))
    if not name:
        return None
    path = Path(name)
    ending = next((ending for ending, words_ in KINDS.items() if words_ == kind), "xlsx")
    return path if path.suffix.casefold().lstrip(".") in KINDS else path.with_name(f"{path.name}.{ending}")


def open_path(path: str) -> bool:
    """Hand a file or folder to the system; whether something took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


class Exporting(QObject):
    """One export at a time, told in a notice that can cancel it."""

    def __init__(self, doors: Doors, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._doors, self._notices = doors, notices
        self._task: HelperTask | None = None
        self._said = Working("export.writing", 0)

    @property
    def busy(self) -> bool:
        """Whether an export is under way."""
        return self._task is not None

    def write(self, what: str, source: str, target: Path, only: tuple[str, ...], search: str) -> None:
        """Write `what` (items or log) from a ledger or logbook."""
        ask = ExportAsk(what, source, str(target), LANGUAGE.code, only, search)
        self._said = Working("export.writing", 0)
        self._task = task = HelperTask(self._doors, ask, self)
        task.working.connect(self._working)
        task.answered.connect(self._written)
        task.failed.connect(self._failed)
        task.ended.connect(self._over)
        cancel = Choice(lambda: translate("Exporting", "Cancel"), self.cancel)
        self._notices.show_notice("export", Notice("blue", lambda: self._words(target), (cancel,), closable=False))
        task.start()

    def cancel(self) -> None:
        """Stop writing; the half-written file is the helper's to remove."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._notices.drop("export")

    def _words(self, target: Path) -> str:
        text = translate("Exporting", "Writing {file} …").format(file=target.name)
        if not self._said.total:
            return text
        return f"{text}  {self._said.done:,} / {self._said.total:,}"

    def _working(self, working: Working) -> None:
        self._said = working
        self._notices.refresh("export")

    def _written(self, answer: object) -> None:
        if not isinstance(answer, Written):
            return
        path = answer.path
        choices = (
            Choice(lambda: translate("Exporting", "Open file"), lambda: open_path(path)),
            Choice(lambda: translate("Exporting", "Open folder"), lambda: open_path(str(Path(path).parent))),
        )
        rows = f"{answer.rows:,}"

        def text() -> str:
            return translate("Exporting", "{rows} lines written to {path}").format(rows=rows, path=path)

        self._notices.show_notice("export", Notice("green", text, choices))

    def _failed(self, faults: tuple[Fault, ...]) -> None:
        def text() -> str:
            return "\n".join(words.sentence(fault.code, fault.params) for fault in faults)

        self._notices.show_notice("export", Notice("red", text))

    def _over(self) -> None:
        self._task = None

