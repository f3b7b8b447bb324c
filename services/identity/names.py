"""Names of people: how they are cleaned when typed, and when two writings are the same name (`domain` §5)."""

import unicodedata
from enum import StrEnum
from typing import Final

from services.core.errors import Invalid
from services.identity.folding import fold
from services.identity.lines import is_digit, is_letter, visible_line
from services.identity.scripts import require_alphabets

LONGEST_NAME: Final = 64
"""X.520 `ub-common-name`: what a certificate can show of a name."""

APOSTROPHES: Final = "'’‘ʼ´‵′`"
_NO_APOSTROPHES: Final = str.maketrans("", "", APOSTROPHES)
_NO_STOPS: Final = str.maketrans("", "", ".,")
# How a machine-readable zone may write these letters (ICAO 9303-3 §6).
_ICAO: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


class Match(StrEnum):
    """How what was typed compares with what is expected. `NEAR` is for the desk to judge, never accepted alone."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"


def name_key(text: str) -> str:
    """What all writings of one name share: case, accents, apostrophes, dashes, dots and commas do not count."""
    while (key := _key_once(text)) != text:  # a compatibility form can hide an apostrophe or a dash
        text = key
    return text


def name_keys(name: str) -> set[str]:
    """The key of a name, and that of its form in a machine-readable zone (Müller: `muller`, `mueller`)."""
    transliterated = unicodedata.normalize("NFKC", name.translate(_NO_APOSTROPHES)).casefold().translate(_ICAO)
    return {key for key in (name_key(name), name_key(transliterated)) if key}


def compare_names(expected: str, typed: str) -> Match:
    """Compare whole fields; a name that the other begins with, word by word, is near. Never by edit distance."""
    left, right = name_keys(expected), name_keys(typed)
    if left & right:
        return Match.SAME
    if any(_begins(one, other) or _begins(other, one) for one in left for other in right):
        return Match.NEAR
    return Match.DIFFERENT


def clean_name(text: str) -> str:
    """A given name or surname as it is kept: letters, spaces, hyphens, apostrophes, dots, commas.

    Raises Invalid.
    """
    name = _plainly_written(visible_line(text))
    if not name:
        raise Invalid("error-name-empty")
    if len(name) > LONGEST_NAME:
        raise Invalid("error-name-length", max=LONGEST_NAME)
    if any(map(is_digit, name)):
        raise Invalid("error-name-digits")
    require_alphabets(name)
    if not all(map(_belongs, name)) or not name_key(name):
        raise Invalid("error-name-format")
    return name


def _plainly_written(name: str) -> str:
    """Symbols typed for an apostrophe or a hyphen become one: they have no place in a certificate."""
    kept = {"’", "'", "ʼ"}
    return "".join(
        "’" if character in APOSTROPHES and character not in kept
        else "-" if character == "\N{MINUS SIGN}"
        else character
        for character in unicodedata.normalize("NFC", name)
    )  # fmt: skip


def is_dash(character: str) -> bool:
    return unicodedata.category(character) == "Pd" or character == "\N{MINUS SIGN}"


def _belongs(character: str) -> bool:
    return is_letter(character) or is_dash(character) or character in APOSTROPHES or character in " .,"


def _key_once(text: str) -> str:
    # Apostrophes first: NFKC turns the acute accent that some keyboards give for one into a space and a mark.
    joined = text.translate(_NO_APOSTROPHES)
    spaced = "".join(" " if is_dash(character) else character for character in joined)
    return " ".join(fold(spaced).translate(_NO_STOPS).split())


def _begins(longer: str, shorter: str) -> bool:
    return longer.startswith(f"{shorter} ")
