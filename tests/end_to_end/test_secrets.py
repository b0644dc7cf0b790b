"""Planted passwords and market keys are in no file of the home after the worst of runs, and on no command line."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import JOB, KIM, LEE, MARKET_KEYS, Code, Person
from tests.end_to_end.processes import Decoy, living
from tests.end_to_end.test_kills import kill
from tests.end_to_end.truth import truth
from tests.end_to_end.world import World, editing

pytestmark = pytest.mark.browser

KIM_WORD, LEE_WORD = 'zq<P4&"rd>-kim-7731', "zqP4-비밀-lee-9902"
API_KEY = "zq-api-key-77aa"
SECRETS = (KIM_WORD, LEE_WORD, API_KEY, *MARKET_KEYS)


def forms(secret: str) -> list[bytes]:
    """How a secret may stand in a file: plain, as UTF-16, in HTML, XML, JSON or a URL."""
    from html import escape
    from json import dumps
    from urllib.parse import quote, quote_plus

    written = (str, escape, lambda text: escape(text, quote=False), lambda text: dumps(text)[1:-1], quote, quote_plus)
    texts = {write(secret) for write in written}
    return [form for text in texts for form in (text.encode(), text.encode("utf-16-le"))]


def holders(folder: Path) -> list[str]:
    """Where a secret stands below a folder: every byte of every file, and every part of zipped ones."""
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        contents = {path.name: path.read_bytes()}
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as parts:
                contents |= {f"{path.name}:{name}": parts.read(name) for name in parts.namelist()}
        found += [
            f"{name} holds {secret}" for name, content in contents.items() for secret in SECRETS
            if any(form in content for form in forms(secret))
        ]
    return found


def command_lines(world: World) -> list[str]:
    return [line for line in living(world.home).values() if any(secret in line for secret in SECRETS)]


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as base:
        base.execute("CREATE TABLE t (x)")
        base.execute("INSERT INTO t VALUES (?)", (f"before {LEE_WORD} after",))
        base.commit()
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/sharedStrings.xml", "<t>zq&lt;P4&amp;&quot;rd&gt;-kim-7731</t>" * 50)
    (tmp_path / "c.json").write_text(f'{{"key": "{API_KEY}"}}', encoding="utf-16-le")
    assert holders(tmp_path) == [
        f"a.db holds {LEE_WORD}", f"b.xlsx:xl/sharedStrings.xml holds {KIM_WORD}", f"c.json holds {API_KEY}",
    ]


def test_no_secret_is_stored_anywhere(make_world: MakeWorld, decoy: Decoy) -> None:
    codes = tuple(Code(f"K000{number}", 3, cells={"memo": API_KEY}) for number in (1, 2, 3))
    job = JOB.replace("[batch]", 'api_key = { header = "memo", secret = true }\n[batch]')
    world = make_world(
        [Person(KIM.login, KIM_WORD, KIM.sheet, codes), Person(LEE.login, LEE_WORD, LEE.sheet, LEE.codes)], job=job,
    )
    world.state.set_faults(bad_credentials=(LEE.login,))
    terminal, run = world.start_run()
    viewer = world.view(run)
    viewer.until_told("login.bad_credentials")
    assert command_lines(world) == []
    viewer.until_row(editing)
    assert command_lines(world) == []
    world.state.set_faults(error_count=6)
    viewer.until(lambda board: any(row.retries or row.failed for row in board.workers.values()))
    assert command_lines(world) == []
    kill(viewer.engine)
    crashed = terminal.finish()
    assert crashed.code == 4
    world.state.clear_faults()
    world.state.set_faults(popup_rate=0.0, pace=0.1)
    end = world.run("--resume", "last")
    assert end.code in (0, 1), end.err
    assert truth(world, end).counts.pending == 0
    assert list((world.home / "runs" / run / "evidence").rglob("page.html")), "there should be evidence"
    assert holders(world.home) == []
    assert holders(world.temporary) == []
    assert [secret for secret in SECRETS if secret in crashed.out + crashed.err + end.out + end.err] == []
    world.nobody_left()
    assert decoy.alive()
