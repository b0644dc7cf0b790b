"""Words of the room `worker`: code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # how a process ended
    "exit.ok": QT_TRANSLATE_NOOP("words", "The process left by itself."),
    "exit.status": QT_TRANSLATE_NOOP("words", "The process ended with status {status}."),
    "exit.signal": QT_TRANSLATE_NOOP("words", "The process was ended by the system signal {signal}."),
    "exit.killed": QT_TRANSLATE_NOOP(
        "words", "The process was killed from outside ({signal}): by hand, or because memory ran out.",
    ),
    "exit.unknown": QT_TRANSLATE_NOOP("words", "The process ended; how is not known."),
    # the browser
    "browser.no_sandbox": QT_TRANSLATE_NOOP(
        "words", "The browser runs without its sandbox, because Rowcrew runs as root. Use an ordinary user if you can.",
    ),
    "browser.not_started": QT_TRANSLATE_NOOP(
        "words", "The browser {browser} could not be started: {why}. Run the doctor to see what is missing.",
    ),
    "browser.not_ours": QT_TRANSLATE_NOOP(
        "words", "The driver's port was taken by another program at the same moment; the browser is started again.",
    ),
    "browser.closed": QT_TRANSLATE_NOOP("words", "The session has no browser any more."),
    "browser.gone": QT_TRANSLATE_NOOP("words", "The browser is gone: {why}"),
    "browser.silent": QT_TRANSLATE_NOOP("words", "No answer over the network: {why}"),
    "browser.error": QT_TRANSLATE_NOOP("words", "The browser refused: {why}"),
    "page.timeout": QT_TRANSLATE_NOOP("words", "The page did not get ready in time: {why}"),
    "page.not_found": QT_TRANSLATE_NOOP("words", "Something expected is not on the page: {why}"),
    "page.stale": QT_TRANSLATE_NOOP("words", "The page changed while it was being used: {why}"),
    "page.covered": QT_TRANSLATE_NOOP("words", "Something lay over what was to be clicked: {why}"),
    "page.not_ready": QT_TRANSLATE_NOOP("words", "Something on the page could not be used yet: {why}"),
    "page.alert": QT_TRANSLATE_NOOP("words", "The page opened a dialog that nobody expected: {why}"),
    # sessions and logins
    "session.expired": QT_TRANSLATE_NOOP("words", "The site's session has expired; a new login is needed."),
    "session.failed": QT_TRANSLATE_NOOP("words", "The session could not be opened: {why}"),
    "session.not_open": QT_TRANSLATE_NOOP("words", "There is no open session."),
    "session.left": QT_TRANSLATE_NOOP("words", "These browser processes could not be ended: {pids}."),
    "session.trace": QT_TRANSLATE_NOOP("words", "While the session was opened:\n{trace}"),
    "session.evidence": QT_TRANSLATE_NOOP("words", "What the browser showed is kept in evidence/{folder}."),
    "login.bad_credentials": QT_TRANSLATE_NOOP(
        "words", "The site refused login or password. Check the account; it is left alone until the next run.",
    ),
    "login.captcha": QT_TRANSLATE_NOOP(
        "words", "The site asks for a CAPTCHA. Log in by hand once; the account is left alone until the next run.",
    ),
    "login.ip_block": QT_TRANSLATE_NOOP(
        "words", "The site blocks this computer's address. The account is left alone until the next run.",
    ),
    "login.wrong_account": QT_TRANSLATE_NOOP(
        "words", "The page shows {shown} as logged in, not {expected}. Nothing was done; the account is left alone.",
    ),
    "login.nobody": QT_TRANSLATE_NOOP("words", "After the login the page shows nobody as logged in."),
    # flows
    "text": QT_TRANSLATE_NOOP("words", "{text}"),
    "flow.raised": QT_TRANSLATE_NOOP("words", "The flow stopped with an error: {why}"),
    "flow.returned": QT_TRANSLATE_NOOP(
        "words", "The flow returned a value of type {type}; return nothing, or done(), skipped() or failed().",
    ),
    "flow.trace": QT_TRANSLATE_NOOP("words", "Where the flow stopped:\n{trace}"),
    "evidence.not_kept": QT_TRANSLATE_NOOP("words", "Evidence could not be kept: {why}"),
    "worker.broke": QT_TRANSLATE_NOOP("words", "The worker itself made a mistake and leaves:\n{trace}"),
}
