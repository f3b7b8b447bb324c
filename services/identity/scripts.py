"""The alphabets of names: Latin, Greek and Cyrillic, those of the European Union's languages.

They are what the typeface of the papers draws (`services.evidence.typeface`); a certificate could hold any. A word of
two alphabets is refused: `Dupоnt` with a Cyrillic `о` reads like another person's name (UTS 39 §5.1).
"""

import re
import unicodedata
from typing import Final

from services.core.errors import Invalid
from services.identity.lines import is_letter

_ALPHABETS: Final = frozenset({"LATIN", "GREEK", "CYRILLIC"})
_COMMON: Final = frozenset({"COMBINING", "MODIFIER", "FEMININE", "MASCULINE"})  # accents, ʻ and ʼ, ª and º
_BETWEEN_WORDS: Final = re.compile(r"[\W\d_]+")


def require_alphabets(text: str) -> None:
    """Raises Invalid(`error-text-script`) for letters of another alphabet, `error-text-mixed` for a word of two."""
    foreign = sorted({letter for letter in text if is_letter(letter) and _family(letter) not in _ALPHABETS | _COMMON})
    if foreign:
        raise Invalid("error-text-script", letters=" ".join(foreign[:5]))
    for word in _BETWEEN_WORDS.split(text):
        if len({_family(letter) for letter in word} & _ALPHABETS) > 1:
            raise Invalid("error-text-mixed", word=word)


def _family(letter: str) -> str:
    """The first word of its Unicode name: `LATIN SMALL LETTER A`."""
    return unicodedata.name(letter, "").partition(" ")[0]
