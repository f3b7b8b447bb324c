"""Files that are not accepted, recognised so that the answer says what to do with that very kind."""

import re
from typing import Final

_HTML: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|\?xml|svg|!--)", re.IGNORECASE)
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevx", b"mif1", b"msf1", b"avif"})
_OFFICE_PARTS: Final = (b"[Content_Types].xml", b"word/", b"xl/", b"ppt/", b"application/vnd.oasis")
_ARCHIVES: Final = (b"PK", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_IMAGES: Final = (b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD: Final = 4096


def refused_format(data: bytes) -> str:
    """The key of the text for a file that is neither PDF, JPEG nor PNG."""
    head = data[:_HEAD]
    if head[4:8] == b"ftyp":
        return "error-file-heic" if head[8:12] in _HEIC_BRANDS else "error-file-video"
    if head.startswith((_OLE, b"{\\rtf")) or (head.startswith(b"PK") and any(part in head for part in _OFFICE_PARTS)):
        return "error-file-office"
    if head.startswith(_ARCHIVES):
        return "error-file-archive"
    if _HTML.match(head):
        return "error-file-html"
    if head.startswith(_IMAGES):
        return "error-file-image"
    if b"%PDF-" in head:
        return "error-file-pdf-damaged"
    return "error-file-format"
