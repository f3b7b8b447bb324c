"""Who a certificate names: natural persons and organisations, as X.500 names (ETSI EN 319 412-2 and -3)."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.x509.oid import NameOID
from stdnum.exceptions import ValidationError
from stdnum.fr import siren as siren_number
from stdnum.fr import siret as siret_number

from services.core.errors import Invalid

SERIAL_NUMBER: Final = re.compile(r"(?:PAS|IDC|PNO|TIN)[A-Z]{2}-[0-9A-Za-z]{1,50}")
"""The natural person's identifier (ETSI EN 319 412-1 §5.1.3)."""

_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_UPPER_BOUND: Final = 64  # ub-common-name, ub-organization-name, ub-serial-number: RFC 5280 appendix A.1
_EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")


class InvalidSubject(Invalid):
    """A field of the subject cannot stand in a certificate: `field` names it, `limit` is its length where that is
    what is wrong. The value itself is not repeated."""

    key = "error-subject"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A legal person of the French register: `siren` is 9 digits, `siret` 14 where one establishment is meant."""

    name: str
    siren: str
    siret: str | None = None
    country: str = "FR"

    def __post_init__(self) -> None:
        _check_text("organisation", self.name)
        _check_country(self.country)
        check_siren(self.siren)
        if self.siret is not None:
            _check_siret(self.siret, self.siren)

    @property
    def identifier(self) -> str:
        """organizationIdentifier: the national trade register's number (ETSI EN 319 412-1 §5.1.4)."""
        return f"NTR{self.country}-{self.siren}"

    @property
    def rgs_unit(self) -> str:
        """The organizationalUnitName of the French RGS (annexe A4 §II.4): the ICD of SIRENE and the number."""
        return f"0002 {self.siret or self.siren}"

    def attributes(self, *, rgs: bool) -> list[x509.NameAttribute[str]]:
        unit = [x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, self.rgs_unit)] if rgs else []
        return [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, self.name),
            x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, self.identifier),
            *unit,
        ]


@dataclass(frozen=True, slots=True)
class PersonSubject:
    """A natural person. `serial_number` has the form of `SERIAL_NUMBER`; the caller decides what it refers to.
    `email` has been verified: it goes into the subject alternative name."""

    given_name: str
    surname: str
    serial_number: str
    country: str = "FR"
    email: str | None = None
    organisation: Organisation | None = None

    def __post_init__(self) -> None:
        _check_text("given-name", self.given_name, person=True)
        _check_text("surname", self.surname, person=True)
        _check_text("common-name", self.common_name, person=True)
        _check_country(self.country)
        if not SERIAL_NUMBER.fullmatch(self.serial_number):
            raise InvalidSubject(field="serial-number")
        if self.email is not None and not _EMAIL.fullmatch(self.email):
            raise InvalidSubject(field="email")

    @property
    def common_name(self) -> str:
        return f"{self.given_name} {self.surname}"

    def name(self, *, rgs: bool) -> x509.Name:
        return x509.Name(
            [
                x509.NameAttribute(NameOID.COUNTRY_NAME, self.country),
                *(self.organisation.attributes(rgs=rgs) if self.organisation else ()),
                x509.NameAttribute(NameOID.SURNAME, self.surname),
                x509.NameAttribute(NameOID.GIVEN_NAME, self.given_name),
                x509.NameAttribute(NameOID.COMMON_NAME, self.common_name),
                x509.NameAttribute(NameOID.SERIAL_NUMBER, self.serial_number),
            ]
        )


@dataclass(frozen=True, slots=True)
class SealSubject:
    """A legal person, under the name of the service that seals for it."""

    organisation: Organisation
    common_name: str

    def __post_init__(self) -> None:
        _check_text("common-name", self.common_name)

    def name(self, *, rgs: bool) -> x509.Name:
        return x509.Name(
            [
                x509.NameAttribute(NameOID.COUNTRY_NAME, self.organisation.country),
                *self.organisation.attributes(rgs=rgs),
                x509.NameAttribute(NameOID.COMMON_NAME, self.common_name),
            ]
        )


Subject = PersonSubject | SealSubject


def check_siren(number: str) -> None:
    """Raises InvalidSubject unless it is 9 digits with the right check digit."""
    try:
        if siren_number.validate(number) != number:
            raise InvalidSubject(field="siren")
    except ValidationError:
        raise InvalidSubject(field="siren") from None


def _check_siret(number: str, siren: str) -> None:
    try:
        canonical = siret_number.validate(number)
    except ValidationError:
        canonical = ""
    if canonical != number or not number.startswith(siren):
        raise InvalidSubject(field="siret")


def _check_country(code: str) -> None:
    if not _COUNTRY.fullmatch(code):
        raise InvalidSubject(field="country")


def _check_text(field: str, value: str, *, person: bool = False) -> None:
    """Composed, without space at either end, without invisible characters nor anything that redirects the reader's
    eye; a person's name has no symbols and no emoji either."""
    if not value or value != unicodedata.normalize("NFC", " ".join(value.split())):
        raise InvalidSubject(field=field)
    refused = "CS" if person else "C"
    if any(unicodedata.category(character)[0] in refused for character in value):
        raise InvalidSubject(field=field)
    # Characters in the RFC, bytes in much software that reads commonName: the smaller limit suits both.
    length = len(value.encode()) if field == "common-name" else len(value)
    if length > _UPPER_BOUND:
        raise InvalidSubject(field=field, limit=_UPPER_BOUND)
