"""A planted practice shop for each test, and one headless browser for all tests of a process."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.remote.webdriver import WebDriver

from tests.engine.sites.shop_tools import Session, Shop, Visitor, plant

OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--window-size=1280,900", "--no-proxy-server",
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    plant(tmp_path / "shop.db")
    running = Shop(tmp_path)
    yield running
    running.close()


@pytest.fixture
def visitor(shop: Shop) -> Visitor:
    return Visitor(shop.address)


@pytest.fixture(scope="session")
def driver() -> Iterator[WebDriver]:
    profile = Path(tempfile.mkdtemp(prefix="rc-profile-"))
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for option in (*OPTIONS, f"--user-data-dir={profile}"):
        options.add_argument(option)
    started = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    yield started
    started.quit()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture
def browser(driver: WebDriver, shop: Shop) -> Iterator[Session]:
    driver.get("about:blank")
    yield Session(driver, shop.address)
    driver.delete_all_cookies()
    driver.get("about:blank")
