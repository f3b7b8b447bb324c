"""DER (ITU-T X.690 §10), as little of it as certificates, revocation lists and OCSP answers need.

The encoder joins bytes that are encoded already: a list of 100,000 entries is one `join`, and a stored to-be-signed
certificate goes into its certificate untouched. The reader takes definite, minimal lengths only.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

BOOLEAN: Final = 0x01
INTEGER: Final = 0x02
OCTET_STRING: Final = 0x04
OBJECT_IDENTIFIER: Final = 0x06
SEQUENCE: Final = 0x30

_YEAR_OF_GENERALIZED_TIME: Final = 2050  # RFC 5280 §4.1.2.5


class MalformedDer(ValueError):
    """The bytes are not the DER that was expected here."""


def tlv(tag: int, *content: bytes) -> bytes:
    """One element: tag, length, and the content's parts joined."""
    body = b"".join(content)
    size = len(body)
    if size < 0x80:
        return bytes((tag, size)) + body
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + body


def sequence(*parts: bytes) -> bytes:
    return tlv(SEQUENCE, *parts)


def explicit(number: int, *parts: bytes) -> bytes:
    """[number] EXPLICIT."""
    return tlv(0xA0 | number, *parts)


def integer(value: int) -> bytes:
    """A non-negative INTEGER."""
    return tlv(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def enumerated(value: int) -> bytes:
    return tlv(0x0A, bytes((value,)))


def octet_string(*parts: bytes) -> bytes:
    return tlv(OCTET_STRING, *parts)


def bit_string(value: bytes) -> bytes:
    return tlv(0x03, b"\x00", value)


def utf8_string(value: str) -> bytes:
    return tlv(0x0C, value.encode())


def ia5_string(value: str) -> bytes:
    return tlv(0x16, value.encode("ascii"))


def printable_string(value: str) -> bytes:
    return tlv(0x13, value.encode("ascii"))


def oid(dotted: str) -> bytes:
    first, second, *rest = (int(arc) for arc in dotted.split("."))
    return tlv(OBJECT_IDENTIFIER, *(_base128(arc) for arc in (first * 40 + second, *rest)))


def generalized_time(at: datetime) -> bytes:
    """Seconds and no fraction (RFC 5280 §4.1.2.5.2, RFC 5019 §2.2.4)."""
    return tlv(0x18, at.astimezone(UTC).strftime("%Y%m%d%H%M%SZ").encode())


def time(at: datetime) -> bytes:
    """UTCTime through 2049 and GeneralizedTime from then on, as RFC 5280 §5.1.2.4 asks."""
    if at.astimezone(UTC).year >= _YEAR_OF_GENERALIZED_TIME:
        return generalized_time(at)
    return tlv(0x17, at.astimezone(UTC).strftime("%y%m%d%H%M%SZ").encode())


def extension(dotted: str, value: bytes, *, critical: bool = False) -> bytes:
    """Extension (RFC 5280 §4.1); DEFAULT FALSE is left out, as DER wants."""
    return sequence(oid(dotted), tlv(BOOLEAN, b"\xff") if critical else b"", octet_string(value))


def elements(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The elements that follow one another in `data`: tag, content, and the element whole.

    Raises MalformedDer.
    """
    position = 0
    while position < len(data):
        start = position
        if position + 2 > len(data) or data[position] & 0x1F == 0x1F:
            raise MalformedDer
        tag, size = data[position], data[position + 1]
        position += 2
        if size >= 0x80:
            width = size & 0x7F
            length = data[position : position + width]
            if not 1 <= width <= 4 or len(length) != width or length[0] == 0:
                raise MalformedDer
            size = int.from_bytes(length, "big")
            if size < 0x80:
                raise MalformedDer
            position += width
        end = position + size
        if end > len(data):
            raise MalformedDer
        yield tag, data[position:end], data[start:end]
        position = end


def only(data: bytes, tag: int) -> bytes:
    """The content of the single element of this tag that `data` is. Raises MalformedDer."""
    found = list(elements(data))
    if len(found) != 1 or found[0][0] != tag:
        raise MalformedDer
    return found[0][1]


def _base128(value: int) -> bytes:
    digits = [value & 0x7F]
    while value := value >> 7:
        digits.append(value & 0x7F | 0x80)
    return bytes(reversed(digits))
