"""Runs from start to end with nothing in their way: everybody tells the same numbers, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from resources.practice_shop.seed import ACCOUNTS
from resources.practice_shop.state import ShopState
from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import FILE_JOB, KIM, Code, Person
from tests.end_to_end.processes import Decoy
from tests.end_to_end.truth import compare, same_looks, sampled, truth
from tests.end_to_end.world import World, digest

pytestmark = pytest.mark.browser

FIVE = tuple(Code(f"K000{number}") for number in range(1, 6))
SERVERS = Person("lee@shop.example", "planted-PW-lee-9902", "이바다", (
    Code("L0011", server="서버1"), Code("L0012", server="서버1-2"), Code("L0013", server="서버2"),
    Code("L0014", server="서버1-2", step="step2"), Code("L0015", server="서버1-2", target="검수1"),
))


def test_five_codes_in_batches_of_two_take_three_sessions_and_all_numbers_agree(
    make_world: MakeWorld, decoy: Decoy,
) -> None:
    world = make_world([Person(KIM.login, KIM.password, KIM.sheet, FIVE)], name="로우크루 새 집")
    result = world.run()
    assert result.code == 0, result.err
    said = truth(world, result)
    assert (said.counts.done, said.counts.total) == (5, 5)
    assert [(one.done, one.failed) for one in said.sessions] == [(2, 0), (2, 0), (1, 0)]
    assert len(world.state.login_tries()) == 3
    assert (len(said.moved), said.again) == (5, set())
    assert said.accounts[0].counted["products"] == 5
    same_looks(world.workbook, Path(result.json["results"]))
    assert decoy.alive()
    world.nobody_left()


def test_the_step_for_one_server_does_exactly_its_rows(make_world: MakeWorld) -> None:
    world = make_world([SERVERS])
    world.change_job(('_group = "서버1"', '_group = "서버1-2"'))
    result = world.run()
    assert result.code == 0, result.err
    assert truth(world, result).states() == {"L0012": "done", "L0015": "done"}
    assert {(row.provider_code, row.group_to) for row in world.state.audit(action="move")} == {
        ("L0012", "대기1"), ("L0015", "검수1"),
    }


def test_codes_without_products_are_skipped_and_the_run_is_done(make_world: MakeWorld) -> None:
    world = make_world([Person(KIM.login, KIM.password, KIM.sheet, (Code("K0001", 0), Code("K0002", 0)))])
    result = world.run()
    assert (result.code, result.json["state"]) == (0, "done"), result.err
    assert truth(world, result).states() == {"K0001": "skipped", "K0002": "skipped"}
    assert world.state.audit() == []


FLOW = """
import os
from pathlib import Path

def price(code):
    return len(code) * 100

def run(ctx):
    print("looking at", ctx.item.key)
    ctx.count("looked")
    ctx.result("price", price(ctx.item.key))
    ctx.result("title", ctx.browser.driver.title)
    ctx.progress(1, 1)
"""


def test_a_flow_file_whose_name_starts_with_a_digit_runs(make_world: MakeWorld) -> None:
    world = make_world([KIM], job=FILE_JOB.replace("FLOW", "0923_my_flow.py:run"))
    (world.folder / "0923_my_flow.py").write_text(FLOW, encoding="utf-8")
    result = world.run()
    assert result.code == 0, result.err
    said = truth(world, result, edits=False)
    assert said.counts.done == 3
    assert said.accounts[0].counted == {"looked": 3}
    assert {item.key: item.results["price"] for item in said.items} == dict.fromkeys(("K0001", "K0012", "K0123"), "500")
    assert all(item.results["title"] for item in said.items)
    assert "looking at K0012" in result.err
    assert sorted(path.name for path in world.folder.iterdir()) == [
        "0923_my_flow.py", "accounts.xlsx", "small.rowcrew.toml",
    ]
    world.nobody_left()


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_bundled_demo_in_the_terminal(world: World, decoy: Decoy) -> None:
    result = world.rowcrew("demo", "--terminal", "--json", seconds=800)
    assert (result.code, result.json["state"]) == (0, "done"), result.err
    folder = world.run_folder(result.json["run"]).folder
    with ShopState(folder / "practice.db") as shop:
        said = compare(folder, result, shop, sampled())
    assert [one.sessions for one in said.accounts] == [3] * len(ACCOUNTS)
    assert said.again == set()
    assert said.counts.failed == 0
    assert sum(one.counted["products"] for one in said.accounts) == len(said.moved)
    sample = Path(__file__).parents[2] / "resources" / "samples" / "accounts.xlsx"
    assert digest(world.home / "demo" / "accounts.xlsx") == digest(sample)
    same_looks(sample, Path(result.json["results"]))
    assert decoy.alive()
    world.nobody_left()
