"""`override`, which marks what Qt calls by its own names; Python has it from 3.12 on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414  a re-export
else:

    def override(method):  # noqa: ANN001, ANN201, D103  typed above
        method.__override__ = True
        return method
