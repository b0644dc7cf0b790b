"""The real window over the real engine: started by hand, watched, summed up; and it says what everybody says."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import openpyxl
import pytest

from engine.cli.board import items_json
from engine.client import running
from engine.protocol import RunEnded
from engine.services.home import Home
from resources.practice_shop.state import ShopState
from tests.end_to_end.conftest import MakeWorld, OpenWindow
from tests.end_to_end.planting import KIM, LEE
from tests.end_to_end.processes import PATIENCE, Decoy, Result
from tests.end_to_end.truth import compare, sampled, truth
from tests.end_to_end.windows import RealWindow, xdotool
from tests.end_to_end.world import World

pytestmark = [pytest.mark.browser, pytest.mark.window]


def export(window: RealWindow, target: Path) -> Path:
    """Ctrl+E, a file name, Return; the file as soon as the helper has written it."""
    dialog = "QApplication.activeModalWidget()"
    window.press("ctrl+e")
    window.write(str(target), dialog)
    window.press("Return", dialog)
    window.until(f"{target.name!r} in notice('export') and not window.exporting.busy")
    return target


def test_a_run_is_started_watched_and_summed_up(world: World, open_window: OpenWindow, decoy: Decoy) -> None:
    window = open_window(world)
    window.until("not window.jobs.checking and window.preview_model.rowCount()")
    assert window.ask("cells(window.accounts_model)") == [
        [KIM.login, KIM.sheet, "준비됨", "3"], [LEE.login, LEE.sheet, "준비됨", "2"],
    ]
    run = window.start_run()
    assert {row[1] for row in window.until("cells(window.workers_model)")} <= {KIM.sheet, LEE.sheet}
    assert window.until("'진행 중' in [row[0] for row in cells(window.items_model)]")
    assert any("배치 1" in row[4] for row in window.until("cells(window.log_model)"))
    window.ask("window.actions_.groups['language']['en'].trigger()")
    assert window.ask("window.header.stop_button.text()") == "Stop"
    assert any("Batch 1" in row[4] for row in window.ask("cells(window.log_model)"))
    result = window.summed_up()
    assert (result.code, result.json["run"], result.json["state"]) == (0, run, "done")
    said = truth(world, result)
    assert said.counts.done == said.counts.total == 5
    assert window.ask("window.header.overall.text()") == "Overall 100%  ·  5 / 5"
    assert {(row[1], row[2]): row[0] for row in window.ask("cells(window.items_model)")} == {
        (item.account, item.key): "Done" for item in said.items
    }
    assert window.until("window.runs.runs and not window.runs.runs[0].live and window.runs_card.model.rowCount()") == 1
    assert window.ask("window.runs_card.note.text()") == ""
    window.press("ctrl+1")
    lines = export(window, world.home.parent / "items.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["key"] for line in lines} == {item.key for item in said.items}
    window.press("ctrl+2")
    book = openpyxl.load_workbook(export(window, world.home.parent / "log.xlsx"))
    assert book.worksheets[0].max_row - 1 == sum(window.ask("list(window.log_model.totals().values())")[1:])
    book.close()
    window.close()
    assert decoy.alive()
    world.nobody_left()


def the_run(world: World, window: subprocess.Popen[bytes]) -> str:
    """The id of the only run of this home, as soon as its engine can be reached."""
    until = time.monotonic() + PATIENCE
    while not (found := running(Home(world.home))):
        assert window.poll() is None
        assert time.monotonic() < until
        threading.Event().wait(0.1)
    return found[0]


def leave(window: subprocess.Popen[bytes], env: dict[str, str]) -> bytes:
    """Press Ctrl+Q once; what the window wrote. One that has not heard of the run's end asks, and closes at the end."""
    number = xdotool(env, "search", "--sync", "--onlyvisible", "--name", "Rowcrew").split()[0]
    xdotool(env, "windowfocus", "--sync", number, "key", "ctrl+q")
    return window.communicate(timeout=PATIENCE)[0]


def result_of(ended: RunEnded) -> Result:
    """What the engine told at the end, in the form of a terminal's result."""
    return Result(ended.exit_code, {
        "run": ended.run, "state": str(ended.state), "exit_code": ended.exit_code, "reason": ended.reason,
        "items": items_json(ended.counts), "sessions": ended.sessions, "restarts": ended.restarts,
        "results": ended.results,
    }, "", "")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_bundled_demo_in_the_window_as_it_is_installed(
    make_world: MakeWorld, windowed: dict[str, str], decoy: Decoy,
) -> None:
    world = make_world()
    env = {**world.env, **{name: windowed[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}}
    window = subprocess.Popen(
        [sys.executable, "-m", "gui.app", "--demo", "--language", "ko"], env=env, cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    try:
        viewer = world.view(the_run(world, window))
        ended = viewer.until_ended()
        viewer.until_gone()
        assert window.poll() is None
        assert leave(window, env) == b""
    finally:
        window.kill()
        window.communicate()
    assert (window.returncode, ended.state, ended.exit_code) == (0, "done", 0)
    folder = Home(world.home).run(ended.run).folder
    with ShopState(folder / "practice.db") as shop:
        said = compare(folder, result_of(ended), shop, sampled())
    assert (said.counts.failed, said.again) == (0, set())
    assert decoy.alive()
    world.nobody_left()
