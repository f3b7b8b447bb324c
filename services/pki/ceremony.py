"""The making of the authority: root, issuing authority, OCSP responders, the service's seal.

Each certificate takes three steps that bear being interrupted: its key is generated under a label that the next attempt
finds again, its to-be-signed bytes are recorded, then signed. Running the ceremony again completes what is missing and
renews what is due.
"""

import asyncio
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from tortoise.exceptions import IntegrityError

from models import CaCertificate
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.unit import transaction
from services.gateways.keystore import KeyMissing
from services.gateways.keystore.api import Keystore
from services.pki import keys, profiles
from services.pki.authority import Authority, AuthoritySettings, Role
from services.pki.keys import KeyAlgorithm, PublicKey
from services.pki.lint import Linted, lint
from services.pki.subjects import SealSubject

_YEAR: Final = timedelta(days=365)
LIFETIMES: Final = {
    Role.ROOT: 20 * _YEAR,
    Role.ISSUING: 10 * _YEAR,
    Role.RESPONDER: timedelta(days=30),
    Role.ROOT_RESPONDER: timedelta(days=30),
    Role.SEAL: 3 * _YEAR,
}
_RENEWED: Final = (Role.RESPONDER, Role.ROOT_RESPONDER, Role.SEAL)
_SEAL_PROFILE: Final = profiles.PROFILES["seal-ncp"]
_SYSTEM: Final = "system"


async def establish(settings: AuthoritySettings, keystore: Keystore, audit: AuditTrail, clock: Clock) -> Authority:
    """Make what is missing of the authority, from the root down, and open it. Idempotent."""
    authority = Authority(settings, keystore, clock)
    for role in Role:
        await _complete(authority, audit, role)
    return await Authority.open(settings, keystore, clock)


async def renew_due(authority: Authority, audit: AuditTrail) -> list[Role]:
    """Renew the responders and the seal that have less than a third of their life left. Returns which.

    A responder of the root is left alone where the root's key is kept offline.
    """
    await authority.reload()
    renewed = []
    for role in _RENEWED:
        if authority.member(role).due(authority.now()):
            try:
                await renew(authority, audit, role)
            except KeyMissing:
                continue
            renewed.append(role)
    return renewed


async def renew(authority: Authority, audit: AuditTrail, role: Role) -> None:
    """A new key and a new certificate for a responder or the seal. The old ones stay valid until they expire."""
    newest = await _newest(role)
    if newest is None or newest.der is not None:
        await _begin(authority, role)
    await _complete(authority, audit, role)


async def _complete(authority: Authority, audit: AuditTrail, role: Role) -> None:
    """Sign the newest recorded certificate of this role, recording one where there is none."""
    row = await _newest(role) or await _begin(authority, role)
    if row.der is None:
        issuer = authority.member(role.issuer).key_label if role is not Role.ROOT else row.key_label
        key = await authority.keystore.load(issuer)
        signed = await asyncio.to_thread(keys.signed, key, bytes(row.tbs))
        async with transaction():
            if await CaCertificate.filter(id=row.id, der=None).update(der=signed):
                await audit.record(_SYSTEM, "ca.certificate.issued", f"ca:{row.serial}", role=role.value)
    await authority.reload()


async def _begin(authority: Authority, role: Role) -> CaCertificate:
    """Record the certificate to sign: its key first, since its public half stands in the bytes.

    The label is the role and its rank, so that a key generated just before an interruption serves the next attempt, and
    of two processes only one records.
    """
    if role is not Role.ROOT:
        await authority.key(role.issuer)  # a missing issuer's key is found out before anything is recorded
    rank = await CaCertificate.filter(role=role).count() + 1
    label = f"{role}-{rank}"
    # Responders answer thousands of requests: P-256 signs fifty times faster than RSA, whatever the issuer's key.
    quick = role in (Role.RESPONDER, Role.ROOT_RESPONDER)
    algorithm = KeyAlgorithm.P256 if quick else authority.settings.algorithm
    key = await authority.keystore.generate(label, algorithm)
    linted = await asyncio.to_thread(_draft, authority, role, key.public_key())
    try:
        return await CaCertificate.create(
            id=uuid4(),
            role=role,
            rank=rank,
            serial=f"{linted.draft.serial_number:x}",
            key_label=label,
            tbs=linted.tbs,
            not_before=linted.draft.not_valid_before_utc,
            not_after=linted.draft.not_valid_after_utc,
            created_at=authority.now(),
        )
    except IntegrityError:
        return await CaCertificate.get(key_label=label)


async def _newest(role: Role) -> CaCertificate | None:
    return await CaCertificate.filter(role=role).order_by("-rank").first()


def _draft(authority: Authority, role: Role, public_key: PublicKey) -> Linted:
    settings, now = authority.settings, authority.now()
    validity = (now, now + LIFETIMES[role] - timedelta(seconds=1))
    serial = x509.random_serial_number()
    if role is Role.ROOT:
        return lint(_root(settings, public_key, serial, validity), None, settings.algorithm)
    issuer = authority.member(role.issuer).certificate
    validity = (now, min(validity[1], issuer.not_valid_after_utc))
    if role is Role.SEAL:
        subject = SealSubject(settings.operator, f"{settings.brand} Seal")
        addresses = settings.addresses(Role.ISSUING)
        built = profiles.builder(_SEAL_PROFILE, subject, public_key, issuer, addresses, serial, validity)
        return lint(built, _SEAL_PROFILE, settings.algorithm)
    addresses = settings.addresses(role.issuer, ocsp=role is Role.ISSUING)
    built = profiles.certificate_of(_name(settings, role), public_key, issuer, addresses, serial, validity)
    built = _authority(built, path_length=0) if role is Role.ISSUING else _responder(built)
    return lint(built, None, settings.algorithm)


def _name(settings: AuthoritySettings, role: Role) -> x509.Name:
    """C, O, organizationIdentifier and CN, once each (ETSI EN 319 412-2 §4.2.3.1)."""
    title = {
        Role.ROOT: "Root CA",
        Role.ISSUING: "Issuing CA",
        Role.RESPONDER: "OCSP Responder",
        Role.ROOT_RESPONDER: "Root OCSP Responder",
    }
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, settings.country),
            *settings.operator.attributes(rgs=False),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{settings.brand} {title[role]}"),
        ]
    )


def _root(
    settings: AuthoritySettings, public_key: PublicKey, serial: int, validity: tuple[datetime, datetime]
) -> x509.CertificateBuilder:
    name, identifier = _name(settings, Role.ROOT), x509.SubjectKeyIdentifier.from_public_key(public_key)
    built = (
        x509.CertificateBuilder(name, name, public_key, serial, *validity)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False)
        .add_extension(identifier, critical=False)
    )
    return _authority(built, path_length=1)


def _authority(built: x509.CertificateBuilder, path_length: int) -> x509.CertificateBuilder:
    any_policy = x509.PolicyInformation(x509.ObjectIdentifier("2.5.29.32.0"), None)
    built = built.add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
    if path_length == 0:
        built = built.add_extension(x509.CertificatePolicies([any_policy]), critical=False)
    return built.add_extension(profiles.key_usage(None, authority=True), critical=True)


def _responder(built: x509.CertificateBuilder) -> x509.CertificateBuilder:
    """Delegated by its issuer (RFC 6960 §4.2.2.2) and not itself to be checked (§4.2.2.2.1)."""
    return (
        built.add_extension(profiles.key_usage(profiles.Use.AUTHENTICATION), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING]), critical=False)
        .add_extension(x509.OCSPNoCheck(), critical=False)
    )
