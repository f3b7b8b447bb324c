"""Returned requests: the desk asks for a correction or a document, or the owner takes the request back to correct it
(`domain` §3). Nothing is signed meanwhile, and nothing is void until something is changed.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from models import Account, AuditEvent, Request, Signatory
from services.agents import Agents, Right
from services.core.clock import Clock
from services.core.errors import NotFound, Refused
from services.core.unit import transaction
from services.customers import Customers
from services.desk.claims import Claims
from services.identity.lines import reason_line
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.requests.folders import Folders
from services.requests.orders import RECAP
from services.requests.states import Action, States

RETURNED_LIFETIME: Final = timedelta(days=30)
_TAKEN_BACK: Final = 5
_REMINDERS: Final = (timedelta(days=14), timedelta(days=3))
"""How long before the end the requester is reminded."""


class ReturnedFor(StrEnum):
    """What a returned request waits for."""

    CORRECTION = "correction"
    EVIDENCE = "evidence"
    OWNER = "owner"


class Returns:
    def __init__(
        self,
        agents: Agents,
        claims: Claims,
        customers: Customers,
        states: States,
        links: Links,
        folders: Folders,
        notices: Notices,
        clock: Clock,
    ) -> None:
        self._agents = agents
        self._claims = claims
        self._customers = customers
        self._states = states
        self._links = links
        self._folders = folders
        self._notices = notices
        self._clock = clock

    async def return_for_correction(self, account: Account, request: Request, text: str) -> None:
        """An officer asks the requester to correct the request; `text` says what.

        Raises Refused: `error-own-request` for who ordered or signed it, `error-claimed` while a colleague works on it.
        Raises Conflict where the request has moved on.
        """
        await self._agents.require_other(account, request)
        await self._ask(account, request, ReturnedFor.CORRECTION, text)

    async def ask_evidence(self, account: Account, request: Request, text: str) -> None:
        """An agent asks the requester for one more document; `text` says which. Raises as a return does."""
        await self._agents.require_other(account, request, Right.HANDLE)
        await self._ask(account, request, ReturnedFor.EVIDENCE, text)

    async def take_back(self, account: Account, request: Request) -> None:
        """The owner takes their own request back to correct it, five times at most: when it is sent again, those who
        sign are written to again.

        Raises Refused(`error-take-back-too-many`); Conflict where it is past the desk's review.
        """
        if request.owner_id != account.id:
            raise NotFound
        taken = AuditEvent.filter(object=f"request:{request.id}", action=f"request.{Action.AMEND}")
        if await taken.count() >= _TAKEN_BACK:
            raise Refused("error-take-back-too-many", most=_TAKEN_BACK, **self._notices.about(request, account.locale))
        async with transaction():
            await self._reopen(account, request, Action.AMEND, ReturnedFor.OWNER, None)

    async def remind(self, request: Request) -> None:
        """The requester still has something to do, and until when."""
        assert request.deadline is not None
        now = self._clock.now()
        later = [request.deadline - lead for lead in _REMINDERS if request.deadline - lead > now]
        async with transaction():
            taken = await Request.filter(id=request.id, next_reminder=request.next_reminder).update(
                next_reminder=later[0] if later else None
            )
            if taken:
                await self._tell(request, "returned-reminder")

    async def _ask(self, account: Account, request: Request, asked: ReturnedFor, text: str) -> None:
        reason = reason_line(text)
        async with transaction():
            await self._claims.claim(account, request)
            await self._reopen(account, request, Action.RETURN, asked, self._folders.seal_reason(request, reason))
            await self._tell(request, f"returned-{asked}", reason=reason)

    async def _reopen(
        self, account: Account, request: Request, action: Action, asked: ReturnedFor, reason_sealed: bytes | None
    ) -> None:
        """To the recap, where every field can be corrected. Links to sign stay known: they say what is going on."""
        until = self._clock.now() + RETURNED_LIFETIME
        actor = f"account:{account.id}"
        await self._states.move(
            request, action, actor, deadline=until, next_reminder=until - _REMINDERS[0], asked=asked
        )
        request.returned_for, request.amended, request.reason_sealed = asked, False, reason_sealed
        await Request.filter(id=request.id).update(
            returned_for=asked, amended=False, reason_sealed=reason_sealed, cursor=RECAP, editing=False
        )
        for signatory in await Signatory.filter(request=request):
            await self._links.extend(LinkPurpose.SIGN, signatory.id, until)

    async def _tell(self, request: Request, kind: str, **args: Any) -> None:
        """The requester learns what is asked, by whom and until when, in the chat and by e-mail."""
        owner = await request.owner
        profile = self._customers.profile(owner)
        await self._notices.chat(kind, owner, request, go="request", until=request.deadline, **args)
        if profile.email:  # who ordered before there were customers has none
            told = {"name": profile.name, "until": request.deadline, **args}
            await self._notices.mail(kind, profile.email, owner.locale, request, **told)
