"""Following: a person's own requests, and withdrawing (`domain` §4.5, as far as this product)."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from models import (
    Account,
    Invitation,
    Request,
    RequestState,
    Retrieval,
    RetrievalPhase,
    Signatory,
    SignatoryState,
)
from services.core.errors import Conflict, NotFound
from services.core.pages import Page, paged
from services.core.unit import transaction
from services.links import LinkPurpose, Links
from services.requests.parties import Parties
from services.requests.states import ENDS, Action, States
from services.retrieval.phases import CANCELLABLE, close
from services.signing.holders import is_holder

_OVER: Final = (*ENDS, RequestState.ISSUED, RequestState.ACCEPTED)


class Shown(StrEnum):
    """Which requests a list shows: all, those under way, those that are over."""

    ALL = "all"
    OPEN = "open"
    OVER = "over"


class Follow:
    def __init__(self, states: States, links: Links, parties: Parties) -> None:
        self._states = states
        self._links = links
        self._parties = parties

    async def requests_of(self, account: Account, which: Shown = Shown.ALL, page: int = 0) -> Page[Request]:
        """The requests this person made or has a part in, the newest first."""
        held = await Signatory.filter(account=account).values_list("request_id", flat=True)
        own = await Request.filter(owner=account).values_list("id", flat=True)
        found = Request.filter(id__in={*held, *own})
        if which is Shown.OPEN:
            found = found.exclude(state__in=_OVER)
        elif which is Shown.OVER:
            found = found.filter(state__in=_OVER)
        return await paged(found.order_by("-number"), page)

    async def returned_to(self, account: Account) -> list[Request]:
        """The requests that wait for this person's correction, or for a document of theirs."""
        return await Request.filter(owner=account, state=RequestState.RETURNED).order_by("number")

    async def request(self, account: Account, request_id: UUID) -> Request:
        """Raises NotFound where it is not theirs."""
        request = await Request.get_or_none(id=request_id)
        if request is None:
            raise NotFound
        if request.owner_id != account.id and not await Signatory.exists(request=request, account=account):
            raise NotFound
        return request

    async def led_to_by(self, invitation: Invitation) -> Request:
        """The request that a link is about."""
        if invitation.purpose == LinkPurpose.SIGN:
            signatory = await Signatory.get(id=invitation.subject_id).select_related("request")
            return signatory.request
        return await Request.get(id=invitation.subject_id)

    async def looked_at(self, subject_id: UUID | None) -> Request | None:
        """The request that a person has before them, or that they sign."""
        signatory = await Signatory.get_or_none(id=subject_id).select_related("request")
        return signatory.request if signatory else await Request.get_or_none(id=subject_id)

    async def held_by(self, account: Account) -> list[Request]:
        """The requests in which this person is the holder and that are alive."""
        signatories = await Signatory.filter(account=account, state=SignatoryState.SIGNED).select_related("request")
        return [
            signatory.request
            for signatory in signatories
            if is_holder(signatory)
            and signatory.request.state
            in (RequestState.APPROVED, RequestState.QUESTIONS, RequestState.RETRIEVAL, RequestState.ISSUED)
        ]

    async def retrieving(self, requests: list[Request]) -> set[UUID]:
        """Those of these requests whose retrieval still waits for the holder, by id."""
        under_way = Retrieval.filter(request_id__in=[request.id for request in requests])
        waiting = under_way.exclude(phase__in=[RetrievalPhase.SAVED, RetrievalPhase.CLOSED])
        return {retrieval.request_id for retrieval in await waiting.only("id", "request_id")}

    async def withdraw(self, account: Account, request: Request) -> None:
        """The owner withdraws, until a certificate is being made; everyone is told."""
        if request.owner_id != account.id:
            raise NotFound
        under_way = Retrieval.filter(request=request).exclude(phase__in=CANCELLABLE)
        if await under_way.exists():
            raise Conflict("error-withdraw-too-late")
        async with transaction():
            await self._states.move(request, Action.WITHDRAW, f"account:{account.id}")
            for retrieval in await Retrieval.filter(request=request):
                await close(retrieval)
            for purpose in (LinkPurpose.QUESTIONS, LinkPurpose.DOWNLOAD):
                await self._links.void(purpose, request.id)
            for signatory in await Signatory.filter(request=request):
                await self._links.void(LinkPurpose.SIGN, signatory.id)
            await self._parties.tell("withdrawn", request)
