"""`python3 start.py bench NAME [--json]`: runs one bench. Benches measure and judge; no test asserts a time."""

from __future__ import annotations

import sys
from importlib import import_module

from tests.bench.measure import Row, report

#: Each is a module beside this one with `rows()`.
BENCHES = ("startup",)


def main(words: list[str]) -> int:
    """Exit code 0 if it could be measured, whether the aims were met or not; 2 for an unknown name."""
    names = [word for word in words if not word.startswith("-")]
    if len(names) != 1 or names[0] not in BENCHES:
        sys.stderr.write(f"Which bench? One of: {', '.join(BENCHES)}\n")
        return 2
    measured: list[Row] = list(import_module(f"tests.bench.{names[0]}").rows())
    report(names[0], measured, only_json="--json" in words)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
