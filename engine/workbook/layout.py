"""Where results stand in a workbook: beside each row by key, and which secret columns are blanked. Pure.

The workbook may have changed since the run, or be gone: what finds no row any more is listed on a sheet of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from engine.job import Column, Job, Step
from engine.model import Account
from engine.workbook.accounts import fill_in
from engine.workbook.cells import header_of, spans
from engine.workbook.checks import rules_for
from engine.workbook.items import Rules, key_text, rows_of
from engine.workbook.looks import HEADER_ROWS, looks_secret, secret_columns
from engine.workbook.mapping import Mapped, find_columns
from engine.workbook.read import Book, Sheet

#: What is written into a result cell.
Value = str | int | float | dt.datetime | None


class ResultRow(Struct, frozen=True):
    """One item of the ledger with its words made: `account` is the account's key, `finished` local time or None."""

    step: str
    account: str
    key: str
    sheet: str
    rows: tuple[int, ...]
    state: str
    outcome: str
    attempts: int
    finished: dt.datetime | None
    evidence: str
    results: dict[str, str] = field(default_factory=dict)


class Labels(Struct, frozen=True):
    """The words of a results workbook, in the operator's language."""

    state: str
    outcome: str
    attempts: str
    finished: str
    evidence: str
    step: str
    account: str
    key: str
    sheet: str
    rows: str
    unmatched: str


class Block(Struct):
    """The result columns of one step on one sheet: where they stand, and the cells of each row, in their order."""

    sheet: str
    header_row: int
    headers: tuple[str, ...]
    columns: tuple[int, ...]
    cells: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    #: Columns of an earlier results copy, to be emptied first.
    reused: tuple[int, ...] = ()


class Table(Struct, frozen=True):
    """Items as a plain table, for those without a row and for a workbook from the ledger alone."""

    name: str
    headers: tuple[str, ...]
    lines: tuple[tuple[Value, ...], ...]


class Layout(Struct, frozen=True):
    """Everything that a results workbook says: blocks beside rows, a table of the rest, columns to blank by sheet.

    `blanks` are sheet → column → row under which it is emptied.
    """

    blocks: tuple[Block, ...]
    rest: Table | None
    blanks: dict[str, dict[int, int]]


def lay_out(book: Book, job: Job, accounts: Sequence[Account], rows: Sequence[ResultRow], labels: Labels) -> Layout:
    """Where each result goes. Raises `Refused` if a sheet of the workbook cannot be read."""
    by_part: dict[tuple[str, str], list[ResultRow]] = {}
    for row in rows:
        by_part.setdefault((row.step, row.account), []).append(row)
    maker = _Maker(book, job, rows, labels)
    for account in accounts:
        for step in job.steps:
            maker.place(step, account, by_part.pop((step.name, account.key), []))
    maker.unmatched += [row for part in by_part.values() for row in part]
    rest = table(maker.unmatched, accounts, labels) if maker.unmatched else None
    blanks = {} if job.results.keep_secrets else secret_cells(book, job, accounts)
    return Layout(tuple(maker.blocks.values()), rest, blanks)


def table(rows: Iterable[ResultRow], accounts: Sequence[Account], labels: Labels) -> Table:
    """Results as a table of their own."""
    listed = list(rows)
    names = tuple(dict.fromkeys(name for row in listed for name in row.results))
    logins = {account.key: account.login for account in accounts}
    own = (labels.step, labels.account, labels.key, labels.sheet, labels.rows)
    lines = tuple(
        (row.step, logins.get(row.account, row.account), row.key, row.sheet, spans(row.rows), *_cells(row, names))
        for row in listed
    )
    return Table(labels.unmatched, own + _headers(labels, names), lines)


def secret_cells(book: Book, job: Job, accounts: Sequence[Account]) -> dict[str, dict[int, int]]:
    """The columns of every sheet that hold secrets: mapped as such, or looking like it where no job says otherwise."""
    mappings: dict[str, list[tuple[int, Mapped]]] = {}
    for wanted, header_row, columns, never in _mapped_sheets(job, accounts):
        if name := book.find(wanted):
            mapped, _ = find_columns(book.sheet(name), header_row, columns, "", never_secret=never)
            mappings.setdefault(name, []).append((header_row, mapped))
    found = {name: _secret_columns(book.sheet(name), mappings.get(name, [])) for name in book.sheet_names}
    return {name: columns for name, columns in found.items() if columns}


def _mapped_sheets(
    job: Job, accounts: Sequence[Account],
) -> Iterable[tuple[str, int, Mapping[str, str | Column], tuple[str, ...]]]:
    ref = job.accounts
    yield ref.sheet, ref.header_row, ref.columns, ("login", "name", "sheet")
    for step in job.steps:
        for account in accounts:
            try:
                wanted = fill_in(step.items.sheet, account)
            except KeyError:
                continue
            yield wanted, step.items.header_row, step.items.columns, (*step.items.key, *step.items.where)


