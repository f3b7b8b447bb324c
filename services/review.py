"""The desk's review: the queue, and what is decided about a request (`domain` §10, as far as approval)."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from models import (
    Account,
    Certificate,
    Channel,
    Document,
    Request,
    RequestState,
    Retrieval,
    SecurityAnswers,
    Signatory,
    SignatoryState,
)
from services import attempts
from services.agents import Agents, Right
from services.catalogue import Catalogue
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Invalid, NotFound, Refused
from services.core.unit import transaction
from services.documents import Documents, StoredFile
from services.identity.lines import visible_line
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.pki.issuance import Issuance
from services.requests.folders import Folders
from services.requests.states import ENDS, Action, States
from services.requests.subject import subject_of
from services.signing.holders import holder_of

SUSPENDED: Final = (SignatoryState.LOCKED, SignatoryState.DENIED)
"""A signatory who can go on only once the desk has looked into it."""
QUESTIONS_LIFETIME: Final = timedelta(days=10)
RETRIEVAL_LIFETIME: Final = timedelta(days=62)  # two months, whichever they are


class Review:
    def __init__(
        self,
        agents: Agents,
        codes: Codes,
        links: Links,
        folders: Folders,
        documents: Documents,
        states: States,
        notices: Notices,
        issuance: Issuance,
        catalogue: Catalogue,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._agents = agents
        self._codes = codes
        self._links = links
        self._folders = folders
        self._documents = documents
        self._states = states
        self._notices = notices
        self._issuance = issuance
        self._catalogue = catalogue
        self._audit = audit
        self._clock = clock

    async def queue(self, account: Account) -> list[Request]:
        """What waits in the offices of this agent, the oldest first. Raises Refused where they are no agent."""
        await self._agents.require(account, Right.READ)
        offices = await self._agents.offices(account, Right.READ)
        waiting = await Request.filter(office__in=offices, state=RequestState.REVIEW).order_by("state_since")
        stuck = await self._stuck(offices)
        return [*waiting, *(request for request in stuck if request not in waiting)]

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
        if request is None:
            raise NotFound("error-request-unknown")
        try:
            await self._agents.require(account, right, request.office)
        except Refused as refusal:
            raise NotFound("error-request-unknown") from refusal
        return request

    async def approve(self, account: Account, request: Request) -> None:
        """Approve: the retrieval code and the link to the security questions leave with the decision.

        Raises Refused(`error-own-request`): nobody approves what they created or signed. Raises Conflict where the
        request has moved on.
        """
        await self._agents.require(account, Right.DECIDE, request.office)
        await self._refuse_own(account, request)
        now = self._clock.now()
        holder = await holder_of(request.id)
        person = self._folders.person(holder)
        owner = await request.owner
        deadline = now + RETRIEVAL_LIFETIME
        async with transaction():
            await self._states.move(
                request,
                Action.APPROVE,
                f"account:{account.id}",
                deadline=deadline,
                next_reminder=now + timedelta(days=30),
            )
            await self._codes.send(
                Bound(Purpose.RETRIEVAL, request.id, holder.account_id, person["email"]),
                Sending(
                    Channel.MAIL,
                    "retrieval-code",
                    owner.locale,
                    lifetime=None,
                    request_id=request.id,
                    args={
                        **self._notices.about(request, owner.locale),
                        "name": self._folders.full_name(person),
                        "submitted": request.submitted_at or now,
                        "until": deadline,
                    },
                ),
                first=True,
            )
            await self.invite_questions(request, holder, owner.locale)
            await self._notices.chat("approved", owner, request, go="request")

    async def invite_questions(self, request: Request, holder: Signatory, locale: str) -> None:
        """Message 2: the link to the security questions, ten days."""
        person = self._folders.person(holder)
        account = await Account.get(id=holder.account_id)
        link = await self._links.invite(LinkPurpose.QUESTIONS, request.id, QUESTIONS_LIFETIME, account)
        await self._notices.mail(
            "questions",
            person["email"],
            locale,
            request,
            link=link,
            qr=True,
            name=self._folders.full_name(person),
            until=self._clock.now() + QUESTIONS_LIFETIME,
        )

    async def reject(self, account: Account, request: Request, reason: str) -> None:
        """Reject with a reason, told to the requester and to those who signed. Final."""
        await self._agents.require(account, Right.DECIDE, request.office)
        await self._refuse_own(account, request)
        text = visible_line(" ".join(reason.split()))[:500]
        if not text:
            raise Invalid("error-reason-empty")
        owner = await request.owner
        async with transaction():
            await self._states.move(request, Action.REJECT, f"account:{account.id}")
            await Request.filter(id=request.id).update(reason_sealed=self._folders.seal_reason(request, text))
            for signatory in await Signatory.filter(request=request):
                person = self._folders.person(signatory)
                await self._notices.person(
                    "rejected", person, owner.locale, request, name=person["given_name"], reason=text
                )
            await self._notices.chat("rejected", owner, request, go="request", reason=text)

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

    async def signatories(self, request: Request) -> list[Signatory]:
        return await Signatory.filter(request=request).order_by("position")

    async def _refuse_own(self, account: Account, request: Request) -> None:
        signed = await Signatory.filter(request=request, account=account).exists()
        if request.owner_id == account.id or signed:
            raise Refused("error-own-request")

    async def _stuck(self, offices: set[str]) -> list[Request]:
        """Requests where somebody is locked out and only the desk can help."""
        locked = await Signatory.filter(
            state__in=SUSPENDED,
            request__office__in=offices,
            request__state=RequestState.SIGNING,
        ).values_list("request_id", flat=True)
        closed = attempts.blocked_subjects()
        blocked = await Request.filter(id__in=closed, office__in=offices).values_list("id", flat=True)
        found = {*locked, *blocked}
        for kind in (Signatory, SecurityAnswers, Retrieval, Certificate):
            rows = kind.filter(id__in=closed, request__office__in=offices)
            found.update(await rows.values_list("request_id", flat=True))
        stuck = Request.filter(id__in=found, office__in=offices, state__not_in=ENDS)
        return await stuck.order_by("state_since")
