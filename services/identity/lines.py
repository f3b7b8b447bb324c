"""One line typed by a person, before any rule of its field: what nobody can see in it is taken out."""

import unicodedata
from typing import Final

from services.core.errors import Invalid

# Letters by their category, and blank on every screen: the Hangul fillers.
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0")
# Tag characters and variation selectors are neither letters nor visible.
_VARIATION_SELECTORS: Final = frozenset(chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
_UNSEEN: Final = _BLANK_LETTERS | _VARIATION_SELECTORS
_REASON_LENGTH: Final = 500


def visible_line(text: str) -> str:
    """`text` in Unicode form C, without bidirectional controls, zero-width characters and double spaces.

    Controls inside the line (a line break among them) are kept, for the field to refuse.
    """
    seen = "".join(letter for letter in text if letter not in _UNSEEN and unicodedata.category(letter) != "Cf")
    spaced = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in seen.strip())
    return unicodedata.normalize("NFC", " ".join(part for part in spaced.split(" ") if part))


def reason_line(text: str) -> str:
    """A reason in a person's own words: one line, of at most 500 characters. Raises Invalid(`error-reason-empty`)."""
    line = visible_line(" ".join(text.split()))[:_REASON_LENGTH]
    if not line:
        raise Invalid("error-reason-empty")
    return line


def is_letter(character: str) -> bool:
    """A letter of any script, or a mark that belongs to one."""
    return unicodedata.category(character)[0] in "LM"


def is_digit(character: str) -> bool:
    return unicodedata.category(character)[0] == "N"
