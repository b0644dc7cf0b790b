"""The accounts of a job, read from its sheet of logins: who takes part, with which password cell and task sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from engine.errors import Fault, Place
from engine.job import AccountsRef
from engine.model import Account, SecretRef, normalise_login
from engine.services.secrets import digest, env_name
from engine.workbook.cells import cell_name, clean, spans
from engine.workbook.mapping import Mapped, find_columns, listed, nearest
from engine.workbook.read import Book, Sheet

#: Mapping names with a meaning of their own; all others become custom fields of the account.
OWN = ("login", "password", "name", "sheet")
_PLACEHOLDER = re.compile(r"\{account\.([^{}]+)\}")


class AccountAsk(Struct, frozen=True):
    """How accounts are checked: who was chosen (None: all), the key for digests, and who has a password elsewhere."""

    ref: AccountsRef
    chosen: tuple[str, ...] | None
    key: bytes
    has_secret: Callable[[str], bool]
    take_hidden: bool = False


class AccountsRead(Struct, frozen=True):
    """The accounts that take part, the cell of each login, and everything wrong with them."""

    accounts: tuple[Account, ...]
    places: dict[str, Place]
    faults: tuple[Fault, ...]


def read_accounts(book: Book, ask: AccountAsk) -> AccountsRead:
    """The chosen accounts in the sheet's order, with every fault by cell."""
    file = str(book.path)
    name = book.find(ask.ref.sheet)
    if name is None:
        return AccountsRead((), {}, (sheet_missing(book, ask.ref.sheet, Place(file, field="accounts.sheet")),))
    sheet = book.sheet(name)
    columns = {**ask.ref.columns}
    mapped, faults = find_columns(sheet, ask.ref.header_row, columns, file, never_secret=("login", "name", "sheet"))
    mapped = Mapped(mapped.at, mapped.headers, mapped.secret | {"password"}, mapped.proposed - {"password"})
    if "login" not in columns:
        faults.append(Fault("job.login_unmapped", Place(field="accounts.columns"), {"sheet": name}))
    if "login" not in mapped.at:
        return AccountsRead((), {}, tuple(faults))
    faults += [_proposed(name, mapped, ask.ref.header_row, Place(file, sheet.name)) for name in sorted(mapped.proposed)]
    reader = _Reader(book, sheet, mapped, ask)
    accounts = reader.accounts()
    return AccountsRead(tuple(accounts), reader.places, (*faults, *reader.faults))


def fill_in(template: str, account: Account) -> str:
    """`template` with `{account.sheet}`, `.login`, `.name` or a custom field put in. Raises KeyError with the name."""
    values = {"sheet": account.sheet, "login": account.login, "name": account.name, **account.fields}
    return _PLACEHOLDER.sub(lambda found: values[found.group(1)], template)


def placeholders(template: str) -> set[str]:
    """The names of the account's values that a template uses."""
    return set(_PLACEHOLDER.findall(template))


def sheet_missing(book: Book, name: str, place: Place) -> Fault:
    """The fault of a sheet that is not there, with the sheets that there are."""
    near = nearest(name, book.sheet_names)
    params = {"sheet": name, "sheets": listed(book.sheet_names), "nearest": near}
    return Fault("workbook.sheet_missing_near" if near else "workbook.sheet_missing", place, params)


def _proposed(name: str, mapped: Mapped, header_row: int, place: Place) -> Fault:
    cell = cell_name(header_row, mapped.at[name]) if name in mapped.at else ""
    place = Place(place.file, place.sheet, cell, f"accounts.columns.{name}")
    return Fault("workbook.secret_proposed", place, {"header": mapped.headers[name], "name": name}, warning=True)


