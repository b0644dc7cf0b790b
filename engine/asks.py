"""What short-lived helper processes (`python -m engine.inspector`) are asked, and what they answer.

One `Ask` goes in on standard input as msgpack; answers come out on standard output as frames (4 bytes big-endian
length, then msgpack), the last one being the answer that ends it. So neither window nor engine ever loads openpyxl or
an operator's code. Leaf-side module: imports `model` and `errors`.
"""

from __future__ import annotations

import struct
from typing import IO, Any

import msgspec
from msgspec import Struct, field

from engine.errors import Fault
from engine.model import Account, Item, SecretRef

_HEAD = struct.Struct(">I")
MAX_FRAME = 256 * 1024 * 1024


class CheckAsk(Struct, frozen=True, tag="check"):
    """Check a job whole; with `plan`, `ItemBatch`es follow the report if it has no fault. `key`: for keyed hashes."""

    job_path: str
    key: bytes
    workbook: str | None = None
    accounts: tuple[str, ...] | None = None
    plan: bool = False


class StepCheck(Struct, frozen=True):
    """What a step finds for one account: items, the rows behind them, and rows left out and why."""

    step: str
    account: str
    sheet: str
    items: int
    rows: int
    hidden: int = 0
    elsewhere: int = 0


class CheckReport(Struct, frozen=True, tag="report"):
    """The check's result. `faults` holds warnings too; a start is refused if one of them is not a warning.

    `origin` is the site's origin for leases. `dropped` are words codes of what the results copy would lose.
    """

    job: str
    job_path: str
    workbook: str
    site: str
    origin: str
    accounts: tuple[Account, ...]
    steps: tuple[StepCheck, ...]
    faults: tuple[Fault, ...]
    dropped: tuple[str, ...] = ()
    #: step name → its parameters, validated, with defaults filled in.
    params: dict[str, dict[str, Any]] = field(default_factory=dict)


class ItemBatch(Struct, frozen=True, tag="items"):
    """Some of the planned items, in workbook order; `id` is 0 until the ledger gives one."""

    items: tuple[Item, ...]


class PlanEnd(Struct, frozen=True, tag="plan_end"):
    """All items were sent."""

    items: int


class PreviewAsk(Struct, frozen=True, tag="preview"):
    """The sheets of a workbook, and the first rows of one of them as texts."""

    workbook: str
    sheet: str = ""
    header_row: int = 1
    rows: int = 50


class Preview(Struct, frozen=True, tag="previewed"):
    """`headers` and `rows` of `sheet`; columns whose header looks like a secret are masked (`secret` = their index)."""

    workbook: str
    sheets: tuple[str, ...]
    sheet: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total_rows: int
    secret: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()


class SecretsAsk(Struct, frozen=True, tag="secrets"):
    """The texts of some cells, at the moment of use."""

    workbook: str
    refs: tuple[SecretRef, ...]


class Secrets(Struct, frozen=True, tag="secret_values"):
    """The values, in the order asked; empty where the cell is empty or gone. Goes over a pipe, never into a file."""

    values: tuple[str, ...]


class ResultsAsk(Struct, frozen=True, tag="results"):
    """Write the results workbook of a run: a copy of `workbook` with the ledger's results beside each row, by key."""

    ledger: str
    job_path: str
    workbook: str
    target: str
    language: str = "en"


class Written(Struct, frozen=True, tag="written"):
    """A file was written, atomically; the name is a numbered one if the target was open elsewhere."""

    path: str
    rows: int
    dropped: tuple[str, ...] = ()


class ExportAsk(Struct, frozen=True, tag="export"):
    """Write items or log of a run to a file; the format follows the ending (.txt .csv .jsonl .xlsx)."""

    what: str
    source: str
    target: str
    language: str = "en"
    #: For items: only those in these states. For logs: only these levels. Empty = all.
    only: tuple[str, ...] = ()
    search: str = ""


class Working(Struct, frozen=True, tag="working"):
    """A helper is under way: `done` of `total` (0 = not known)."""

    code: str
    done: int
    total: int = 0


class HelperFailed(Struct, frozen=True, tag="failed"):
    """The helper could not do it, and why, by place."""

    faults: tuple[Fault, ...]


Ask = CheckAsk | PreviewAsk | SecretsAsk | ResultsAsk | ExportAsk
Answer = CheckReport | ItemBatch | PlanEnd | Preview | Secrets | Written | Working | HelperFailed


def encode(message: Ask | Answer) -> bytes:
    """One message, without its length."""
    return _ENCODER.encode(message)


def decode_ask(data: bytes) -> Ask:
    """The ask in `data`; raises msgspec.ValidationError/DecodeError."""
    return _ASKS.decode(data)


def write(stream: IO[bytes], message: Answer) -> None:
    """Write one answer as a frame and flush."""
    data = _ENCODER.encode(message)
    stream.write(_HEAD.pack(len(data)) + data)
    stream.flush()


def read(stream: IO[bytes]) -> Answer | None:
    """The next answer, None at the end of the stream. Raises ValueError for a torn or oversized frame."""
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise ValueError("torn frame")
    (size,) = _HEAD.unpack(head)
    if size > MAX_FRAME:
        raise ValueError("oversized frame")
    data = stream.read(size)
    if len(data) < size:
        raise ValueError("torn frame")
    return _ANSWERS.decode(data)


_ENCODER = msgspec.msgpack.Encoder()
_ASKS: msgspec.msgpack.Decoder[Ask] = msgspec.msgpack.Decoder(Ask)
_ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
