"""A certificate's details as a person checks them, at the last step of the retrieval and in the client space."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from services.pki import keys

_ECDSA: Final = frozenset(
    {
        x509.SignatureAlgorithmOID.ECDSA_WITH_SHA256,
        x509.SignatureAlgorithmOID.ECDSA_WITH_SHA384,
        x509.SignatureAlgorithmOID.ECDSA_WITH_SHA512,
    }
)
_USAGES: Final = {"digital_signature": "digitalSignature", "content_commitment": "nonRepudiation"}


@dataclass(frozen=True, slots=True)
class CertificateDetails:
    """`serial` in hexadecimal, `usages` as RFC 5280 §4.2.1.3 names them, `signature` names both its
    algorithms, `public_key` its kind
    and the beginning of its SHA-256. `organisation` is empty where the subject stands for itself alone."""

    subject: str
    organisation: str
    issuer: str
    not_before: datetime
    not_after: datetime
    serial: str
    usages: tuple[str, ...]
    signature: str
    signature_oid: str
    public_key: str


def details_of(der: bytes) -> CertificateDetails:
    certificate = x509.load_der_x509_certificate(der)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    key = keys.check_public_key(certificate.public_key())
    return CertificateDetails(
        subject=_common_name(certificate.subject),
        organisation=_organisation(certificate.subject),
        issuer=_common_name(certificate.issuer),
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        serial=f"{certificate.serial_number:x}",
        usages=tuple(name for flag, name in _USAGES.items() if getattr(usage, flag)),
        signature=_signature(certificate),
        signature_oid=certificate.signature_algorithm_oid.dotted_string,
        public_key=f"{_kind(key)}, SHA-256 {keys.spki_digest(key)[:16]}…",
    )


def _common_name(name: x509.Name) -> str:
    return str(name.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value)


def _organisation(name: x509.Name) -> str:
    return "".join(str(found.value) for found in name.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME))


def _kind(key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey) -> str:
    return f"RSA {key.key_size} bits" if isinstance(key, rsa.RSAPublicKey) else key.curve.name


def _signature(certificate: x509.Certificate) -> str:
    """`SHA-256, RSA`: what the hash is, and how it is signed."""
    hashed = certificate.signature_hash_algorithm
    oid = certificate.signature_algorithm_oid
    signed = "ECDSA" if oid in _ECDSA else "RSA"
    return f"{hashed.name.upper().replace('SHA', 'SHA-')}, {signed}" if hashed else signed
