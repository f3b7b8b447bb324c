"""A screen: what a person sees in the one message that a conversation edits in place.

A button belongs to its screen: its data carries the screen's tag, and it acts only while that very screen is the
current one. A button from last week, or the second of two quick taps, is thereby recognised without any bookkeeping.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import Final

from services.core.texts import Markup

_SEPARATOR: Final = "|"
GO: Final = "go"
MAX_DATA_BYTES: Final = 64


@dataclass(frozen=True, slots=True)
class Button:
    """`action` is what the journey is asked to do, `arg` with what; together at most 54 bytes."""

    text: str
    action: str
    arg: str = ""


class Typed(StrEnum):
    """How a secret is typed: digits, plain to see, or hidden until the person wants to see it."""

    CODE = "code"
    TEXT = "text"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Secret:
    """What a screen asks that nobody else may read (`domain` §7): its label, where it is typed out of the chat."""

    label: str
    typed: Typed


@dataclass(frozen=True, slots=True)
class Screen:
    """`step` names the screen within its journey (with the version of what it shows, where that can move on)."""

    step: str
    text: Markup
    rows: tuple[tuple[Button, ...], ...] = field(default=())
    secret: Secret | None = None

    def tag(self, journey: str, subject: object) -> str:
        """Eight hexadecimal digits that name this screen of this subject."""
        return blake2b(f"{journey}\0{subject}\0{self.step}".encode(), digest_size=4).hexdigest()

    def offers(self, action: str, arg: str) -> bool:
        return any(button.action == action and button.arg == arg for row in self.rows for button in row)


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's data, taken apart. `tag` is `go` for a button that leads to a place and is never stale."""

    tag: str
    action: str
    arg: str

    @classmethod
    def parse(cls, data: str) -> "Tap":
        tag, _, rest = data.partition(_SEPARATOR)
        action, _, arg = rest.partition(_SEPARATOR)
        return cls(tag, action, arg)


def data_of(tag: str, button: Button) -> str:
    """The callback data of a button, at most 64 bytes (Bot API, InlineKeyboardButton)."""
    data = _SEPARATOR.join((GO, button.arg) if button.action == GO else (tag, button.action, button.arg))
    assert len(data.encode()) <= MAX_DATA_BYTES, data
    return data


def column(*buttons: Button | None) -> tuple[tuple[Button, ...], ...]:
    """One button a row; those that are None are left out."""
    return tuple((button,) for button in buttons if button is not None)
