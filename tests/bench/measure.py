"""Measuring ours and a peer in turn, and the one JSON line that every bench ends with."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: medians of ours and the peer's, their ratio, and between what the ratios of single rounds lie.

    `spread` leaves out the tenth of the rounds on either side. `theirs` is None, with `reason`, if there is no peer.
    """

    figure: str
    unit: str
    ours: float
    peer: str
    theirs: float | None
    ratio: float | None
    spread: tuple[float, float] | None
    aim: str
    met: bool | None
    reason: str = ""


def in_turn(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> list[tuple[float, float]]:
    """A B A B …, after one round that does not count."""
    ours()
    theirs()
    return [(ours(), theirs()) for _ in range(rounds)]


def at_most(figure: str, unit: str, peer: str, most: float, pairs: Sequence[tuple[float, float]]) -> Row:
    """The row of a figure in which less is better: ours may be `most` times the peer's."""
    mine, other = (statistics.median(values) for values in zip(*pairs, strict=True))
    ratios = sorted(one / another for one, another in pairs)
    cut = len(ratios) // 10
    ratio = mine / other
    return Row(figure, unit, round(mine, 4), peer, round(other, 4), round(ratio, 3),
               (round(ratios[cut], 3), round(ratios[-1 - cut], 3)), f"≤ {most}", ratio <= most)


def seconds_of(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """How long a command takes from its start to its exit. Raises CalledProcessError if it fails."""
    begun = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def report(name: str, rows: Sequence[Row], *, only_json: bool) -> None:
    """A table for people, then the line for programs."""
    for row in () if only_json else rows:
        theirs = row.reason if row.theirs is None else f"{row.peer} {row.theirs} {row.unit}, ratio {row.ratio}"
        between = f" ({row.spread[0]} to {row.spread[1]})" if row.spread else ""
        verdict = {True: "met", False: "NOT met", None: "not judged"}[row.met]
        sys.stdout.write(f"{row.figure}: {row.ours} {row.unit}; {theirs}{between}; aim {row.aim}: {verdict}\n")
    line = {"bench": name, "rows": [asdict(row) for row in rows]}
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + os.linesep)
