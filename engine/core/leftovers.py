"""What a dead engine of this run has left: its workers and browsers are ended, by proof, before anything is leased."""

from __future__ import annotations

from pathlib import Path

from engine.core import processes
from engine.core.ledger import Ledger
from engine.errors import EngineError

#: Seconds for removing one left session folder.
CLEAR_SECONDS = 5.0


def end(ledger: Ledger, browser_folder: Path) -> None:
    """End recorded processes that are still there and everything that runs in a session folder; remove the folders.

    Raises EngineError `leftovers.stay` if something cannot be ended: the run may not go on beside it.
    """
    recorded = [proc for _name, proc in ledger.left_over()]
    left = processes.end_tree(recorded, marker=str(browser_folder))
    if left:
        raise EngineError("leftovers.stay", pids=", ".join(str(proc.pid) for proc in left))
    for folder in browser_folder.iterdir() if browser_folder.is_dir() else ():
        processes.remove_folder(folder, CLEAR_SECONDS)
