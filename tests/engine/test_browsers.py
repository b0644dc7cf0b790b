"""Finding a browser and its driver: the real ones of this computer, and made-up ones that do not fit."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import BrowserUnavailable
from engine.services import browsers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the made-up programs are shell scripts")


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    browsers.find.cache_clear()
    yield
    browsers.find.cache_clear()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A computer with nothing but a folder on PATH, and a selenium-manager that exits 0 with empty paths."""
    folder = tmp_path / "bin"
    folder.mkdir()
    manager = tmp_path / "selenium-manager"
    program(manager, """echo '{"logs": [], "result": {"code": 0, "driver_path": "", "browser_path": ""}}'""")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("SE_MANAGER_PATH", str(manager))
    for name in ("CHROMEWEBDRIVER", "EDGEWEBDRIVER", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(browsers, "_USUAL", {"linux": {"chrome": (), "edge": ()}, "darwin": {"chrome": (), "edge": ()}})
    monkeypatch.setattr(browsers, "_USUAL_DRIVER_FOLDERS", ())
    return folder


def program(path: Path, script: str) -> str:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def says(path: Path, version: str) -> str:
    """A program that says its version."""
    return program(path, f"echo Something {version} for somebody")


@pytest.mark.browser
def test_the_browser_of_this_computer_and_its_driver_fit() -> None:
    pair = browsers.find().check()

    assert pair.version.split(".")[0] == pair.driver_version.split(".")[0]
    assert Path(pair.browser).is_file()
    assert browsers.find(pair.browser).check() == pair


def test_nothing_there(bare: Path) -> None:
    assert code_of(None) == "browser.missing"
    assert list(bare.iterdir()) == []


def test_a_browser_without_a_driver(bare: Path) -> None:
    says(bare / "google-chrome", "140.0.1.2")

    assert code_of(None) == "driver.missing"


def test_a_driver_of_another_version_is_told_with_both(bare: Path) -> None:
    browser, driver = says(bare / "google-chrome", "140.0.1.2"), says(bare / "chromedriver", "139.9.9.9")

    with pytest.raises(BrowserUnavailable) as raised:
        browsers.find()

    assert raised.value.code == "browser.mismatch"
    assert raised.value.params == {
        "browser": browser, "version": "140.0.1.2", "driver": driver, "driver_version": "139.9.9.9"}


def test_of_two_drivers_the_one_that_fits(bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    says(bare / "google-chrome", "140.0.1.2")
    says(bare / "chromedriver", "139.0.0.0")
    (tmp_path / "drivers").mkdir()
    monkeypatch.setenv("CHROMEWEBDRIVER", str(tmp_path / "drivers"))
    fitting = says(tmp_path / "drivers" / "chromedriver", "140.0.7.7")

    assert browsers.find().driver == fitting


def test_of_two_browsers_the_one_that_the_driver_fits(bare: Path) -> None:
    says(bare / "google-chrome", "141.0.0.0")
    edge, driver = says(bare / "microsoft-edge", "140.0.0.0"), says(bare / "msedgedriver", "140.0.0.1")

    assert browsers.find() == browsers.Pair(edge, driver, "edge", "140.0.0.0", "140.0.0.1")


def test_what_the_manager_provides(bare: Path, tmp_path: Path) -> None:
    browser, driver = says(bare / "google-chrome", "140.0.1.2"), says(tmp_path / "provided", "140.0.0.0")
    program(tmp_path / "selenium-manager",
            f"""echo '{{"logs": [], "result": {{"driver_path": "{driver}", "browser_path": "{browser}"}}}}'""")

    assert browsers.find() == browsers.Pair(browser, driver, "chrome", "140.0.1.2", "140.0.0.0")


def test_a_pair_of_one_source_is_not_asked_for_versions(bare: Path) -> None:
    browser, driver = program(bare / "chromium", "exit 1"), program(bare / "chromedriver", "exit 1")

    pair = browsers.find()
    assert pair == browsers.Pair(browser, driver)
    with pytest.raises(BrowserUnavailable, match=r"browser\.broken"):
        pair.check()


def test_a_browser_that_the_job_names_and_that_is_not_there(bare: Path) -> None:
    assert code_of(str(bare / "nowhere")) == "browser.not_there"


def code_of(binary: str | None) -> str:
    with pytest.raises(BrowserUnavailable) as raised:
        browsers.find(binary)
    return raised.value.code
