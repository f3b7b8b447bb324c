"""Whether a PNG is whole (W3C PNG §5), without inflating it."""

import struct
import zlib
from typing import Final

from services.core.errors import Invalid
from services.uploads.jpeg import require_pixels

_SIGNATURE_BYTES: Final = 8
_HEADER_BYTES: Final = 13
_FRAME_BYTES: Final = 12  # length, type and checksum of a chunk


def check_png(data: bytes) -> None:
    """Every chunk up to the last, with its checksum.

    Raises Invalid(`error-file-image-damaged`, `error-file-image-pixels`).
    """
    view, place, kinds = memoryview(data), _SIGNATURE_BYTES, set[bytes]()
    while b"IEND" not in kinds:
        if place + _FRAME_BYTES > len(data):
            raise Invalid("error-file-image-damaged")
        length, kind = struct.unpack_from(">I4s", data, place)
        end = place + _FRAME_BYTES + length
        if end > len(data) or (not kinds and (kind, length) != (b"IHDR", _HEADER_BYTES)):
            raise Invalid("error-file-image-damaged")
        if zlib.crc32(view[place + 4 : end - 4]) != int.from_bytes(view[end - 4 : end], "big"):
            raise Invalid("error-file-image-damaged")
        if not kinds:
            require_pixels(*struct.unpack_from(">II", data, place + 8))
        kinds.add(kind)
        place = end
    if b"IDAT" not in kinds:
        raise Invalid("error-file-image-damaged")
