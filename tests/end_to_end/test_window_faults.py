"""What forbids a start is shown in the real window by place, before the start and by the engine itself."""

from __future__ import annotations

import pytest

from tests.end_to_end.conftest import MakeWorld, OpenWindow
from tests.end_to_end.planting import KIM, Code, Person, write_workbook
from tests.end_to_end.world import digest

pytestmark = [pytest.mark.browser, pytest.mark.window]

GOOD = Person(KIM.login, KIM.password, KIM.sheet, (Code("K0001"), Code("K0012")))
BAD = Person(KIM.login, KIM.password, KIM.sheet, (
    Code("K0001", cells={"option_image_copy": "copy2"}), Code("K0012", cells={"image_delete": "first:x"}),
))


def test_faults_are_shown_by_place_and_nothing_starts(make_world: MakeWorld, open_window: OpenWindow) -> None:
    world = make_world([BAD])
    window = open_window(world)
    faults = [row for row in window.until("cells(window.check_pane.model)") if row[0] == "오류"]
    assert [row[1].rpartition("!")[2] for row in faults] == ["J2", "H3"]
    assert "copy2" in faults[0][2]
    assert "copy:n" in faults[0][2]
    assert window.ask("window.detail.current() is window.check_pane")
    window.press("F5")
    assert not window.ask("window.header.start_button.isEnabled() or window.runs.busy")
    window.close()
    assert world.runs() == []
    world.nobody_left()


def test_a_workbook_that_went_bad_after_the_check_is_refused_by_the_engine(
    make_world: MakeWorld, open_window: OpenWindow,
) -> None:
    world = make_world([GOOD])
    window = open_window(world)
    window.until("window.header.start_button.isEnabled() and not window.jobs.checking")
    write_workbook(world.workbook, [BAD])
    world.before = digest(world.workbook)
    window.click("window.header.start_button")
    assert "2" in window.notice("refused")
    faults = window.ask("cells(window.check_pane.model)")
    assert [row[1].rpartition("!")[2] for row in faults if row[0] == "오류"] == ["J2", "H3"]
    assert world.state.login_tries() == []
    window.close()
    assert world.runs() == []
    world.nobody_left()
