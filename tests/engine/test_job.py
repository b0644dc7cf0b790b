from __future__ import annotations

from pathlib import Path

import pytest

from engine import job
from engine.errors import Refused

GOOD = """
format = 1
name = "시험"
[workbook]
path = "accounts.xlsx"
[accounts]
sheet = "login_id"
columns = { login = "id", password = { header = "password", secret = true } }
[[steps]]
name = "step3"
flow = "listing.edit"
items = { columns = { code = "provider_code" }, key = ["code"], where = { server = ["서버1", "서버2"] } }
"""


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        job.parse(text, Path("a.rowcrew.toml"))
    return [(fault.code, fault.place.field) for fault in refused.value.faults]


def test_a_job_is_loaded_with_its_defaults() -> None:
    loaded = job.parse(GOOD, Path("a.rowcrew.toml"))
    assert loaded.batch.size == 5
    assert loaded.retry.attempts == 2
    assert loaded.steps[0].items.where == {"server": ("서버1", "서버2")}
    assert loaded.site.base_url == "practice:"


def test_all_faults_of_a_job_are_listed_at_once_by_field() -> None:
    text = GOOD.replace("format = 1", "format = 2") + "\n[batch]\nsize = 0\nsizes = 3\n[retry]\nattempts = 'two'\n"
    assert set(faults(text)) == {
        ("job.field_wrong", "format"), ("job.field_wrong", "batch.size"), ("job.field_unknown", "batch.sizes"),
        ("job.field_wrong", "retry.attempts"),
    }


def test_a_missing_field_is_named() -> None:
    assert ("job.field_missing", "workbook.path") in faults(GOOD.replace('path = "accounts.xlsx"', ""))


def test_what_is_no_toml_is_refused() -> None:
    assert faults("name = ") == [("job.not_toml", "")]


@pytest.mark.parametrize("address", ["ftp://shop", "javascript:alert(1)", "shop.example", "http://a b"])
def test_only_web_addresses_and_the_practice_shop_are_sites(address: str) -> None:
    assert faults(GOOD + f'\n[site]\nbase_url = "{address}"\n') == [("job.field_wrong", "site.base_url")]


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        job.load(tmp_path / "none.rowcrew.toml")
    assert refused.value.faults[0].code == "job.missing"


def test_names_are_relative_to_the_jobs_own_folder(tmp_path: Path) -> None:
    assert job.resolve(tmp_path / "a.rowcrew.toml", "b/accounts.xlsx") == tmp_path / "b" / "accounts.xlsx"
    assert job.resolve(tmp_path / "a.rowcrew.toml", str(tmp_path / "x.xlsx")) == tmp_path / "x.xlsx"
