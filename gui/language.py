"""English and Korean, switched while the window is open: Qt tells every widget with a LanguageChange."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES: Final = ("en", "ko")
_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"


def system_language() -> str:
    """`ko` where the system speaks Korean, else `en`."""
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


class Language:
    """The language in use, with its translators."""

    def __init__(self) -> None:
        self.code = "en"
        self._translators: list[QTranslator] = []
        self._texts: list[bytes] = []

    def use(self, code: str) -> None:
        """Switch to `en` or `ko`; anything else means the system's."""
        self.code = code if code in LANGUAGES else system_language()
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        self._texts.clear()
        QLocale.setDefault(QLocale("ko_KR" if self.code == "ko" else "en_GB"))
        if self.code == "ko":
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(Path(qt) / "qtbase_ko.qm")
            self._install(_FOLDER / "rowcrew_ko.qm")

    def _install(self, path: Path) -> None:
        """Qt maps a file that it loads by name, and crashes if an update rewrites it: it gets our own bytes instead."""
        translator = QTranslator()
        texts = path.read_bytes() if path.is_file() else b""
        if texts and translator.load(texts):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)
            self._texts.append(texts)


#: The window's one language.
LANGUAGE: Final = Language()
