"""The desk lets people go on: closed attempts, codes exhausted, identities in doubt (`domain` §5, §6)."""

from uuid import UUID

from models import (
    Account,
    Certificate,
    Request,
    RequestState,
    Retrieval,
    SecurityAnswers,
    Signatory,
    SignatoryState,
)
from services import attempts
from services.agents import Agents, Right
from services.codes import Codes
from services.core.audit import AuditTrail
from services.core.errors import Conflict, NotFound
from services.core.unit import transaction
from services.notices import Notices
from services.requests.invitations import Invitations
from services.requests.states import ENDS
from services.review import SUSPENDED
from services.signing.holders import is_holder
from services.signing.identification import Identification


class Unblocking:
    def __init__(
        self,
        agents: Agents,
        codes: Codes,
        invitations: Invitations,
        identification: Identification,
        notices: Notices,
        audit: AuditTrail,
    ) -> None:
        self._agents = agents
        self._codes = codes
        self._invitations = invitations
        self._identification = identification
        self._notices = notices
        self._audit = audit

    async def unblock(self, account: Account, request: Request) -> int:
        """Reopen everything that is blocked on this request. Returns how many things were.

        Who was locked out at the identity fields, or said "this is not me", is bound to no account: they are invited
        again by e-mail. The others read it in the chat.
        """
        await self._agents.require(account, Right.HANDLE, request.office)
        if request.state in ENDS:
            raise Conflict
        actor = f"account:{account.id}"
        owner = await request.owner
        subjects = await self._subjects(request)
        async with transaction():
            rows = await attempts.blocked(subjects)
            if await self._codes.exhausted(subjects):
                await self._codes.reopen(subjects)
                await self._audit.record(actor, "codes.reopen", f"request:{request.id}")
            for row in rows:
                await attempts.forgive(row.purpose, row.subject_id)
                await self._audit.record(actor, "attempts.unblock", f"request:{request.id}", purpose=row.purpose)
            reopened = {row.subject_id for row in rows}
            for signatory in await Signatory.filter(request=request).prefetch_related("account"):
                if signatory.state in SUSPENDED:
                    await Signatory.filter(id=signatory.id).update(
                        state=SignatoryState.INVITED, account_id=None, typed_sealed=None, read_documents=[]
                    )
                    await self._audit.record(actor, "signatory.reopen", f"signatory:{signatory.id}")
                    if request.state is RequestState.SIGNING:  # what is being corrected is signed later
                        await self._invitations.send(request, signatory, owner.locale)
                elif signatory.account and (signatory.id in reopened or (is_holder(signatory) and reopened)):
                    go, to = _where(request, signatory)
                    await self._notices.chat("unblocked", signatory.account, request, go=go, to=to)
        return len(rows)

    async def accept_identity(self, account: Account, request: Request, signatory_id: UUID) -> None:
        """Only the writing of a name left a doubt: the desk says that it is the same person."""
        await self._agents.require(account, Right.HANDLE, request.office)
        signatory = await Signatory.get_or_none(id=signatory_id, request=request).select_related("request")
        if signatory is None:
            raise NotFound
        await self._identification.accept(f"account:{account.id}", signatory)

    async def blocked(self, request: Request) -> list[str]:
        """What is blocked on this request, by the names of its purposes; `codes` where none may be sent any more."""
        if request.state in ENDS:
            return []
        subjects = await self._subjects(request)
        rows = await attempts.blocked(subjects)
        return [*(row.purpose for row in rows), *(["codes"] if await self._codes.exhausted(subjects) else [])]

    async def suspended(self, request: Request) -> bool:
        """Whether a signatory is locked out or has said "this is not me"."""
        return await Signatory.exists(request=request, state__in=SUSPENDED)

    async def _subjects(self, request: Request) -> list[UUID]:
        """Everything of a request on which attempts are counted."""
        rows: list[Signatory | SecurityAnswers | Retrieval | Certificate] = [
            *await Signatory.filter(request=request),
            *await SecurityAnswers.filter(request=request),
            *await Retrieval.filter(request=request),
            *await Certificate.filter(request=request),
        ]
        return [request.id, *(row.id for row in rows)]


def _where(request: Request, signatory: Signatory) -> tuple[str, UUID]:
    """The journey in which this person goes on, and its object."""
    if request.state is RequestState.SIGNING:
        return "signing", signatory.id
    journeys = {
        RequestState.APPROVED: "questions", RequestState.QUESTIONS: "questions", RequestState.RETRIEVAL: "retrieval",
    }  # fmt: skip
    return journeys.get(request.state, "request"), request.id
