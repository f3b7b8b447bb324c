"""Character references in Telegram's HTML: ``&lt;``, ``&#233;``, ``&#xe9;`` (Bot API, "HTML style")."""

import re

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*));?")


class EntitiesError(ValueError):
    """The text does not parse; the words that follow ``can't parse entities:``."""


def decoded(data: bytes) -> str:
    """A stretch of text with its references replaced. Those Telegram does not know stay as they are."""
    return _REFERENCE.sub(_character, data.decode(errors="replace"))


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, name = reference.groups()
    if name is not None:
        return _NAMED[name] if name in _NAMED else reference[0]
    code = int(hexadecimal or "0", 16) if hexadecimal is not None else int(decimal or "0")
    if not 0 < code < 0x10FFFF or len(reference[0].removesuffix(";")) >= 10:
        return reference[0]
    if 0xD800 <= code <= 0xDFFF:
        raise EntitiesError(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code)
