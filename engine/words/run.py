"""Words of a run as the engine tells it: starts, waits, batches, items, stops, ends."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # --- before the first browser
    "prepare.reading": QT_TRANSLATE_NOOP("words", "Checking the job and reading its workbook."),
    "prepare.stopped": QT_TRANSLATE_NOOP("words", "Stopped before anything was started."),
    "run.unknown": QT_TRANSLATE_NOOP(
        "words", "There is no run {run} that could be resumed ({why}). Choose one from the list of runs."),
    "run.live": QT_TRANSLATE_NOOP("words", "Run {run} is going on already. Attach to it, or stop it first."),
    "helper.died": QT_TRANSLATE_NOOP(
        "words", "The helper process that was to do this ended with status {status} ({why}). Try again."),
    "helper.broke": QT_TRANSLATE_NOOP("words", "The helper process sent something unreadable ({why}). Try again."),
    "helper.cancelled": QT_TRANSLATE_NOOP("words", "Cancelled."),
    "helper.no_pipe": QT_TRANSLATE_NOOP("words", "The helper process could not be reached. Try again."),
    "helper.no_report": QT_TRANSLATE_NOOP("words", "The check of the job ended without a result. Try again."),
    "practice.no_start": QT_TRANSLATE_NOOP(
        "words", "The practice shop did not start (status {status}). Run the doctor to see what is missing."),
    "leftovers.stay": QT_TRANSLATE_NOOP(
        "words", "Processes that an earlier start of this run left could not be ended ({pids}). End them, then resume."),
    # --- window or terminal and engine
    "door.not_ours": QT_TRANSLATE_NOOP(
        "words", "The folder {folder} belongs to somebody else or is open to others. Remove it or set XDG_RUNTIME_DIR."),
    "engine.not_reached": QT_TRANSLATE_NOOP("words", "The engine of run {run} could not be reached ({why})."),
    "engine.not_running": QT_TRANSLATE_NOOP("words", "No engine of run {run} is going. Resume the run to go on with it."),
    "engine.no_start": QT_TRANSLATE_NOOP(
        "words", "The engine did not start (status {status}): {why}. Run the doctor to see what is missing."),
    "engine.died": QT_TRANSLATE_NOOP(
        "words", "The engine of run {run} has gone without a last word. Nothing is lost: resume the run. {why}"),
    "engine.killed": QT_TRANSLATE_NOOP(
        "words", "The engine of run {run} was ended from outside (signal {signal}). Nothing is lost: resume the run. {why}"),
    "engine.left": QT_TRANSLATE_NOOP(
        "words", "The engine of run {run} ended with status {status}. Nothing is lost: resume the run. {why}"),
    "engine.fault": QT_TRANSLATE_NOOP("words", "The engine met a fault of its own: {why}. Nothing is lost: resume the run."),
    "protocol.version": QT_TRANSLATE_NOOP(
        "words", "Window and engine are of different versions ({theirs} and {ours}). Start both anew."),
    "channel.closed": QT_TRANSLATE_NOOP("words", "The other side is gone."),
    "channel.backlog": QT_TRANSLATE_NOOP("words", "The other side reads nothing any more."),
    # --- the run
    "run.started": QT_TRANSLATE_NOOP("words", "Run {run} of “{job}” started."),
    "run.resumed": QT_TRANSLATE_NOOP("words", "Run {run} of “{job}” goes on."),
    "run.done": QT_TRANSLATE_NOOP("words", "Run ended: {why}"),
    "run.finished": QT_TRANSLATE_NOOP("words", "Run ended: {why}"),
    "run.stopped": QT_TRANSLATE_NOOP("words", "Run stopped: {why}"),
    "run.fault": QT_TRANSLATE_NOOP("words", "Run broken off: {why}"),
    "end.done": QT_TRANSLATE_NOOP("words", "All items are done."),
    "end.failed": QT_TRANSLATE_NOOP("words", "{failed} items failed and {in_doubt} are in doubt."),
    "end.paused": QT_TRANSLATE_NOOP("words", "Paused accounts ({accounts}) leave {left} items undone."),
    "end.left": QT_TRANSLATE_NOOP("words", "{left} items are left."),
    "stop.graceful": QT_TRANSLATE_NOOP("words", "Stopped by the operator after the items in hand."),
    "stop.now": QT_TRANSLATE_NOOP("words", "Stopped by the operator at once."),
    "stop.detached": QT_TRANSLATE_NOOP(
        "words", "The last window or terminal has left; as the job says, the run stops after the items in hand."),
    "limit.items": QT_TRANSLATE_NOOP("words", "The job's limit of items is reached."),
    "limit.account_items": QT_TRANSLATE_NOOP("words", "The job's limit of items per account is reached."),
    "limit.counts": QT_TRANSLATE_NOOP("words", "The job's limit of what flows count is reached."),
    "results.not_written": QT_TRANSLATE_NOOP(
        "words", "The results workbook could not be written ({why}). The results are kept; export them when you like."),
    # --- accounts and workers
    "account.paused": QT_TRANSLATE_NOOP("words", "Account {account} is paused for this run: {why}"),
    "account.too_many_failures": QT_TRANSLATE_NOOP("words", "{times} failures in a row, the last one: {last}"),
    "worker.bad_frame": QT_TRANSLATE_NOOP("words", "The worker sent something unreadable and was ended ({why})."),
    "worker.left_behind": QT_TRANSLATE_NOOP("words", "{count} processes of the worker could not be ended."),
    "worker.gone": QT_TRANSLATE_NOOP("words", "The worker's process ended: {why}"),
    "wait.place": QT_TRANSLATE_NOOP("words", "Waiting for a place: {busy} of {places} are taken."),
    "wait.memory": QT_TRANSLATE_NOOP("words", "Waiting for memory: {percent}% of {limit}% allowed are in use."),
    "wait.browser": QT_TRANSLATE_NOOP("words", "Waiting until another browser has started."),
    "wait.stagger": QT_TRANSLATE_NOOP("words", "Waiting for the {seconds} seconds between two starts."),
    "wait.retry": QT_TRANSLATE_NOOP("words", "Waiting before the next try."),
    "session.starting": QT_TRANSLATE_NOOP("words", "Batch {batch}: starting a browser and logging in."),
    "session.closed": QT_TRANSLATE_NOOP("words", "The browser was closed."),
    "session.broken": QT_TRANSLATE_NOOP("words", "The browser cannot be used any more and is replaced."),
    "batch.full": QT_TRANSLATE_NOOP("words", "The batch is full; the browser is restarted."),
    "batch.rest": QT_TRANSLATE_NOOP("words", "No more items for now."),
    "batch.ended": QT_TRANSLATE_NOOP(
        "words", "Batch ended: {done} done, {failed} failed, {seconds} s, {memory} MB. {why}"),
    "deadline.session": QT_TRANSLATE_NOOP("words", "Browser and login took too long and were ended."),
    "deadline.item": QT_TRANSLATE_NOOP("words", "The item took longer than its deadline; its browser was ended."),
    "deadline.close": QT_TRANSLATE_NOOP("words", "The browser did not close in time and was ended."),
    "deadline.leave": QT_TRANSLATE_NOOP("words", "The worker did not leave in time and was ended."),
    # --- items
    "item.done": QT_TRANSLATE_NOOP("words", "{item}: done in {seconds} s. {why}"),
    "item.failed": QT_TRANSLATE_NOOP("words", "{item}: failed. {why}"),
    "item.skipped": QT_TRANSLATE_NOOP("words", "{item}: skipped. {why}"),
    "item.in_doubt": QT_TRANSLATE_NOOP("words", "{item}: in doubt. {why}"),
    "item.again": QT_TRANSLATE_NOOP("words", "{item}: will be tried again. {why}"),
    "item.parked": QT_TRANSLATE_NOOP("words", "Parked, because two workers died over it; the last time: {last}"),
}
