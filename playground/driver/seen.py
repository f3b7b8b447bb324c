"""What a person sees, and what it is to wait for something in vain."""

import re
from dataclasses import dataclass
from typing import Any, Self

PATIENCE = 15.0
"""Seconds a person waits for something before giving up."""
Pattern = str | re.Pattern[str]


class NotSeen(AssertionError):
    """What was expected did not come; the message ends with the tail of what came instead."""


def in_words(pattern: Pattern) -> str:
    """What was looked for, for the message of NotSeen."""
    return f"like “{pattern.pattern if isinstance(pattern, re.Pattern) else pattern}”"


@dataclass(frozen=True, slots=True)
class SeenButton:
    """A button as it reads, with what it does: ``data``, ``url`` or ``web_app``."""

    text: str
    data: str | None
    url: str | None
    web_app: str | None


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message as a person sees it."""

    message_id: int
    from_bot: bool
    text: str
    html: str
    seq: int
    edited: bool
    buttons: tuple[SeenButton, ...]
    document: dict[str, Any] | None
    photo: dict[str, Any] | None

    @classmethod
    def of(cls, seen: dict[str, Any]) -> Self:
        """From the simulation API's JSON."""
        buttons = tuple(
            SeenButton(each["text"], each.get("data"), each.get("url"), (each.get("web_app") or {}).get("url"))
            for row in seen["buttons"]
            for each in row
        )
        return cls(seen["message_id"], seen["from"] == "bot", seen["text"], seen["html"], seen["seq"],
                   seen["edited"], buttons, seen.get("document"), seen.get("photo"))  # fmt: skip
