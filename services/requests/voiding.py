"""What an edit takes away: the signatures and the approvals given so far (`domain` §3, §10).

The form and the evidence go with the signatures: papers without effect, full of personal data, are kept for nobody.
What proves them stays in the audit trail: the SHA-256 of each form submitted, of what each person signed, and of each
evidence, so that a copy somebody kept can still be recognised.
"""

from models import Approval, Document, DocumentKind, Request, Signatory, SignatoryState
from services.codes import Codes, Purpose
from services.core.audit import AuditTrail
from services.core.clock import Clock

_PROVED = (SignatoryState.IDENTIFIED, SignatoryState.REVIEWED, SignatoryState.SIGNED)


class Voiding:
    def __init__(self, codes: Codes, audit: AuditTrail, clock: Clock) -> None:
        self._codes = codes
        self._audit = audit
        self._clock = clock

    async def standing(self, request: Request) -> int:
        """How many signatures an edit would void."""
        return await Signatory.filter(request=request, state=SignatoryState.SIGNED).count()

    async def approvals(self, request: Request) -> int:
        """Void every approval, inside the running unit: something was added, or what they approved has changed.

        Returns how many there were.
        """
        return await Approval.filter(request=request, voided_at=None).update(voided_at=self._clock.now())

    async def signatures(self, request: Request) -> list[Document]:
        """Void every signature and approval, inside the running unit: what is signed has changed.

        Who has proved their identity need not prove it again, unless it is what changes. Gives the papers without
        effect, whose rows are gone and whose files are to be destroyed.
        """
        signed = await self.standing(request)
        approved = await self.approvals(request)
        for signatory in await Signatory.filter(request=request):
            await self._codes.consume_all(Purpose.SIGNATURE, signatory.id)
        await Signatory.filter(request=request, state__in=_PROVED).update(
            state=SignatoryState.IDENTIFIED,
            read_documents=[],
            signed_at=None,
            signed_sha256=None,
            terms_version=None,
            masked_phone=None,
            code_delivery=None,
        )
        papers = await Document.filter(request=request, kind__in=[DocumentKind.FORM, DocumentKind.EVIDENCE])
        await Document.filter(id__in=[paper.id for paper in papers]).delete()
        request.amended, request.form_document, request.evidence_document = True, None, None
        await Request.filter(id=request.id).update(amended=True, form_document=None, evidence_document=None)
        await self._audit.record(
            f"account:{request.owner_id}",
            "request.edit",
            f"request:{request.id}",
            voided_signatures=signed,
            voided_approvals=approved,
        )
        return papers
