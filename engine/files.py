"""Giving a finished file its name. Leaf module."""

from __future__ import annotations

import os
from pathlib import Path


def place(draft: Path, path: Path) -> None:
    """Give a finished draft its name, atomically. Raises FileExistsError if the name is taken; the draft then stays."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # File systems without hard links (exFAT): renaming is atomic, but only Windows refuses a taken name by itself.
        if path.exists():
            raise FileExistsError(path) from None
        draft.rename(path)
    draft.unlink(missing_ok=True)
