"""`python -m resources.practice_shop --state FILE [--port N] [--seed N] [--until-stdin-closes]`.

Prints one JSON line, {"address": "http://127.0.0.1:PORT"}, once connections are accepted, then serves until it is
interrupted or, if asked, until its standard input ends because its parent is gone.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from resources.practice_shop.app import create_app
from resources.practice_shop.seed import DEFAULT_SEED
from resources.practice_shop.state import ShopState


class _QuietHandler(WSGIRequestHandler):
    """Logs no requests. Speaks HTTP/1.0: a browser that loses a kept-alive connection would send a save again."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002  werkzeug's name
        if type == "error":
            sys.stderr.write(message % args + "\n")


def main() -> int:
    """Serve until told to end; the exit code is 0 however that happens."""
    options = _options()
    with ShopState(options.state) as state:
        if not state.seeded:
            state.seed(options.seed)
        halt = threading.Event()
        server = make_server("127.0.0.1", options.port, create_app(state, halt), True, request_handler=_QuietHandler)
        end = _ender(server, halt)
        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)
        if options.until_stdin_closes:
            threading.Thread(target=_wait_for_parent, args=(end,), daemon=True).start()
        sys.stdout.write(json.dumps({"address": f"http://127.0.0.1:{server.port}"}) + "\n")
        sys.stdout.flush()
        server.serve_forever(poll_interval=0.1)
        # Hung requests hold threads that nothing else could end.
        halt.set()
        server.server_close()
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="practice_shop", description="The practice shop of Rowcrew.")
    parser.add_argument("--state", type=Path, required=True, metavar="FILE", help="SQLite file, made if missing")
    parser.add_argument("--port", type=int, default=0, help="0: one that is free")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="what a new state file is filled from")
    parser.add_argument("--until-stdin-closes", action="store_true", help="end with the parent process")
    return parser.parse_args()


def _ender(server: BaseWSGIServer, halt: threading.Event) -> Callable[[int, FrameType | None], None]:
    def end(_number: int = 0, _frame: FrameType | None = None) -> None:
        halt.set()
        # shutdown() waits for serve_forever, which must therefore run in another thread than the one that asks.
        threading.Thread(target=server.shutdown, daemon=True).start()

    return end


def _wait_for_parent(end: Callable[[int, FrameType | None], None]) -> None:
    while os.read(0, 4096):
        pass
    end(0, None)


if __name__ == "__main__":
    sys.exit(main())
