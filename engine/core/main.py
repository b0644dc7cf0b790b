"""The engine's entry: reads its start from standard input, opens its door, prepares, runs the loop, writes the end.

`RunSpec` comes in as msgpack on standard input; one JSON line (`Address`) goes out on standard output when clients may
connect. Exit codes: 0, 1, 3 as the run ended, 2 nothing started, 4 the engine's own fault.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import traceback
from pathlib import Path

import msgspec

from engine.core import processes
from engine.core.audience import Audience
from engine.core.door import Door, address
from engine.core.inbox import Inbox, Signalled
from engine.core.start import Start
from engine.errors import EngineError, Refused
from engine.model import Proc
from engine.protocol import Address, RunSpec, StartRefused
from engine.services.home import Home

#: How long the end waits for the one who started the engine to hear of it (seconds).
HEAR_SECONDS = 10.0


def main() -> None:
    """Run one engine and leave the process with its exit code; never returns."""
    code = 4
    try:
        code = _main()
    except BaseException:  # noqa: BLE001  the last word goes to the error file, whatever it is
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _main() -> int:
    spec = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=RunSpec)
    home = Home(Path(spec.home))
    inbox = Inbox()
    me = processes.identify(os.getpid()) or Proc(os.getpid(), 0.0)
    door = Door(inbox, address(home.root, spec.run), home.key())
    door.open()
    _listen_to_signals(inbox)
    here = Address(spec.run, door.address, me)
    _announce(here)
    audience = Audience(door)
    try:
        return _start(spec, home, inbox, audience, here)
    finally:
        door.close()
        if os.name != "nt":
            Path(door.address).unlink(missing_ok=True)
        _remove_if_empty(home.root / "engines" / f"{spec.run}.err")


def _start(spec: RunSpec, home: Home, inbox: Inbox, audience: Audience, here: Address) -> int:
    start = Start(spec, home, inbox, audience, here)
    try:
        with start:
            return start.run()
    except Refused as refused:
        audience.tell_for_good(StartRefused(refused.faults))
        start.wait_until_heard(HEAR_SECONDS)
        return 2
    except EngineError as error:
        traceback.print_exc()
        audience.tell_for_good(start.fault(error))
        start.wait_until_heard(HEAR_SECONDS)
        return 4


def _remove_if_empty(errors: Path) -> None:
    """The file for the engine's last words is kept only if there are any."""
    with contextlib.suppress(OSError):
        if errors.stat().st_size == 0:
            errors.unlink()


def _announce(where: Address) -> None:
    """Say where to connect, then let go of the starter's terminal."""
    line = msgspec.json.encode(where) + b"\n"
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _listen_to_signals(inbox: Inbox) -> None:
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: inbox.put(Signalled()))
