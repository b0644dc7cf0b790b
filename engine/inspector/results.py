"""Writes the results workbook of a run, from its ledger alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from engine import asks, job
from engine.core.ledger_read import LedgerReader
from engine.errors import EngineError
from engine.inspector.rows import Words, all_items, result_row
from engine.workbook.results import Run, write_results


def answer(ask: asks.ResultsAsk) -> Iterator[asks.Answer]:
    """Words about progress, then the path. Raises `Refused` if nothing can be written there."""
    words = Words(ask.language)
    ledger = Path(ask.ledger)
    with LedgerReader(ledger) as reader:
        rows = [result_row(row, words, ledger) for row in all_items(reader)]
        run = Run(job.load(Path(ask.job_path)), reader.account_list(), rows, words.labels())
    yield from _written(ask, run)


def _written(ask: asks.ResultsAsk, run: Run) -> Iterator[asks.Answer]:
    """The file is written on a thread of its own, so that words about it can be told meanwhile."""
    told: SimpleQueue[asks.Answer | EngineError] = SimpleQueue()

    def tell(code: str, done: int, total: int) -> None:
        told.put(asks.Working(code, done, total))

    def write() -> None:
        try:
            path, lost = write_results(Path(ask.workbook), Path(ask.target), run, tell)
            told.put(asks.Written(str(path), len(run.rows), lost))
        except EngineError as error:
            told.put(error)
        except Exception as error:  # noqa: BLE001  openpyxl raises errors of many kinds for odd files; none may hang this
            told.put(EngineError("results.not_written", why=f"{type(error).__name__}: {error}"))

    Thread(target=write, name="results", daemon=True).start()
    while isinstance(one := told.get(), asks.Working):
        yield one
    if isinstance(one, EngineError):
        raise one
    yield one
