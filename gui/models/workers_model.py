"""The worker table: last row wins, one ranged change a tick."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from engine.model import WorkerState
from engine.protocol import WorkerRow
from engine.words.mark import QT_TRANSLATE_NOOP
from gui import numbers, words
from gui.models.table import Column, TableModel

#: States in which the account's bar is not about work going on.
_BAR_TONES = {WorkerState.PAUSED: "red", WorkerState.ENDED: "grey", WorkerState.RESTARTING: "amber"}


def account(row: WorkerRow) -> str:
    """The account as the operator calls it: its short name, else its login."""
    return row.name or row.account


def progress(row: WorkerRow) -> tuple[float, str]:
    """How much of the account's items is settled, and the bar's tone."""
    fraction = row.settled / row.total if row.total else 0.0
    return fraction, "green" if fraction >= 1 else _BAR_TONES.get(row.state, "blue")


def progress_text(row: WorkerRow) -> str:
    """The bar in words."""
    return f"{row.settled:,} / {row.total:,}" if row.total else "—"


def item(row: WorkerRow) -> str:
    """The item in hand, and how far inside it."""
    if not row.item:
        return "—"
    if not row.item_total and not row.item_done:
        return row.item
    return f"{row.item}  {row.item_done}/{row.item_total}" if row.item_total else f"{row.item}  {row.item_done}"


def batch(row: WorkerRow) -> str:
    """Which batch, and the place in it."""
    return f"{row.batch}  ({row.batch_done}/{row.batch_size})" if row.batch else "—"


def ended(row: WorkerRow) -> str:
    """Items done and failed by this worker."""
    return f"{row.done:,} / {row.failed:,}"


def memory(row: WorkerRow) -> str:
    """Memory of the worker's browser."""
    return numbers.memory(row.memory) or "—"


def last_line(row: WorkerRow) -> str:
    """Why the worker does not work, else its last log line."""
    if row.reason:
        return words.one_line(words.sentence(row.reason, row.reason_params))
    return words.one_line(words.sentence(row.line, row.line_params))


class WorkersModel(TableModel[WorkerRow]):
    """One row per worker, in the order in which they appeared."""

    context = "WorkersModel"
    columns = (
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Worker"), 64, lambda row: row.worker, tip=True),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Account"), 72, account, tip=True),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "State"), 102, lambda row: words.state_word(row.state),
               look=lambda row: words.look(row.state)),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Progress"), 132, progress_text, bar=progress),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Current item"), 96, item, tip=True),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Batch"), 68, batch),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Done / failed"), 92, ended, right=True),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Memory"), 74, memory, right=True),
        Column(QT_TRANSLATE_NOOP("WorkersModel", "Last line"), 220, last_line, tip=True),
    )

    def update_rows(self, rows: Iterable[WorkerRow]) -> None:
        """Take the newest rows; one change is told for those that were known, one insertion for the new ones."""
        places = {row.worker: at for at, row in enumerate(self._rows)}
        changed, new = [], []
        for row in rows:
            at = places.get(row.worker)
            if at is None:
                new.append(row)
            else:
                self._rows[at] = row
                changed.append(at)
        if changed:
            self.tell(min(changed), max(changed))
        self.append(new)

    def all_ended(self) -> None:
        """The engine is gone, and its workers with it."""
        self._rows = [replace(row, state=WorkerState.ENDED, item="", memory=0, reason="") for row in self._rows]
        self.tell(0, len(self._rows) - 1)

    def busy(self) -> int:
        """Workers that are working on an item."""
        return sum(row.state is WorkerState.WORKING for row in self._rows)

    def memory(self) -> int:
        """Memory of all browsers together, in bytes."""
        return sum(row.memory for row in self._rows)
