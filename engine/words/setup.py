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
    # --- rowcrew doctor
    "doctor.python": QT_TRANSLATE_NOOP("words", "Python {version}."),
    "doctor.python_old": QT_TRANSLATE_NOOP(
        "words", "This is Python {version}; Rowcrew needs {needed} or later. Install a newer one and set up again."
    ),
    "doctor.isolated": QT_TRANSLATE_NOOP("words", "Rowcrew has a Python environment of its own."),
    "doctor.not_isolated": QT_TRANSLATE_NOOP(
        "words",
        "Rowcrew shares its Python environment with other programs, which can change its packages. `python3 "
        "start.py setup` makes one of its own.",
    ),
    "doctor.packages": QT_TRANSLATE_NOOP("words", "All packages are installed."),
    "doctor.not_installed": QT_TRANSLATE_NOOP(
        "words",
        "Rowcrew runs from its folder without being installed, so its packages cannot be checked. "
        "`python3 start.py setup` installs it.",
    ),
    "doctor.packages_missing": QT_TRANSLATE_NOOP(
        "words", "These packages are missing: {names}. `python3 start.py setup` installs them."
    ),
    "doctor.window": QT_TRANSLATE_NOOP("words", "The window can be opened: PySide6 {version}."),
    "doctor.window_missing": QT_TRANSLATE_NOOP(
        "words",
        "The window is not installed; the terminal works without it. `python3 start.py setup` installs it (or the "
        "extra `gui`).",
    ),
    "doctor.window_broken": QT_TRANSLATE_NOOP(
        "words",
        "PySide6 {version} dies after some thousand calls on Python {python}. `python3 start.py setup` installs "
        "one that does not.",
    ),
    "doctor.window_libraries": QT_TRANSLATE_NOOP(
        "words",
        "The window needs libraries of the system that are missing: {names}. `python3 start.py setup` installs "
        "them on Debian.",
    ),
    "doctor.browser": QT_TRANSLATE_NOOP(
        "words", "Browser {browser} {version} with its driver {driver} {driver_version}."
    ),
    "doctor.home": QT_TRANSLATE_NOOP("words", "Rowcrew keeps its data in {home}."),
    "doctor.home_unwritable": QT_TRANSLATE_NOOP(
        "words",
        "Nothing can be written in {home}: {why}. Change its rights, or name another folder in the environment "
        "variable ROWCREW_HOME.",
    ),
    "doctor.home_full": QT_TRANSLATE_NOOP(
        "words",
        "Only {free} GiB are free for {home}, too little for a run. Make room, or name another folder in "
        "ROWCREW_HOME.",
    ),
    "doctor.home_tight": QT_TRANSLATE_NOOP(
        "words", "{free} GiB are free for {home}: enough for a short run, not for many."
    ),
    "doctor.keychain": QT_TRANSLATE_NOOP("words", "Passwords can be kept in the system's keychain ({name})."),
    "doctor.no_keychain": QT_TRANSLATE_NOOP(
        "words",
        "There is no system keychain here. Passwords come from the workbook or from environment variables "
        "ROWCREW_SECRET_….",
    ),
    "doctor.display": QT_TRANSLATE_NOOP("words", "There is a display for the window and for visible browsers."),
    "doctor.no_display": QT_TRANSLATE_NOOP(
        "words",
        "There is no display here: use the terminal (`rowcrew run`, `rowcrew demo`); browsers run invisibly.",
    ),
    "doctor.korean_font": QT_TRANSLATE_NOOP("words", "There is a font with Korean letters."),
    "doctor.no_korean_font": QT_TRANSLATE_NOOP(
        "words",
        "There is no font with Korean letters, so they show as boxes. Install one (Debian: apt install fonts-noto-"
        "cjk).",
    ),
    "doctor.no_engines": QT_TRANSLATE_NOOP("words", "No run is going on."),
    "doctor.engines": QT_TRANSLATE_NOOP("words", "Runs going on now: {runs}."),
}
