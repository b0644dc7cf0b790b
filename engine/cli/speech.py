"""What the terminal says, in which language, and where: people's words and the one line of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from engine.errors import EngineError, Fault, Place, Refused
from engine.words import render
from engine.words.catalogue import chosen_language, translator

if TYPE_CHECKING:
    from rich.console import Console


class Speech:
    """Renders codes in the operator's language and prints them.

    With `as_json` people's words go to standard error, so that standard output holds nothing but the one JSON line.
    """

    def __init__(self, *, as_json: bool = False, language: str | None = None) -> None:
        self.as_json = as_json
        self.language = language or chosen_language()
        self._translate: Callable[[str], str] = translator(self.language)

    @property
    def out(self) -> TextIO:
        """Where people's words go."""
        return sys.stderr if self.as_json else sys.stdout

    @property
    def console(self) -> Console:
        """A rich console on `out`; wide where there is no terminal, so that lines are not broken."""
        from rich.console import Console

        wide = None if self.out.isatty() else 200
        return Console(file=self.out, width=wide, highlight=False, soft_wrap=wide is not None)

    def words(self, code: str, params: Mapping[str, str] | None = None, /, **more: object) -> str:
        """The sentence for a code."""
        return render(code, {**(params or {}), **{name: str(value) for name, value in more.items()}}, self._translate)

    def say(self, code: str, params: Mapping[str, str] | None = None, /, **more: object) -> None:
        """Print a sentence for people."""
        self.line(self.words(code, params, **more))

    def line(self, text: str) -> None:
        """Print a line for people."""
        print(text, file=self.out, flush=True)

    def result(self, value: Mapping[str, Any]) -> None:
        """Print the JSON line, if it was asked for."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False), flush=True)

    def span(self, seconds: float) -> str:
        """A span of time in words, with two units."""
        whole = max(0, round(seconds))
        minutes, rest = divmod(whole, 60)
        hours, minutes_over = divmod(minutes, 60)
        if hours:
            return self.words("time.hours", hours=hours, minutes=minutes_over)
        if minutes:
            return self.words("time.minutes", minutes=minutes, seconds=rest)
        return self.words("time.seconds", seconds=whole)

    def fault(self, fault: Fault) -> str:
        """One fault as a line: its place, then what is wrong."""
        place = str(fault.place)
        sentence = self.words(fault.code, fault.params)
        return f"{place}: {sentence}" if place else sentence

    def faults(self, faults: Sequence[Fault]) -> None:
        """Print faults on standard error, those that refuse first, warnings after them."""
        for heading, warning in (("cli.run.refused", False), ("cli.run.warned", True)):
            chosen = [fault for fault in faults if fault.warning is warning]
            if chosen:
                lines = [f"  {self.fault(fault)}" for fault in chosen]
                print(self.words(heading), *lines, sep="\n", file=sys.stderr, flush=True)

    def refuse(self, faults: Sequence[Fault]) -> int:
        """Tell why nothing was done, to people and as JSON; the exit code. Wrong arguments need no heading."""
        if all(fault.code.startswith("cli.") for fault in faults):
            print(*map(self.fault, faults), sep="\n", file=sys.stderr, flush=True)
        else:
            self.faults(faults)
        self.result({"state": "refused", "exit_code": 2, "faults": [self.fault_json(fault) for fault in faults]})
        return 2

    def fault_json(self, fault: Fault) -> dict[str, Any]:
        """One fault for programs, with its sentence for people."""
        place = {name: getattr(fault.place, name) for name in ("file", "sheet", "cell", "field")}
        words = {"code": fault.code, "params": fault.params, "text": self.words(fault.code, fault.params)}
        return {**words, "place": place, "warning": fault.warning}

    def error(self, error: EngineError) -> int:
        """Tell what made a command end; the exit code: 2 for what was refused, else 4."""
        if isinstance(error, Refused):
            return self.refuse(error.faults)
        sentence = self.words(error.code, error.params)
        print(sentence, file=sys.stderr, flush=True)
        self.result({"state": "fault", "exit_code": 4, "reason": error.code, "params": error.params, "text": sentence})
        return 4


def refused(code: str, field: str = "", **params: object) -> Refused:
    """A refusal of the command's own arguments."""
    return Refused([Fault(code, Place(field=field), {name: str(value) for name, value in params.items()})])
