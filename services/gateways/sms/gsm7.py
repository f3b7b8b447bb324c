"""The alphabet of text messages, and how much of a message a text takes (3GPP TS 23.038 §6.2.1)."""

import unicodedata
from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
SINGLE: Final = 160
"""Septets in one message; a longer text is cut, sent and paid for in several."""


_QUOTES_AND_DASHES: Final = str.maketrans("’‘“”«»–—\N{MINUS SIGN}", '\'\'""""---')


def gsm7_written(text: str) -> str:
    """`text` with what the alphabet lacks replaced where there is something close: `ê` by `e`, `’` by `'`.

    What comes from outside our texts may hold anything: a product, an office, a person's name.
    """
    return "".join(_closest(character) for character in text.translate(_QUOTES_AND_DASHES))


def _closest(character: str) -> str:
    if gsm7_length(character) is not None:
        return character
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    return plain if gsm7_length(plain) is not None else character


def gsm7_length(text: str) -> int | None:
    """Septets a text takes, two for each character of the extension table; None where one is in neither table."""
    length = 0
    for character in text:
        if character in _BASIC:
            length += 1
        elif character in _EXTENDED:
            length += 2
        else:
            return None
    return length


def gsm7_single(text: str) -> bool:
    """Whether a text goes in one message."""
    length = gsm7_length(text)
    return length is not None and length <= SINGLE
