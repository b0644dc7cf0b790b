"""One account belongs to one run at a time, whoever spells its login how; a dead holder's lease is broken by proof."""

from __future__ import annotations

import pytest

from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import JOB, KIM, LEE, Code, Person, write_workbook
from tests.end_to_end.processes import Result
from tests.end_to_end.test_kills import kill
from tests.end_to_end.world import World, hang

pytestmark = pytest.mark.browser


#: One code is enough: it hangs.
ONE = Person(KIM.login, KIM.password, KIM.sheet, (Code("K0001", 2),))


def other_job(world: World) -> None:
    """The same account in another job and workbook, its login spelled otherwise."""
    shouted = Person("  KIM@Shop.Example", KIM.password, KIM.sheet, ONE.codes)
    write_workbook(world.folder / "other.xlsx", [shouted])
    world.job = world.write_job(JOB.replace("accounts.xlsx", "other.xlsx"), "other.rowcrew.toml")


def refused_by(result: Result, run: str, pid: int) -> None:
    assert (result.code, result.json["state"]) == (2, "refused")
    (fault,) = result.json["faults"]
    assert (fault["code"], fault["params"]["run"], fault["params"]["pid"]) == ("lease.held", run, str(pid))
    assert fault["params"]["account"] == KIM.login
    assert run in result.err
    assert KIM.login in result.err


def test_an_account_in_use_is_refused_until_its_run_has_ended_or_its_engine_is_dead(make_world: MakeWorld) -> None:
    world = make_world([ONE])
    hang(world, "K0001")
    terminal, run = world.start_run()
    viewer = world.view(run)
    viewer.until_row(lambda row: bool(row.item))
    other_job(world)
    refused_by(world.run(), run, viewer.engine.pid)
    assert world.runs() == [run]
    assert len(world.state.login_tries()) == 1
    kill(viewer.engine)
    assert terminal.finish().code == 4
    world.state.set_faults(hang_codes=())
    taken = world.run()
    assert (taken.code, taken.json["items"]["done"]) == (0, 1), taken.err
    assert taken.json["run"] != run
    after = world.run()
    assert after.code == 0, after.err
    world.nobody_left()


def test_two_runs_with_different_accounts_go_side_by_side(make_world: MakeWorld) -> None:
    world = make_world([ONE, LEE])
    hang(world, "K0001")
    first, run = world.start_run("--accounts", KIM.login)
    viewer = world.view(run)
    viewer.until_row(lambda row: bool(row.item))
    second = world.run("--accounts", LEE.login)
    assert (second.code, second.json["items"]["done"]) == (0, 2), second.err
    assert viewer.board.ended is None
    stopped = world.rowcrew("stop", run, "--now", "--json")
    assert (stopped.code, stopped.json["state"]) == (3, "stopped")
    assert first.finish().code == 3
    world.nobody_left()
