"""Key pairs: the algorithms offered, how they sign, and which public keys are refused (ETSI TS 119 312)."""

from enum import StrEnum
from hashlib import sha256
from math import gcd, isqrt, prod
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from services.core.errors import Invalid
from services.pki import der

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey

RSA_BITS: Final = 3072
_EXPONENT: Final = 65537
_FERMAT_ROUNDS: Final = 100
_SMALL_PRIMES: Final = prod(n for n in range(3, 752, 2) if all(n % d for d in range(3, isqrt(n) + 1, 2)))


class KeyAlgorithm(StrEnum):
    RSA = "rsa-3072"
    P256 = "p-256"


class WeakKey(Invalid):
    """The public key is of a kind that is not certified; `why` says what is wrong with it."""

    key = "error-key-weak"


def generate_key(algorithm: KeyAlgorithm) -> PrivateKey:
    """A new key pair. Blocks, seconds at times for RSA: for a thread."""
    if algorithm is KeyAlgorithm.P256:
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(_EXPONENT, RSA_BITS)


def algorithm_of(key: PrivateKey | PublicKey) -> KeyAlgorithm:
    return (
        KeyAlgorithm.P256
        if isinstance(key, ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey)
        else KeyAlgorithm.RSA
    )


def sign(key: PrivateKey, data: bytes) -> bytes:
    """Sign with SHA-256, as `signature_algorithm` announces. Blocks for milliseconds where the key is RSA."""
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return key.sign(data, ec.ECDSA(SHA256()))
    return key.sign(data, padding.PKCS1v15(), SHA256())


def signature_algorithm(key: PrivateKey | PublicKey) -> bytes:
    """The AlgorithmIdentifier of what `sign` makes (RFC 5758 §3.2, RFC 4055 §5)."""
    if algorithm_of(key) is KeyAlgorithm.P256:
        return der.sequence(der.oid("1.2.840.10045.4.3.2"))
    return der.sequence(der.oid("1.2.840.113549.1.1.11"), der.tlv(0x05))


def signed(key: PrivateKey, to_be_signed: bytes) -> bytes:
    """The SIGNED{} form that certificates and revocation lists share (RFC 5280 §4.1.1, §5.1.1). Blocks as `sign`."""
    return der.sequence(to_be_signed, signature_algorithm(key), der.bit_string(sign(key, to_be_signed)))


def spki(key: PublicKey) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def spki_digest(key: PublicKey) -> str:
    """What two certificates of one key have in common, in hex."""
    return sha256(spki(key)).hexdigest()


def key_identifier(key: PublicKey) -> bytes:
    """SHA-1 of the subjectPublicKey bits (RFC 5280 §4.2.1.2, method 1; the KeyHash of RFC 6960 §4.2.1)."""
    return x509.SubjectKeyIdentifier.from_public_key(key).digest


def check_public_key(key: object) -> PublicKey:
    """The key, if it may be certified: P-256, or RSA of 3072 bits or more with exponent 65537 and no known flaw.

    Raises WeakKey.
    """
    if isinstance(key, ec.EllipticCurvePublicKey):
        if not isinstance(key.curve, ec.SECP256R1):
            raise WeakKey(why="curve")
        return key
    if not isinstance(key, rsa.RSAPublicKey):
        raise WeakKey(why="algorithm")
    numbers = key.public_numbers()
    if key.key_size < RSA_BITS:
        raise WeakKey(why="size")
    if numbers.e != _EXPONENT:
        raise WeakKey(why="exponent")
    if numbers.n % 2 == 0 or gcd(numbers.n, _SMALL_PRIMES) != 1:
        raise WeakKey(why="small-factor")
    if _has_close_primes(numbers.n):
        raise WeakKey(why="close-primes")
    return key


def _has_close_primes(modulus: int) -> bool:
    """Fermat's factorisation, a hundred rounds: finds primes that were drawn next to each other."""
    middle = isqrt(modulus - 1) + 1
    for _ in range(_FERMAT_ROUNDS):
        rest = middle * middle - modulus
        if isqrt(rest) ** 2 == rest:
            return True
        middle += 1
    return False
