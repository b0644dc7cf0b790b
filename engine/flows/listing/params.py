"""Parameters of `listing.edit` and what may stand in its rows; loaded by the check in a helper process only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from engine.flows.contract import CellFault
from engine.flows.listing.actions import check_cell
from engine.flows.listing.edit import ACTIONS, EVENT, TARGET
from engine.sites.page import PAGE_SECONDS
from engine.sites.practice.groups import GROUPS, UNGROUPED

_YES_NO = frozenset({"", "yes", "no"})


class Params(BaseModel):
    """Where products are looked for, how many of one code are edited in a pass, how long a wait may take (seconds)."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    source_group: str = UNGROUPED
    products_per_pass: Annotated[int, Field(ge=1, le=1_000)] = 20
    page_seconds: Annotated[float, Field(ge=1, le=600)] = PAGE_SECONDS

    @field_validator("source_group")
    @classmethod
    def _known(cls, group: str) -> str:
        if group not in GROUPS:
            raise ValueError(", ".join(GROUPS))
        return group


def check(values: Mapping[str, str], params: Mapping[str, Any]) -> Iterator[CellFault]:
    """Every fault in the mapped cells of one row; that its key is there is the workbook room's to see."""
    yield from _target_faults(values.get(TARGET, "").strip(), str(params.get("source_group", UNGROUPED)))
    event = values.get(EVENT, "")
    if event.strip().casefold() not in _YES_NO:
        yield CellFault(EVENT, "listing.not_yes_no", {"value": event, "allowed": "YES, NO"})
    for column in ACTIONS:
        if fault := check_cell(column, values.get(column, "")):
            yield fault


def _target_faults(target: str, source: str) -> Iterator[CellFault]:
    if target not in GROUPS:
        yield CellFault(TARGET, "listing.group_unknown", {"value": target, "allowed": ", ".join(GROUPS)})
    elif target == source:
        yield CellFault(TARGET, "listing.target_is_source", {"value": target})
