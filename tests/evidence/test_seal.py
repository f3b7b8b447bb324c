"""The seal, judged by two validators that are not ours: pyHanko's and poppler's."""

import io
import re
import subprocess
from pathlib import Path

import pytest
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import PdfSignatureStatus, SignatureCoverageLevel, async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from services.evidence.evidence import draw_evidence
from services.evidence.form import draw_form
from services.evidence.seal import LoadedKeySigner, SealKey, seal_pdf
from tests.evidence import authority, samples
from tests.requirements import require

PAPER = draw_evidence(samples.evidence(draw_form(samples.form(), samples.TEXTS, "fr")), samples.TEXTS, "fr")
ROOT = authority.root(ec.generate_private_key(ec.SECP256R1()))
KEYS = (rsa.generate_private_key(65537, 3072), ec.generate_private_key(ec.SECP256R1()))


@pytest.fixture(params=KEYS, ids=["rsa", "ec"])
def identity(request: pytest.FixtureRequest) -> authority.Identity:
    key: SealKey = request.param
    return authority.seal(ROOT, key)


@pytest.fixture
def sealed(identity: authority.Identity) -> bytes:
    return seal_pdf(PAPER, identity.certificate, identity.key, [ROOT.certificate], samples.AT)


async def validated(pdf: bytes) -> PdfSignatureStatus:
    root = asn1.Certificate.load(ROOT.certificate.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], moment=samples.AT, allow_fetching=False)
    (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return await async_validate_pdf_signature(signature, context)


async def test_pyhanko_finds_it_valid_and_whole(sealed: bytes) -> None:
    status = await validated(sealed)
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.signer_reported_dt == samples.AT


async def test_a_change_is_found(sealed: bytes) -> None:
    altered = bytearray(sealed)
    altered[1000] ^= 1
    assert not (await validated(bytes(altered))).intact


def test_pdfsig_finds_it_valid_and_whole(sealed: bytes, tmp_path: Path) -> None:
    require("pdfsig")
    (tmp_path / "sealed.pdf").write_bytes(sealed)
    said = subprocess.run(["pdfsig", "sealed.pdf"], cwd=tmp_path, capture_output=True, check=False).stdout.decode()
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def test_the_seal_is_appended_to_the_archive(sealed: bytes) -> None:
    assert sealed.startswith(PAPER)
    reader = PdfFileReader(io.BytesIO(sealed))
    metadata = reader.root["/Metadata"].data.decode()
    assert re.search(r"pdfaid:part\W+3\b", metadata)
    assert re.search(r"pdfaid:conformance\W+B\b", metadata)
    widget = reader.embedded_signatures[0].sig_field
    assert widget["/F"] & 0b100, "PDF/A wants every annotation to print"
    assert list(widget["/Rect"]) == [0, 0, 0, 0]
    assert reader.embedded_signatures[0].sig_object["/M"] == "D:20261121093005Z"


def test_the_certificate_path_travels_with_the_seal(identity: authority.Identity, sealed: bytes) -> None:
    signature = PdfFileReader(io.BytesIO(sealed)).embedded_signatures[0]
    carried = {certificate.chosen.serial_number for certificate in signature.signed_data["certificates"]}
    assert carried == {identity.certificate.serial_number, ROOT.certificate.serial_number}


async def test_another_digest_is_refused(identity: authority.Identity) -> None:
    signer = LoadedKeySigner(identity.certificate, identity.key, [])
    with pytest.raises(ValueError, match="sha256"):
        await signer.async_sign_raw(b"", "sha1")
