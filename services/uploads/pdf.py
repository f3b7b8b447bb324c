"""Whether a PDF is whole (ISO 32000-1 §7.5), by its structure alone.

No object is parsed and no stream is inflated: parsers of hostile files fail in too many ways, and a stream of a few
kilobytes can inflate to gigabytes. What is asked is what every PDF has: a header, an end, and a trailer that leads to
a catalogue. Agents open the file in a viewer, which repairs what is merely untidy.
"""

import re
from typing import Final

from services.core.errors import Invalid

_HEADER: Final = re.compile(rb"%PDF-[12]\.[0-9]")
_END: Final = re.compile(rb"startxref\s{1,8}[0-9]{1,10}\s{1,8}%%EOF")
_END_WITHIN: Final = 2048
_PADDING: Final = b"\x00\t\n\f\r "
_TRAILER: Final = re.compile(rb"trailer\s{0,8}<<|/Type\s{0,8}/XRef\b")
_DICTIONARY: Final = 4096
_MOST_TRAILERS: Final = 1000  # one for each time a file was saved, unless it was made to be slow to read
_ROOT: Final = re.compile(rb"/Root\s{0,8}([0-9]{1,10})\s{1,8}([0-9]{1,5})\s{1,8}R\b")
_ENCRYPTED: Final = re.compile(rb"/Encrypt\b")


def check_pdf(data: bytes) -> None:
    """Raises Invalid(`error-file-pdf-damaged`, `error-file-pdf-encrypted`)."""
    if not _HEADER.match(data) or not _END.search(data.rstrip(_PADDING)[-_END_WITHIN:]):
        raise Invalid("error-file-pdf-damaged")
    root, in_stream = None, False
    for rank, found in enumerate(_TRAILER.finditer(data)):
        trailer = _dictionary(data, found)
        if _ENCRYPTED.search(trailer):
            raise Invalid("error-file-pdf-encrypted")
        if rank == _MOST_TRAILERS:
            raise Invalid("error-file-pdf-damaged")
        root = _ROOT.search(trailer) or root
        in_stream = in_stream or not found[0].startswith(b"trailer")
    # Where cross-references are in streams, the catalogue may be in a compressed one as well.
    if root is None or not (in_stream or _has_object(data, root)):
        raise Invalid("error-file-pdf-damaged")


def _dictionary(data: bytes, found: re.Match[bytes]) -> bytes:
    """The trailer dictionary around a match: after its keyword, or around the type of a cross-reference stream."""
    begin = max(data.rfind(b"obj", max(0, found.start() - _DICTIONARY), found.start()), 0)
    if found[0].startswith(b"trailer"):
        begin = found.start()
    ends = (data.find(word, found.end(), found.end() + _DICTIONARY) for word in (b"startxref", b"stream"))
    return data[begin : min((end for end in ends if end >= 0), default=found.end() + _DICTIONARY)]


def _has_object(data: bytes, reference: re.Match[bytes]) -> bool:
    return re.search(rb"\b%s\s{1,8}%s\s{1,8}obj\b" % reference.groups(), data) is not None
