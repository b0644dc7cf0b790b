"""A process that works on a ledger until it is killed: it tells an item's number only after the commit of its end.

Arguments: path of the ledger, number of items, items a turn. It makes the ledger if it is not there.
"""

from __future__ import annotations

import sys
from itertools import count, islice
from pathlib import Path

from engine.core.ledger import Ledger
from engine.core.ledger_rows import RunRecord
from engine.model import Item, ItemState, Outcome, OutcomeKind


def main(path: Path, number: int, turn: int) -> None:
    if path.exists():
        ledger = Ledger.open(path)
        ledger.recover(1.0)
    else:
        ledger = Ledger.create(path, RunRecord("run", "job", "", "", 0.0, "", ""))
        ledger.add_items(Item(0, "step", "kim", f"k{one}", one, {"code": f"k{one}"}) for one in range(number))
    ledger.commit()
    held: list[int] = []
    todo = ledger.pending()
    for now in count(2):
        for one in held:
            outcome = Outcome(OutcomeKind.DONE, "done", results={"n": str(one)})
            ledger.begin_attempt(one, "w", "s", float(now))
            ledger.end_attempt(one, outcome, ItemState.DONE, float(now), 0.1)
        ended, held = held, ledger.lease([one.id for one in islice(todo, turn)], "w", "s", float(now))
        ledger.commit()
        sys.stdout.write(f"{' '.join(map(str, ended))}\n")
        sys.stdout.flush()
        if not held:
            sys.stdout.write("end\n")
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
