from __future__ import annotations

import threading
import time

from pytestqt.qtbot import QtBot

from engine.model import Counts, RunState
from engine.protocol import ItemsChanged, LogLines, Preparing, RunChanged, StartRefused, WorkerRow, WorkersChanged
from gui.bridge import Bridge
from tests.gui.scripted import ScriptedLink, ended, lines, workers


def test_events_of_one_tick_come_together_and_the_last_worker_row_wins(qtbot: QtBot) -> None:
    bridge, link = Bridge(), ScriptedLink()
    rows: list[list[WorkerRow]] = []
    items: list[tuple[list[int], Counts, int, int]] = []
    bridge.workers_changed.connect(rows.append)
    bridge.items_changed.connect(lambda *told: items.append(told))
    first, second, third = workers()
    link.feed(WorkersChanged((first, second)), ItemsChanged((1, 2), Counts(done=1)), WorkersChanged((third,)),
              WorkersChanged((first,)), ItemsChanged((2, 3), Counts(done=2), 4, 1))
    bridge.take(link)
    qtbot.waitUntil(lambda: bool(rows and items))
    assert rows == [[first, second, third]]
    assert items == [([1, 2, 3], Counts(done=2), 4, 1)]


def test_what_changes_the_run_keeps_its_place_among_the_lines(qtbot: QtBot) -> None:
    bridge, link, seen = Bridge(), ScriptedLink(), list[str]()
    bridge.log_appended.connect(lambda batch: seen.append(f"log {sum(len(one.times) for one in batch)}"))
    bridge.run_changed.connect(lambda event: seen.append(event.state))
    bridge.preparing.connect(lambda event: seen.append(event.code))
    bridge.take(link)
    link.feed(Preparing("prepare.reading"), lines(1, 3), lines(4, 2), RunChanged(RunState.STOPPING), lines(6, 1))
    qtbot.waitUntil(lambda: seen[-1:] == ["log 1"])
    assert seen == ["prepare.reading", "log 5", "stopping", "log 1"]


def test_a_dead_engine_is_told_once_and_an_ended_one_is_not(qtbot: QtBot) -> None:
    gone: list[str] = []
    for name, last in (("died", None), ("ended", ended(Counts())), ("refused", StartRefused(()))):
        bridge, link = Bridge(), ScriptedLink()
        bridge.engine_gone.connect(lambda name=name: gone.append(name))
        bridge.take(link)
        if last is not None:
            link.feed(last)
        link.end()
        link.end()
        qtbot.waitUntil(link.frames.empty)
        qtbot.wait(40)
    assert gone == ["died"]


def test_a_released_link_is_not_heard_any_more(qtbot: QtBot) -> None:
    bridge, old, new, seen = Bridge(), ScriptedLink(), ScriptedLink(), list[LogLines]()
    bridge.log_appended.connect(seen.extend)
    bridge.take(old)
    old.feed(lines(1, 5))
    bridge.take(new)
    old.feed(lines(6, 5))
    new.feed(lines(100, 2))
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(40)
    assert [batch.first for batch in seen] == [100]


def test_under_load_nothing_is_lost_and_the_window_stays_alive(qtbot: QtBot) -> None:
    """A reader thread pours 4,000 frames of 50 lines in; timers of the window must go on firing meanwhile."""
    bridge, link, total, beats = Bridge(), ScriptedLink(), [0], [0]
    bridge.log_appended.connect(lambda batch: total.__setitem__(0, total[0] + sum(len(one.times) for one in batch)))
    from PySide6.QtCore import QTimer

    heart = QTimer()
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.__setitem__(0, beats[0] + 1))
    heart.start()
    bridge.take(link)
    frames = [lines(at * 50 + 1, 50) for at in range(40)]
    reader = threading.Thread(target=link.feed, args=frames * 100)
    reader.start()
    qtbot.waitUntil(lambda: total[0] == 200_000, timeout=60_000)
    reader.join()
    heart.stop()
    assert beats[0] >= 10


def test_an_idle_pump_sleeps(qtbot: QtBot) -> None:
    bridge, link, ticks = Bridge(), ScriptedLink(), [0]
    bridge.take(link)
    link.feed(lines(1, 1))
    qtbot.waitUntil(lambda: bridge.decoded == 1)
    bridge._timer.timeout.connect(lambda: ticks.__setitem__(0, ticks[0] + 1))
    until = time.monotonic() + 0.3
    qtbot.waitUntil(lambda: time.monotonic() > until)
    assert ticks == [0]
    assert not bridge._timer.isActive()