class _Reader:
    """Reads the rows of one sheet of logins; collects faults and the place of each login."""

    def __init__(self, book: Book, sheet: Sheet, mapped: Mapped, ask: AccountAsk) -> None:
        self._file, self._sheet, self._mapped, self._ask = str(book.path), sheet, mapped, ask
        self._chosen = None if ask.chosen is None else {normalise_login(login): login for login in ask.chosen}
        self._seen: dict[str, tuple[str, str]] = {}
        self.places: dict[str, Place] = {}
        self.faults: list[Fault] = []

    def accounts(self) -> list[Account]:
        """The chosen accounts, in order."""
        read = [account for row in self._rows() if (account := self._account(row)) is not None]
        self._unknown()
        self._ambiguous(read)
        if not read and not self.faults:
            self._fault("workbook.no_accounts", self._ask.ref.header_row, "login", sheet=self._sheet.name)
        return read

    def _rows(self) -> Iterator[int]:
        left_out = []
        for row in range(self._ask.ref.header_row + 1, len(self._sheet.rows) + 1):
            if not any(self._text(row, name) for name in self._mapped.at):
                continue
            if row in self._sheet.oddities.hidden and not self._ask.take_hidden:
                left_out.append(row)
            else:
                yield row
        if left_out:
            params = {"count": str(len(left_out)), "rows": spans(left_out)}
            self.faults.append(Fault("workbook.rows_hidden", Place(self._file, self._sheet.name), params, warning=True))

    def _account(self, row: int) -> Account | None:
        login = clean(self._text(row, "login"))
        if not login:
            self._fault("workbook.login_empty", row, "login", header=self._mapped.headers["login"])
            return None
        key = normalise_login(login)
        if self._chosen is not None and key not in self._chosen:
            self._seen.setdefault(key, (login, self._cell(row, "login")))
            return None
        if key in self._seen:
            other, cell = self._seen[key]
            self._fault("workbook.account_twice", row, "login", login=login, other=other, cell=cell)
            return None
        self._seen[key] = login, self._cell(row, "login")
        self.places[key] = Place(self._file, self._sheet.name, self._cell(row, "login"))
        return self._made(row, login)

    def _made(self, row: int, login: str) -> Account:
        sheet = clean(self._text(row, "sheet"))
        fields = {
            name: clean(self._text(row, name))
            for name in self._mapped.at if name not in OWN and name not in self._mapped.secret
        }
        return Account(login, clean(self._text(row, "name")) or sheet or login, sheet, fields, self._secret(row, login))

    def _secret(self, row: int, login: str) -> SecretRef | None:
        value = self._text(row, "password")
        if value.strip():
            return SecretRef(self._sheet.name, self._cell(row, "password"), digest(self._ask.key, value))
        if not self._ask.has_secret(login):
            name = "password" if "password" in self._mapped.at else "login"
            self._fault("workbook.password_missing", row, name, login=login, variable=env_name(login))
        return None

    def _unknown(self) -> None:
        everyone = [login for login, _ in self._seen.values()]
        for key, login in (self._chosen or {}).items():
            if key not in self._seen:
                place = Place(self._file, self._sheet.name, field="accounts.only")
                near = nearest(login, everyone)
                code = "workbook.account_unknown_near" if near else "workbook.account_unknown"
                self.faults.append(Fault(code, place, {"login": login, "accounts": listed(everyone), "nearest": near}))
        if self._chosen is not None and not self._chosen:
            self.faults.append(Fault("workbook.no_account_chosen", Place(self._file, field="accounts.only")))

    def _ambiguous(self, accounts: list[Account]) -> None:
        """Two logins whose passwords would come from one environment variable."""
        first: dict[str, Account] = {}
        for account in accounts:
            variable = env_name(account.login)
            other = first.setdefault(variable, account)
            if other is not account and account.secret is None:
                params = {"login": account.login, "other": other.login, "variable": variable}
                self.faults.append(Fault("workbook.variable_shared", self.places[account.key], params))

    def _text(self, row: int, name: str) -> str:
        return self._sheet.text(row, self._mapped.at[name]) if name in self._mapped.at else ""

    def _cell(self, row: int, name: str) -> str:
        return cell_name(row, self._mapped.at[name])

    def _fault(self, code: str, row: int, name: str, **params: str) -> None:
        self.faults.append(Fault(code, Place(self._file, self._sheet.name, self._cell(row, name)), params))

