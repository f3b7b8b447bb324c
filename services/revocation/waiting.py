"""The revocations that wait for the desk: 24 hours at most from receipt to published status (`domain` §4.9)."""

from collections.abc import Iterable
from uuid import UUID

from models import CertificateStatus, Document, Revocation, RevocationStep
from services.revocation.paper import SIGNED_FORM


async def waiting_in(offices: Iterable[str]) -> set[UUID]:
    """The requests of these offices, by id, with a signed form or an officer's proposal, and a certificate that is
    not revoked yet."""
    there = list(offices)
    proposed = Revocation.filter(
        step=RevocationStep.SECOND_OFFICER,
        certificate__status=CertificateStatus.ISSUED,
        certificate__request__office__in=there,
    )
    asked = Document.filter(
        signatory_role=SIGNED_FORM,
        request__office__in=there,
        request__certificates__status=CertificateStatus.ISSUED,
    )
    found: set[UUID] = set(await asked.values_list("request_id", flat=True))  # type: ignore[arg-type]
    return found | set(await proposed.values_list("certificate__request_id", flat=True))  # type: ignore[arg-type]
