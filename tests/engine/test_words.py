"""Every code has words, in both languages, with the same parameters; the tables are read without Qt."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from engine import errors, job, words
from engine.model import ItemState, Level, RunState, WorkerState
from engine.words import catalogue, fill, render

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z0-9_]*)+")
PARAMETER = re.compile(r"{(\w+)}")
FILES = (".db", ".sql", ".json", ".jsonl", ".toml", ".err", ".lock", ".sock", ".key", ".py", ".txt", ".csv", ".png",
         ".log", ".html")

#: Codes that are put together from a prefix and a value.
FAMILIES: dict[str, tuple[str, ...]] = {
    "item_state": tuple(ItemState),
    "worker_state": tuple(WorkerState),
    "run_state": (*RunState, "cut"),
    "level": tuple(Level),
    "login": ("bad_credentials", "captcha", "ip_block", "wrong_account"),
    "item": ("again", ItemState.DONE, ItemState.FAILED, ItemState.SKIPPED),
}


@cache
def sources() -> dict[str, ast.Module]:
    """The engine's code, without the tables of words."""
    files = (file for file in (ROOT / "engine").rglob("*.py") if "words" not in file.parts)
    return {str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8")) for file in files}


@cache
def error_names() -> frozenset[str]:
    """Names of all error classes that carry a code first, and of `Fault`."""
    found = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    return frozenset((found - {"LoginRefused", "Refused"}) | {"Fault", "Preparing", "refused"})


def told(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and code of every literal code in a module: what errors and faults begin with, and what looks like one."""
    families = {code.partition(".")[0] for code in words.table()}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in error_names():
            yield from _literal(node.args[0])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_code(node.value, families):
            yield node.lineno, node.value


def _is_code(text: str, families: set[str]) -> bool:
    """Whether a text looks like a code of a family that has words, and is nothing else."""
    return bool(CODE.fullmatch(text)) and text.partition(".")[0] in families and not _something_else(text)


def _literal(node: ast.expr) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _something_else(text: str) -> bool:
    """Whether it is a file's name, a module's, a field's of a job, or a flow's."""
    module = ROOT.joinpath(*text.split("."))
    is_module = module.exists() or module.with_suffix(".py").exists() or module.parent.with_suffix(".py").exists()
    return text.endswith(FILES) or is_module or _is_field(text) or text == "listing.edit"


def _is_field(text: str) -> bool:
    first, _, rest = text.partition(".")
    part = job.Job.model_fields.get(first)
    model = part.annotation if part is not None else None
    names = getattr(model, "model_fields", None) or job.Step.model_fields
    return part is not None and rest.partition(".")[0] in {*names, *job.Items.model_fields}


def test_every_code_in_the_engine_has_words() -> None:
    missing = [
        f"{file}:{line} {code}" for file, tree in sources().items() for line, code in told(tree)
        if code not in words.table()
    ]
    assert sorted(set(missing)) == []


def test_every_family_of_codes_is_complete() -> None:
    wanted = {f"{family}.{member}" for family, members in FAMILIES.items() for member in members}
    assert sorted(wanted - set(words.table())) == []


def test_the_check_of_codes_can_fail() -> None:
    source = 'raise EngineError("no.words", a=1)\nx = Fault("other.none", Place("a.xlsx"))\ny = "cli.no_such_words"\n'
    assert [code for _, code in told(ast.parse(source))] == ["no.words", "other.none", "cli.no_such_words"]


def test_sentences_are_sentences() -> None:
    assert [code for code, english in words.table().items() if english != english.strip() or not english] == []


def test_korean_names_the_same_parameters() -> None:
    korean = catalogue.catalogue(catalogue.TRANSLATIONS / "rowcrew_ko.ts")
    wrong = [
        english for english in words.table().values()
        if english in korean and set(PARAMETER.findall(english)) != set(PARAMETER.findall(korean[english]))
    ]
    assert wrong == []


def test_every_sentence_has_korean() -> None:
    korean = catalogue.catalogue(catalogue.TRANSLATIONS / "rowcrew_ko.ts")
    assert sorted(set(words.table().values()) - set(korean)) == []


def test_no_particle_hangs_on_a_parameter_in_the_wrong_form() -> None:
    """은/는, 이/가, 을/를 and 와/과 depend on the last sound of what stands before them, which is not known here."""
    korean = catalogue.catalogue(catalogue.TRANSLATIONS / "rowcrew_ko.ts")
    hanging = re.compile(r"}[”\"]*(은|는|이|가|을|를|와|과|으로|로)(?=[ .,]|$)")
    assert sorted(text for text in korean.values() if hanging.search(text)) == []


def test_parameters_are_data() -> None:
    assert fill("{a} and {b}", {"a": "{b}", "b": "%s <b>"}) == "{b} and %s <b>"
    assert fill("{unknown} {", {}) == "{unknown} {"


def test_a_code_without_words_is_shown_as_it_is() -> None:
    assert render("no.words", {"a": "1"}) == "no.words: a=1"


@pytest.mark.parametrize(("settings", "language"), [
    ({"ROWCREW_LANG": "ko"}, "ko"),
    ({"ROWCREW_LANG": "en", "LANG": "ko_KR.UTF-8"}, "en"),
    ({"LANG": "ko_KR.UTF-8"}, "ko"),
    ({"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, "en"),
    ({"LANG": "de_DE.UTF-8"}, "en"),
])
def test_the_language_is_chosen(monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], language: str) -> None:
    for name in ("ROWCREW_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert catalogue.chosen_language() == language


def test_an_unfinished_translation_stays_english(tmp_path: Path) -> None:
    texts = tmp_path / "x.ts"
    texts.write_text(
        '<TS version="2.1"><context><name>words</name>'
        "<message><source>done</source><translation>완료</translation></message>"
        '<message><source>late</source><translation type="unfinished">늦음</translation></message>'
        '<message numerus="yes"><source>%n rows</source>'
        "<translation><numerusform>%n행</numerusform></translation></message>"
        "</context><context><name>Window</name>"
        "<message><source>done</source><translation>마침</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert catalogue.catalogue(texts) == {"done": "완료", "%n rows": "%n행"}
    assert catalogue.catalogue(tmp_path / "missing.ts") == {}
    assert catalogue.translator("de")("done") == "done"
