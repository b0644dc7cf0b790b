from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from engine.services import secrets


class Store(KeyringBackend):
    """A keychain in memory, as the system's would be found."""

    priority = 5

    def __init__(self, kept: dict[tuple[str, str], str]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's has no types
        self.kept = kept
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture(autouse=True)
def keychain_put_back() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_variable_is_named_after_the_login() -> None:
    assert secrets.env_name("Kim@shop.example") == "ROWCREW_SECRET_KIM_SHOP_EXAMPLE"
    assert secrets.env_name(" kim@SHOP.example ") == secrets.env_name("kim@shop.example")


def test_a_login_without_latin_letters_has_a_variable_of_its_own() -> None:
    assert secrets.env_name("김사장") != secrets.env_name("이사장")
    assert secrets.env_name("김사장").startswith("ROWCREW_SECRET_")


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROWCREW_SECRET_KIM", "from the environment")
    assert secrets.find("kim", "practice:") == "from the environment"


def test_without_a_real_keychain_nothing_is_asked() -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # likewise
    assert secrets.find("kim", "practice:") is None


def test_a_keychain_that_is_not_the_systems_own_is_never_asked() -> None:
    store = Store({(secrets.service_name("practice:"), "kim"): "x"})
    keyring.set_keyring(store)
    assert (secrets.find("kim", "practice:"), store.asked) == (None, 0)


def test_the_systems_keychain_answers_by_home_and_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "__module__", "keyring.backends.macOS")
    keyring.set_keyring(Store({(secrets.service_name("https://shop.example"), "kim"): "from the keychain"}))
    assert secrets.find("kim", "https://shop.example") == "from the keychain"
    assert secrets.find("kim", "https://other.example") is None


def test_a_digest_is_keyed() -> None:
    expected = hmac.new(b"k" * 32, b"pw", hashlib.sha256).hexdigest()
    assert secrets.digest(b"k" * 32, "pw") == expected
    assert secrets.digest(b"j" * 32, "pw") != expected
