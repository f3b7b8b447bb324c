"""Revocation: final, and visible at once (RFC 5280 §5.3.1; ETSI EN 319 411-1 §6.2.4)."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from models import Certificate, CertificateStatus
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, NotFound
from services.core.unit import transaction


class RevocationReason(StrEnum):
    """The reasons offered; `code` is the CRLReason. Those that could be undone (certificateHold) do not exist here."""

    UNSPECIFIED = "unspecified"
    KEY_COMPROMISE = "keyCompromise"
    AFFILIATION_CHANGED = "affiliationChanged"
    SUPERSEDED = "superseded"
    CESSATION_OF_OPERATION = "cessationOfOperation"
    PRIVILEGE_WITHDRAWN = "privilegeWithdrawn"

    @property
    def code(self) -> int:
        return _CODES[self]


_CODES: Final = {
    RevocationReason.UNSPECIFIED: 0,
    RevocationReason.KEY_COMPROMISE: 1,
    RevocationReason.AFFILIATION_CHANGED: 3,
    RevocationReason.SUPERSEDED: 4,
    RevocationReason.CESSATION_OF_OPERATION: 5,
    RevocationReason.PRIVILEGE_WITHDRAWN: 9,
}


class AlreadyRevoked(Conflict):
    key = "error-already-revoked"


async def revoke(
    certificate_id: UUID, reason: RevocationReason, actor: str, audit: AuditTrail, clock: Clock
) -> Certificate:
    """Revoke for ever, with its audit event. OCSP says so from the commit on; once the unit of work is committed, call
    `RevocationLists.publish` (the periodic `publish_if_due` repairs what a crash leaves out).

    A certificate recorded and not yet signed can be revoked: its signature may exist. Raises NotFound, AlreadyRevoked.
    """
    async with transaction():
        changed = (
            await Certificate.filter(id=certificate_id)
            .exclude(status=CertificateStatus.REVOKED)
            .update(
                status=CertificateStatus.REVOKED,
                revoked_at=clock.real().replace(microsecond=0),
                revocation_reason=reason.value,
            )
        )
        row = await Certificate.get_or_none(id=certificate_id)
        if row is None:
            raise NotFound
        if not changed:
            raise AlreadyRevoked(at=row.revoked_at)
        subject = f"certificate:{certificate_id}"
        await audit.record(actor, "certificate.revoked", subject, serial=row.serial, reason=reason.value)
    return row
