"""Whether a JPEG is whole (ISO/IEC 10918-1 annex B), without decoding it."""

import re
from typing import Final

from services.core.errors import Invalid

MAX_PIXELS: Final = 100_000_000
"""More than any phone takes; what opens it needs four bytes of memory for each."""

_MARKER: Final = re.compile(rb"\xff+([^\x00\xd8\xd9\xff])", re.DOTALL)
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, b"\xff\xd9"


def check_jpeg(data: bytes) -> None:
    """Raises Invalid(`error-file-image-damaged`, `error-file-image-pixels`)."""
    place, framed = 2, False
    while True:
        marker, start = _marker(data, place)
        if marker in _ALONE:
            place = start
            continue
        length = int.from_bytes(data[start : start + 2], "big")
        end = start + length
        if length < 2 or end > len(data):
            raise Invalid("error-file-image-damaged")
        if marker in _FRAMES:
            require_pixels(int.from_bytes(data[start + 5 : start + 7], "big"), _height(data, start))
            framed = True
        if marker == _START_OF_SCAN:
            # In a scan 0xFF is always followed by zero or a restart: the first end marker after it is the image's.
            if not framed or data.find(_END_OF_IMAGE, end) < 0:
                raise Invalid("error-file-image-damaged")
            return
        place = end


def require_pixels(width: int, height: int) -> None:
    """Raises Invalid where an image of this size cannot be shown."""
    if not width or not height:
        raise Invalid("error-file-image-damaged")
    if width * height > MAX_PIXELS:
        raise Invalid("error-file-image-pixels")


def _height(data: bytes, start: int) -> int:
    return int.from_bytes(data[start + 3 : start + 5], "big")


def _marker(data: bytes, place: int) -> tuple[int, int]:
    """The marker at `place`, and where what it announces begins; any number of fill bytes may precede it."""
    found = _MARKER.match(data, place)
    if found is None:
        raise Invalid("error-file-image-damaged")
    return found[1][0], found.end()
