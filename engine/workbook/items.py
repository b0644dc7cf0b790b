"""Rows of a sheet as items: which rows a step takes, which share a key, and what is wrong with them.

Used twice: to plan a run, and to find the row of each item again when its results are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from engine.errors import Fault, Place
from engine.job import Items
from engine.workbook.cells import cell_name, clean, letter
from engine.workbook.mapping import Mapped
from engine.workbook.read import Merged, Sheet

#: What a flow says about one row: (mapping name, words code, parameters) for each fault.
RowCheck = Callable[[Mapping[str, str]], Sequence[tuple[str, str, dict[str, str]]]]

#: A fault names at most this many cells; the others are as wrong.
MOST_CELLS = 20


class Row(Struct, frozen=True):
    """One row with something in its mapped columns; `texts` are in the mapping's order, `taken` by the filter."""

    number: int
    texts: tuple[str, ...]
    taken: bool
    hidden: bool


class Group(Struct):
    """The rows that share a key: the first one's number and texts, all numbers, and where others differ."""

    texts: tuple[str, ...]
    rows: list[int]
    differ: set[int] = field(default_factory=set)


class Taken(Struct):
    """What a step takes from a sheet, by key; how many rows it left out; and every fault by cell."""

    groups: dict[tuple[str, ...], Group] = field(default_factory=dict)
    rows: int = 0
    hidden: list[int] = field(default_factory=list)
    elsewhere: int = 0
    faults: list[Fault] = field(default_factory=list)


class Rules(Struct, frozen=True):
    """How rows are chosen: the step's items, its filter with the account's values put in, hidden ones too or not."""

    items: Items
    where: dict[str, frozenset[str]]
    take_hidden: bool = False


def rows_of(sheet: Sheet, mapped: Mapped, rules: Rules) -> Iterator[Row]:
    """The rows below the header that have something in a mapped column."""
    names, columns = list(mapped.at), list(mapped.at.values())
    raw = [name in mapped.secret for name in names]
    filters = [(names.index(name), allowed) for name, allowed in rules.where.items()]
    hidden = sheet.oddities.hidden
    for number in range(rules.items.header_row + 1, len(sheet.rows) + 1):
        read = sheet.pick(number, columns)
        texts = tuple(text if secret else clean(text) for text, secret in zip(read, raw, strict=True))
        if any(texts):
            taken = all(texts[index] in allowed for index, allowed in filters)
            yield Row(number, texts, taken, number in hidden)


def take(sheet: Sheet, mapped: Mapped, rules: Rules, file: str, check: RowCheck | None = None) -> Taken:
    """The rows that a step takes from a sheet, grouped by key, with every fault by cell.

    Needs the mapping's key and filter columns; `check` is the flow's own check of a row, given what is not secret.
    """
    maker = _Taker(sheet, mapped, rules, file, check)
    for row in rows_of(sheet, mapped, rules):
        maker.take(row)
    maker.conflicts()
    return maker.taken


def key_text(parts: Sequence[str]) -> str:
    """A key as one text; several parts are told apart whatever is in them."""
    if len(parts) == 1:
        return parts[0]
    return " | ".join(part.replace("\\", "\\\\").replace("|", "\\|") for part in parts)


def odd_cells(sheet: Sheet, mapped: Mapped, rules: Rules, file: str) -> list[Fault]:
    """Merged cells, formulas without a value and error values in the mapped columns of rows that count."""
    columns = {column: name for name, column in mapped.at.items()}
    first = rules.items.header_row + 1

    def counts(row: int) -> bool:
        return row >= first and (rules.take_hidden or row not in sheet.oddities.hidden)

    faults = []
    odd = (("workbook.formula_unfilled", sheet.oddities.unfilled), ("workbook.error", sheet.oddities.errors))
    for code, cells in odd:
        for row, column in cells:
            if column in columns and counts(row):
                params = {"header": mapped.headers[columns[column]]}
                faults.append(Fault(code, Place(file, sheet.name, cell_name(row, column)), params))
    merged = (one for one in sheet.merged if _touches(one, columns) and any(map(counts, _rows(one))))
    return faults + [_merged_fault(one, Place(file, sheet.name)) for one in merged]


