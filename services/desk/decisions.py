"""What the desk decides about a request under review: approved, or rejected with a reason (`domain` §10).

Who decides holds the claim: a request that nobody works on is claimed by the decision itself.
"""

from datetime import timedelta
from typing import Final

from tortoise.expressions import F

from models import Account, Channel, Request, RequestState, Signatory
from services.agents import Agents, Right
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict
from services.core.unit import transaction
from services.desk.approvals import Approvals
from services.desk.claims import Claims
from services.identity.lines import reason_line
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.requests.folders import Folders
from services.requests.parties import Parties
from services.requests.states import Action, States
from services.signing.holders import holder_of

QUESTIONS_LIFETIME: Final = timedelta(days=10)
RETRIEVAL_LIFETIME: Final = timedelta(days=62)  # two months, whichever they are


class Decisions:
    def __init__(
        self,
        agents: Agents,
        claims: Claims,
        approvals: Approvals,
        codes: Codes,
        links: Links,
        folders: Folders,
        states: States,
        parties: Parties,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._agents = agents
        self._claims = claims
        self._approvals = approvals
        self._codes = codes
        self._links = links
        self._folders = folders
        self._states = states
        self._parties = parties
        self._notices = notices
        self._audit = audit
        self._clock = clock

    async def approve(self, account: Account, request: Request) -> bool:
        """Approve. Returns whether that decides: where the product wants a second officer, the first approval leaves
        the request under review, free to be claimed by another.

        Raises Refused: `error-own-request` for who ordered or signed it, `error-claimed` while a colleague works on
        it, `error-approved-already`. Raises Conflict where the request has moved on.
        """
        await self._agents.require_other(account, request)
        async with transaction():
            await self._claims.claim(account, request)
            await self._require_review(request)
            decided = await self._approvals.give(account, request)
            if decided:
                await self._let_retrieve(account, request)
            else:
                await self._await_second(account, request)
        return decided

    async def reject(self, account: Account, request: Request, reason: str) -> None:
        """Reject with a reason, told to the requester and to those who signed. Final. Raises as `approve` does."""
        await self._agents.require_other(account, request)
        text = reason_line(reason)
        owner = await request.owner
        async with transaction():
            await self._claims.claim(account, request)
            await self._states.move(request, Action.REJECT, f"account:{account.id}")
            await Request.filter(id=request.id).update(reason_sealed=self._folders.seal_reason(request, text))
            await self._parties.tell("rejected", request, reason=text)
            await self._notices.chat("rejected", owner, request, go="request", reason=text)

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

    async def _require_review(self, request: Request) -> None:
        """Raises Conflict where the request is not, or not as it was read, under review any more."""
        same = Request.filter(id=request.id, version=request.version, state=RequestState.REVIEW)
        if not await same.exists():
            raise Conflict

    async def _await_second(self, account: Account, request: Request) -> None:
        """What was shown of the request is out of date, and the claim ends: it is another officer's turn."""
        await Request.filter(id=request.id).update(version=F("version") + 1, claimed_by_id=None, claimed_at=None)
        await self._audit.record(f"account:{account.id}", "request.approve_first", f"request:{request.id}")
        await self._notices.alert_agents("desk-second-approval", request, Right.DECIDE, but=account)

    async def _let_retrieve(self, account: Account, request: Request) -> None:
        """The retrieval code and the link to the security questions leave with the decision."""
        now = self._clock.now()
        holder = await holder_of(request.id)
        person = self._folders.person(holder)
        owner = await request.owner
        deadline = now + RETRIEVAL_LIFETIME
        await self._states.move(
            request, Action.APPROVE, f"account:{account.id}", deadline=deadline, next_reminder=now + timedelta(days=30)
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
        approved = "approved-for-another" if self._folders.for_another(request) else "approved"
        await self._notices.chat(approved, owner, request, go="request")
