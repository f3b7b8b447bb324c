"""Reading an OCSP request (RFC 6960 §4.1), strictly and without trust.

Read here rather than by cryptography, which refuses a request for several certificates.
"""

from dataclasses import dataclass
from typing import Final

from services.pki import der
from services.pki.der import MalformedDer

MAX_REQUEST: Final = 8192
"""Bytes; a request for one certificate takes about 80."""

_MAX_CERTIFICATES: Final = 32
_NONCE: Final = der.oid("1.3.6.1.5.5.7.48.1.2")
_NONCE_OCTETS: Final = range(1, 129)  # RFC 9654 §2.1
_ALGORITHMS: Final = {der.oid("1.3.14.3.2.26"): 20, der.oid("2.16.840.1.101.3.4.2.1"): 32}


@dataclass(frozen=True, slots=True)
class CertId:
    """Which certificate is asked about. `raw` is echoed in the answer as it came."""

    raw: bytes
    issuer: tuple[bytes, bytes]
    serial: int


@dataclass(frozen=True, slots=True)
class OcspRequest:
    certificates: tuple[CertId, ...]
    nonce: bytes | None


def read_request(data: bytes) -> OcspRequest:
    """The request, whether signed or not (a signature is optional and of no use here). Raises MalformedDer."""
    if len(data) > MAX_REQUEST:
        raise MalformedDer
    request = list(der.elements(der.only(data, der.SEQUENCE)))
    if not 1 <= len(request) <= 2 or request[0][0] != der.SEQUENCE or any(tag != 0xA0 for tag, _, _ in request[1:]):
        raise MalformedDer
    fields = {tag: content for tag, content, _ in der.elements(request[0][1])}
    if der.SEQUENCE not in fields or fields.keys() - {0xA0, 0xA1, 0xA2, der.SEQUENCE}:
        raise MalformedDer
    if fields.get(0xA0, der.integer(0)) != der.integer(0):
        raise MalformedDer
    asked = tuple(_certificate(tag, content) for tag, content, _ in der.elements(fields[der.SEQUENCE]))
    if not 1 <= len(asked) <= _MAX_CERTIFICATES:
        raise MalformedDer
    return OcspRequest(asked, _nonce(fields[0xA2]) if 0xA2 in fields else None)


def _certificate(tag: int, content: bytes) -> CertId:
    parts = list(der.elements(content))
    if tag != der.SEQUENCE or not 1 <= len(parts) <= 2 or parts[0][0] != der.SEQUENCE:
        raise MalformedDer
    fields = list(der.elements(parts[0][1]))
    if [kind for kind, _, _ in fields] != [der.SEQUENCE, der.OCTET_STRING, der.OCTET_STRING, der.INTEGER]:
        raise MalformedDer
    algorithm, name_hash, key_hash, serial = (value for _, value, _ in fields)
    if not 1 <= len(serial) <= 21:
        raise MalformedDer
    identifier = next((whole for _, _, whole in der.elements(algorithm)), b"")
    # A digest of an algorithm that is not known is a digest of no issuer of ours.
    known = _ALGORITHMS.get(identifier) == len(name_hash)
    return CertId(
        parts[0][2], (name_hash, key_hash) if known else (b"", b""), int.from_bytes(serial, "big", signed=True)
    )


def _nonce(extensions: bytes) -> bytes | None:
    """The nonce to echo; a critical extension that is not understood makes the request unanswerable."""
    nonce = None
    for tag, content, _ in der.elements(der.only(extensions, der.SEQUENCE)):
        parts = list(der.elements(content))
        kinds = [kind for kind, _, _ in parts]
        if tag != der.SEQUENCE or kinds not in (
            [der.OBJECT_IDENTIFIER, der.OCTET_STRING],
            [der.OBJECT_IDENTIFIER, der.BOOLEAN, der.OCTET_STRING],
        ):
            raise MalformedDer
        if parts[0][2] == _NONCE:
            value = der.only(parts[-1][1], der.OCTET_STRING)
            if nonce is not None or len(value) not in _NONCE_OCTETS:
                raise MalformedDer
            nonce = value
        elif der.BOOLEAN in kinds and parts[1][1] != b"\x00":
            raise MalformedDer
    return nonce
