"""Who may not log in rests: one attempt and no more, the others go on, and the run says who rests and why."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import KIM, LEE, Code, Person
from tests.end_to_end.truth import truth

pytestmark = pytest.mark.browser

FEW_KIM = Person(KIM.login, KIM.password, KIM.sheet, (Code("K0001"),))
FEW_LEE = Person(LEE.login, LEE.password, LEE.sheet, (Code("L0001"),))
PARK = Person("park@shop.example", "planted-PW-park-11", "박산마루", (Code("P0001"),))
DOE = Person("doe@shop.example", "planted-PW-doe-22", "도하나", (Code("D0001"), Code("D0002"), Code("D0003")))


def test_bad_login_captcha_and_mix_up_pause_their_accounts_and_the_others_go_on(make_world: MakeWorld) -> None:
    world = make_world([FEW_KIM, FEW_LEE, PARK, DOE])
    world.state.set_faults(bad_credentials=(KIM.login,), captcha=(LEE.login,), mixup={PARK.login: DOE.login})
    result = world.run()
    assert (result.code, result.json["state"], result.json["reason"]) == (1, "finished", "end.paused"), result.err
    said = truth(world, result)
    assert {one.login: one.paused for one in said.accounts} == {
        KIM.login: "login.bad_credentials", LEE.login: "login.captcha", PARK.login: "login.wrong_account",
        DOE.login: "",
    }
    assert Counter(one.login for one in world.state.login_tries()) == {
        KIM.login: 1, LEE.login: 1, PARK.login: 1, DOE.login: 2,
    }
    assert {row.account for row in world.state.audit()} == {DOE.login}
    assert (said.counts.done, said.counts.pending) == (3, 3)
    assert {item.key for item in said.items if item.state == "done"} == {"D0001", "D0002", "D0003"}
    assert {item.attempts for item in said.items if item.state == "pending"} == {0}
    for login in (KIM.login, LEE.login, PARK.login):
        assert login in result.err
    world.nobody_left()
    world.state.set_faults(bad_credentials=(), captcha=(), mixup={})
    again = world.run("--resume", "last")
    assert (again.code, truth(world, again).counts.done) == (0, 6), again.err


def test_an_ip_block_in_the_middle_pauses_everybody_without_another_login(make_world: MakeWorld) -> None:
    world = make_world([KIM, LEE])
    terminal, run = world.start_run()
    world.view(run).until_working(2)
    world.state.set_faults(ip_block=True)
    tries = len(world.state.login_tries())
    result = terminal.finish()
    assert (result.code, result.json["state"], result.json["reason"]) == (1, "finished", "end.paused"), result.err
    said = truth(world, result)
    assert {one.paused for one in said.accounts} == {"login.ip_block"}
    assert len(world.state.login_tries()) == tries
    assert said.counts.pending > 0
    world.nobody_left()
