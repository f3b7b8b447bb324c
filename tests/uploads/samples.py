"""Small files of every kind, made here."""

import io
import struct
import zlib

from fpdf import FPDF
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer


def pdf() -> bytes:
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica")
    document.cell(text="One page")
    return bytes(document.output())


def pdf_with_streams() -> bytes:
    """The same, with its cross-references and its catalogue in compressed streams."""
    writer = PdfFileWriter(stream_xrefs=True)  # type: ignore[no-untyped-call]
    return written(writer)


def encrypted_pdf() -> bytes:
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(pdf())))
    writer.encrypt("owner", "user")  # type: ignore[no-untyped-call]
    return written(writer)


def written(writer: PdfFileWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)  # type: ignore[no-untyped-call]
    return buffer.getvalue()


def image(kind: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(buffer, kind, **options)
    return buffer.getvalue()


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def huge_png() -> bytes:
    """A few hundred bytes that say they are 30,000 by 30,000 pixels."""
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunks = (png_chunk(b"IHDR", header), png_chunk(b"IDAT", zlib.compress(b"")), png_chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
