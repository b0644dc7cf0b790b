"""Who watches a run: the clients that said hello, and which of them steers. A bad frame ends its client."""


from collections.abc import Callable

import msgspec

from engine.core.door import Door
from engine.errors import Fault, Place
from engine.protocol import VERSION, Command, Event, Hello, Snapshot, StartRefused, decode_command, encode


class Audience:
    """Sends events to everybody who said hello; those who came as controllers are heard, viewers are not."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._watching: set[int] = set()
        self._controllers: set[int] = set()
        self._last: list[Event] = []

    @property
    def empty(self) -> bool:
        """Whether nobody has said hello and stayed."""
        return not self._watching

    @property
    def controlled(self) -> bool:
        """Whether somebody steers."""
        return bool(self._controllers)

    def tell(self, event: Event) -> None:
        """Send an event to everybody."""
        self._door.tell(encode(event), self._watching)

    def tell_for_good(self, event: Event) -> None:
        """Send an event to everybody, and to those who come later, too."""
        self._last.append(event)
        self.tell(event)

    def forget(self) -> None:
        """What was said for good so far is not true any more."""
        self._last.clear()

    def heard(self, client: int, frame: bytes | None, snapshot: Callable[[], Snapshot] | None) -> Command | None:
        """A client's frame; the command in it if the client may give one. A newcomer gets the snapshot."""
        if frame is None:
            self._left(client)
            return None
        try:
            command = decode_command(frame)
        except msgspec.DecodeError:
            self._left(client)
            return None
        if isinstance(command, Hello):
            self._welcome(client, command, snapshot)
            return None
        return command if client in self._controllers else None

    def _welcome(self, client: int, hello: Hello, snapshot: Callable[[], Snapshot] | None) -> None:
        if hello.version != VERSION:
            params = {"theirs": str(hello.version), "ours": str(VERSION)}
            self._door.send(client, encode(StartRefused((Fault("protocol.version", Place(), params),))))
            return
        if hello.controller:
            self._controllers.add(client)
        if snapshot is not None:
            self._door.send(client, encode(snapshot()))
        for event in self._last:
            self._door.send(client, encode(event))
        self._watching.add(client)

    def _left(self, client: int) -> None:
        self._watching.discard(client)
        self._controllers.discard(client)
        self._door.left(client)
