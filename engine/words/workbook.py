"""Words of the room `workbook`: code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # The file.
    "workbook.missing": QT_TRANSLATE_NOOP(
        "words", "The workbook “{file}” is not there. Choose another one, or put it back."),
    "workbook.not_a_file": QT_TRANSLATE_NOOP("words", "“{file}” is a folder. Choose a workbook."),
    "workbook.unreadable": QT_TRANSLATE_NOOP(
        "words", "The workbook “{file}” cannot be read ({why}). Allow reading it, or choose another one."),
    "workbook.locked": QT_TRANSLATE_NOOP(
        "words", "The workbook “{file}” is open elsewhere and cannot be read (lock: {lock}). Close it there and try again."),
    "workbook.open_elsewhere": QT_TRANSLATE_NOOP(
        "words", "The workbook is open elsewhere ({lock}). What was saved last is read; save it there if you have changed it."),
    "workbook.encrypted": QT_TRANSLATE_NOOP(
        "words", "The workbook “{file}” is protected with a password. Save it without one, or choose another one."),
    "workbook.broken": QT_TRANSLATE_NOOP(
        "words", "The workbook “{file}” is damaged ({why}). Open it in Excel, save it anew and try again."),
    "workbook.not_a_workbook": QT_TRANSLATE_NOOP(
        "words", "“{file}” is not a workbook. Allowed are .xlsx, .xlsm, .xls, .xlsb, .ods and .csv."),
    "workbook.hidden_unknown": QT_TRANSLATE_NOOP(
        "words", "In a .{kind} file it cannot be seen which rows are hidden: all rows are taken. "
        "Save it as .xlsx to leave hidden rows out."),
    # Sheets and columns.
    "workbook.sheet_missing": QT_TRANSLATE_NOOP(
        "words", "There is no sheet “{sheet}”. The sheets are {sheets}."),
    "workbook.sheet_missing_near": QT_TRANSLATE_NOOP(
        "words", "There is no sheet “{sheet}”. Is “{nearest}” meant? The sheets are {sheets}."),
    "workbook.sheet_broken": QT_TRANSLATE_NOOP(
        "words", "The sheet “{sheet}” cannot be read ({why}). Open the workbook in Excel, save it anew and try again."),
    "workbook.sheet_protected": QT_TRANSLATE_NOOP(
        "words", "The sheet “{sheet}” is protected. It is only read; its results copy stays protected."),
    "workbook.sheet_shared": QT_TRANSLATE_NOOP(
        "words", "The accounts {other} and {login} have the same task sheet “{sheet}”: every row would be done twice. "
        "Give each account its own sheet."),
    "workbook.column_missing": QT_TRANSLATE_NOOP(
        "words", "The column “{header}” ({name}) is missing on sheet “{sheet}”. Its headers are {headers}."),
    "workbook.column_missing_near": QT_TRANSLATE_NOOP(
        "words", "The column “{header}” ({name}) is missing on sheet “{sheet}”. Is “{nearest}” meant? "
        "Its headers are {headers}."),
    "workbook.header_repeated": QT_TRANSLATE_NOOP(
        "words", "The header “{header}” is in several columns of sheet “{sheet}”: {columns}. "
        "Choose one of them in the mapping (“at”), or rename the others."),
    "workbook.secret_proposed": QT_TRANSLATE_NOOP(
        "words", "The column “{header}” looks like a secret and is treated as one: not stored, not shown, "
        "blank in the results. If it is none, map it with secret = false."),
    # Rows and cells.
    "workbook.rows_hidden": QT_TRANSLATE_NOOP(
        "words", '{count} hidden rows are left out ({rows}). Show them, or set hidden_rows = "take".'),
    "workbook.rows_filtered": QT_TRANSLATE_NOOP(
        "words", '{count} rows hidden by a filter are left out ({rows}). Clear the filter, or set hidden_rows = "take".'),
    "workbook.merged": QT_TRANSLATE_NOOP(
        "words", "The cells {range} are merged: only the first one holds a value. Unmerge them and fill each row."),
    "workbook.formula_unfilled": QT_TRANSLATE_NOOP(
        "words", "The formula in column “{header}” has never been calculated, so it has no value. "
        "Open the workbook in Excel and save it."),
    "workbook.error": QT_TRANSLATE_NOOP(
        "words", "The cell in column “{header}” shows an error (such as #N/A or #REF!). Correct it."),
    "workbook.key_empty": QT_TRANSLATE_NOOP(
        "words", "The key column “{header}” is empty in this row. Fill it, or empty the whole row."),
    "workbook.key_conflict": QT_TRANSLATE_NOOP(
        "words", "“{key}” is there several times with different values ({cells}; they differ in {columns}). "
        "Make these rows equal, or remove all but one."),
    # Accounts.
    "workbook.no_accounts": QT_TRANSLATE_NOOP("words", "There is no account on sheet “{sheet}”. Enter at least one login."),
    "workbook.no_account_chosen": QT_TRANSLATE_NOOP("words", "No account was chosen. Choose at least one."),
    "workbook.login_empty": QT_TRANSLATE_NOOP(
        "words", "The login (“{header}”) is empty in this row. Fill it, or empty the whole row."),
    "workbook.account_twice": QT_TRANSLATE_NOOP(
        "words", "The account {login} is there twice (also as {other} in {cell}). Remove one of them."),
    "workbook.account_unknown": QT_TRANSLATE_NOOP(
        "words", "There is no account {login}. The accounts are {accounts}."),
    "workbook.account_unknown_near": QT_TRANSLATE_NOOP(
        "words", "There is no account {login}. Is {nearest} meant? The accounts are {accounts}."),
    "workbook.password_missing": QT_TRANSLATE_NOOP(
        "words", "The account {login} has no password. Enter it in this sheet, in the system's keychain, "
        "or in the environment as {variable}."),
    "workbook.variable_shared": QT_TRANSLATE_NOOP(
        "words", "The accounts {other} and {login} would take their passwords from the same variable {variable}. "
        "Enter this one in the sheet."),
    "workbook.account_sheet_empty": QT_TRANSLATE_NOOP(
        "words", "The account {login} has no task sheet. Enter the name of its sheet."),
    # The job beside its workbook and flows.
    "job.login_unmapped": QT_TRANSLATE_NOOP(
        "words", "The accounts' columns lack “login”. Say which column of sheet “{sheet}” holds the logins."),
    "job.account_value_unknown": QT_TRANSLATE_NOOP(
        "words", "The accounts have no column “{name}”, which is asked for here. "
        "Map it in accounts.columns, or use login, name or sheet."),
    "check.no_items": QT_TRANSLATE_NOOP(
        "words", "No row of the workbook is selected by any step, so there is nothing to do. Check the steps' filters."),
    "check.more_faults": QT_TRANSLATE_NOOP("words", "{count} more faults are not listed. Correct these first."),
    "check.site_unknown": QT_TRANSLATE_NOOP("words", "There is no site “{site}”. Allowed: {allowed}."),
    "check.results_folder": QT_TRANSLATE_NOOP(
        "words", "The results folder {folder} is not there and cannot be made. Choose another one."),
    "check.step_twice": QT_TRANSLATE_NOOP("words", "Two steps are named “{step}”. Give each its own name."),
    "check.flow_broke": QT_TRANSLATE_NOOP(
        "words", "The flow's own check of a row failed ({why}). Correct the flow."),
    "check.column_unmapped": QT_TRANSLATE_NOOP(
        "words", "“{column}” is not one of the step's columns. Allowed: {allowed}."),
    "check.key_secret": QT_TRANSLATE_NOOP(
        "words", "“{column}” is a key and cannot be secret: keys are shown everywhere. Choose another key."),
    "check.column_needed": QT_TRANSLATE_NOOP(
        "words", "The flow {flow} needs the column “{column}”. Map it in the step's columns."),
    "check.column_withheld": QT_TRANSLATE_NOOP(
        "words", "The flow {flow} reads the column “{column}”, but secret columns are not given to flows. "
        "If it is no secret, map it with secret = false."),
    "check.column_unread": QT_TRANSLATE_NOOP(
        "words", "The column “{column}” is mapped, but the flow {flow} does not read it. Is its name right?"),
    # Results.
    "results.folder_unwritable": QT_TRANSLATE_NOOP(
        "words", "“{file}” cannot be written into {folder} ({why}). Choose another folder, or allow writing there."),
    "results.unwritable": QT_TRANSLATE_NOOP(
        "words", "“{file}” cannot be written in {folder} ({why}). Make room or close the file, and write it again."),
    "results.reading": QT_TRANSLATE_NOOP("words", "Reading the workbook"),
    "results.filling": QT_TRANSLATE_NOOP("words", "Writing results beside the rows"),
    "results.saving": QT_TRANSLATE_NOOP("words", "Saving the results workbook"),
    "results.state.pending": QT_TRANSLATE_NOOP("words", "pending"),
    "results.state.running": QT_TRANSLATE_NOOP("words", "running"),
    "results.state.done": QT_TRANSLATE_NOOP("words", "done"),
    "results.state.failed": QT_TRANSLATE_NOOP("words", "failed"),
    "results.state.skipped": QT_TRANSLATE_NOOP("words", "skipped"),
    "results.state.in_doubt": QT_TRANSLATE_NOOP("words", "in doubt"),
    "results.column.state": QT_TRANSLATE_NOOP("words", "state"),
    "results.column.outcome": QT_TRANSLATE_NOOP("words", "outcome"),
    "results.column.attempts": QT_TRANSLATE_NOOP("words", "attempts"),
    "results.column.finished": QT_TRANSLATE_NOOP("words", "finished"),
    "results.column.evidence": QT_TRANSLATE_NOOP("words", "evidence"),
    "results.column.step": QT_TRANSLATE_NOOP("words", "step"),
    "results.column.account": QT_TRANSLATE_NOOP("words", "account"),
    "results.column.key": QT_TRANSLATE_NOOP("words", "key"),
    "results.column.sheet": QT_TRANSLATE_NOOP("words", "sheet"),
    "results.column.rows": QT_TRANSLATE_NOOP("words", "rows"),
    "results.column.seconds": QT_TRANSLATE_NOOP("words", "seconds"),
    "results.column.place": QT_TRANSLATE_NOOP("words", "place"),
    "results.column.time": QT_TRANSLATE_NOOP("words", "time"),
    "results.column.level": QT_TRANSLATE_NOOP("words", "level"),
    "results.column.worker": QT_TRANSLATE_NOOP("words", "worker"),
    "results.column.item": QT_TRANSLATE_NOOP("words", "item"),
    "results.column.text": QT_TRANSLATE_NOOP("words", "text"),
    "results.column.unmatched": QT_TRANSLATE_NOOP("words", "Rowcrew"),
    "export.items": QT_TRANSLATE_NOOP("words", "Items"),
    "export.log": QT_TRANSLATE_NOOP("words", "Log"),
    "export.writing": QT_TRANSLATE_NOOP("words", "Writing the export"),
    "export.format_unknown": QT_TRANSLATE_NOOP(
        "words", "“{file}” has no ending that is known. Allowed: .txt, .csv, .jsonl and .xlsx."),
    "export.what_unknown": QT_TRANSLATE_NOOP("words", "“{what}” cannot be exported. Allowed: items and log."),
    "export.only_unknown": QT_TRANSLATE_NOOP("words", "“{value}” is not allowed here. Allowed: {allowed}."),
    "export.too_long": QT_TRANSLATE_NOOP(
        "words", "An .xlsx file holds at most {most} rows. Export as .csv or .jsonl, or fewer rows."),
    # What a results copy loses.
    "results.drops.formatting": QT_TRANSLATE_NOOP(
        "words", "The results are written as a new .xlsx with the values alone: formats, formulas and pictures are not in it."),
    "results.drops.not_copied": QT_TRANSLATE_NOOP(
        "words", "This workbook could not be copied as it is; its values were written into a new one."),
    "results.drops.workbook": QT_TRANSLATE_NOOP(
        "words", "The workbook is gone or cannot be read any more: the results stand in a workbook of their own."),
    "results.drops.sparklines": QT_TRANSLATE_NOOP("words", "Sparklines are not in the results copy."),
    "results.drops.conditional_formats": QT_TRANSLATE_NOOP(
        "words", "Newer conditional formats (data bars, icons of Excel 2010 and later) are simpler in the results copy."),
    "results.drops.validations": QT_TRANSLATE_NOOP(
        "words", "Drop-down lists that refer to another sheet are not in the results copy."),
    "results.drops.header_pictures": QT_TRANSLATE_NOOP("words", "Pictures in page headers are not in the results copy."),
    "results.drops.shapes": QT_TRANSLATE_NOOP("words", "Text boxes and shapes are not in the results copy."),
    "results.drops.pictures": QT_TRANSLATE_NOOP("words", "Pictures are not in the results copy."),
    "results.drops.charts": QT_TRANSLATE_NOOP("words", "Charts are simpler in the results copy, or missing."),
    "results.drops.slicers": QT_TRANSLATE_NOOP("words", "Slicers and timelines are not in the results copy."),
    "results.drops.threaded_comments": QT_TRANSLATE_NOOP(
        "words", "Comment threads are plain notes in the results copy."),
    "results.drops.controls": QT_TRANSLATE_NOOP("words", "Buttons and other controls are not in the results copy."),
    "results.drops.objects": QT_TRANSLATE_NOOP("words", "Embedded objects are not in the results copy."),
    "results.drops.rich_data": QT_TRANSLATE_NOOP(
        "words", "Pictures in cells and linked data types are not in the results copy."),
    "results.drops.connections": QT_TRANSLATE_NOOP("words", "Data connections and queries are not in the results copy."),
    "results.drops.signature": QT_TRANSLATE_NOOP("words", "The digital signature is not in the results copy."),
    "results.drops.macro_sheets": QT_TRANSLATE_NOOP("words", "Old macro and dialogue sheets are not in the results copy."),
    "results.drops.dynamic_arrays": QT_TRANSLATE_NOOP(
        "words", "Formulas that spill over several cells show only their first value in the results copy."),
    "results.drops.cached_values": QT_TRANSLATE_NOOP(
        "words", "Formulas stay in the results copy, but their values only appear when it is opened in Excel."),
}
