"""Folding of letters: what two writings of one text have in common."""

import unicodedata
from typing import Final

# Letters that Unicode does not decompose, each with the form it takes in a machine-readable zone (ICAO 9303-3 §6).
_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def fold(text: str) -> str:
    """Lower case, without accents, spaces collapsed; folding twice changes nothing more."""
    while (folded := _fold_once(text)) != text:  # a compatibility form can hide another: few texts need a second turn
        text = folded
    return text


def _fold_once(text: str) -> str:
    lower = unicodedata.normalize("NFKC", text).casefold()
    letters = unicodedata.normalize("NFD", lower)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.translate(_LETTERS).split())
