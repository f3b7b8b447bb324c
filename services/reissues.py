"""The desk sends a link again: the one that the request waits for now (`domain` §6, deadlines)."""

from typing import Final

from models import Account, Request, RequestState, Signatory
from services.agents import Agents, Right
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.unit import transaction
from services.desk.decisions import Decisions
from services.links import Links
from services.questions import Questions
from services.requests.invitations import Invitations
from services.requests.reinvitations import PAUSE
from services.signing.holders import holder_of

REISSUABLE: Final = (RequestState.SIGNING, RequestState.APPROVED, RequestState.QUESTIONS, RequestState.RETRIEVAL)


class Reissues:
    def __init__(
        self,
        agents: Agents,
        decisions: Decisions,
        questions: Questions,
        invitations: Invitations,
        links: Links,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._agents = agents
        self._decisions = decisions
        self._questions = questions
        self._invitations = invitations
        self._links = links
        self._audit = audit
        self._clock = clock

    async def reissue(self, account: Account, request: Request) -> None:
        """A fresh link by e-mail, to each who has not signed or to the holder; the earlier one is voided.

        Raises Conflict where the request waits for no link.
        """
        await self._agents.require(account, Right.HANDLE, request.office)
        owner = await request.owner
        if await self._just_sent(request):
            raise Refused("error-reissue-too-soon")
        async with transaction():
            await self._audit.record(
                f"account:{account.id}", "link.reissue", f"request:{request.id}", state=request.state
            )
            match request.state:
                case RequestState.SIGNING:
                    await self._invitations.resend(request, owner.locale)
                case RequestState.APPROVED | RequestState.QUESTIONS:
                    await self._decisions.invite_questions(request, await holder_of(request.id), owner.locale)
                case RequestState.RETRIEVAL:
                    holder = await holder_of(request.id)
                    bound = await Account.get(id=holder.account_id)
                    await self._questions.invite_download(bound, request, holder)
                case _:
                    raise Conflict

    async def _just_sent(self, request: Request) -> bool:
        """Whether a link of this request left a moment ago: the second of two quick taps would void it."""
        signatories = await Signatory.filter(request=request)
        subjects = [request.id, *(signatory.id for signatory in signatories)]
        return await self._links.made_since(subjects, self._clock.now() - PAUSE)
