"""Where windows and terminals come in: a local socket (named pipe on Windows) that only this user may open.

Any number of viewers and controllers: who stops a run from another terminal must be heard even while the window holds
it, and a stop is the same whoever asks. Every connection proves that it knows the home folder's key. No port is opened.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import threading
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Listener
from pathlib import Path

from engine.channel import Channel
from engine.core.inbox import ClientFrame, Inbox
from engine.errors import ChannelClosed, EngineError


def address(home: Path, run: str) -> str:
    """Where the engine of a run listens: short enough for a Unix socket whatever the home folder is called."""
    name = hashlib.sha256(f"{home.resolve()}\n{run}".encode()).hexdigest()[:24]
    if os.name == "nt":
        return rf"\\.\pipe\rowcrew-{name}"
    return str(_socket_folder() / f"{name}.sock")


def _socket_folder() -> Path:
    """A folder of this user alone. Raises EngineError if somebody else owns it."""
    base = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    if len(os.fsencode(base)) > 60:
        base = Path("/tmp")  # noqa: S108  sockets have 108 bytes for their path; the folder below is checked
    folder = base / f"rowcrew-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    about = folder.lstat()
    if about.st_uid != os.getuid() or about.st_mode & 0o077:
        raise EngineError("door.not_ours", folder=folder)
    return folder


class Door:
    """Lets clients in and passes their frames to the inbox; sends events to all of them."""

    def __init__(self, inbox: Inbox, where: str, key: bytes) -> None:
        self._inbox = inbox
        self.address = where
        if os.name != "nt":
            Path(where).unlink(missing_ok=True)
        self._listener = Listener(where, family="AF_PIPE" if os.name == "nt" else "AF_UNIX", backlog=16, authkey=key)
        self._clients: dict[int, Channel] = {}
        self._count = 0
        self._closed = False
        self._thread = threading.Thread(target=self._accept, name="door", daemon=True)

    def open(self) -> None:
        """Begin to let clients in."""
        self._thread.start()

    def send(self, client: int, frame: bytes) -> None:
        """Send to one client; one that has left is forgotten."""
        channel = self._clients.get(client)
        if channel is not None:
            with contextlib.suppress(ChannelClosed):
                channel.send(frame)

    def tell(self, frame: bytes, clients: set[int]) -> None:
        """Send to these clients."""
        for client in clients:
            self.send(client, frame)

    def left(self, client: int) -> None:
        """Forget a client that has left."""
        if (channel := self._clients.pop(client, None)) is not None:
            channel.cut()

    def close(self) -> None:
        """Send what is queued, close all connections and the socket."""
        self._closed = True
        for channel in list(self._clients.values()):
            channel.close()
        with contextlib.suppress(OSError):
            self._listener.close()

    def _accept(self) -> None:
        while not self._closed:
            try:
                connection = self._listener.accept()
            except (AuthenticationError, EOFError, ConnectionError):
                continue
            except OSError:
                return
            self._count += 1
            client = self._count
            channel = Channel(connection, self._inbox_of(client), "client")
            self._clients[client] = channel
            channel.start()

    def _inbox_of(self, client: int) -> Callable[[bytes | None], None]:
        return lambda frame: self._inbox.put(ClientFrame(client, frame))
