"""Further documents: what the requester adds to a request already sent, by themselves or because the desk asked.

They are for the desk alone and no part of what is signed: they void approvals and no signature (`domain` §3).
"""

import asyncio
from typing import Final

from tortoise.expressions import F

from models import Account, Document, DocumentKind, Request, RequestState
from services.core.audit import AuditTrail
from services.core.errors import Conflict, NotFound, Refused
from services.core.unit import transaction
from services.documents import Documents, StoredFile
from services.notices import Notices
from services.requests.voiding import Voiding
from services.uploads import check_upload

MOST: Final = 10
OPEN: Final = (RequestState.SIGNING, RequestState.REVIEW, RequestState.RETURNED)
"""The states in which the desk may still make something of a document."""


class Supplements:
    def __init__(self, documents: Documents, voiding: Voiding, notices: Notices, audit: AuditTrail) -> None:
        self._documents = documents
        self._voiding = voiding
        self._notices = notices
        self._audit = audit

    async def names(self, request: Request) -> list[str]:
        """The names of those added so far, as their sender gave them."""
        return [
            self._documents.name(document)
            for document in await self._documents.of(request.id)
            if document.kind is DocumentKind.SUPPLEMENT
        ]

    async def add(self, account: Account, request: Request, name: str, content: bytes) -> None:
        """Keep one more document. While the desk examines the request, it is told.

        Raises Invalid (what is wrong with the file), Unavailable (the disk), Refused(`error-supplements-full`) and
        Conflict where the request has moved on.
        """
        if request.owner_id != account.id:
            raise NotFound
        upload = await asyncio.to_thread(check_upload, content, name)
        file = StoredFile(upload.name, upload.media_type, content)
        document = await self._documents.keep(request.id, DocumentKind.SUPPLEMENT, file, upload.sha256)
        async with transaction():
            same = Request.filter(id=request.id, version=request.version, state__in=OPEN)
            if not await same.update(version=F("version") + 1):
                raise Conflict
            if await Document.filter(request=request, kind=DocumentKind.SUPPLEMENT).count() >= MOST:
                raise Refused("error-supplements-full", most=MOST)
            await document.save(force_create=True)
            approved = await self._voiding.approvals(request)
            await self._audit.record(
                f"account:{account.id}",
                "request.supplement",
                f"request:{request.id}",
                sha256=document.sha256,
                voided_approvals=approved,
            )
            if request.state is RequestState.REVIEW:
                await self._notices.alert_agents("desk-supplement", request)
        request.version += 1
