"""The revocation form on paper: given prefilled, taken back signed (`domain` §4.9).

A signed form revokes nothing by itself: it is kept with the request, and the desk, which can compare it with what was
signed, proposes the revocation.
"""

import asyncio
from typing import Final

from models import Account, Certificate, CertificateStatus, Document, DocumentKind, Request
from services.catalogue import Catalogue
from services.certificates import Certificates
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.texts import Texts
from services.core.unit import transaction
from services.documents import Documents, StoredFile
from services.evidence.revocation_form import RevocationFormContent, draw_revocation_form
from services.notices import Notices, shown_number
from services.revocation.motives import OFFERED, Motive
from services.uploads import check_upload

SIGNED_FORM: Final = "revocation"
"""The role under which a signed form is kept among the documents of its request."""
_MOST: Final = 5


class RevocationPaper:
    def __init__(
        self,
        certificates: Certificates,
        documents: Documents,
        notices: Notices,
        catalogue: Catalogue,
        texts: Texts,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._certificates = certificates
        self._documents = documents
        self._notices = notices
        self._catalogue = catalogue
        self._texts = texts
        self._audit = audit
        self._clock = clock

    async def draw(self, certificate: Certificate, motive: Motive | None, locale: str) -> StoredFile:
        """The form of that certificate, prefilled, off the event loop."""
        request, details = certificate.request, self._certificates.details(certificate)
        content = RevocationFormContent(
            number=shown_number(request.number),
            at=self._clock.now(),
            product=self._notices.product_title(request, locale),
            serial=details.serial,
            holder=details.subject,
            organisation=details.organisation,
            expires=details.not_after,
            motives=OFFERED,
            chosen=motive,
            office=self._catalogue.office(request.office),
        )
        pdf = await asyncio.to_thread(draw_revocation_form, content, self._texts, locale)
        name = self._texts.plain(locale, "file-name-revocation")
        return StoredFile(f"{name}-{request.number}.pdf", "application/pdf", pdf)

    async def receive(self, certificate: Certificate, name: str, content: bytes) -> Document:
        """Check a signed form and seal it on disk, for `keep`. Raises Invalid where the file is not accepted."""
        upload = await asyncio.to_thread(check_upload, content, name)
        file = StoredFile(upload.name, upload.media_type, content)
        kind = DocumentKind.SUPPLEMENT
        return await self._documents.keep(certificate.request_id, kind, file, upload.sha256, role=SIGNED_FORM)

    async def keep(self, account: Account, certificate: Certificate, form: Document) -> None:
        """Put the signed form among the documents of its request, and alert the desk.

        Raises Refused(`error-revocation-form-enough`) after five, Conflict where the certificate is revoked already.
        """
        request = certificate.request
        async with transaction():
            await Request.filter(id=request.id).select_for_update().exists()  # two at once: one after the other
            if not await Certificate.exists(id=certificate.id, status=CertificateStatus.ISSUED):
                raise Conflict("error-already-revoked")
            if await Document.filter(request=request, signatory_role=SIGNED_FORM).count() >= _MOST:
                raise Refused("error-revocation-form-enough", most=_MOST)
            await form.save(force_create=True)
            data = {"document": str(form.id), "certificate": str(certificate.id)}
            await self._audit.record(f"account:{account.id}", "revocation.form", f"request:{request.id}", **data)
            await self._notices.alert_agents("desk-revocation-form", request)
