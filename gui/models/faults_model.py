"""What a check found: every fault by place, faults before warnings, what the results copy drops last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from engine.errors import Fault, Place
from engine.words.mark import QT_TRANSLATE_NOOP
from gui import words
from gui.models.table import Column, TableModel


def kind(fault: Fault) -> str:
    """Whether the fault forbids a start."""
    if fault.warning:
        return QCoreApplication.translate("FaultsModel", "Warning")
    return QCoreApplication.translate("FaultsModel", "Fault")


def where(fault: Fault) -> str:
    """The place, without the folders of the file."""
    place = fault.place
    name = place.file.replace("\\", "/").rsplit("/", 1)[-1]
    return str(Place(file=name, sheet=place.sheet, cell=place.cell, field=place.field)) or "—"


class FaultsModel(TableModel[Fault]):
    """One row per fault."""

    context = "FaultsModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("FaultsModel", "Kind"), 104, kind,
               look=lambda fault: words.look("warning" if fault.warning else "failed")),
        Column(QT_TRANSLATE_NOOP("FaultsModel", "Place"), 250, where, tip=True),
        Column(QT_TRANSLATE_NOOP("FaultsModel", "What is wrong, and what is allowed"), 420,
               lambda fault: words.one_line(words.sentence(fault.code, fault.params)), tip=True),
    )

    def show(self, faults: Iterable[Fault], dropped: Iterable[str] = ()) -> None:
        """Show these faults, and what the results copy would lose as warnings."""
        lost = (Fault(code, warning=True) for code in dropped)
        self.fill(sorted((*faults, *lost), key=lambda fault: fault.warning))

    def count(self) -> tuple[int, int]:
        """Faults that forbid a start, and warnings."""
        warnings = sum(fault.warning for fault in self._rows)
        return len(self._rows) - warnings, warnings
