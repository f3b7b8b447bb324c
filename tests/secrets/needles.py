"""What must not be found, in every form it may take on disk."""

import base64
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

SHORTEST = 6
"""Bytes. Anything shorter turns up by chance in megabytes of random bytes."""


def forms(value: str) -> Iterator[bytes]:
    """A text as it could have been written: upper case, without accents, escaped, and each of these encoded."""
    plain = unicodedata.normalize("NFD", value)
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    for text in {value, value.upper(), value.lower(), plain, plain.upper(), plain.lower()}:
        yield json.dumps(text)[1:-1].encode()
        yield text.encode("utf-16-le")
        yield from encodings(text.encode())


def encodings(value: bytes) -> Iterator[bytes]:
    """Bytes as they are, in hexadecimal, and in base64 wherever they may begin within it."""
    yield value
    yield value.hex().encode()
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + value)
        # The characters that also depend on the neighbours are left out.
        inner = encoded[-(-shift * 8 // 6) : len(encoded) - 4]
        if len(inner) >= 2 * SHORTEST:
            yield inner


def found(needles: dict[str, list[bytes]], places: list[Path]) -> list[str]:
    """The name of each needle and the file it was found in."""
    seen = []
    for path in places:
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # a temporary file that is gone by now
            continue
        for name, patterns in needles.items():
            if any(len(pattern) >= SHORTEST and pattern in content for pattern in patterns):
                seen.append(f"{name} in {path.name}")
    return seen
