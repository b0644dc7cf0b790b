"""The ledger of one run: the only truth about its items, written by the engine's main thread alone.

Everything joins one transaction until `commit`; the engine commits once per turn of its loop and tells nothing before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from engine.core import ledger_rows as rows
from engine.core import sql
from engine.core.ledger_base import SCHEMA, SQL, Part
from engine.core.ledger_operator import OperatorDesk, illegal
from engine.core.ledger_rows import NUMBERS, PER_ITEM, PendingItem, RunRecord, RunRow
from engine.core.ledger_sessions import SessionBook
from engine.errors import LedgerError
from engine.model import Account, Item, ItemState, Outcome, OutcomeKind, RunState, may_move, normalise_login

_CHUNK = 2000
_PENDING, _RUNNING = NUMBERS[ItemState.PENDING], NUMBERS[ItemState.RUNNING]


class _Held:
    """A running item: what its attempt's row and its next move need."""

    __slots__ = ("attempts", "began", "begun", "number", "part", "session", "worker")

    def __init__(self, part: int, attempts: int, number: int, worker: str, session: str) -> None:
        self.part = part
        self.attempts = attempts
        self.number = number
        self.worker = worker
        self.session = session
        self.begun = False
        self.began = 0.0


class Ledger(OperatorDesk, SessionBook):
    """One run's record, open for writing. Not for several threads."""

    @classmethod
    def create(cls, path: Path, record: RunRecord, *, power_loss_safe: bool = False) -> Self:
        """A new ledger, durable with its run record on return. Raises LedgerError (`ledger.exists`, …)."""
        told = (record.run, record.job, record.job_path, record.workbook, record.started, record.origin, record.site)
        sql.create(path, SCHEMA, lambda connection: connection.execute(SQL["add_run"], told))
        return cls._opened(path, power_loss_safe=power_loss_safe, check=False)

    @classmethod
    def open(cls, path: Path, *, power_loss_safe: bool = False) -> Self:
        """An existing ledger, checked and moved to this version. Raises LedgerError; nothing is destroyed then."""
        return cls._opened(path, power_loss_safe=power_loss_safe, check=True)

    @classmethod
    def _opened(cls, path: Path, *, power_loss_safe: bool, check: bool) -> Self:
        connection = sql.open_to_write(path, SCHEMA, power_loss_safe=power_loss_safe, check=check)
        try:
            return cls(connection, path)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Let go of the file; what was not committed is as if it had never been."""
        self._connection.close()

    def _load(self) -> None:
        super()._load()
        self._ends: list[tuple[Any, ...]] = []
        self._attempts: dict[int, tuple[Any, ...]] = {}
        self._headings: dict[str, int] = {names: number for number, names in self._turn.ask(SQL["headings"])}
        self._names = {number: rows.listed(names) for names, number in self._headings.items()}
        self._last: int = self._turn.ask(SQL["last_item"])[0][0]
        self._held: dict[int, _Held] = {}
        for item, part, attempts, number, session, attempt, worker, began in self._turn.ask(SQL["held"]):
            begun = attempt is not None
            held = self._held[item] = _Held(part, attempts, number + begun, worker or "", session)
            held.begun, held.began = begun, began or 0.0
        self._turn.commit()

    # --- the run and its accounts

    def run(self) -> RunRow:
        """The run as recorded."""
        return rows.run_row(self._turn.ask(SQL["run"]))

    def set_run(
        self, state: RunState, reason: str = "", params: Mapping[str, str] | None = None, exit_code: int | None = None,
        ended: float | None = None, results: str | None = None,
    ) -> None:
        """The run's state, why, and its end; `results` stays as it is when None."""
        self._turn.write(SQL["set_run"], [
            (str(state), reason, rows.text(dict(params or {})), exit_code, ended, results),
        ])

    def add_accounts(self, accounts: Iterable[Account]) -> None:
        """Record the run's accounts in order; one that is known already is renewed. Their secrets' places only."""
        self._turn.write(SQL["add_account"], [
            (one.key, one.login, one.name, one.sheet, rows.text(one.fields), rows.text(one.secret)) for one in accounts
        ])

    def accounts(self) -> list[Account]:
        """The run's accounts in order."""
        return [account for account, _ in rows.accounts_of(self._turn.ask(SQL["accounts"]))]

    def paused(self) -> dict[str, str]:
        """Accounts that rest: normalised login → code of why."""
        return {account.key: code for account, code in rows.accounts_of(self._turn.ask(SQL["accounts"])) if code}

    def pause_account(self, login_key: str, code: str) -> None:
        """Let an account rest until it is unpaused; `code` says why."""
        self._turn.write(SQL["pause_account"], [(code, normalise_login(login_key))])

    def unpause_account(self, login_key: str) -> None:
        """Let an account work again."""
        self.pause_account(login_key, "")

    def count(self, account: str, step: str, counts: Mapping[str, int]) -> None:
        """Add to what an account's flows counted (for limits over all sessions)."""
        key = normalise_login(account)
        self._turn.write(SQL["tally"], [(key, step, name, value) for name, value in counts.items()])

    def counted(self, account: str) -> dict[str, int]:
        """What an account's flows counted, over all steps."""
        return dict(self._turn.ask(SQL["tallied"], [normalise_login(account)]))

    # --- items

    def add_items(self, batch: Iterable[Item]) -> range:
        """Record items as pending, all or none; their new ids, in order (the items' own ids are not looked at).

        Raises LedgerError `ledger.same_item` if (step, account, key) is there already.
        """
        items = list(batch)
        first, headings = self._last + 1, len(self._headings)
        ids = range(first, first + len(items))
        try:
            with self._turn.whole():
                parts = [self._part(item, number) for number, item in zip(ids, items, strict=True)]
                self._turn.write(SQL["add_item"], [
                    (number, part, item.key, item.order, self._heading(tuple(item.values)),
                     rows.text(list(item.values.values())), item.sheet, item.place, rows.text(item.rows))
                    for number, part, item in zip(ids, parts, items, strict=True)
                ])
                self._turn.write(SQL["add_progress"], list(zip(ids, parts, strict=True)))
        except LedgerError as error:
            self._forget(first, headings)
            raise _refused(error, items) from error
        for number, part in zip(ids, parts, strict=True):
            self._parts[part].counts[_PENDING] += 1
            self._parts[part].last = number
        self._changed.update(parts)
        self._last = ids.stop - 1
        return ids

    def items(self, ids: Sequence[int]) -> list[Item]:
        """Whole items, in the order asked."""
        found = {row[0]: rows.item_of(row, self._names) for row in self._turn.ask(SQL["items"], [rows.text(list(ids))])}
        return [found[number] for number in ids]

    def pending(self, account: str = "", step: str = "", after: int = 0) -> Iterator[PendingItem]:
        """Pending items after an id, in order, of all or of one account and step. Lazy: writes may go on meanwhile."""
        self._flush()
        key = normalise_login(account)
        parts = [part for part in self._parts.values() if part.matches(key, step)]
        while True:
            whole = not key and not step
            found = self._turn.ask(SQL["pending"], [after, _CHUNK]) if whole else self._pending_chunk(parts, after)
            for number, part, order, attempts, not_before in found:
                of = self._parts[part]
                yield PendingItem(number, of.step, of.account, order, attempts, not_before)
            if len(found) < _CHUNK:
                return
            after = found[-1][0]

    def lease(self, ids: Sequence[int], worker: str, session: str, now: float) -> list[int]:
        """Move pending → running for those that are still pending; their ids, in the order asked."""
        self._flush()
        moved = self._turn.change(SQL["lease"], (now, session, rows.text(list(ids))))
        for number, part, attempts, tries in moved:
            self._held[number] = _Held(part, attempts, tries, worker, session)
            self._moved(part, _PENDING, _RUNNING)
        got = {row[0] for row in moved}
        return [number for number in ids if number in got]

    def begin_attempt(self, item: int, worker: str, session: str, now: float) -> int:
        """Record that a worker took a running item in hand; the attempt's id. Raises IllegalMove if it does not run."""
        held = self._running(item, None)
        if held.begun:
            raise LedgerError("ledger.attempt_begun", item=item)
        held.worker, held.session, held.begun, held.began = worker, session, True, now
        attempt = self._attempt_id(item, held)
        self._attempts[attempt] = (attempt, worker, session, now, None, None, "", "", "{}", "{}", "{}", "")
        return attempt

    def end_attempt(
        self, item: int, outcome: Outcome, state: ItemState, now: float, seconds: float, evidence: str = "",
        not_before: float = 0.0,
    ) -> None:
        """Move running → `state` with the attempt's outcome. An attempt that was not begun is recorded whole.

        It counts against the item's attempts unless its outcome is `again`. Raises IllegalMove if the item is not
        running or may not go there.
        """
        held = self._running(item, state)
        if not held.begun:
            held.began = now - seconds
        self._close_attempt(item, held, outcome, now, seconds, evidence)
        held.attempts += outcome.kind is not OutcomeKind.AGAIN
        self._settle(item, held, NUMBERS[state], outcome.code, now, not_before)

    def give_back(self, ids: Iterable[int], code: str, now: float) -> None:
        """Move running → pending without counting: not started, or the engine's own fault. Raises IllegalMove."""
        for item in ids:
            held = self._running(item, ItemState.PENDING)
            if held.begun:
                self._close_attempt(item, held, Outcome(OutcomeKind.ERROR, code), now, max(0.0, now - held.began), "")
            self._settle(item, held, _PENDING, code, now, 0.0)

    def recover(self, now: float) -> list[int]:
        """After a death of the engine: every running item → pending, a begun attempt ends as an uncounted error."""
        ids = sorted(self._held)
        self.give_back(ids, "engine_died", now)
        self._flush()
        return ids

    # --- inside

    def _flush(self) -> None:
        attempts, ends = list(self._attempts.values()), self._ends
        self._attempts, self._ends = {}, []
        self._turn.write(SQL["attempt"], attempts)
        self._turn.write(SQL["settle"], ends)
        super()._flush()

    def _running(self, item: int, state: ItemState | None) -> _Held:
        """A running item that may go to `state` (None: stays as it is). Raises IllegalMove."""
        held = self._held.get(item)
        if held is None:
            self._flush()
            found = self._turn.ask(SQL["states_of"], [rows.text([item])])
            raise illegal(item, rows.STATES[found[0][2]] if found else "?", state or ItemState.RUNNING)
        if state is not None and not may_move(ItemState.RUNNING, state):
            raise illegal(item, ItemState.RUNNING, state)
        return held

    def _attempt_id(self, item: int, held: _Held) -> int:
        """The next attempt's id. Raises LedgerError when an item was tried a million times."""
        held.number += 1
        if held.number >= PER_ITEM:
            raise LedgerError("ledger.too_many_attempts", item=item)
        return item * PER_ITEM + held.number

    def _close_attempt(
        self, item: int, held: _Held, outcome: Outcome, now: float, seconds: float, evidence: str,
    ) -> None:
        attempt = item * PER_ITEM + held.number if held.begun else self._attempt_id(item, held)
        self._attempts[attempt] = (
            attempt, held.worker, held.session, held.began, now, seconds, str(outcome.kind), outcome.code,
            rows.text(outcome.params), rows.text(outcome.counts), rows.text(outcome.results), evidence,
        )

    def _settle(
        self, item: int, held: _Held, state: int, code: str, now: float, not_before: float,
    ) -> None:
        self._ends.append((state, code, now, not_before, held.attempts, held.number, item))
        self._moved(held.part, _RUNNING, state)
        del self._held[item]

    def _pending_chunk(self, parts: list[Part], after: int) -> list[Any]:
        first = min((part.first for part in parts), default=1)
        last = max((part.last for part in parts), default=0)
        listed = rows.text([part.id for part in parts])
        return self._turn.ask(SQL["pending_of"], [max(after, first - 1), last, listed, _CHUNK])

    def _part(self, item: Item, number: int) -> int:
        part = self._part_ids.get((item.step, item.account))
        if part is None:
            part = len(self._parts) + 1
            row = (part, item.step, item.account, normalise_login(item.account), number, number)
            self._turn.write(SQL["add_part"], [row])
            self._parts[part] = Part((*row, 0, 0, 0, 0, 0, 0))
            self._part_ids[item.step, item.account] = part
        return part

    def _forget(self, first: int, headings: int) -> None:
        """Parts and headings that were made for a batch that was refused."""
        self._headings = {names: number for names, number in self._headings.items() if number <= headings}
        for part in [part for part in self._parts.values() if part.first >= first]:
            del self._parts[part.id], self._part_ids[part.step, part.account]

    def _heading(self, names: tuple[str, ...]) -> int:
        told = rows.text(names)
        number = self._headings.get(told)
        if number is None:
            number = self._headings[told] = len(self._headings) + 1
            self._names[number] = list(names)
            self._turn.write(SQL["add_heading"], [(number, told)])
        return number


def _refused(error: LedgerError, items: list[Item]) -> LedgerError:
    """Why a batch was refused; a repeated identity is the only thing that the batch itself can be blamed for."""
    if "items_identity" in error.params.get("why", "") or "items.key" in error.params.get("why", ""):
        keys = [item.key for item in items]
        twice = next((key for key in keys if keys.count(key) > 1), keys[0] if len(keys) == 1 else "")
        return LedgerError("ledger.same_item", key=twice)
    return error