def _secret_columns(sheet: Sheet, mappings: Sequence[tuple[int, Mapped]]) -> dict[int, int]:
    if not mappings:
        first = [sheet.texts(row) for row in range(1, min(HEADER_ROWS, len(sheet.rows)) + 1)]
        return secret_columns(first)
    found: dict[int, int] = {}
    told_open = {column for _, mapped in mappings for name, column in mapped.at.items() if name not in mapped.secret}
    for header_row, mapped in mappings:
        for column, text in enumerate(sheet.texts(header_row)):
            if column not in told_open and looks_secret(text):
                found[column] = header_row
        secret = mapped.secret | ({"password"} if "password" in mapped.at and "login" in mapped.at else set())
        found |= {column: header_row for name, column in mapped.at.items() if name in secret}
    return found


class _Maker:
    """Puts the results of one part (step, account) after the other beside their rows."""

    def __init__(self, book: Book, job: Job, rows: Sequence[ResultRow], labels: Labels) -> None:
        self._book, self._job, self._labels = book, job, labels
        self._names = _result_names(rows)
        self._free: dict[str, int] = {}
        self.blocks: dict[tuple[str, str], Block] = {}
        self.unmatched: list[ResultRow] = []

    def place(self, step: Step, account: Account, rows: Sequence[ResultRow]) -> None:
        """Find the row of each item again, by its key."""
        if not rows:
            return
        sheet = self._sheet(step, account, rows[0].sheet)
        there = _rows_by_key(sheet, step, account, self._job) if sheet is not None else {}
        for row in rows:
            numbers = there.get(row.key, [])
            if sheet is None or not numbers:
                self.unmatched.append(row)
                continue
            block = self._block(step, sheet)
            cells = _cells(row, self._names[step.name])
            for number in numbers:
                block.cells[number] = cells

    def _sheet(self, step: Step, account: Account, read_from: str) -> Sheet | None:
        try:
            wanted = fill_in(step.items.sheet, account)
        except KeyError:
            wanted = read_from
        name = self._book.find(wanted) or self._book.find(read_from)
        return self._book.sheet(name) if name else None

    def _block(self, step: Step, sheet: Sheet) -> Block:
        made = self.blocks.get((step.name, sheet.name))
        if made is None:
            headers = tuple(f"{step.name} · {label}" for label in _headers(self._labels, self._names[step.name]))
            made = self.blocks[step.name, sheet.name] = self._new_block(step, sheet, headers)
        return made

    def _new_block(self, step: Step, sheet: Sheet, headers: tuple[str, ...]) -> Block:
        there = {header_of(text): column for column, text in enumerate(sheet.texts(step.items.header_row))}
        free = self._free.get(sheet.name, max((len(row) for row in sheet.rows), default=0))
        columns = []
        for header in headers:
            if header in there:
                columns.append(there[header])
            else:
                columns.append(free)
                free += 1
        self._free[sheet.name] = free
        reused = tuple(column for column in columns if column in there.values())
        return Block(sheet.name, step.items.header_row, headers, tuple(columns), {}, reused)


def _rows_by_key(sheet: Sheet, step: Step, account: Account, job: Job) -> dict[str, list[int]]:
    mapped, _ = find_columns(sheet, step.items.header_row, step.items.columns, "", never_secret=step.items.key)
    if not set(step.items.key) <= set(mapped.at):
        return {}
    rules = _rules(step, account, mapped, take_hidden=job.workbook.hidden_rows == "take")
    names = list(mapped.at)
    keys = [names.index(name) for name in step.items.key]
    found: dict[str, list[int]] = {}
    for row in rows_of(sheet, mapped, rules):
        if row.taken and (rules.take_hidden or not row.hidden):
            found.setdefault(key_text([row.texts[index] for index in keys]), []).append(row.number)
    return found


def _rules(step: Step, account: Account, mapped: Mapped, *, take_hidden: bool) -> Rules:
    """The rules of the run, as far as account and workbook still have what they ask for."""
    try:
        rules = rules_for(step, account, take_hidden=take_hidden)
    except KeyError:
        return Rules(step.items, {}, take_hidden)
    return Rules(step.items, {name: allowed for name, allowed in rules.where.items() if name in mapped.at}, take_hidden)


def _result_names(rows: Sequence[ResultRow]) -> dict[str, tuple[str, ...]]:
    """The flow's result columns of each step, in the order in which they were first set."""
    names: dict[str, dict[str, None]] = {}
    for row in rows:
        names.setdefault(row.step, {}).update(dict.fromkeys(row.results))
    return {step: tuple(found) for step, found in names.items()}


def _headers(labels: Labels, names: Sequence[str]) -> tuple[str, ...]:
    return (labels.state, labels.outcome, labels.attempts, labels.finished, labels.evidence, *names)


def _cells(row: ResultRow, names: Sequence[str]) -> tuple[Value, ...]:
    own = (row.state, row.outcome, row.attempts, row.finished, row.evidence)
    return (*own, *(row.results.get(name) for name in names))
