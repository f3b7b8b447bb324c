"""What `ca init`, `ca status`, `ca publish` and `ca rotate-responder` do. They return data, and print nothing."""

from dataclasses import dataclass
from datetime import datetime

from models import RevocationList
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.gateways.keystore.api import Keystore
from services.pki import ceremony
from services.pki.authority import ISSUERS, Authority, AuthoritySettings, Role
from services.pki.crl import RevocationLists


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """One certificate of the authority, as `ca status` shows it.

    `due`: whether it is to be renewed; `has_key`: whether its key is in the keystore.
    """

    role: Role
    serial: str
    subject: str
    not_before: datetime
    not_after: datetime
    due: bool
    has_key: bool


@dataclass(frozen=True, slots=True)
class ListLine:
    issuer: Role
    number: int
    entries: int
    this_update: datetime
    next_update: datetime


@dataclass(frozen=True, slots=True)
class AuthorityReport:
    certificates: tuple[CertificateLine, ...]
    lists: tuple[ListLine, ...]


async def init(settings: AuthoritySettings, keystore: Keystore, audit: AuditTrail, clock: Clock) -> AuthorityReport:
    """Make the authority, or complete it, and publish its first lists."""
    authority = await ceremony.establish(settings, keystore, audit, clock)
    await RevocationLists(authority, audit).publish_if_due()
    return await status(authority)


async def status(authority: Authority) -> AuthorityReport:
    """The certificates and lists that serve now."""
    await authority.reload()
    labels = set(await authority.keystore.labels())
    certificates = []
    for role in Role:
        member = authority.member(role)
        found = member.certificate
        certificates.append(
            CertificateLine(
                role,
                f"{found.serial_number:x}",
                found.subject.rfc4514_string(),
                found.not_valid_before_utc,
                found.not_valid_after_utc,
                member.due(authority.now()),
                member.key_label in labels,
            )
        )
    lists = []
    for issuer in ISSUERS:
        newest = await RevocationList.filter(issuer=issuer).order_by("-number").first()
        if newest:
            lists.append(ListLine(issuer, newest.number, newest.entries, newest.this_update, newest.next_update))
    return AuthorityReport(tuple(certificates), tuple(lists))


async def publish(authority: Authority, audit: AuditTrail) -> AuthorityReport:
    """New lists now, of every issuer whose key is here."""
    labels = set(await authority.keystore.labels())
    lists = RevocationLists(authority, audit)
    for issuer in ISSUERS:
        if authority.member(issuer).key_label in labels:
            await lists.publish(issuer)
    return await status(authority)


async def rotate_responder(authority: Authority, audit: AuditTrail) -> AuthorityReport:
    """New keys and certificates for the OCSP responders, whatever life the present ones have left."""
    labels = set(await authority.keystore.labels())
    for role in (Role.RESPONDER, Role.ROOT_RESPONDER):
        if authority.member(role.issuer).key_label in labels:
            await ceremony.renew(authority, audit, role)
    return await status(authority)
