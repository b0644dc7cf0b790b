from __future__ import annotations

import subprocess
import sys

HOOKED = """
import sys, PySide6.QtCore, shibokensupport.feature as feature
from gui.imports import leave_alone
{told}
asked = []
real = feature._mod_uses_pyside
def watched(module):
    asked.append(module.__name__)
    return real(module)
feature._mod_uses_pyside = watched
import pydantic.errors
feature.feature_imported(sys.modules["pydantic.errors"])
print("pydantic.errors" in asked)
"""


def asked(told: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", HOOKED.format(told=told)], capture_output=True, text=True, check=True, timeout=60,
    )
    return done.stdout.strip()


def test_pysides_import_hook_does_not_ask_pydantics_errors_once_it_was_told() -> None:
    assert asked("assert leave_alone()") == "False"


def test_without_being_told_it_asks() -> None:
    assert asked("pass") == "True"
