"""The terminal's commands. Everything heavy is imported inside a command, so that `rowcrew --help` is quick."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from engine.words.catalogue import chosen_language, translator
from engine.words.faces import WORDS

if TYPE_CHECKING:
    from engine.cli.speech import Speech

_translate = translator(chosen_language())


def _help(name: str) -> str:
    """A help text in the operator's language."""
    return _translate(WORDS[f"cli.help.{name}"])


app = typer.Typer(
    name="rowcrew",
    help=_translate(WORDS["cli.help"]),
    epilog=_help("epilog"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Job = Annotated[str, typer.Argument(metavar="JOB", help=_help("arg.job"))]
JobOrResume = Annotated[str | None, typer.Argument(metavar="JOB", help=_help("arg.job"))]
Run = Annotated[str, typer.Argument(metavar="RUN", help=_help("arg.run"))]
Json = Annotated[bool, typer.Option("--json", help=_help("opt.json"))]
Headed = Annotated[bool, typer.Option("--headed", help=_help("opt.headed"))]


class Leave(SystemExit):
    """A command's own exit; typer's parser leaves with a plain SystemExit."""


@app.command(help=_help("run"))
def run(  # noqa: PLR0913  the options of the command
    job: JobOrResume = None,
    *,
    resume: Annotated[str | None, typer.Option(metavar="RUN|last", help=_help("opt.resume"))] = None,
    only: Annotated[str | None, typer.Option(metavar="failed", help=_help("opt.only"))] = None,
    headed: Headed = False,
    accounts: Annotated[str | None, typer.Option(metavar="A,B", help=_help("opt.accounts"))] = None,
    batch: Annotated[int | None, typer.Option(metavar="N", min=1, help=_help("opt.batch"))] = None,
    workbook: Annotated[str | None, typer.Option(metavar="FILE", help=_help("opt.workbook"))] = None,
    as_json: Json = False,
) -> None:
    """Run a job."""

    def work(speech: Speech) -> int:
        from engine.cli import running

        chosen = running.Choices(headed=headed or None, accounts=_names(accounts), batch=batch, workbook=workbook)
        return running.run(speech, running.Wish(job, resume, only, chosen))

    _leave(work, as_json=as_json)


@app.command(help=_help("check"))
def check(job: Job, *, as_json: Json = False) -> None:
    """Check a job."""

    def work(speech: Speech) -> int:
        from engine.cli import checking

        return checking.check(speech, job)

    _leave(work, as_json=as_json)


@app.command(help=_help("demo"))
def demo(
    *,
    terminal: Annotated[bool, typer.Option("--terminal", help=_help("opt.terminal"))] = False,
    headed: Headed = False,
    as_json: Json = False,
) -> None:
    """Run the demo."""

    def work(speech: Speech) -> int:
        from engine.cli import demo as room

        return room.demo(speech, terminal=terminal or as_json, headed=headed)

    _leave(work, as_json=as_json)


@app.command(help=_help("doctor"))
def doctor(*, as_json: Json = False) -> None:
    """Look over this computer."""

    def work(speech: Speech) -> int:
        from engine.cli import checking

        return checking.doctor(speech)

    _leave(work, as_json=as_json)


@app.command(help=_help("runs"))
def runs(*, as_json: Json = False) -> None:
    """List the runs."""

    def work(speech: Speech) -> int:
        from engine.cli import records

        return records.runs(speech)

    _leave(work, as_json=as_json)


@app.command(help=_help("items"))
def items(
    run: Run,
    *,
    state: Annotated[str | None, typer.Option(metavar="S", help=_help("opt.state"))] = None,
    as_json: Json = False,
) -> None:
    """List the items of a run."""

    def work(speech: Speech) -> int:
        from engine.cli import records

        return records.items(speech, run, state)

    _leave(work, as_json=as_json)


@app.command(help=_help("export"))
def export(
    run: Run,
    *,
    what: Annotated[str, typer.Option(metavar="items|log", help=_help("opt.what"))],
    to: Annotated[str, typer.Option(metavar="FILE", help=_help("opt.to"))],
    as_json: Json = False,
) -> None:
    """Write items or log to a file."""

    def work(speech: Speech) -> int:
        from engine.cli import records

        return records.export(speech, run, what, to)

    _leave(work, as_json=as_json)


@app.command(help=_help("attach"))
def attach(run: Run, *, as_json: Json = False) -> None:
    """Watch a run."""

    def work(speech: Speech) -> int:
        from engine.cli import reaching

        return reaching.attach(speech, run)

    _leave(work, as_json=as_json)


@app.command(help=_help("status"))
def status(run: Run, *, as_json: Json = False) -> None:
    """Say where a run stands."""

    def work(speech: Speech) -> int:
        from engine.cli import reaching

        return reaching.status(speech, run)

    _leave(work, as_json=as_json)


@app.command(help=_help("stop"))
def stop(
    run: Run,
    *,
    now: Annotated[bool, typer.Option("--now", help=_help("opt.now"))] = False,
    as_json: Json = False,
) -> None:
    """Stop a run."""

    def work(speech: Speech) -> int:
        from engine.cli import reaching

        return reaching.stop(speech, run, now=now)

    _leave(work, as_json=as_json)


def _names(value: str | None) -> tuple[str, ...] | None:
    """`a, b` as names; None stays "as the job says"."""
    return None if value is None else tuple(name.strip() for name in value.split(",") if name.strip())


def _leave(work: Callable[[Speech], int], *, as_json: bool) -> NoReturn:
    """Do a command's work and leave with its exit code; whatever goes wrong ends in words and a code."""
    from engine.cli.speech import Speech
    from engine.errors import EngineError

    speech = Speech(as_json=as_json)
    try:
        code = work(speech)
    except EngineError as error:
        code = speech.error(error)
    except KeyboardInterrupt:
        code = 3
    except Exception as error:  # noqa: BLE001  the last edge: anything unforeseen is an engine fault, never exit code 1
        traceback.print_exc()
        code = speech.error(EngineError("cli.broken", error=f"{type(error).__name__}: {error}"))
    raise Leave(code)


def main() -> None:
    """Entry point of `rowcrew`: parse, do, and leave with the command's exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(prog_name="rowcrew")
    except Leave:
        raise
    except SystemExit as leaving:
        if leaving.code and "--json" in sys.argv:
            text = _translate(WORDS["cli.arguments"])
            print(json.dumps({"state": "refused", "exit_code": 2, "faults": [{"code": "cli.arguments", "text": text}]}))
        raise
