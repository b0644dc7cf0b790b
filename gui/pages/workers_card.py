"""The live worker table."""

from __future__ import annotations

from gui import numbers
from gui.models.workers_model import WorkersModel
from gui.qt import override
from gui.widgets.base import Card
from gui.widgets.tables import Table


class WorkersCard(Card):
    """Who does what, and why not."""

    def __init__(self, model: WorkersModel) -> None:
        super().__init__("workers")
        self.model = model
        self.table = Table(model)
        self.body.addWidget(self.table, 1)
        self.retranslate()

    def refresh(self) -> None:
        """Say how many work, and what their browsers take."""
        total = self.model.rowCount()
        if not total:
            self.note.setText("")
            return
        text = self.tr("{busy} of {total} working").format(busy=self.model.busy(), total=total)
        memory = numbers.memory(self.model.memory())
        browsers = self.tr("browsers {memory}").format(memory=memory)
        self.note.setText(f"{text}  ·  {browsers}" if memory else text)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Workers"))
        self.table.setAccessibleName(self.tr("Workers"))
        self.table.say_empty(self.tr("Workers appear here as soon as the first browser starts."))
        self.model.retranslate()
        self.refresh()
