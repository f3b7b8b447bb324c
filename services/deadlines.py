"""Deadlines: what the passing of time does to requests and files (`domain` §6, deadlines).

Each run looks for what is due and deals with it one row at a time, each in its own unit: a kill between two rows
leaves the rest for the next run, and a row that fails keeps no other waiting.
"""

from datetime import timedelta
from typing import Final

from models import ProcessedCause, Request, RequestState, Retrieval, RetrievalPhase, Signatory, SignatoryState
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.rows import Rows
from services.core.unit import transaction
from services.documents import SealedFiles
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.requests.folders import Folders
from services.requests.invitations import Invitations
from services.requests.parties import Parties
from services.requests.returns import Returns
from services.requests.states import Action, States
from services.retrieval.phases import FORGOTTEN, GENERATING, change, close
from services.signing.holders import is_holder

_WAITING: Final = (RequestState.APPROVED, RequestState.QUESTIONS, RequestState.RETRIEVAL)
_EXPIRING: Final = (RequestState.SIGNING, RequestState.RETURNED, *_WAITING)
_KEEPING: Final = (RetrievalPhase.DETAILS, RetrievalPhase.HANDED_OVER)
_PROVING: Final = (RetrievalPhase.PASSWORD, RetrievalPhase.CODE, RetrievalPhase.ANSWERS)
_CAUSES_KEPT: Final = timedelta(days=7)
_LAST_REMINDERS: Final = (timedelta(days=14), timedelta(days=3))


class Deadlines:
    def __init__(
        self,
        states: States,
        links: Links,
        invitations: Invitations,
        returns: Returns,
        folders: Folders,
        files: SealedFiles,
        parties: Parties,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._states = states
        self._links = links
        self._invitations = invitations
        self._returns = returns
        self._folders = folders
        self._files = files
        self._parties = parties
        self._notices = notices
        self._audit = audit
        self._clock = clock
        self._rows = Rows(clock)

    async def run_due(self) -> None:
        """Everything that is due now."""
        now, each = self._clock.now(), self._rows.each
        await each(Request.filter(next_reminder__lte=now, deadline__gt=now), self._remind)
        await each(Request.filter(deadline__lte=now, state__in=_EXPIRING), self._expire)
        await each(Request.filter(deadline__lte=now, state=RequestState.DRAFT), self._forget_draft)
        await each(Retrieval.filter(file_until__lte=now, phase__in=_KEEPING, has_file=True), self._destroy_file)
        await each(Retrieval.filter(password_until__lte=now, phase__in=_PROVING), self._forget_password)
        await ProcessedCause.filter(at__lt=self._clock.real() - _CAUSES_KEPT).delete()

    async def _remind(self, request: Request) -> None:
        if request.state is RequestState.SIGNING:
            await self._invitations.remind(request)
        elif request.state is RequestState.RETURNED:
            await self._returns.remind(request)
        elif request.state in _WAITING:
            await self._remind_retrieval(request)

    async def _remind_retrieval(self, request: Request) -> None:
        """Before the two months are over: the certificate still waits."""
        assert request.deadline is not None
        now = self._clock.now()
        later = [request.deadline - lead for lead in _LAST_REMINDERS if request.deadline - lead > now]
        owner = await request.owner
        async with transaction():
            taken = await Request.filter(id=request.id, next_reminder=request.next_reminder).update(
                next_reminder=later[0] if later else None
            )
            if not taken:
                return
            for signatory in await Signatory.filter(request=request):
                if is_holder(signatory):
                    person = self._folders.person(signatory)
                    await self._notices.mail(
                        "retrieval-reminder",
                        person["email"],
                        owner.locale,
                        request,
                        name=self._folders.full_name(person),
                        until=request.deadline,
                    )

    async def _expire(self, request: Request) -> None:
        if await Retrieval.exists(request=request, phase__in=GENERATING):
            return  # the certificate is being made: let it be
        state = request.state
        owner = await request.owner
        async with transaction():
            await self._states.move(request, Action.EXPIRE, "clock")
            for retrieval in await Retrieval.filter(request=request):
                await close(retrieval)
            for purpose in (LinkPurpose.QUESTIONS, LinkPurpose.DOWNLOAD):
                await self._links.void(purpose, request.id)
            kind = f"expired-{state}" if state in (RequestState.SIGNING, RequestState.RETURNED) else "expired-retrieval"
            signatories = await Signatory.filter(request=request)
            for signatory in signatories:
                await self._links.void(LinkPurpose.SIGN, signatory.id)
            if state is RequestState.SIGNING:
                signatories = [each for each in signatories if each.state is not SignatoryState.SIGNED]
            await self._parties.tell(kind, request, signatories)
            await self._notices.chat(kind, owner, request, go="request")

    async def _forget_draft(self, request: Request) -> None:
        owner = await request.owner
        async with transaction():
            if await Request.filter(id=request.id, version=request.version, state=RequestState.DRAFT).delete():
                await self._audit.record("clock", "request.delete_draft", f"request:{request.id}")
                await self._notices.chat("draft-forgotten", owner, request)

    async def _destroy_file(self, retrieval: Retrieval) -> None:
        """A `.p12` that nobody said was saved is destroyed after 24 hours all the same."""
        unchecked = retrieval.phase is RetrievalPhase.DETAILS
        await self._files.destroy(retrieval.id)  # first: a row that says it is gone must never be wrong
        async with transaction():
            await change(retrieval, RetrievalPhase.CLOSED if unchecked else RetrievalPhase.SAVED, has_file=False)
            await self._audit.record("clock", "retrieval.destroy_file", f"request:{retrieval.request_id}")
            await self._notices.redraw(retrieval.counter_agent or retrieval.account_id)

    async def _forget_password(self, retrieval: Retrieval) -> None:
        """A password chosen and not used within thirty minutes is erased, tapped or not; a hand-over at the counter
        that nobody went on with is over."""
        async with transaction():
            await change(retrieval, RetrievalPhase.PASSWORD, **FORGOTTEN)
            await self._audit.record("clock", "retrieval.forget", f"request:{retrieval.request_id}")
            if retrieval.counter_agent:
                await self._notices.redraw(retrieval.counter_agent, "error-counter-timeout")
            else:
                await self._notices.redraw(retrieval.account_id, "error-password-forgotten")
