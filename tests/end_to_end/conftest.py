"""Worlds with real processes, real browsers and a real shop, and a browser of somebody else that must survive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest

pytest.register_assert_rewrite("tests.end_to_end.truth", "tests.end_to_end.world")

from tests.end_to_end.planting import JOB, KIM, LEE, Person  # noqa: E402  rewritten asserts, see above
from tests.end_to_end.processes import Decoy  # noqa: E402  rewritten asserts, see above
from tests.end_to_end.windows import RealWindow  # noqa: E402  rewritten asserts, see above
from tests.end_to_end.world import World  # noqa: E402  rewritten asserts, see above


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole runs take their time on a busy machine; what says nothing of its own gets more than two minutes."""
    for item in items:
        if Path(__file__).parent in item.path.parents and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(420))


class MakeWorld(Protocol):
    """Makes a world; without arguments: two accounts with three and two codes, batches of two."""

    def __call__(self, people: Sequence[Person] = ..., name: str = ..., job: str = ...) -> World: ...


@pytest.fixture
def make_world(tmp_path: Path) -> Iterator[MakeWorld]:
    """Worlds whose processes are all ended after the test."""
    made: list[World] = []

    def make(people: Sequence[Person] = (KIM, LEE), name: str = "home", job: str = JOB) -> World:
        made.append(World(tmp_path, people, name, job))
        return made[-1]

    yield make
    for world in made:
        world.end()


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    """The ordinary small world."""
    return make_world()


@pytest.fixture(scope="session")
def _decoy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Decoy]:
    one = Decoy(tmp_path_factory.mktemp("decoy"))
    yield one
    one.end()


@pytest.fixture
def decoy(_decoy: Decoy) -> Iterator[Decoy]:
    """A Chromium of somebody else's; it is alive before and after the test."""
    assert _decoy.alive()
    yield _decoy
    assert _decoy.alive()


class OpenWindow(Protocol):
    """Opens a real window on a world's job: `rowcrew-window JOB --language ko`, or with other arguments."""

    def __call__(self, world: World, *arguments: str) -> RealWindow: ...


@pytest.fixture
def open_window(windowed: dict[str, str], make_world: MakeWorld) -> Iterator[OpenWindow]:
    """Windows that are all gone after the test (before the worlds in which they stand)."""
    del make_world
    opened: list[RealWindow] = []

    def open_one(world: World, *arguments: str) -> RealWindow:
        opened.append(RealWindow(world, windowed, *(arguments or (str(world.job), "--language", "ko"))))
        return opened[-1]

    yield open_one
    for window in opened:
        window.end()
