"""Words of the room `worker`: code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
}
