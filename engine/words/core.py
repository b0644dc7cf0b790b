"""Words of the room `core`: code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # --- the ledger and the other stored files
    "ledger.missing": QT_TRANSLATE_NOOP("words", "There is no file {path}. It was moved or removed; start a new run."),
    "ledger.exists": QT_TRANSLATE_NOOP("words", "{path} is there already and is not overwritten."),
    "ledger.foreign": QT_TRANSLATE_NOOP(
        "words", "{path} is not a file of Rowcrew ({why}). It was left as it is; move it away and try again."),
    "ledger.newer": QT_TRANSLATE_NOOP(
        "words", "{path} was written by a newer Rowcrew (format {version}, this one knows up to {known}). "
        "It was left as it is; open it with the newer version."),
    "ledger.older": QT_TRANSLATE_NOOP(
        "words", "{path} was written by an older Rowcrew (format {version}, now {known}). Resume it to convert it."),
    "ledger.broken": QT_TRANSLATE_NOOP(
        "words", "{path} is damaged ({why}). Nothing was changed in it; restore it from a backup."),
    "ledger.full": QT_TRANSLATE_NOOP(
        "words", "The disk of {path} is full. Nothing was lost; free some space and go on."),
    "ledger.busy": QT_TRANSLATE_NOOP(
        "words", "{path} is in use by another program that does not let go of it. Close that program and try again."),
    "ledger.readonly": QT_TRANSLATE_NOOP(
        "words", "{path} may not be written to. Allow writing to the file and its folder and try again."),
    "ledger.cannot_open": QT_TRANSLATE_NOOP(
        "words", "{path} could not be opened ({why}). Check that its folder is there and may be written to."),
    "ledger.io": QT_TRANSLATE_NOOP(
        "words", "Reading or writing {path} failed ({why}). Check the disk and try again."),
    "ledger.fault": QT_TRANSLATE_NOOP("words", "{path} could not be read or written as asked ({why})."),
    "ledger.no_run": QT_TRANSLATE_NOOP("words", "The ledger holds no run."),
    "ledger.same_item": QT_TRANSLATE_NOOP(
        "words", "The item {key} is there twice for one step and account; every key may come once only."),
    "ledger.illegal_move": QT_TRANSLATE_NOOP("words", "Item {item} may not go from {old} to {new}."),
    "ledger.attempt_begun": QT_TRANSLATE_NOOP("words", "An attempt at item {item} was begun before and has not ended."),
    "ledger.too_many_attempts": QT_TRANSLATE_NOOP("words", "Item {item} was tried too often; no more attempts fit."),
    "ledger.unknown_item": QT_TRANSLATE_NOOP("words", "There is no item {item} in {path}."),
    "ledger.no_undo": QT_TRANSLATE_NOOP("words", "There is nothing with the number {undo} to undo."),
    "ledger.undone_before": QT_TRANSLATE_NOOP("words", "Number {undo} was undone before."),
    "ledger.undo_moved": QT_TRANSLATE_NOOP(
        "words", "Number {undo} cannot be undone any more: {count} of its items moved since (item {item} first)."),
    # --- why an item stands where it does
    "engine_died": QT_TRANSLATE_NOOP("words", "The engine died while the item was in hand; it is done again."),
    "retry": QT_TRANSLATE_NOOP("words", "Put back by the operator to be tried again."),
    # --- accounts in use, home folder
    "lease.held": QT_TRANSLATE_NOOP(
        "words", "The account {account} is in use by run {run} (process {pid}, since {since}). "
        "Stop that run or leave the account out."),
    "account.no_password": QT_TRANSLATE_NOOP(
        "words", "The account {account} has no password. Enter it in the workbook, in the system's keychain, or in the "
        "environment (ROWCREW_SECRET_…)."),
    "home.cannot_make": QT_TRANSLATE_NOOP(
        "words", "The folder {path} could not be made ({why}). Choose another one with ROWCREW_HOME."),
    "home.bad_key": QT_TRANSLATE_NOOP(
        "words", "The key file {path} is damaged: it should hold 32 bytes and holds {size}. "
        "Restore it from a backup, or remove it if no run is going."),
    "home.bad_run": QT_TRANSLATE_NOOP("words", "“{run}” is not the name of a run."),
}
