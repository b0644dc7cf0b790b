"""What can go wrong, as codes and parameters. No sentences here: words are made at the edge (`engine.words`).

Leaf module.
"""

from __future__ import annotations

from msgspec import Struct, field


class Place(Struct, frozen=True):
    """Where a fault is: a file, a sheet, a cell (`J12`) or row of it, or a field of the job (`steps[0].flow`)."""

    file: str = ""
    sheet: str = ""
    cell: str = ""
    field: str = ""

    def __str__(self) -> str:
        """`file · sheet!cell · field`, leaving out what is empty."""
        where = f"{self.sheet}!{self.cell}" if self.sheet and self.cell else self.sheet or self.cell
        return " · ".join(part for part in (self.file, where, self.field) if part)


class Fault(Struct, frozen=True):
    """One reason why something is refused. `warning` faults are told but do not stop a start."""

    code: str
    place: Place = Place()
    params: dict[str, str] = field(default_factory=dict)
    warning: bool = False


class EngineError(Exception):
    """Base of all typed errors: a code with parameters, rendered into words only at the edge."""

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = {name: str(value) for name, value in params.items()}
        super().__init__(code, self.params)

    def __str__(self) -> str:
        """Code and parameters, for logs; people get `engine.words.render`."""
        inside = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.code}({inside})"


class Refused(EngineError):
    """Something from outside (job, workbook, arguments) is refused whole, with every fault by place. Exit code 2."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("refused", count=len(faults))


class LedgerError(EngineError):
    """The ledger could not be opened, read or written as asked."""


class IllegalMove(LedgerError):
    """An item was asked to go where it may not."""


class LeaseHeld(EngineError):
    """An account is in use by another run; parameters name who holds it."""


class ChannelClosed(EngineError):
    """The other side of a channel is gone."""


class EngineGone(EngineError):
    """The engine subprocess could not be started or reached, or has died."""


class BrowserUnavailable(EngineError):
    """No browser or driver could be found or started."""


class SiteError(EngineError):
    """Base of what a site can say to an attempt."""


class LoginRefused(SiteError):
    """The account must rest: `kind` is bad_credentials, captcha, ip_block or wrong_account. No further attempt."""

    def __init__(self, kind: str, **params: object) -> None:
        self.kind = kind
        super().__init__(f"login.{kind}", **params)


class SessionExpired(SiteError):
    """The site's session ended; a new login is needed. The item is not to blame."""


class ItemFailed(SiteError):
    """The item's own fault, final: retrying would not help."""


class FlowUnavailable(EngineError):
    """A flow reference could not be loaded."""
