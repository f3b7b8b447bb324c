from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid
from services.uploads import MAX_BYTES, check_upload
from tests.uploads import samples

PDF, PNG = samples.pdf(), samples.image("PNG")
JPEG, PROGRESSIVE = samples.image("JPEG"), samples.image("JPEG", progressive=True, quality=95)


def refusal(data: bytes, name: str = "file") -> str:
    with pytest.raises(Invalid) as error:
        check_upload(data, name)
    return error.value.key


@pytest.mark.parametrize(
    ("data", "media_type", "name"),
    [
        (PDF, "application/pdf", "extrait.pdf"),
        (PDF + b"\0" * 5000, "application/pdf", "extrait.pdf"),
        (samples.pdf_with_streams(), "application/pdf", "extrait.pdf"),
        (JPEG, "image/jpeg", "extrait.jpg"),
        (PROGRESSIVE, "image/jpeg", "extrait.jpg"),
        (JPEG + b"what a phone appends", "image/jpeg", "extrait.jpg"),
        (PNG, "image/png", "extrait.png"),
    ],
)
def test_what_is_accepted(data: bytes, media_type: str, name: str) -> None:
    upload = check_upload(data, "extrait")
    assert (upload.media_type, upload.name, upload.size) == (media_type, name, len(data))
    assert upload.sha256 == sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "error-file-empty"),
        (b"%PDF-" + b"x" * MAX_BYTES, "error-file-size"),
        (b"hello", "error-file-format"),
        (b"\0\0\0\x18ftypheic\0\0", "error-file-heic"),
        (b"\0\0\0\x18ftypmif1\0\0", "error-file-heic"),
        (b"\0\0\0\x18ftypisom\0\0", "error-file-video"),
        (b"PK\x03\x04\x14\0[Content_Types].xml", "error-file-office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 doc", "error-file-office"),
        (b"PK\x03\x04\x14\0photo.jpg", "error-file-archive"),
        (b"Rar!\x1a\x07", "error-file-archive"),
        (b"\n <!DOCTYPE html><p>", "error-file-html"),
        (b"<!--\n" + PDF, "error-file-html"),
        (b"<svg onload=alert(1)>", "error-file-html"),
        (b"\xef\xbb\xbf" + PDF, "error-file-pdf-damaged"),
        (b"GIF89a", "error-file-image"),
        (samples.image("WEBP"), "error-file-image"),
        (samples.image("TIFF"), "error-file-image"),
        (b"%PDF-1.7\nnot a PDF\n%%EOF", "error-file-pdf-damaged"),
        (b"%PDF-1.7\nstartxref\n9\n%%EOF", "error-file-pdf-damaged"),
        (b"%PDF-1.7\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF", "error-file-pdf-damaged"),
        (PDF[: len(PDF) // 2], "error-file-pdf-damaged"),
        (samples.encrypted_pdf(), "error-file-pdf-encrypted"),
        (samples.huge_png(), "error-file-image-pixels"),
        (PNG[:-1], "error-file-image-damaged"),
        (PNG[:100], "error-file-image-damaged"),
        (PNG.replace(b"IDAT", b"IDAX"), "error-file-image-damaged"),
        (JPEG[:-2], "error-file-image-damaged"),
        (PROGRESSIVE[: len(PROGRESSIVE) - 2], "error-file-image-damaged"),
        (JPEG[:150], "error-file-image-damaged"),
        (b"\xff\xd8\xff", "error-file-image-damaged"),
        (b"\xff\xd8\xff\xda\0\x02\xff\xd9", "error-file-image-damaged"),
        (b"\xff\xd8\xff\xc0\0\x0b\x08\xff\xff\xff\xff" + bytes(20), "error-file-image-pixels"),
    ],
)
def test_each_kind_has_its_own_text(data: bytes, key: str) -> None:
    assert refusal(data) == key


@pytest.mark.parametrize(
    ("declared", "kept"),
    [
        ("Extrait Kbis.PDF", "Extrait Kbis.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\me\\id.pdf", "id.pdf"),
        ("virus.exe", "virus.exe.pdf"),
        ("photo\u202efdp.exe", "photofdp.exe.pdf"),
        ("a\nb<c>.pdf", "a_b_c_.pdf"),
        ("", "document.pdf"),
        ("...", "document.pdf"),
        (".pdf", "document.pdf"),
        ("é" * 300, "é" * 76 + ".pdf"),
    ],
)
def test_names_are_made_safe(declared: str, kept: str) -> None:
    assert check_upload(PDF, declared).name == kept


@given(st.text(max_size=120))
def test_any_name_is_made_safe(declared: str) -> None:
    name = check_upload(PNG, declared).name
    assert name.endswith(".png")
    assert 4 < len(name) <= 80
    assert name.isprintable()
    assert not set(name) & set('/\\:*?"<>|')


@given(st.sampled_from([PDF, PNG, JPEG, PROGRESSIVE]), st.data())
def test_any_cut_or_altered_file_is_refused_or_accepted_and_nothing_else(whole: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(whole)))
    noise = data.draw(st.binary(max_size=8))
    for altered in (whole[:cut], whole[:cut] + noise + whole[cut:], whole[:cut] + noise):
        try:
            check_upload(altered, "file")
        except Invalid as error:
            assert error.key.startswith("error-file-")


@given(st.sampled_from([b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]), st.binary(max_size=300))
def test_a_beginning_is_not_a_file(magic: bytes, rest: bytes) -> None:
    assert refusal(magic + rest).startswith("error-file-")


@pytest.mark.parametrize(
    "piece", [b"trailer <<", b"/Type /XRef ", b"trailer << /Root 7 0 R >> ", b"1 0 obj ", b"\xff", b"startxref 1 "]
)
@pytest.mark.parametrize("magic", [b"%PDF-1.7\n", b"\xff\xd8\xff"])
def test_twenty_megabytes_of_anything_take_no_time(magic: bytes, piece: bytes) -> None:
    end = b"\nstartxref\n9\n%%EOF"
    assert refusal(magic + piece * ((MAX_BYTES - 100) // len(piece)) + end).startswith("error-file-")
