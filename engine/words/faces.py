"""Words of the room `faces`: what the terminal says. Code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # --- states, as both faces show them
    "item_state.pending": QT_TRANSLATE_NOOP("words", "pending"),
    "item_state.running": QT_TRANSLATE_NOOP("words", "running"),
    "item_state.done": QT_TRANSLATE_NOOP("words", "done"),
    "item_state.failed": QT_TRANSLATE_NOOP("words", "failed"),
    "item_state.skipped": QT_TRANSLATE_NOOP("words", "skipped"),
    "item_state.in_doubt": QT_TRANSLATE_NOOP("words", "in doubt"),
    "worker_state.waiting": QT_TRANSLATE_NOOP("words", "waiting"),
    "worker_state.starting": QT_TRANSLATE_NOOP("words", "starting"),
    "worker_state.login": QT_TRANSLATE_NOOP("words", "logging in"),
    "worker_state.working": QT_TRANSLATE_NOOP("words", "working"),
    "worker_state.restarting": QT_TRANSLATE_NOOP("words", "restarting"),
    "worker_state.paused": QT_TRANSLATE_NOOP("words", "paused"),
    "worker_state.ending": QT_TRANSLATE_NOOP("words", "ending"),
    "worker_state.ended": QT_TRANSLATE_NOOP("words", "ended"),
    "run_state.preparing": QT_TRANSLATE_NOOP("words", "preparing"),
    "run_state.running": QT_TRANSLATE_NOOP("words", "running"),
    "run_state.stopping": QT_TRANSLATE_NOOP("words", "stopping"),
    "run_state.done": QT_TRANSLATE_NOOP("words", "done"),
    "run_state.finished": QT_TRANSLATE_NOOP("words", "finished, not everything done"),
    "run_state.stopped": QT_TRANSLATE_NOOP("words", "stopped"),
    "run_state.fault": QT_TRANSLATE_NOOP("words", "ended by a fault"),
    "run_state.cut": QT_TRANSLATE_NOOP("words", "cut off"),
    "level.debug": QT_TRANSLATE_NOOP("words", "debug"),
    "level.info": QT_TRANSLATE_NOOP("words", "info"),
    "level.warning": QT_TRANSLATE_NOOP("words", "warning"),
    "level.error": QT_TRANSLATE_NOOP("words", "error"),
    # --- spans of time
    "time.seconds": QT_TRANSLATE_NOOP("words", "{seconds} s"),
    "time.minutes": QT_TRANSLATE_NOOP("words", "{minutes} min {seconds} s"),
    "time.hours": QT_TRANSLATE_NOOP("words", "{hours} h {minutes} min"),
    # --- headings of tables
    "cli.column.run": QT_TRANSLATE_NOOP("words", "Run"),
    "cli.column.job": QT_TRANSLATE_NOOP("words", "Job"),
    "cli.column.state": QT_TRANSLATE_NOOP("words", "State"),
    "cli.column.started": QT_TRANSLATE_NOOP("words", "Started"),
    "cli.column.ended": QT_TRANSLATE_NOOP("words", "Ended"),
    "cli.column.account": QT_TRANSLATE_NOOP("words", "Account"),
    "cli.column.worker": QT_TRANSLATE_NOOP("words", "Worker"),
    "cli.column.item": QT_TRANSLATE_NOOP("words", "Item"),
    "cli.column.step": QT_TRANSLATE_NOOP("words", "Step"),
    "cli.column.batch": QT_TRANSLATE_NOOP("words", "Batch"),
    "cli.column.progress": QT_TRANSLATE_NOOP("words", "Progress"),
    "cli.column.done": QT_TRANSLATE_NOOP("words", "Done"),
    "cli.column.failed": QT_TRANSLATE_NOOP("words", "Failed"),
    "cli.column.skipped": QT_TRANSLATE_NOOP("words", "Skipped"),
    "cli.column.in_doubt": QT_TRANSLATE_NOOP("words", "In doubt"),
    "cli.column.pending": QT_TRANSLATE_NOOP("words", "Pending"),
    "cli.column.sessions": QT_TRANSLATE_NOOP("words", "Sessions"),
    "cli.column.memory": QT_TRANSLATE_NOOP("words", "Memory"),
    "cli.column.line": QT_TRANSLATE_NOOP("words", "Last line"),
    "cli.column.attempts": QT_TRANSLATE_NOOP("words", "Attempts"),
    "cli.column.seconds": QT_TRANSLATE_NOOP("words", "Seconds"),
    "cli.column.place": QT_TRANSLATE_NOOP("words", "Place"),
    "cli.column.reason": QT_TRANSLATE_NOOP("words", "Reason"),
    "cli.column.sheet": QT_TRANSLATE_NOOP("words", "Sheet"),
    "cli.column.items": QT_TRANSLATE_NOOP("words", "Items"),
    "cli.column.rows": QT_TRANSLATE_NOOP("words", "Rows"),
    "cli.column.hidden": QT_TRANSLATE_NOOP("words", "Hidden rows"),
    "cli.column.elsewhere": QT_TRANSLATE_NOOP("words", "Other rows"),
    "cli.column.check": QT_TRANSLATE_NOOP("words", "Check"),
    "cli.column.found": QT_TRANSLATE_NOOP("words", "Found"),
    # --- the job file
    "job.missing": QT_TRANSLATE_NOOP("words", "There is no such job file. Check its name and folder."),
    "job.unreadable": QT_TRANSLATE_NOOP("words", "The job file cannot be read ({why}). Allow reading it, or choose another."),
    "job.not_toml": QT_TRANSLATE_NOOP("words", "The job file has a mistake in its form: {why}. Correct that place."),
    "job.field_unknown": QT_TRANSLATE_NOOP(
        "words", "A job has no field “{field}”. Correct its name, or take it out."
    ),
    "job.field_missing": QT_TRANSLATE_NOOP("words", "The field “{field}” is missing. Add it."),
    "job.field_wrong": QT_TRANSLATE_NOOP("words", "The field “{field}” may not be {value}. Allowed: {allowed}."),
    # --- a run
    "cli.run.started": QT_TRANSLATE_NOOP("words", "Run {run} of the job “{job}”."),
    "cli.run.counts": QT_TRANSLATE_NOOP(
        "words", "{settled} of {total} items · done {done} · failed {failed} · skipped {skipped} · in doubt {in_doubt}"
    ),
    "cli.run.rate": QT_TRANSLATE_NOOP("words", "{rate} a minute"),
    "cli.run.left": QT_TRANSLATE_NOOP("words", "about {time} left"),
    "cli.run.spent": QT_TRANSLATE_NOOP("words", "{time} so far"),
    "cli.run.ends": QT_TRANSLATE_NOOP("words", "The run is {state}: {reason}"),
    "cli.run.took": QT_TRANSLATE_NOOP("words", "{sessions} browser sessions, {restarts} restarts, {time}."),
    "cli.run.results": QT_TRANSLATE_NOOP("words", "Results: {path}"),
    "cli.run.no_results": QT_TRANSLATE_NOOP("words", "The results workbook was not written: {fault}"),
    "cli.run.stop_asked": QT_TRANSLATE_NOOP(
        "words",
        "Stopping after the items in hand. Press Ctrl-C again to end browsers now; "
        "the item in hand is then done again when you resume.",
    ),
    "cli.run.stop_now": QT_TRANSLATE_NOOP("words", "Ending workers and browsers now."),
    "cli.run.detached": QT_TRANSLATE_NOOP(
        "words", "This terminal has left the run; the run goes on. See it again: {attach}   Stop it: {stop}"
    ),
    "cli.run.resume": QT_TRANSLATE_NOOP("words", "Go on from here with: {command}"),
    "cli.run.retry": QT_TRANSLATE_NOOP("words", "Try the failed items again with: {command}"),
    "cli.run.show_failed": QT_TRANSLATE_NOOP("words", "See what failed with: {command}"),
    "cli.run.show_doubt": QT_TRANSLATE_NOOP("words", "See the items in doubt with: {command}"),
    "cli.run.silent": QT_TRANSLATE_NOOP(
        "words",
        "The engine of run {run} (process {pid}) was told to stop and did not do so in time. "
        "See what it does with: {command}",
    ),
    "cli.run.refused": QT_TRANSLATE_NOOP("words", "Nothing was started, for these reasons:"),
    "cli.run.warned": QT_TRANSLATE_NOOP("words", "Told, but no hindrance:"),
    # --- a run's state without its engine
    "cli.status.live": QT_TRANSLATE_NOOP("words", "Run {run} of the job “{job}” is {state}."),
    "cli.status.cut": QT_TRANSLATE_NOOP(
        "words", "Run {run} has no engine any more and was not ended in order; {pending} items are still to do."
    ),
    "cli.stop.gone": QT_TRANSLATE_NOOP("words", "Run {run} is not running any more: {state}."),
    "cli.stop.done": QT_TRANSLATE_NOOP("words", "Run {run} has ended: {state}."),
    # --- check, demo, export, lists
    "cli.check.clean": QT_TRANSLATE_NOOP("words", "The job can be started: {items} items for {accounts} accounts."),
    "cli.check.workbook": QT_TRANSLATE_NOOP("words", "Workbook: {path}"),
    "cli.check.dropped": QT_TRANSLATE_NOOP("words", "The results copy will lack: {what}"),
    "cli.export.written": QT_TRANSLATE_NOOP("words", "{rows} lines written to {path}"),
    "cli.runs.none": QT_TRANSLATE_NOOP("words", "There are no runs yet. Start the demo with: rowcrew demo"),
    "cli.items.none": QT_TRANSLATE_NOOP("words", "There are no such items in this run."),
    "cli.demo.window": QT_TRANSLATE_NOOP(
        "words", "Opening the window. For the demo in the terminal: rowcrew demo --terminal"
    ),
    "cli.demo.prepared": QT_TRANSLATE_NOOP(
        "words", "The demo's job and workbook are in {folder}: look at them, or change a copy of them."
    ),
    "demo.no_files": QT_TRANSLATE_NOOP(
        "words", "The demo's files could not be put into {folder} ({why}). Make room, or choose another ROWCREW_HOME."
    ),
    "cli.doctor.well": QT_TRANSLATE_NOOP("words", "Everything that a run needs is there."),
    "cli.doctor.ill": QT_TRANSLATE_NOOP("words", "{count} of the checks found something to mend."),
    # --- refused arguments and faults of the terminal itself
    "cli.run_unknown": QT_TRANSLATE_NOOP(
        "words", "There is no run {run} under {home}. `rowcrew runs` lists them, and `last` means the latest."
    ),
    "cli.no_last_run": QT_TRANSLATE_NOOP("words", "There is no earlier run of {job} that could be resumed."),
    "cli.no_runs": QT_TRANSLATE_NOOP("words", "There is no run yet that `last` could mean."),
    "cli.other_job": QT_TRANSLATE_NOOP(
        "words", "Run {run} belongs to the job {theirs}, not to {job}. Give that job, or leave the job out."
    ),
    "cli.job_needed": QT_TRANSLATE_NOOP("words", "Give the job's file, NAME.rowcrew.toml, or --resume RUN."),
    "cli.only_wrong": QT_TRANSLATE_NOOP("words", "--only takes {allowed}, not {value}."),
    "cli.state_wrong": QT_TRANSLATE_NOOP("words", "--state takes {allowed}, not {value}."),
    "cli.what_wrong": QT_TRANSLATE_NOOP("words", "--what takes {allowed}, not {value}."),
    "cli.ending_wrong": QT_TRANSLATE_NOOP("words", "The file's ending must be one of {allowed}, not {value}."),
    "cli.folder_missing": QT_TRANSLATE_NOOP("words", "The folder {folder} is not there; make it or choose another."),
    "cli.arguments": QT_TRANSLATE_NOOP("words", "The command was not understood; see: rowcrew --help"),
    "cli.not_running": QT_TRANSLATE_NOOP("words", "Run {run} is not running: {state}."),
    "cli.broken": QT_TRANSLATE_NOOP(
        "words", "Rowcrew itself failed ({error}). What a run recorded is safe; `rowcrew runs` shows where it stands."
    ),
    "refused": QT_TRANSLATE_NOOP("words", "Refused for {count} reasons."),
    # --- help
    "cli.help": QT_TRANSLATE_NOOP(
        "words",
        "Works through the rows of a workbook with a crew of accounts and browsers, "
        "and never loses or repeats a row.",
    ),
    "cli.help.epilog": QT_TRANSLATE_NOOP(
        "words",
        "Exit codes: 0 done · 1 failed or in-doubt items, or a rest behind a paused account · "
        "2 refused, nothing started · 3 stopped · 4 engine fault.",
    ),
    "cli.help.run": QT_TRANSLATE_NOOP("words", "Run a job, or resume a run of it. Ctrl-C stops, twice stops now."),
    "cli.help.check": QT_TRANSLATE_NOOP("words", "Check a job and its workbook whole; start nothing, write nothing."),
    "cli.help.demo": QT_TRANSLATE_NOOP("words", "Run the demo: three accounts in a practice shop on this computer."),
    "cli.help.doctor": QT_TRANSLATE_NOOP("words", "Look whether everything that a run needs is there."),
    "cli.help.runs": QT_TRANSLATE_NOOP("words", "List the runs, latest first."),
    "cli.help.items": QT_TRANSLATE_NOOP("words", "List the items of a run."),
    "cli.help.export": QT_TRANSLATE_NOOP("words", "Write the items or the log of a run to a file."),
    "cli.help.attach": QT_TRANSLATE_NOOP("words", "Watch a run that is going on. Ctrl-C leaves; the run goes on."),
    "cli.help.status": QT_TRANSLATE_NOOP("words", "Say once where a run stands."),
    "cli.help.stop": QT_TRANSLATE_NOOP("words", "Stop a run and wait for its end."),
    "cli.help.arg.job": QT_TRANSLATE_NOOP("words", "The job's file, NAME.rowcrew.toml."),
    "cli.help.arg.run": QT_TRANSLATE_NOOP("words", "The run's id as in `rowcrew runs`, or `last`."),
    "cli.help.opt.resume": QT_TRANSLATE_NOOP(
        "words", "Go on with this run from where it ended; `last` is the job's latest."
    ),
    "cli.help.opt.only": QT_TRANSLATE_NOOP("words", "With `failed`: put the failed items back first, then resume."),
    "cli.help.opt.headed": QT_TRANSLATE_NOOP("words", "Show the browsers."),
    "cli.help.opt.json": QT_TRANSLATE_NOOP("words", "End with one line of JSON on the standard output."),
    "cli.help.opt.accounts": QT_TRANSLATE_NOOP("words", "Only these accounts, with commas between them."),
    "cli.help.opt.batch": QT_TRANSLATE_NOOP("words", "Items that one browser session does before it is restarted."),
    "cli.help.opt.workbook": QT_TRANSLATE_NOOP("words", "Another workbook than the job's own."),
    "cli.help.opt.terminal": QT_TRANSLATE_NOOP("words", "In the terminal, even where there is a display."),
    "cli.help.opt.state": QT_TRANSLATE_NOOP("words", "Only items in this state."),
    "cli.help.opt.what": QT_TRANSLATE_NOOP("words", "`items` or `log`."),
    "cli.help.opt.to": QT_TRANSLATE_NOOP("words", "The file to write; its ending (.txt .csv .jsonl .xlsx) says how."),
    "cli.help.opt.now": QT_TRANSLATE_NOOP("words", "End workers and browsers at once."),
    # --- the window
    "window.no_qt": QT_TRANSLATE_NOOP("words", "The window needs PySide6, which is not installed. Install it: {command}"),
}
