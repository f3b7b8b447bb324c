"""A certificate as a file: the public key with the name it belongs to, and nothing secret (`domain` §4.5)."""

import re
from enum import StrEnum
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from services.documents import StoredFile
from services.identity.folding import fold

_END_OF_SERIAL: Final = 8
_LONGEST_NAME: Final = 40


class PublicForm(StrEnum):
    """The value is the file's extension, but for the chain, which is PEM too.

    `.crt` holds what `.pem` holds, for those who ask for that extension; `.cer` holds what `.der` holds, as Windows
    writes it and RFC 5280 §4.2.1.13 serves it.
    """

    PEM = "pem"
    DER = "der"
    CRT = "crt"
    CER = "cer"
    CHAIN = "chain"


_MEDIA_TYPES: Final = {
    PublicForm.PEM: "application/x-pem-file",
    PublicForm.DER: "application/pkix-cert",  # RFC 2585 §4.1
    PublicForm.CRT: "application/x-x509-ca-cert",  # what browsers and Windows take .crt for
    PublicForm.CER: "application/pkix-cert",
    PublicForm.CHAIN: "application/pem-certificate-chain",  # RFC 8555 §9.1
}
_BINARY: Final = (PublicForm.DER, PublicForm.CER)


def export(der: bytes, chain: list[x509.Certificate], form: PublicForm, what: str) -> StoredFile:
    """The certificate in that form, or the certificates that vouch for it, the issuing one first.

    `what` says in a word what the file is, in its name.
    """
    certificate = x509.load_der_x509_certificate(der)
    if form in _BINARY:
        content = der
    else:  # RFC 7468
        written = chain if form is PublicForm.CHAIN else [certificate]
        content = b"".join(each.public_bytes(Encoding.PEM) for each in written)
    extension = PublicForm.PEM if form is PublicForm.CHAIN else form
    serial = f"{certificate.serial_number:x}"[-_END_OF_SERIAL:]
    parts = [part for part in (_plain_name(certificate.subject), what, serial) if part]
    return StoredFile(f"{'-'.join(parts)}.{extension}", _MEDIA_TYPES[form], content)


def _plain_name(subject: x509.Name) -> str:
    """The name in capitals and hyphens only, which no system reads as anything else; empty where no letter is left."""
    name = str(subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value)
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:_LONGEST_NAME].strip("-").upper()