def _touches(merged: Merged, columns: Mapping[int, str]) -> bool:
    return any(merged.first_column <= column <= merged.last_column for column in columns)


def _rows(merged: Merged) -> range:
    return range(merged.first_row, merged.last_row + 1)


def _merged_fault(merged: Merged, place: Place) -> Fault:
    first = cell_name(merged.first_row, merged.first_column)
    last = cell_name(merged.last_row, merged.last_column)
    return Fault("workbook.merged", Place(place.file, place.sheet, first), {"range": f"{first}:{last}"})


class _Taker:
    """Takes one row after the other."""

    def __init__(self, sheet: Sheet, mapped: Mapped, rules: Rules, file: str, check: RowCheck | None) -> None:
        self._sheet, self._mapped, self._rules, self._file, self._check = sheet, mapped, rules, file, check
        self._names = list(mapped.at)
        self._columns = list(mapped.at.values())
        self._keys = [self._names.index(name) for name in rules.items.key]
        self._known: dict[str, str] = {}
        self.taken = Taken()

    def take(self, row: Row) -> None:
        """Put a row into its group, or count why not."""
        if not row.taken:
            self.taken.elsewhere += 1
        elif row.hidden and not self._rules.take_hidden:
            self.taken.hidden.append(row.number)
        else:
            self.taken.rows += 1
            self._group(row)
            if self._check is not None:
                self._checked(row, self._check)

    def conflicts(self) -> None:
        """Tell each key whose rows do not say the same: the operator must choose."""
        for key, group in self.taken.groups.items():
            if group.differ:
                self._conflict(key, group)

    def _group(self, row: Row) -> None:
        key = tuple(row.texts[index] for index in self._keys)
        if empty := [index for index in self._keys if not row.texts[index]]:
            self._fault("workbook.key_empty", row.number, empty[0], header=self._header(empty[0]))
            return
        group = self.taken.groups.get(key)
        if group is None:
            # One object for each text that returns (YES, NO, a server) keeps 100,000 rows small.
            texts = tuple(self._known.setdefault(text, text) for text in row.texts)
            self.taken.groups[key] = Group(texts, [row.number])
            return
        group.rows.append(row.number)
        if row.texts != group.texts:
            group.differ |= {index for index, text in enumerate(row.texts) if text != group.texts[index]}

    def _checked(self, row: Row, check: RowCheck) -> None:
        secret = self._mapped.secret
        values = {name: text for name, text in zip(self._names, row.texts, strict=True) if name not in secret}
        for name, code, params in check(values):
            if name in self._names:
                index = self._names.index(name)
                shown = {"value": row.texts[index]} if name not in secret else {}
                self._fault(code, row.number, index, **{"header": self._header(index), **shown, **params})
            else:
                place = Place(self._file, self._sheet.name, str(row.number))
                self.taken.faults.append(Fault(code, place, {"header": name, **params}))

    def _conflict(self, key: tuple[str, ...], group: Group) -> None:
        cells = [cell_name(row, self._columns[self._keys[0]]) for row in group.rows]
        differ = sorted(group.differ)
        self._fault(
            "workbook.key_conflict", group.rows[0], self._keys[0], key=key_text(key),
            cells=", ".join([*cells[:MOST_CELLS], "…"] if len(cells) > MOST_CELLS else cells),
            columns=", ".join(f"{letter(self._columns[index])} “{self._header(index)}”" for index in differ),
        )

    def _header(self, index: int) -> str:
        return self._mapped.headers[self._names[index]]

    def _fault(self, code: str, row: int, index: int, **params: str) -> None:
        place = Place(self._file, self._sheet.name, cell_name(row, self._columns[index]))
        self.taken.faults.append(Fault(code, place, params))
