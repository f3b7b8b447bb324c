"""The evidence of a signed request: drawn, sealed by the service's own seal certificate, kept (`domain` §4.2, step 4).

It is made after the last signature, outside its unit of work: a request that is signed and has no evidence is due, so a
kill in between only delays it.
"""

import asyncio
from hashlib import sha256
from typing import Final

from tortoise.queryset import QuerySet

from models import DocumentKind, Request, RequestState, Signatory
from services.catalogue import Catalogue
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.rows import Rows
from services.core.texts import Texts
from services.core.unit import transaction
from services.documents import Documents, StoredFile
from services.evidence.evidence import EvidenceContent, SignatureRecord, draw_evidence
from services.evidence.seal import seal_pdf
from services.notices import shown_number
from services.pki.authority import Authority, Role
from services.requests.folders import Folders

_SIGNED: Final = (
    RequestState.REVIEW, RequestState.APPROVED, RequestState.QUESTIONS, RequestState.RETRIEVAL,
    RequestState.PRODUCTION, RequestState.ISSUED,
)  # fmt: skip


def due() -> QuerySet[Request]:
    """The signed requests that have no evidence."""
    return Request.filter(evidence_document=None, form_document__isnull=False, state__in=_SIGNED)


class RequestEvidence:
    def __init__(
        self,
        texts: Texts,
        catalogue: Catalogue,
        authority: Authority,
        folders: Folders,
        documents: Documents,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._texts = texts
        self._catalogue = catalogue
        self._authority = authority
        self._folders = folders
        self._documents = documents
        self._audit = audit
        self._clock = clock
        self._rows = Rows(clock)

    async def run_due(self) -> None:
        """Seal the evidence of every signed request that has none."""
        await self._rows.each(due(), self._make)

    async def _make(self, request: Request) -> None:
        owner = await request.owner
        signatories = await Signatory.filter(request=request).order_by("position")
        assert request.form_document is not None
        content = EvidenceContent(
            number=shown_number(request.number),
            at=self._clock.real(),
            product=self._catalogue.product(request.product),
            office=self._catalogue.office(request.office),
            form=(await self._documents.fetch(request.form_document)).content,
            signatures=tuple(self._record(signatory) for signatory in signatories),
        )
        drawn = await asyncio.to_thread(draw_evidence, content, self._texts, owner.locale)
        sealed = await self._seal(drawn)
        digest = sha256(sealed).hexdigest()
        file = StoredFile(f"demande-{request.number}-signee.pdf", "application/pdf", sealed)
        document = await self._documents.keep(request.id, DocumentKind.EVIDENCE, file, digest)
        async with transaction():
            same = Request.filter(id=request.id, evidence_document=None, form_document=request.form_document)
            if await same.update(evidence_document=document.id):  # an edit meanwhile voids what was sealed here
                await document.save(force_create=True)
                await self._audit.record("service", "request.evidence", f"request:{request.id}", sha256=digest)
                return
        await self._documents.destroy([document])

    async def _seal(self, pdf: bytes) -> bytes:
        certificate = self._authority.seal.certificate  # before its key is waited for: both may be renewed meanwhile
        key = await self._authority.key(Role.SEAL)
        return await asyncio.to_thread(seal_pdf, pdf, certificate, key, self._authority.chain, self._clock.real())

    def _record(self, signatory: Signatory) -> SignatureRecord:
        assert signatory.signed_at is not None and signatory.signed_sha256 is not None
        return SignatureRecord(
            name=self._folders.full_name(self._folders.person(signatory)),
            roles=tuple(signatory.roles),
            account=str(signatory.account_id),
            signed_at=signatory.signed_at,
            sha256=signatory.signed_sha256,
            terms=signatory.terms_version or "-",
            masked_phone=str(signatory.masked_phone),
            delivery=str(signatory.code_delivery),
        )
