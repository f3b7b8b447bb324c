"""The service's seal on a PDF: PAdES baseline B-B, invisible, over the whole document (ETSI EN 319 142-1 §6).

The key is used as it was loaded: pyHanko's own signer loads it, and checks its primes, again for each signature.
"""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

SealKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

FIELD: Final = "Seal"
_DIGEST: Final = "sha256"
_CURVE_OVERHEAD: Final = 9  # DER around the two integers of an ECDSA signature


class LoadedKeySigner(Signer):
    """Signs with a key object: one in memory, or one that signs in a hardware module."""

    def __init__(self, certificate: x509.Certificate, key: SealKey, chain: Sequence[x509.Certificate]) -> None:
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(_asn1(issuer) for issuer in chain)
        super().__init__(signing_cert=_asn1(certificate), cert_registry=store)
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Called twice: first `dry_run`, to measure the room a signature takes."""
        if digest_algorithm != _DIGEST:
            raise ValueError(f"the seal signs {_DIGEST} digests only")
        if isinstance(self._key, rsa.RSAPrivateKey):
            if dry_run:
                return bytes(self._key.key_size // 8)
            return self._key.sign(data, padding.PKCS1v15(), SHA256())
        if dry_run:
            return bytes(2 * ((self._key.key_size + 7) // 8) + _CURVE_OVERHEAD)
        return self._key.sign(data, ec.ECDSA(SHA256()))


class _PdfSignerAt(PdfSigner):
    """Signs at a given time, where pyHanko writes the machine's local one."""

    def __init__(self, at: datetime, metadata: PdfSignatureMetadata, signer: Signer, **options: Any) -> None:
        super().__init__(metadata, signer, **options)
        self._at = at

    def init_signing_session(self, *args: Any, **options: Any) -> Any:
        session = super().init_signing_session(*args, **options)
        session.system_time = self._at
        return session


def seal_pdf(
    pdf: bytes,
    certificate: x509.Certificate,
    key: SealKey,
    chain: Sequence[x509.Certificate],
    at: datetime,
    timestamper: TimeStamper | None = None,
) -> bytes:
    """`pdf` with the seal appended: what was there stays as it was, byte for byte, and stays PDF/A.

    For papers that this service has drawn; `at` is the real time. With a `timestamper` the seal is B-T. Blocking, and
    it runs an event loop of its own: call it in a thread.
    """
    signer = _PdfSignerAt(
        at.astimezone(UTC),
        PdfSignatureMetadata(field_name=FIELD, md_algorithm=_DIGEST, subfilter=SigSeedSubFilter.PADES),
        LoadedKeySigner(certificate, key, chain),
        timestamper=timestamper,
        new_field_spec=SigFieldSpec(sig_field_name=FIELD),
    )
    sealed = io.BytesIO()
    signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=sealed)
    return sealed.getvalue()


def _asn1(certificate: x509.Certificate) -> asn1.Certificate:
    return asn1.Certificate.load(certificate.public_bytes(Encoding.DER))
