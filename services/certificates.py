"""The certificates a person holds: their details, where they stand, their public key as files (`domain` §4.5)."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from tortoise.queryset import QuerySet

from models import Account, Certificate, CertificateStatus, Signatory
from services.core.clock import Clock
from services.core.errors import NotFound
from services.core.pages import Page, paged
from services.core.texts import Texts
from services.documents import StoredFile
from services.pki.authority import Authority
from services.pki.details import CertificateDetails, details_of
from services.pki.exports import PublicForm, export
from services.pki.issuance import Issuance
from services.signing.holders import is_holder

RENEWED_FROM: Final = 60
"""Days before its end from which a certificate's holder is advised to order the next one."""


class Standing(StrEnum):
    """What a certificate is worth now. Revoked comes before expired: it says why it must not be trusted."""

    VALID = "valid"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Certificates:
    def __init__(self, issuance: Issuance, authority: Authority, texts: Texts, clock: Clock) -> None:
        self._issuance = issuance
        self._authority = authority
        self._texts = texts
        self._clock = clock

    async def of(self, account: Account, page: int = 0) -> Page[Certificate]:
        """The newest first."""
        return await paged((await self._held_by(account)).order_by("-not_before", "id"), page)

    async def one(self, account: Account, certificate_id: UUID) -> Certificate:
        """Raises NotFound where it is not this person's."""
        certificate = await (await self._held_by(account)).get_or_none(id=certificate_id)
        if certificate is None:
            raise NotFound
        return certificate

    async def details_of(self, request_id: UUID) -> CertificateDetails:
        """What step 6 of the retrieval shows of the certificate just issued."""
        return self.details(await Certificate.get(request_id=request_id))

    def details(self, certificate: Certificate) -> CertificateDetails:
        return details_of(self._issuance.der(certificate))

    def standing(self, certificate: Certificate) -> Standing:
        if certificate.status is CertificateStatus.REVOKED:
            return Standing.REVOKED
        return Standing.EXPIRED if certificate.not_after <= self._clock.real() else Standing.VALID

    def days_left(self, certificate: Certificate) -> int:
        """Whole days until it expires, on real time like the certificate itself."""
        return max((certificate.not_after - self._clock.real()).days, 0)

    def public_file(self, certificate: Certificate, form: PublicForm, locale: str) -> StoredFile:
        what = self._texts.plain(locale, f"file-name-{'chain' if form is PublicForm.CHAIN else 'certificate'}")
        return export(self._issuance.der(certificate), self._authority.chain, form, what)

    async def _held_by(self, account: Account) -> QuerySet[Certificate]:
        """Those that were signed: only the holder reads them here, whoever ordered them."""
        rows = await Signatory.filter(account=account).only("id", "request_id", "roles")
        held = [signatory.request_id for signatory in rows if is_holder(signatory)]
        return Certificate.filter(request_id__in=held, der_sealed__isnull=False).select_related("request")
