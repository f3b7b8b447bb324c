"""The queue: the requests of an agent's offices, and which of them is next (`domain` §10)."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from tortoise.expressions import Q

from models import (
    Account,
    Approval,
    Certificate,
    Request,
    RequestState,
    Retrieval,
    SecurityAnswers,
    Signatory,
)
from services import attempts
from services.agents import Agents, Right
from services.desk.claims import Claims
from services.requests.states import ENDS
from services.review import SUSPENDED
from services.revocation.waiting import waiting_in

PAGE: Final = 10
_DONE: Final = (RequestState.ISSUED, RequestState.ACCEPTED)


class Filter(StrEnum):
    """What an agent may look at."""

    REVIEW = "review"
    BLOCKED = "blocked"
    REVOCATION = "revocation"
    MINE = "mine"
    RUNNING = "running"
    ALL = "all"


class Queue:
    def __init__(self, agents: Agents, claims: Claims) -> None:
        self._agents = agents
        self._claims = claims

    async def page(self, account: Account, chosen: Filter, page: int = 0) -> list[Request]:
        """One page of ten, the oldest first. Raises Refused where they read no requests."""
        await self._agents.require(account, Right.READ)
        offices = await self._agents.offices(account, Right.READ)
        found = Request.filter(await self._of(account, chosen, offices)).order_by("state_since", "number")
        return await found.offset(page * PAGE).limit(PAGE)

    async def counts(self, account: Account) -> dict[Filter, int]:
        """How many there are of each."""
        offices = await self._agents.offices(account, Right.READ)
        return {chosen: await Request.filter(await self._of(account, chosen, offices)).count() for chosen in Filter}

    async def next(self, account: Account) -> Request | None:
        """Claim the oldest on which this agent can do something and nobody works; None where there is none.

        An officer is given what they may decide on, and whoever is blocked waits for any agent. Nobody is given what
        they ordered or signed themselves.
        """
        await self._agents.require(account, Right.HANDLE)
        decided = await self._of(account, Filter.REVIEW, await self._agents.offices(account, Right.DECIDE))
        handled = await self._of(account, Filter.BLOCKED, await self._agents.offices(account, Right.HANDLE))
        signed = await Signatory.filter(account=account).values_list("request_id", flat=True)
        standing = Approval.filter(account=account, voided_at=None, request__state=RequestState.REVIEW)
        approved = await standing.values_list("request_id", flat=True)
        own = Q(owner_id=account.id) | Q(id__in=list(signed))
        theirs = ((decided & ~Q(id__in=list(approved))) | handled) & ~own
        free = [
            request
            for request in await Request.filter(theirs).order_by("state_since", "number")
            if request.claimed_by_id != account.id and not self._claims.keeps_off(account, request)
        ]
        return await self._claims.claim_first(account, free)

    async def _of(self, account: Account, chosen: Filter, offices: set[str]) -> Q:
        there = Q(office__in=offices)
        match chosen:
            case Filter.REVIEW:
                return there & Q(state=RequestState.REVIEW)
            case Filter.BLOCKED:
                return there & Q(id__in=list(await self._blocked(offices))) & ~Q(state__in=ENDS)
            case Filter.REVOCATION:
                return there & Q(id__in=list(await waiting_in(offices)))
            case Filter.MINE:
                return there & Q(claimed_by_id=account.id)
            case Filter.RUNNING:
                return there & ~Q(state__in=(RequestState.DRAFT, *_DONE, *ENDS))
            case Filter.ALL:
                return there & ~Q(state=RequestState.DRAFT)

    async def _blocked(self, offices: set[str]) -> set[UUID]:
        """Requests where somebody is locked out and only the desk can help."""
        suspended = Signatory.filter(
            state__in=SUSPENDED, request__office__in=offices, request__state=RequestState.SIGNING
        )
        found = {signatory.request_id for signatory in await suspended}
        closed = attempts.blocked_subjects()
        found |= {request.id for request in await Request.filter(id__in=closed, office__in=offices)}
        for kind in (Signatory, SecurityAnswers, Retrieval, Certificate):
            found |= {row.request_id for row in await kind.filter(id__in=closed, request__office__in=offices)}
        return found
