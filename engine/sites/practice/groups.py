"""The groups that the practice shop's side bar shows, in its order."""

from __future__ import annotations

UNGROUPED = "미분류"

GROUPS: tuple[str, ...] = (
    UNGROUPED,
    "대기1", "대기2", "대기3",
    "서버1", "서버1-2", "서버2",
    *(f"쇼핑몰{mall}{number}" for mall in "ABCD" for number in (1, 2, 3)),
    "검수1",
    "수동1", "수동2",
)
