"""The trap that the PySide6 pin is for: a release that loses a reference to None at every void call, and then dies."""

from __future__ import annotations

import subprocess
import sys

CALLS = 20_000

#: In a process of its own: what is looked for ends the interpreter itself.
SCRIPT = f"""
import sys
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    told = Signal(int)
    asked = Signal()

heard = []
source = Source()
source.told.connect(heard.append)
source.asked.connect(lambda: heard.append(None))
before = sys.getrefcount(None)
for number in range({CALLS}):
    assert source.setObjectName("name") is None
    assert source.blockSignals(False) is False
    source.told.emit(number)
    source.asked.emit()
lost = 0 if sys.version_info >= (3, 12) else before + {CALLS} - sys.getrefcount(None)  # immortal from 3.12 on
print(len(heard), lost)
"""


def test_twenty_thousand_void_calls_and_signals_lose_no_reference() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 0, done.stderr
    heard, lost = map(int, done.stdout.split())
    assert heard == 2 * CALLS
    assert lost < CALLS / 100  # other code may keep or drop a few references to None; the fault drops one a call
