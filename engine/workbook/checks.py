"""A workbook checked against its job, whole: every fault by place, and what each step finds for each account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct, field

from engine.asks import StepCheck
from engine.errors import Fault, Place, Refused
from engine.job import Job, Step
from engine.model import Account, Item
from engine.workbook.accounts import AccountAsk, fill_in, placeholders, read_accounts, sheet_missing
from engine.workbook.cells import cell_name, clean, spans
from engine.workbook.items import RowCheck, Rules, Taken, key_text, odd_cells, take
from engine.workbook.mapping import Mapped, find_columns
from engine.workbook.read import Book, Sheet


class Asked(Struct, frozen=True):
    """What a check needs beside job and workbook.

    `chosen` accounts (None: the job's own choice), the `key` of digests, who has a password outside the workbook, and
    each flow's own check of a row, by step.
    """

    chosen: tuple[str, ...] | None
    key: bytes
    has_secret: Callable[[str], bool]
    row_checks: Mapping[str, RowCheck] = field(default_factory=dict)


class Planned(Struct, frozen=True):
    """One step for one account: where its rows are, and which were taken."""

    step: str
    account: Account
    sheet: str
    mapped: Mapped
    key: tuple[str, ...]
    taken: Taken


class Checked(Struct):
    """The result of a check: accounts, what each step takes, and all faults and warnings, each told once."""

    accounts: tuple[Account, ...] = ()
    planned: list[Planned] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def steps(self) -> tuple[StepCheck, ...]:
        """What each step finds, in numbers."""
        return tuple(
            StepCheck(one.step, one.account.login, one.sheet, len(one.taken.groups), one.taken.rows,
                      len(one.taken.hidden), one.taken.elsewhere)
            for one in self.planned
        )

    def items(self) -> Iterator[Item]:
        """All items, account by account, step by step, in the sheet's order; secret columns left out."""
        order = 0
        for one in self.planned:
            for key, group in one.taken.groups.items():
                order += 1
                yield _item(one, key, group.texts, group.rows, order)


def check_workbook(book: Book, job: Job, asked: Asked) -> Checked:
    """Check the workbook against the job. Never raises for what is wrong with either: that is in `faults`."""
    checker = _Checker(book, job, asked)
    checker.run()
    told: dict[tuple[str, Place], Fault] = {}
    for fault in checker.faults:
        told.setdefault((fault.code, fault.place), fault)
    checker.checked.faults = list(told.values())
    return checker.checked


def rules_for(step: Step, account: Account, *, take_hidden: bool) -> Rules:
    """The step's rules for one account. Raises KeyError with the name of an account's value that there is not."""
    where = {
        name: frozenset(clean(fill_in(one, account)) for one in ((allowed,) if isinstance(allowed, str) else allowed))
        for name, allowed in step.items.where.items()
    }
    return Rules(step.items, where, take_hidden)


class _Checker:
    """Walks accounts and steps; collects what is found."""

    def __init__(self, book: Book, job: Job, asked: Asked) -> None:
        self._book, self._job, self._asked = book, job, asked
        self._file = str(book.path)
        self._hidden_told: set[str] = set()
        self._owners: dict[tuple[str, str], Account] = {}
        self.faults: list[Fault] = []
        self.checked = Checked()

    def run(self) -> None:
        """Everything, accounts first."""
        self._tell_about_the_file()
        chosen = self._job.accounts.only if self._asked.chosen is None else self._asked.chosen
        take_hidden = self._job.workbook.hidden_rows == "take"
        ask = AccountAsk(self._job.accounts, chosen, self._asked.key, self._asked.has_secret, take_hidden)
        try:
            read = read_accounts(self._book, ask)
        except Refused as refused:
            self.faults += refused.faults
            return
        self.faults += read.faults
        self.checked.accounts = read.accounts
        for account in read.accounts:
            for index, step in enumerate(self._job.steps):
                self._step(account, step, index, read.places[account.key])

    def _tell_about_the_file(self) -> None:
        source = self._book.source
        if source.lock:
            self._warn("workbook.open_elsewhere", Place(self._file), lock=source.lock)
        if source.kind in {"xls", "xlsb", "ods"} and self._job.workbook.hidden_rows == "skip":
            self._warn("workbook.hidden_unknown", Place(self._file), kind=source.kind)

    def _step(self, account: Account, step: Step, index: int, login: Place) -> None:
        try:
            rules = rules_for(step, account, take_hidden=self._job.workbook.hidden_rows == "take")
            wanted = fill_in(step.items.sheet, account)
        except KeyError as error:
            place = Place(field=f"steps[{index}].items")
            self.faults.append(Fault("job.account_value_unknown", place, {"name": str(error.args[0])}))
            return
        sheet = self._sheet(wanted, step, account, login, index)
        if sheet is None or self._names_unknown(step):
            return
        mapped, faults = find_columns(
            sheet, step.items.header_row, step.items.columns, self._file, never_secret=(*step.items.key, *rules.where),
        )
        self.faults += faults
        self._tell_about(sheet, step, mapped, index)
        self._take(account, step, sheet, mapped, rules)

    def _sheet(self, wanted: str, step: Step, account: Account, login: Place, index: int) -> Sheet | None:
        own = placeholders(step.items.sheet)
        if own and not clean(wanted):
            self.faults.append(Fault("workbook.account_sheet_empty", login, {"login": account.login}))
            return None
        name = self._book.find(wanted)
        if name is None:
            place = login if own else Place(self._file, field=f"steps[{index}].items.sheet")
            self.faults.append(sheet_missing(self._book, wanted, place))
            return None
        other = self._owners.setdefault((step.name, name), account)
        if own and other is not account:
            params = {"sheet": name, "login": account.login, "other": other.login}
            self.faults.append(Fault("workbook.sheet_shared", login, params))
        try:
            return self._book.sheet(name)
        except Refused as refused:
            self.faults += refused.faults
            return None

    def _names_unknown(self, step: Step) -> bool:
        return not set(step.items.key) | set(step.items.where) <= set(step.items.columns)

    def _tell_about(self, sheet: Sheet, step: Step, mapped: Mapped, index: int) -> None:
        if sheet.oddities.protected:
            self._warn("workbook.sheet_protected", Place(self._file, sheet.name), sheet=sheet.name)
        for name in sorted(mapped.proposed & set(mapped.at)):
            place = Place(self._file, sheet.name, cell_name(step.items.header_row, mapped.at[name]),
                          f"steps[{index}].items.columns.{name}")
            self._warn("workbook.secret_proposed", place, header=mapped.headers[name], name=name)

    def _take(self, account: Account, step: Step, sheet: Sheet, mapped: Mapped, rules: Rules) -> None:
        if not set(step.items.key) | set(rules.where) <= set(mapped.at):
            return
        whole = len(mapped.at) == len(step.items.columns)
        check = self._asked.row_checks.get(step.name) if whole else None
        taken = take(sheet, mapped, rules, self._file, check)
        self.faults += odd_cells(sheet, mapped, rules, self._file)
        self.faults += taken.faults
        if taken.hidden and sheet.name not in self._hidden_told:
            self._hidden_told.add(sheet.name)
            code = "workbook.rows_filtered" if sheet.oddities.filtered else "workbook.rows_hidden"
            self._warn(code, Place(self._file, sheet.name), count=str(len(taken.hidden)), rows=spans(taken.hidden))
        self.checked.planned.append(Planned(step.name, account, sheet.name, mapped, step.items.key, taken))

    def _warn(self, code: str, place: Place, **params: str) -> None:
        self.faults.append(Fault(code, place, params, warning=True))


def _item(one: Planned, key: tuple[str, ...], texts: tuple[str, ...], rows: list[int], order: int) -> Item:
    names, secret = one.mapped.at, one.mapped.secret
    values = {name: text for name, text in zip(names, texts, strict=True) if name not in secret}
    place = f"{one.sheet}!{cell_name(rows[0], names[one.key[0]])}"
    return Item(0, one.step, one.account.key, key_text(key), order, values, one.sheet, place, tuple(rows))
