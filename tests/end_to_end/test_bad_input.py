"""Bad input is refused whole, by place, before the first browser: exit code 2, nothing started, nothing written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.end_to_end.conftest import MakeWorld
from tests.end_to_end.planting import FILE_JOB, KIM, LEE, Code, Person, write_workbook
from tests.end_to_end.processes import Result
from tests.end_to_end.world import World, digest

pytestmark = pytest.mark.browser

Where = tuple[str, str, str]
Spoil = Callable[[World], None]


def refused(world: World, result: Result) -> list[Where]:
    """(Code, sheet!cell or field, value) of all faults, after making sure that nothing was started or written."""
    assert (result.code, result.json["state"], result.json["exit_code"]) == (2, "refused", 2), result.err
    assert world.runs() == []
    assert world.state.login_tries() == []
    written = [path for path in world.home.rglob("*") if path.is_file()]
    assert {path.name for path in written} <= {"home.key"}, "nothing may be written"
    world.before = digest(world.workbook) if world.workbook.is_file() else ""
    world.nobody_left() if world.before else None
    found = []
    for fault in result.json["faults"]:
        if fault["warning"]:
            continue
        assert fault["text"]
        assert fault["text"] in result.err
        place = fault["place"]
        where = f"{place['sheet']}!{place['cell']}" if place["cell"] else place["sheet"] or place["field"]
        found.append((fault["code"], where, fault["params"].get("value", "")))
    return sorted(found)


def people(*codes: Code, login: str = KIM.login, password: str = KIM.password) -> list[Person]:
    return [Person(login, password, KIM.sheet, codes)]


def no_workbook(world: World) -> None:
    world.workbook.unlink()


def no_workbook_at_all(world: World) -> None:
    world.workbook.write_bytes(b"PK\x03\x04 this was a workbook once")


def other_task_sheet(world: World) -> None:
    book = openpyxl.load_workbook(world.workbook)
    book[KIM.sheet].title = "김상회 2"
    book[LEE.sheet].title = "Sheet9"
    book.save(world.workbook)
    book.close()


def other_login_sheet(world: World) -> None:
    world.change_job(('sheet = "login_id"', 'sheet = "logins"'))


def missing_columns(world: World) -> None:
    book = openpyxl.load_workbook(world.workbook)
    book[KIM.sheet]["J1"] = "option_copy"
    book[LEE.sheet]["E1"] = None
    book.save(world.workbook)
    book.close()


def bad_cells(world: World) -> None:
    codes = (
        Code("K0001", cells={"option_image_copy": "copy2"}),
        Code("K0002", cells={"image_delete": "first:x", "target_group": "대기9"}),
        Code("", cells={"memo": "no key"}),
        Code("K0003", cells={"image_delete": "YES"}),
        Code("K0003", cells={"image_delete": "NO"}),
    )
    write_workbook(world.workbook, [*people(*codes), Person(LEE.login, "", LEE.sheet, LEE.codes)])


def bad_fields(world: World) -> None:
    world.change_job(("[batch]\nsize = 2", '[batch]\nsize = "two"\ncolour = "red"'), ("parallel = 3", "parallel = 0"))
    text = world.job.read_text(encoding="utf-8").replace('name = "작은 일"\n', "")
    world.job.write_text(text, encoding="utf-8")


def bad_params(world: World) -> None:
    world.change_job(("products_per_pass = 20", "products_per_pass = 0\ncolour = 1"),
                     ('source_group = "서버1"', 'source_group = "서버9"'))


def not_toml(world: World) -> None:
    world.job.write_text("format = 1\nname = ", encoding="utf-8")


def no_browser(world: World) -> None:
    world.job.write_text(
        world.job.read_text(encoding="utf-8") + '[browser]\nbinary = "/nowhere/at/all/chromium"\n', encoding="utf-8",
    )


def broken_flow(world: World) -> None:
    (world.folder / "0923_my_flow.py").write_text("def run(ctx)\n    return 1\n", encoding="utf-8")
    world.write_job(FILE_JOB.replace("FLOW", "0923_my_flow.py:run"))


def raising_flow(world: World) -> None:
    (world.folder / "0923_my_flow.py").write_text("import not_there_at_all\n\ndef run(ctx): ...\n", encoding="utf-8")
    world.write_job(FILE_JOB.replace("FLOW", "0923_my_flow.py:run"))


def no_rows(world: World) -> None:
    world.change_job(('final_group = "서버1", step', 'final_group = "서버7", step'))


TABLE: list[tuple[Spoil, list[Where]]] = [
    (no_workbook, [("workbook.missing", "", "")]),
    (no_workbook_at_all, [("workbook.broken", "", "")]),
    (other_task_sheet, [("workbook.sheet_missing", "login_id!A3", ""),
                        ("workbook.sheet_missing_near", "login_id!A2", "")]),
    (other_login_sheet, [("workbook.sheet_missing_near", "accounts.sheet", "")]),
    (missing_columns, [("workbook.column_missing_near", f"{KIM.sheet}!A1", ""),
                       ("workbook.column_missing_near", f"{LEE.sheet}!A1", "")]),
    (bad_cells, [("listing.group_unknown", f"{KIM.sheet}!E3", "대기9"),
                 ("workbook.cell_not_action", f"{KIM.sheet}!H3", "first:x"),
                 ("workbook.cell_not_action", f"{KIM.sheet}!J2", "copy2"),
                 ("workbook.key_conflict", f"{KIM.sheet}!B5", ""),
                 ("workbook.key_empty", f"{KIM.sheet}!B4", ""),
                 ("workbook.password_missing", "login_id!B3", "")]),
    (bad_fields, [("job.field_missing", "name", ""), ("job.field_unknown", "batch.colour", "'red'"),
                  ("job.field_wrong", "batch.size", "'two'"), ("job.field_wrong", "workers.parallel", "0")]),
    (bad_params, [("flow.param_unknown", "steps[0].params.colour", "1"),
                  ("flow.param_wrong", "steps[0].params.products_per_pass", "0"),
                  ("flow.param_wrong", "steps[0].params.source_group", "'서버9'")]),
    (not_toml, [("job.not_toml", "", "")]),
    (no_browser, [("browser.not_there", "browser.binary", "")]),
    (broken_flow, [("flow.syntax", "steps[0].flow", "")]),
    (raising_flow, [("flow.import_failed", "steps[0].flow", "")]),
    (no_rows, [("check.no_items", "", "")]),
]


@pytest.mark.parametrize(("spoil", "faults"), TABLE, ids=[spoil.__name__ for spoil, _ in TABLE])
def test_bad_input_is_refused_by_place(make_world: MakeWorld, spoil: Spoil, faults: list[Where]) -> None:
    world = make_world()
    spoil(world)
    assert refused(world, world.run()) == faults


def test_a_wrong_cell_is_told_with_sheet_cell_value_and_what_is_allowed(make_world: MakeWorld) -> None:
    world = make_world(people(Code("K0001", cells={"option_image_copy": "copy2"})))
    result = world.run()
    assert refused(world, result) == [("workbook.cell_not_action", f"{KIM.sheet}!J2", "copy2")]
    (line,) = [line for line in result.err.splitlines() if "copy2" in line]
    for part in (KIM.sheet, "J2", "copy:n", "specific:1,3", "accounts.xlsx"):
        assert part in line


def test_wrong_arguments_are_refused(make_world: MakeWorld, tmp_path: Path) -> None:
    world = make_world(people(Code("K0001")))
    for arguments in (["run", str(tmp_path / "none.rowcrew.toml")], ["run", str(world.job), "--resume", "last"],
                      ["run", str(world.job), "--only", "done"], ["run", str(world.job), "--batch", "0"],
                      ["run", str(world.job), "--accounts", "nobody@shop.example"], ["items", "20200101-000000-abcd"]):
        result = world.rowcrew(*arguments, "--json")
        assert (result.code, result.json["exit_code"]) == (2, 2), result.err
        assert result.json["faults"]
        assert result.err
    assert world.runs() == []
