"""Keeps PySide's import hook away from one module that it breaks.

PySide6 replaces `__import__` by a hook that looks at every new module's source through `inspect`, which asks the module
for `__wrapped__`. `pydantic.errors` answers such questions by importing `pydantic._internal._validators`, which imports
`pydantic.errors`: about one window in a hundred could not open a job ("partially initialized module", seen with PySide6
6.11.3 and pydantic 2.14). A module that the hook knows already is not looked at.
"""

from __future__ import annotations

import sys

#: The one module of the circle that the hook must not ask.
LEFT_ALONE = "pydantic.errors"
#: How the hook notes that a module does not use PySide.
NO_PYSIDE = -1


def leave_alone() -> bool:
    """Tell the hook that the module is no concern of its; whether there was a hook to tell."""
    known = getattr(sys.modules.get("shibokensupport.feature"), "pyside_feature_dict", None)
    if not isinstance(known, dict):
        return False
    known.setdefault(LEFT_ALONE, NO_PYSIDE)
    return True
