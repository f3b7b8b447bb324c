"""The way through the retrieval: start, retrieval code, answers, back and cancel.

The step is the row's `phase`. What a step needs of the one before is sealed in the row and erased as soon as it has
served: the password lives thirty minutes at most, the answers until they are compared.
"""

from typing import Final
from uuid import UUID

from models import Account, Channel, Request, Retrieval
from services import attempts
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, NotFound, Refused
from services.core.unit import transaction
from services.core.vault import Vault
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.questions import Questions
from services.requests.folders import Folders
from services.retrieval.beginning import Beginning
from services.retrieval.password import PasswordStep
from services.retrieval.phases import CANCELLABLE, FORGOTTEN, P, change
from services.signing.holders import holder_of

ANSWERS: Final = "retrieval-answers"
ANSWER_TRIES: Final = 3


class RetrievalSteps:
    def __init__(
        self,
        vault: Vault,
        codes: Codes,
        links: Links,
        questions: Questions,
        folders: Folders,
        password: PasswordStep,
        beginning: Beginning,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._vault = vault
        self._codes = codes
        self._links = links
        self._questions = questions
        self._folders = folders
        self._password = password
        self._beginning = beginning
        self._notices = notices
        self._audit = audit
        self._clock = clock

    async def of(self, account: Account, request_id: UUID) -> Retrieval:
        """Raises NotFound; Refused(`error-holder-only`) where this person is not the holder."""
        retrieval = await Retrieval.get_or_none(request_id=request_id).select_related("request")
        if retrieval is None:
            raise NotFound
        if retrieval.account_id != account.id:
            raise Refused("error-holder-only")
        return retrieval

    async def start(self, retrieval: Retrieval) -> None:
        """Step 1 done: the checklist is read."""
        await self._links.require_open(LinkPurpose.DOWNLOAD, retrieval.request_id)
        await change(retrieval, P.PASSWORD)

    async def enter_code(self, account: Account, retrieval: Retrieval, typed: str) -> None:
        """Step 3: the nine digits. They are consumed when generation starts, not before: cancelling costs nothing."""
        await self._links.require_open(LinkPurpose.DOWNLOAD, retrieval.request_id)
        await self._password.require(retrieval)
        if retrieval.phase is not P.CODE:
            raise Conflict
        async with transaction():
            verdict = await self._codes.check(Purpose.RETRIEVAL, retrieval.request_id, account.id, typed)
            if verdict.accepted:
                await change(retrieval, P.ANSWERS)
            elif verdict.exhausted:
                await self._notices.alert_agents("desk-blocked", retrieval.request)
        verdict.raise_if_refused()

    async def resend_code(self, account: Account, retrieval: Retrieval, channel: Channel) -> None:
        """A new code by SMS or e-mail, to the holder whoever asks for it; it voids the earlier ones."""
        request = await Request.get(id=retrieval.request_id)
        person = self._folders.person(await holder_of(request.id))
        recipient = person["phone"] if channel is Channel.SMS else person["email"]
        args = {**self._notices.about(request, account.locale), "name": self._folders.full_name(person)}
        sending = Sending(
            channel, "retrieval-code-again", account.locale, lifetime=None, request_id=request.id, args=args
        )
        async with transaction():
            code = await self._codes.send(
                Bound(Purpose.RETRIEVAL, request.id, retrieval.account_id, recipient), sending
            )
            await self._audit.record(
                f"account:{account.id}", "retrieval.code", f"request:{request.id}", delivery=str(code.delivery)
            )

    async def code_blocked(self, retrieval: Retrieval) -> bool:
        """Whether too many codes were wrong: only the desk can help."""
        return await self._codes.blocked(Purpose.RETRIEVAL, retrieval.request_id)

    async def code_sent_by(self, retrieval: Retrieval) -> Channel:
        """How the code now valid left; the first one leaves by e-mail."""
        code = await self._codes.last(Purpose.RETRIEVAL, retrieval.request_id)
        return Channel(code.channel) if code else Channel.MAIL

    def answers_given(self, retrieval: Retrieval) -> list[str]:
        given: list[str] = self._vault.open_json(f"retrieval.answers:{retrieval.id}", retrieval.answers_sealed) or []
        return given

    async def tries_left(self, retrieval: Retrieval) -> int:
        return await attempts.remaining(ANSWERS, retrieval.id, ANSWER_TRIES)

    async def type_answer(self, account: Account, retrieval: Retrieval, text: str) -> None:
        """Step 4: one answer after another, compared all three at once; then generation starts.

        Raises Refused(`error-answers-wrong`) or, after the third try, Refused(`error-retrieval-answers-blocked`).
        """
        await self._links.require_open(LinkPurpose.DOWNLOAD, retrieval.request_id)
        await self._password.require(retrieval)
        if retrieval.phase is not P.ANSWERS:
            raise Conflict
        given = [*self.answers_given(retrieval), text[:200]]
        if len(given) < 3:
            await change(
                retrieval,
                retrieval.phase,
                answers_sealed=self._vault.seal_json(f"retrieval.answers:{retrieval.id}", given),
            )
            return
        async with transaction(preliminary=True):
            left = await attempts.spend(ANSWERS, retrieval.id, ANSWER_TRIES)
        right = await self._questions.verify(retrieval.request_id, given)
        async with transaction():
            if right:
                await attempts.forgive(ANSWERS, retrieval.id)
                await self._beginning.begin(retrieval, answers_sealed=None)
            else:
                await change(retrieval, retrieval.phase, answers_sealed=None)
                if left == 0:
                    await attempts.block(ANSWERS, retrieval.id, self._clock.now())
                    await self._notices.alert_agents("desk-blocked", retrieval.request)
            await self._audit.record(
                f"account:{account.id}", "retrieval.answers", f"request:{retrieval.request_id}", right=right
            )
        if not right:
            raise Refused("error-answers-wrong" if left else f"error-{ANSWERS}-blocked", left=left)

    async def cancel(self, account: Account, retrieval: Retrieval) -> None:
        """Offered until generation starts; nothing is consumed. A holder stops so what is done at the counter."""
        if retrieval.phase not in CANCELLABLE:
            raise Conflict
        agent = retrieval.counter_agent
        async with transaction():
            await change(retrieval, P.START, **FORGOTTEN)
            if agent:
                await self._audit.record(f"account:{account.id}", "counter.stop", f"request:{retrieval.request_id}")
            if agent and agent != account.id:
                await self._notices.redraw(agent, "error-counter-stopped")

    async def back(self, retrieval: Retrieval) -> None:
        """One step back, until generation starts: from the second and third answer to the first."""
        if self.answers_given(retrieval):
            await change(retrieval, retrieval.phase, answers_sealed=None)
            return
        earlier = {P.PASSWORD: P.START, P.CODE: P.PASSWORD, P.ANSWERS: P.CODE}.get(retrieval.phase)
        if earlier is None:
            return
        await change(retrieval, earlier, **({"answers_sealed": None} if earlier is P.CODE else FORGOTTEN))
