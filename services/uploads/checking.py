"""One check for every file: what it is by its content, whether it is whole, and the name it is kept under.

Nothing is decoded or inflated: the time is linear in the size of the file, and the memory a copy of it at most. A
file is hostile until proved otherwise; whatever it holds, the outcome is an Upload or Invalid.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from services.core.errors import Invalid
from services.identity.lines import visible_line
from services.uploads.jpeg import check_jpeg
from services.uploads.pdf import check_pdf
from services.uploads.png import check_png
from services.uploads.refused_formats import refused_format

MAX_BYTES: Final = 20 * 1024 * 1024
"""Telegram's own limit for what a bot can download."""

_LONGEST_NAME: Final = 80
_NAME_READ: Final = 255
_NOT_IN_NAMES: Final = frozenset('/\\:*?"<>|')


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was found whole. `name` has the extension of what it is, whatever it was declared to be."""

    media_type: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class _Accepted:
    magic: bytes
    media_type: str
    extension: str
    other_extensions: tuple[str, ...]
    check: Callable[[bytes], None]


_ACCEPTED: Final = (
    _Accepted(b"%PDF-", "application/pdf", ".pdf", (), check_pdf),
    _Accepted(b"\xff\xd8\xff", "image/jpeg", ".jpg", (".jpeg", ".jpe"), check_jpeg),
    _Accepted(b"\x89PNG\r\n\x1a\n", "image/png", ".png", (), check_png),
)


def check_upload(data: bytes, declared_name: str) -> Upload:
    """Blocking, a few milliseconds a megabyte. Raises Invalid(`error-file-…`), its key naming what is wrong."""
    if not data:
        raise Invalid("error-file-empty")
    if len(data) > MAX_BYTES:
        raise Invalid("error-file-size", max=MAX_BYTES // 1024**2)
    for accepted in _ACCEPTED:
        if data.startswith(accepted.magic):
            accepted.check(data)
            name = _clean_file_name(declared_name, accepted)
            return Upload(accepted.media_type, name, len(data), sha256(data).hexdigest())
    raise Invalid(refused_format(data))


def _clean_file_name(declared: str, accepted: _Accepted) -> str:
    base = visible_line(declared[-_NAME_READ:].replace("\\", "/").rpartition("/")[2])
    shown = "".join("_" if _is_unsafe(character) else character for character in base).rstrip(". ")
    stem, dot, extension = shown.rpartition(".")
    if f"{dot}{extension}".lower() not in (accepted.extension, *accepted.other_extensions):
        stem = shown
    stem = unicodedata.normalize("NFC", stem[: _LONGEST_NAME - len(accepted.extension)]).strip(". ")
    return (stem or "document") + accepted.extension


def _is_unsafe(character: str) -> bool:
    return character in _NOT_IN_NAMES or not character.isprintable()
