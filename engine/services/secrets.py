"""Where a password is found at the moment of use: the environment, then the system's keychain. Never a prompt.

The third place, the workbook's cell, is asked for by the engine through the inspector. Nothing here stores, logs or
caches a secret.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
from typing import TYPE_CHECKING

from engine.model import normalise_login
from engine.services.home import Home

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

PREFIX = "ROWCREW_SECRET_"
#: Backends that keep secrets in the system's own store. Others write plain files, or ask on the terminal.
REAL_BACKENDS = ("keyring.backends.Windows", "keyring.backends.macOS", "keyring.backends.SecretService",
                 "keyring.backends.libsecret", "keyring.backends.kwallet")


def env_name(login: str) -> str:
    """The environment variable that holds a login's password: `kim@shop.example` → `ROWCREW_SECRET_KIM_SHOP_EXAMPLE`.

    Two logins can have one name (`a.b` and `a_b`); the check refuses a job in which that matters.
    """
    letters = (one if one.isascii() and one.isalnum() else "_" for one in normalise_login(login).upper())
    plain = "".join(letters)
    return PREFIX + (plain if plain.strip("_") else hashlib.sha256(login.encode()).hexdigest()[:12].upper())


def service_name(site: str) -> str:
    """The keychain's service under which this home keeps the passwords of a site."""
    home = hashlib.sha256(Home.find().key()).hexdigest()[:8]
    return f"rowcrew:{home}:{site}"


def find(login: str, site: str) -> str | None:
    """The password of a login on a site (its origin), from the environment, then the keychain; None if in neither."""
    return os.environ.get(env_name(login)) or _from_keychain(login, site)


def digest(key: bytes, value: str) -> str:
    """The keyed hash of a secret, by which a cell is known to hold the same value still."""
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


def _from_keychain(login: str, site: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError, OSError, RuntimeError):
        backend = keyring.get_keyring()
        for one in getattr(backend, "backends", None) or [backend]:
            if _may_ask(one) and (value := one.get_password(service_name(site), login)):
                return str(value)
    return None


def _may_ask(backend: KeyringBackend) -> bool:
    """Whether this backend is a real keychain that answers without asking anybody for a password."""
    module = type(backend).__module__
    if not module.startswith(REAL_BACKENDS):
        return False
    on_a_desktop = module.startswith(("keyring.backends.SecretService", "keyring.backends.libsecret"))
    return not (on_a_desktop and _locked())


def _locked() -> bool:
    """Whether the desktop's keychain is locked: reading it would open a dialogue."""
    import secretstorage

    try:
        with contextlib.closing(secretstorage.dbus_init()) as bus:
            return bool(secretstorage.get_default_collection(bus).is_locked())
    except secretstorage.exceptions.SecretStorageException:
        return True
