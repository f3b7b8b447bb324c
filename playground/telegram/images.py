"""How big a picture is, and which sizes Telegram makes of it."""

import struct
from typing import Any

TELEGRAM_SIDES = (90, 320, 800, 1280)
"""Longest sides of the sizes Telegram keeps of a photo; nothing is ever enlarged."""


def dimensions(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG, None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg_dimensions(content)
    return None


def _jpeg_dimensions(content: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker, size = content[position + 1], int.from_bytes(content[position + 2 : position + 4], "big")
        # Start of frame: C0 to CF, less the three of that range that define tables.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + size
    return None


def photo_sizes(file_id: str, unique_id: str, size: int, content: bytes) -> list[dict[str, Any]]:
    """The PhotoSize list of a photo. All sizes lead to the same bytes: nothing is drawn again here."""
    width, height = dimensions(content) or (800, 600)
    longest = max(width, height, 1)
    found: list[dict[str, Any]] = []
    for side in (*(side for side in TELEGRAM_SIDES if side < longest), min(longest, TELEGRAM_SIDES[-1])):
        if found and max(found[-1]["width"], found[-1]["height"]) >= side:
            continue
        found.append(
            {"file_id": file_id, "file_unique_id": f"{unique_id}{side}", "file_size": size,
             "width": max(1, width * side // longest), "height": max(1, height * side // longest)}
        )  # fmt: skip
    return found
