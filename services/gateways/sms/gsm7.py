"""The alphabet of text messages, and how much of a message a text takes (3GPP TS 23.038 §6.2.1)."""

from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
SINGLE: Final = 160
"""Septets in one message; a longer text is cut, sent and paid for in several."""


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
