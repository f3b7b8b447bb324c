"""Telegram counts text in UTF-16 code units (Bot API, MessageEntity)."""


def length(text: str) -> int:
    """Length in UTF-16 code units: characters beyond the basic plane count twice."""
    return len(text) + sum(1 for character in text if character > "\uffff")


def piece(text: str, offset: int, count: int) -> str:
    """The part of a text that begins at ``offset`` and is ``count`` code units long."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + count)].decode("utf-16-le", "replace")
