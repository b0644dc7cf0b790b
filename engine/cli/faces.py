"""The two faces of a run in the terminal: a live table where there is a terminal, plain lines elsewhere."""

from __future__ import annotations

import time

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from engine.cli.board import Board, Line, lines, numbers
from engine.cli.speech import Speech
from engine.model import Level, RunState, WorkerState
from engine.protocol import Event, LogLines, RunChanged, Snapshot, WorkerRow

#: Plain output tells the counts at most this often, in seconds.
COUNTS_SECONDS = 10.0

#: Log lines under the live table.
TAIL = 6

_LEVELS = {Level.DEBUG: "dim", Level.INFO: "", Level.WARNING: "yellow", Level.ERROR: "bold red"}
_STATES = {
    WorkerState.WAITING: "dim",
    WorkerState.STARTING: "cyan",
    WorkerState.LOGIN: "cyan",
    WorkerState.WORKING: "green",
    WorkerState.RESTARTING: "yellow",
    WorkerState.PAUSED: "bold red",
    WorkerState.ENDING: "dim",
    WorkerState.ENDED: "dim",
}
_COLUMNS = ("worker", "account", "state", "item", "batch", "progress", "done", "failed", "memory")
_NUMBERS = {"done", "failed", "memory"}


class PlainFace:
    """Lines for pipes and files: the log from `info` up, and the counts from time to time."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._told = 0
        self._told_at = 0.0

    def show(self, board: Board, events: list[Event], now: float) -> None:
        """Print the new log lines, a change of the run's state, and the counts if they are due."""
        for event in events:
            if isinstance(event, Snapshot):
                self._speech.say("cli.run.started", run=board.run, job=board.job)
            elif isinstance(event, LogLines):
                self._log(event)
            elif isinstance(event, RunChanged):
                self._state(board)
        due = board.counts.settled != self._told and now - self._told_at >= COUNTS_SECONDS
        if due or (board.ended is not None and board.counts.total):
            self._told, self._told_at = board.counts.settled, now
            self._speech.line(progress(self._speech, board, now))

    def tell(self, code: str) -> None:
        """Print a sentence of the terminal itself."""
        self._speech.say(code)

    def close(self) -> None:
        """Nothing is left to do: every line was flushed."""

    def _log(self, event: LogLines) -> None:
        for line in lines(event):
            if line.level is not Level.DEBUG:
                self._speech.line(log_line(self._speech, line))

    def _state(self, board: Board) -> None:
        state = self._speech.words(f"run_state.{board.state}")
        reason = self._speech.words(board.reason, board.reason_params) if board.reason else ""
        self._speech.line(f"{_clock(time.time())}  {state}  {reason}".rstrip())


class LiveFace:
    """A table of workers that stays in place, an overall bar above it and the last log lines below."""

    def __init__(self, speech: Speech, console: Console | None = None) -> None:
        self._speech = speech
        self._notice = ""
        self._live = Live(console=console or speech.console, auto_refresh=False, vertical_overflow="ellipsis")
        self._live.start()

    def show(self, board: Board, events: list[Event], now: float) -> None:
        """Redraw the whole picture; rich writes only what differs in height."""
        del events
        self._live.update(picture(self._speech, board, now, self._notice), refresh=True)

    def tell(self, code: str) -> None:
        """Keep a sentence of the terminal itself in sight."""
        self._notice = self._speech.words(code)

    def close(self) -> None:
        """Leave the last picture on the screen."""
        self._live.stop()


def picture(speech: Speech, board: Board, now: float, notice: str = "") -> RenderableType:
    """The live view of a run: heading, overall bar, workers, last lines, and a notice if there is one."""
    parts: list[RenderableType] = [_heading(speech, board), _overall(speech, board, now)]
    if board.workers:
        parts.append(_workers(speech, board))
    shown = [line for line in board.lines if line.level is not Level.DEBUG][-TAIL:]
    parts += [Text(log_line(speech, line), style=_LEVELS[line.level], no_wrap=True) for line in shown]
    if notice:
        parts.append(Text(notice, style="bold yellow"))
    return Group(*parts)


def progress(speech: Speech, board: Board, now: float) -> str:
    """Counts, rate and time left as one line."""
    counts = board.counts
    parts = [speech.words("cli.run.counts", numbers(counts))]
    if rate := board.rate(now):
        parts.append(speech.words("cli.run.rate", rate=f"{rate:.1f}"))
    if board.state is RunState.RUNNING and (left := board.left(now)):
        parts.append(speech.words("cli.run.left", time=speech.span(left)))
    return " · ".join(parts)


def log_line(speech: Speech, line: Line) -> str:
    """A log line as text: time, level, worker, sentence; the item too, unless the sentence names it."""
    sentence = speech.words(line.code, line.params)
    item = "" if line.item in sentence else line.item
    parts = (_clock(line.time), speech.words(f"level.{line.level}"), line.worker, item, sentence)
    return "  ".join(part for part in parts if part)


def _heading(speech: Speech, board: Board) -> Text:
    text = Text.assemble((board.job or "Rowcrew", "bold"), "  ", (board.run, "dim"), "  ")
    text.append(speech.words(f"run_state.{board.state}"), style="bold cyan")
    if board.reason:
        text.append("  " + speech.words(board.reason, board.reason_params), style="dim")
    return text


def _overall(speech: Speech, board: Board, now: float) -> RenderableType:
    spent = speech.words("cli.run.spent", time=speech.span(now - board.started)) if board.started else ""
    row = Table.grid(padding=(0, 1))
    bar = ProgressBar(total=max(1, board.counts.total), completed=board.counts.settled, width=30)
    row.add_row(bar, Text(" · ".join(part for part in (progress(speech, board, now), spent) if part)))
    return row


def _workers(speech: Speech, board: Board) -> Table:
    table = Table(box=None, padding=(0, 1), header_style="dim", expand=False)
    for name in _COLUMNS:
        heading = speech.words(f"cli.column.{name}")
        table.add_column(heading, justify="right" if name in _NUMBERS else "left", no_wrap=True)
    for worker in sorted(board.workers):
        table.add_row(*_cells(speech, board.workers[worker]))
    return table


def _cells(speech: Speech, row: WorkerRow) -> list[RenderableType]:
    state = speech.words(f"worker_state.{row.state}")
    reason = speech.words(row.reason, row.reason_params) if row.reason else ""
    within = f" {row.item_done}/{row.item_total}" if row.item_total else ""
    bar = ProgressBar(total=max(1, row.total), completed=row.settled, width=16)
    return [
        Text(row.worker),
        Text(row.name or row.account),
        Text(state, style=_STATES[row.state]),
        Text(row.item + within if row.item else reason, style="" if row.item else "dim", overflow="ellipsis"),
        Text(f"{row.batch_done}/{row.batch_size} #{row.batch}" if row.batch else ""),
        bar,
        Text(str(row.done)),
        Text(str(row.failed), style="red" if row.failed else "dim"),
        Text(f"{row.memory / 1024 / 1024:.0f} MB" if row.memory else "", style="dim"),
    ]


def _clock(seconds: float) -> str:
    return time.strftime("%H:%M:%S", time.localtime(seconds))


def face_for(speech: Speech) -> LiveFace | PlainFace:
    """The live table where people's words go to a terminal, plain lines elsewhere."""
    return LiveFace(speech) if speech.out.isatty() else PlainFace(speech)
