"""A small certification authority for the tests of the seal."""

from dataclasses import dataclass
from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID

from services.evidence.seal import SealKey
from tests.evidence.samples import AT


@dataclass(frozen=True, slots=True)
class Identity:
    certificate: x509.Certificate
    key: SealKey


def root(key: SealKey) -> Identity:
    name = _name("TEST root")
    usage = _usage(key_cert_sign=True, crl_sign=True)
    return Identity(_built(name, name, key, key, usage, x509.BasicConstraints(ca=True, path_length=0)), key)


def seal(issuer: Identity, key: SealKey) -> Identity:
    usage = _usage(digital_signature=True, content_commitment=True)
    constraints = x509.BasicConstraints(ca=False, path_length=None)
    return Identity(_built(_name("TEST seal"), issuer.certificate.subject, key, issuer.key, usage, constraints), key)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(**usages: bool) -> x509.KeyUsage:
    names = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{name: usages.get(name, False) for name in names})


def _built(
    subject: x509.Name,
    issuer: x509.Name,
    key: SealKey,
    signing: SealKey,
    usage: x509.KeyUsage,
    constraints: x509.BasicConstraints,
) -> x509.Certificate:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(AT - timedelta(days=365))
        .not_valid_after(AT + timedelta(days=3650))
        .add_extension(constraints, critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
        .sign(signing, SHA256())
    )
