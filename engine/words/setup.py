"""Words of the room `setup`: code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    "browser.missing": QT_TRANSLATE_NOOP(
        "words",
        "No browser was found. Install Google Chrome, Chromium or Microsoft Edge "
        "(Debian: apt install chromium chromium-driver), then try again. {why}",
    ),
    "browser.not_there": QT_TRANSLATE_NOOP(
        "words",
        "The browser {path} that the job names is not there. Correct `browser.binary` in the job, "
        "or leave it out to take the one that is installed.",
    ),
    "driver.missing": QT_TRANSLATE_NOOP(
        "words",
        "There is a browser, {browser}, but no driver for it. Install {driver} of the same version "
        "(Debian: apt install chromium-driver), then try again. {why}",
    ),
    "browser.mismatch": QT_TRANSLATE_NOOP(
        "words",
        "The browser {browser} is version {version}, but its driver {driver} is version {driver_version}. "
        "Update the older one, so that the first numbers are equal.",
    ),
    "browser.broken": QT_TRANSLATE_NOOP(
        "words", "{path} is there but does not say its version ({why}). Install it again."
    ),
}
