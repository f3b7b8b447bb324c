"""What the desk reads of a request: the request of an agent's office, its signatories, its documents (`domain` §10)."""

from typing import Final
from uuid import UUID

from models import Account, AuditEvent, Document, Request, RequestState, Signatory, SignatoryState
from services.agents import Agents, Right
from services.catalogue import Catalogue
from services.core.audit import AuditTrail
from services.core.errors import NotFound, Refused
from services.core.unit import transaction
from services.documents import Documents, StoredFile
from services.pki.issuance import Issuance
from services.requests.folders import Folders
from services.requests.subject import subject_of

SUSPENDED: Final = (SignatoryState.LOCKED, SignatoryState.DENIED)
"""A signatory who can go on only once the desk has looked into it."""


class Review:
    def __init__(
        self,
        agents: Agents,
        folders: Folders,
        documents: Documents,
        issuance: Issuance,
        catalogue: Catalogue,
        audit: AuditTrail,
    ) -> None:
        self._agents = agents
        self._folders = folders
        self._documents = documents
        self._issuance = issuance
        self._catalogue = catalogue
        self._audit = audit

    async def open(
        self,
        account: Account,
        number: int | None = None,
        request_id: UUID | None = None,
        right: Right = Right.READ,
    ) -> Request:
        """A request of an office where this agent has that right. Raises NotFound for any other: nobody else's queue is
        shown."""
        await self._agents.require(account, right)
        found = Request.filter(number=number) if number is not None else Request.filter(id=request_id)
        request = await found.first()
        if request is None or request.state is RequestState.DRAFT:  # which is its owner's alone until it is sent
            raise NotFound("error-request-unknown")
        try:
            await self._agents.require(account, right, request.office)
        except Refused as refusal:
            raise NotFound("error-request-unknown") from refusal
        return request

    async def same_subject(self, request: Request) -> bool:
        """Whether the holder already has a valid certificate of this kind: the desk sees it before it approves."""
        if request.state is not RequestState.REVIEW:
            return False
        product = self._catalogue.product(request.product)
        subject = subject_of(product, self._folders.form(request))
        return bool(await self._issuance.active_with(subject, product.certificate_profile))

    async def open_document(self, account: Account, request: Request, document_id: UUID) -> StoredFile:
        """A document for the desk's eyes; each opening is audited, and one that a crash cut short is done again."""
        await self._agents.require(account, Right.READ, request.office)
        if not await Document.exists(id=document_id, request=request):
            raise NotFound
        async with transaction(preliminary=True):
            await self._audit.record(
                f"account:{account.id}", "document.open", f"request:{request.id}", document=str(document_id)
            )
        return await self._documents.fetch(document_id)

    async def seen(self, account: Account, request: Request) -> set[UUID]:
        """The documents of this request that this agent has opened."""
        opened = AuditEvent.filter(
            object=f"request:{request.id}", action="document.open", actor=f"account:{account.id}"
        )
        return {UUID(event.data["document"]) for event in await opened}

    async def signatories(self, request: Request) -> list[Signatory]:
        return await Signatory.filter(request=request).order_by("position")
