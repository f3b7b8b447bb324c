"""The holder's `.p12` file (RFC 7292, RFC 9579's algorithms apart). Everything here blocks: for a thread."""

from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12

from services.core.errors import Refused
from services.pki import keys
from services.pki.keys import PrivateKey

DEFAULT_ROUNDS: Final = 250_000
"""PBKDF2 rounds for the key and again for the certificates; .NET refuses more than 300,000 for one."""

_APPLE_ROUNDS: Final = 2048
"""What every writer of such files has always used; against 116 bits of password, more would add nothing."""


class P12DoesNotOpen(Refused):
    """The password is not this file's, or the file is damaged."""

    key = "error-p12-password"


def make_p12(
    key: PrivateKey,
    certificate: x509.Certificate,
    chain: list[x509.Certificate],
    password: str,
    rounds: int = DEFAULT_ROUNDS,
    *,
    apple: bool = False,
) -> bytes:
    """Key, certificate and chain under PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA256 (RFC 8018).

    `apple`: under what macOS and iOS open whatever their version, three-key triple DES with a key derived by SHA-1
    (RFC 7292, appendix B and C). Only a password that nobody could ever guess makes up for it: a generated one.
    The friendly name is the subject's common name: stores show it to the holder.
    """
    builder = PrivateFormat.PKCS12.encryption_builder()
    if apple:
        builder = builder.kdf_rounds(_APPLE_ROUNDS).key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
        builder = builder.hmac_hash(SHA1())  # noqa: S303
    else:
        builder = builder.kdf_rounds(rounds).key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        builder = builder.hmac_hash(SHA256())
    encryption = builder.build(password.encode())
    name = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value
    return pkcs12.serialize_key_and_certificates(str(name).encode(), key, certificate, chain, encryption)


def open_p12(data: bytes, password: str) -> x509.Certificate:
    """Open the very file, check that its key is its certificate's, and give that back. Raises P12DoesNotOpen."""
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(data, password.encode())
    except ValueError:
        raise P12DoesNotOpen from None
    if key is None or certificate is None:
        raise P12DoesNotOpen
    if keys.spki(keys.check_public_key(key.public_key())) != keys.spki(keys.check_public_key(certificate.public_key())):
        raise P12DoesNotOpen
    return certificate
