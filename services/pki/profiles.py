"""Certificate profiles: what each kind of certificate asserts (ETSI EN 319 411-1, 411-2, 412-2, 412-3, 412-5)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from cryptography import x509
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

from services.core.errors import Invalid
from services.pki import der
from services.pki.keys import PublicKey
from services.pki.subjects import PersonSubject, SealSubject, Subject

QC_STATEMENTS: Final = x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3")
_SEMANTICS: Final = "1.3.6.1.5.5.7.11.2"  # id-qcs-pkixQCSyntax-v2, RFC 3739 §3.2.6.1
NATURAL_SEMANTICS: Final = "0.4.0.194121.1.1"
LEGAL_SEMANTICS: Final = "0.4.0.194121.1.2"
QC_COMPLIANCE: Final = "0.4.0.1862.1.1"
QC_SSCD: Final = "0.4.0.1862.1.4"
QC_PDS: Final = "0.4.0.1862.1.5"
QC_TYPE: Final = "0.4.0.1862.1.6"


class Policy(StrEnum):
    """Certificate policies (ETSI EN 319 411-1 §5.3, EN 319 411-2 §5.3)."""

    NCP = "0.4.0.2042.1.1"
    NCP_PLUS = "0.4.0.2042.1.2"
    LCP = "0.4.0.2042.1.3"
    QCP_N = "0.4.0.194112.1.0"
    QCP_L = "0.4.0.194112.1.1"
    QCP_N_QSCD = "0.4.0.194112.1.2"
    QCP_L_QSCD = "0.4.0.194112.1.3"

    @property
    def qualified(self) -> bool:
        return self.value.startswith("0.4.0.194112.")

    @property
    def qscd(self) -> bool:
        return self in (Policy.QCP_N_QSCD, Policy.QCP_L_QSCD)


class Use(StrEnum):
    """What the key is for: the settings A, B and C of ETSI EN 319 412-2 §4.3.2."""

    SIGNATURE = "signature"
    DUAL = "dual"
    AUTHENTICATION = "authentication"


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of certificate. `expected` are the lint's warnings that the profile has by design."""

    name: str
    seal: bool
    use: Use
    policy: Policy
    rgs: bool = False
    expected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Qualification:
    """What a qualified trust service adds: its disclosure statements, (language, https URL), one in English
    (ETSI EN 319 412-5 §4.3.4). A fresh installation has none and cannot issue qualified certificates."""

    statements: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where relying parties fetch what they check a certificate with, all under `PKI_URL`."""

    ca: str
    crl: str
    ocsp: str | None


_MIXED: Final = frozenset({"etsi.en_319_412_2.nat-4.3.2-1.mixed_key_usage_setting"})


def _profiles() -> dict[str, Profile]:
    levels = {"lcp": Policy.LCP, "ncp": Policy.NCP, "ncp-plus": Policy.NCP_PLUS}
    found = [
        Profile("signature-qcp-n", False, Use.SIGNATURE, Policy.QCP_N),
        Profile("signature-qcp-n-qscd", False, Use.SIGNATURE, Policy.QCP_N_QSCD),
        Profile("seal-qcp-l", True, Use.SIGNATURE, Policy.QCP_L),
        Profile("seal-qcp-l-qscd", True, Use.SIGNATURE, Policy.QCP_L_QSCD),
    ]
    for level, policy in levels.items():
        for suffix, rgs in (("", False), ("-rgs", True)):
            found += [
                Profile(f"signature-{level}{suffix}", False, Use.SIGNATURE, policy, rgs),
                Profile(f"dual-{level}{suffix}", False, Use.DUAL, policy, rgs, _MIXED),
                Profile(f"authentication-{level}{suffix}", False, Use.AUTHENTICATION, policy, rgs),
                Profile(f"seal-{level}{suffix}", True, Use.SIGNATURE, policy, rgs),
            ]
    return {profile.name: profile for profile in found}


PROFILES: Final = _profiles()
"""By name, as the catalogue writes them: `<use>-<policy>[-rgs]`."""


class NotForThisProfile(Invalid):
    """The subject is not of the kind that the profile names, or the installation may not issue it."""

    key = "error-profile"


def builder(
    profile: Profile,
    subject: Subject,
    public_key: PublicKey,
    issuer: x509.Certificate,
    addresses: Addresses,
    serial: int,
    validity: tuple[datetime, datetime],
    qualification: Qualification | None = None,
) -> x509.CertificateBuilder:
    """Everything that the certificate will say, for the lint to check. Raises NotForThisProfile."""
    if isinstance(subject, SealSubject) != profile.seal:
        raise NotForThisProfile(why="subject")
    if profile.policy.qualified and qualification is None:
        raise NotForThisProfile(why="qualified")
    name = subject.name(rgs=profile.rgs)
    made = certificate_of(name, public_key, issuer, addresses, serial, validity)
    made = made.add_extension(key_usage(profile.use), critical=True)
    made = made.add_extension(_policies(profile.policy), critical=False)
    made = made.add_extension(_statements(profile, subject, qualification), critical=False)
    email = subject.email if isinstance(subject, PersonSubject) else None
    if email:
        made = made.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(email)]), critical=False)
    if profile.use is Use.AUTHENTICATION:
        purposes = [ExtendedKeyUsageOID.CLIENT_AUTH, *([ExtendedKeyUsageOID.EMAIL_PROTECTION] if email else [])]
        made = made.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
    return made


def certificate_of(
    name: x509.Name,
    public_key: PublicKey,
    issuer: x509.Certificate,
    addresses: Addresses,
    serial: int,
    validity: tuple[datetime, datetime],
) -> x509.CertificateBuilder:
    """What every certificate below an authority carries: names, key, validity, AKI, SKI, AIA and CRLDP
    (RFC 5280 §4.2.1.1, .2, .13, §4.2.2.1)."""
    issuer_key = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    access = [(AuthorityInformationAccessOID.CA_ISSUERS, addresses.ca)]
    if addresses.ocsp:
        access.append((AuthorityInformationAccessOID.OCSP, addresses.ocsp))
    descriptions = [x509.AccessDescription(method, x509.UniformResourceIdentifier(url)) for method, url in access]
    point = x509.DistributionPoint([x509.UniformResourceIdentifier(addresses.crl)], None, None, None)
    return (
        x509.CertificateBuilder(issuer.subject, name, public_key, serial, *validity)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(issuer_key), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(x509.AuthorityInformationAccess(descriptions), critical=False)
        .add_extension(x509.CRLDistributionPoints([point]), critical=False)
    )


def key_usage(use: Use | None, *, authority: bool = False) -> x509.KeyUsage:
    """nonRepudiation, digitalSignature or both; an authority signs certificates and lists."""
    return x509.KeyUsage(
        digital_signature=use in (Use.DUAL, Use.AUTHENTICATION),
        content_commitment=use in (Use.DUAL, Use.SIGNATURE),
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _policies(policy: Policy) -> x509.CertificatePolicies:
    return x509.CertificatePolicies([x509.PolicyInformation(x509.ObjectIdentifier(policy), None)])


def _statements(profile: Profile, subject: Subject, qualification: Qualification | None) -> x509.UnrecognizedExtension:
    """QCStatements (ETSI EN 319 412-5): the semantics of the identifiers always, the rest where it is qualified."""
    statements = []
    if isinstance(subject, PersonSubject):
        statements.append(_statement(_SEMANTICS, der.sequence(der.oid(NATURAL_SEMANTICS))))
    if isinstance(subject, SealSubject) or subject.organisation:
        statements.append(_statement(_SEMANTICS, der.sequence(der.oid(LEGAL_SEMANTICS))))
    if profile.policy.qualified and qualification:
        kind = f"{QC_TYPE}.{2 if profile.seal else 1}"
        places = (
            der.sequence(der.ia5_string(url), der.printable_string(tongue)) for tongue, url in qualification.statements
        )
        statements.append(_statement(QC_COMPLIANCE))
        statements.append(_statement(QC_TYPE, der.sequence(der.oid(kind))))
        statements.append(_statement(QC_PDS, der.sequence(*places)))
        if profile.policy.qscd:
            statements.append(_statement(QC_SSCD))
    return x509.UnrecognizedExtension(QC_STATEMENTS, der.sequence(*statements))


def _statement(identifier: str, *information: bytes) -> bytes:
    return der.sequence(der.oid(identifier), *information)
