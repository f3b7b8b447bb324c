"""Our own rules on a certificate, read from its bytes: those that pkilint does not know."""

import re
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID, NameOID
from stdnum.fr import siren, siret

from services.pki import der
from services.pki.profiles import (
    LEGAL_SEMANTICS,
    NATURAL_SEMANTICS,
    QC_COMPLIANCE,
    QC_PDS,
    QC_SSCD,
    QC_STATEMENTS,
    QC_TYPE,
    Profile,
    key_usage,
)
from services.pki.subjects import SERIAL_NUMBER

_RESERVED_DOMAINS: Final = ("localhost", "test", "local", "example", "invalid", "internal")
_ENTROPY_BITS: Final = 64
_SERIAL_OCTETS: Final = 20


def incoherences(certificate: x509.Certificate, profile: Profile | None) -> Iterator[str]:
    """The codes of the rules that are broken."""
    yield from _serial(certificate)
    yield from _addresses(certificate)
    yield from _subject(certificate)
    if profile:
        yield from _profile(certificate, profile)
        yield from _statements(certificate, profile)


def _serial(certificate: x509.Certificate) -> Iterator[str]:
    """Positive, at most 20 octets (RFC 5280 §4.1.2.2); a number that 64 random bits could not have given is refused."""
    number = certificate.serial_number
    if not 0 < number.bit_length() < 8 * _SERIAL_OCTETS:
        yield "guichetier.serial.length"
    if number.bit_length() <= _ENTROPY_BITS:
        yield "guichetier.serial.entropy"


def _addresses(certificate: x509.Certificate) -> Iterator[str]:
    """AIA and CRLDP must be reachable by anybody, over plain http (RFC 5280 §4.2.1.13, §8)."""
    for url in _urls(certificate):
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        if parts.scheme != "http":
            yield "guichetier.url.scheme"
        if "." not in host or host.rpartition(".")[2] in _RESERVED_DOMAINS or _is_address(host):
            yield "guichetier.url.internal"


def _urls(certificate: x509.Certificate) -> Iterator[str]:
    extensions = certificate.extensions
    for extension in extensions:
        if isinstance(extension.value, x509.AuthorityInformationAccess):
            yield from (access.access_location.value for access in extension.value)
        if isinstance(extension.value, x509.CRLDistributionPoints):
            for point in extension.value:
                yield from (name.value for name in point.full_name or ())


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _subject(certificate: x509.Certificate) -> Iterator[str]:
    name = certificate.subject
    for country in name.get_attributes_for_oid(NameOID.COUNTRY_NAME):
        if not re.fullmatch("[A-Z]{2}", str(country.value)):
            yield "guichetier.subject.country"
    for unit in name.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME):
        registry, _, number = str(unit.value).partition(" ")
        if registry == "0002" and not (siren.is_valid(number) or siret.is_valid(number)):
            yield "guichetier.subject.organisational-unit"
    for identifier in name.get_attributes_for_oid(NameOID.ORGANIZATION_IDENTIFIER):
        scheme, _, number = str(identifier.value).partition("-")
        if scheme == "NTRFR" and not siren.is_valid(number):
            yield "guichetier.subject.siren"
    mails = {str(mail.value) for mail in name.get_attributes_for_oid(NameOID.EMAIL_ADDRESS)}
    if mails - set(_alternative_mails(certificate)):
        yield "guichetier.subject.email-not-in-san"


def _alternative_mails(certificate: x509.Certificate) -> list[str]:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    return names.get_values_for_type(x509.RFC822Name)


def _profile(certificate: x509.Certificate, profile: Profile) -> Iterator[str]:
    """Policy, key usage and purposes are the profile's, and critical where it says so."""
    policies = _extension(certificate, ExtensionOID.CERTIFICATE_POLICIES)
    if (
        policies is None
        or policies.critical
        or [p.policy_identifier.dotted_string for p in policies.value] != [profile.policy]
    ):
        yield "guichetier.policy"
    usage = _extension(certificate, ExtensionOID.KEY_USAGE)
    if usage is None or not usage.critical or usage.value != key_usage(profile.use):
        yield "guichetier.key-usage"
    purposes = _extension(certificate, ExtensionOID.EXTENDED_KEY_USAGE)
    wanted = [ExtendedKeyUsageOID.CLIENT_AUTH] if profile.use == "authentication" else []
    if wanted and _alternative_mails(certificate):
        wanted.append(ExtendedKeyUsageOID.EMAIL_PROTECTION)
    if (list(purposes.value) if purposes else []) != wanted:
        yield "guichetier.extended-key-usage"
    if profile.seal and certificate.subject.get_attributes_for_oid(NameOID.SURNAME):
        yield "guichetier.seal.personal-name"
    if profile.rgs and _has_organisation(certificate):
        units = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        if not any(str(unit.value).startswith("0002 ") for unit in units):
            yield "guichetier.rgs.organisational-unit"


def _statements(certificate: x509.Certificate, profile: Profile) -> Iterator[str]:
    """QCStatements and policy say the same thing; each identifier has its semantics (ETSI EN 319 412-1 §5.1)."""
    extension = _extension(certificate, QC_STATEMENTS)
    raw = extension.value.value if extension else der.sequence()
    found = [content for _, content, _ in der.elements(der.only(raw, der.SEQUENCE))]

    def has(identifier: str, *information: bytes) -> bool:
        return any(content.startswith(b"".join((der.oid(identifier), *information))) for content in found)

    def semantics(identifier: str) -> bool:
        return any(content.endswith(der.sequence(der.oid(identifier))) for content in found)

    if extension and extension.critical:
        yield "guichetier.statements.critical"
    if any(has(statement) != profile.policy.qualified for statement in (QC_COMPLIANCE, QC_TYPE, QC_PDS)):
        yield "guichetier.statements.policy"
    kind = der.sequence(der.oid(f"{QC_TYPE}.{2 if profile.seal else 1}"))
    if profile.policy.qualified and not has(QC_TYPE, kind):
        yield "guichetier.statements.type"
    if profile.policy.qualified and not any(der.printable_string("en") in content for content in found if has(QC_PDS)):
        yield "guichetier.statements.pds-english"
    if has(QC_SSCD) != profile.policy.qscd:
        yield "guichetier.statements.qscd"
    if semantics(LEGAL_SEMANTICS) != _has_organisation(certificate):
        yield "guichetier.statements.legal-semantics"
    numbers = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    natural = [SERIAL_NUMBER.fullmatch(str(number.value)) for number in numbers]
    if semantics(NATURAL_SEMANTICS) != bool(natural) or not all(natural):
        yield "guichetier.statements.natural-semantics"


def _has_organisation(certificate: x509.Certificate) -> bool:
    return bool(certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_IDENTIFIER))


def _extension(certificate: x509.Certificate, identifier: x509.ObjectIdentifier) -> x509.Extension[Any] | None:
    try:
        return certificate.extensions.get_extension_for_oid(identifier)
    except x509.ExtensionNotFound:
        return None
