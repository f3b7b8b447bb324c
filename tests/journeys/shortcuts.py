"""Short ways to where a test begins: what the people of a journey did before, done through the product's own services.

The conversations themselves are proved in tests of their own: a test of the retrieval need not type an order again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from models import Account, AgentRole, Request, Retrieval, RetrievalPhase, SecurityAnswers, Signatory
from playground.demo.cast import Applicant
from playground.demo.papers import paper
from services.core.errors import Refused
from services.identity.answers import PROPOSED
from services.notices import shown_number
from services.requests.orders import RECAP
from services.suite import Suite
from tests.journeys.cast import OFFICE, Cast

_OFFICER = 8_000_001
"""An officer who decides and reads nothing: nobody is told what they are alerted of."""


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """What one applicant, holder and legal representative at once, has done of a request."""

    cast: Cast
    who: Applicant
    suite: Suite
    account: Account
    request: Request

    @classmethod
    async def ordered(cls, cast: Cast, who: Applicant) -> "Shortcuts":
        """Ordered: the invitation to sign has left."""
        suite = cast.product.suite
        await who.person.start()
        await who.person.sees("Bienvenue|Bonjour")
        account, _ = await suite.accounts.meet(who.person.id, None)
        request = await suite.orders.start(account, "initio")
        await suite.orders.choose_lifetime(request, 36)
        typed = _typed(who)
        while (asked := request.cursor) != RECAP:
            if asked.startswith("documents."):
                name = "TEST-kbis.pdf" if asked == "documents.registration" else "TEST-piece.pdf"
                await suite.orders.attach(request, asked, name, paper(f"TEST {asked}"))
            else:
                await suite.orders.answer(request, asked, typed[asked])
        await suite.submission.submit(request, account, suite.catalogue.terms.version)
        return cls(cast, who, suite, account, request)

    @property
    def number(self) -> str:
        return shown_number(self.request.number)

    async def prove(self) -> None:
        """The five fields are proved and every document is read: the code may be asked for."""
        typed = _typed(self.who)
        for _ in range(5):
            signatory = await self._signatory()
            asked = self.suite.identification.asked(self.account, signatory)
            await self.suite.identification.type_field(self.account, signatory, typed[f"holder.{asked}"])
        for reading in await self.suite.readings.of(signatory):
            await self.suite.readings.mark_read(await self._signatory(), reading.document.id)

    async def sign(self) -> None:
        """Signed, with its evidence: the request waits for the desk."""
        await self.suite.signature.send_code(self.account, await self._signatory())
        text = await self.cast.world.wait_sms(self.who.identity.phone, r"^\d{6} ")
        await self.suite.signature.sign(self.account, await self._signatory(), text["text"].split()[0])
        await _until(self._has_evidence)

    async def approve(self) -> None:
        """Approved: the retrieval code and the link to the questions have left."""
        officer, _ = await self.suite.accounts.meet(_OFFICER, None)
        await self.suite.accounts.reachable(officer, False)
        await self.suite.agents.grant("cli", _OFFICER, AgentRole.OFFICER, OFFICE)
        await self.suite.decisions.approve(officer, await Request.get(id=self.request.id))

    async def set_questions(self) -> None:
        """Questions set: the download link has left."""
        questions, me = self.suite.questions, self.who.identity
        await questions.prove_document(self.account, await self._answers(), me.document_number)
        for key, answer in zip(PROPOSED, me.answers[:2], strict=False):
            await questions.pick(await self._answers(), key)
            await questions.type_text(self.account, await self._answers(), answer)
        for text in (me.own_question, me.answers[2]):
            await questions.type_text(self.account, await self._answers(), text)
        await questions.confirm(self.account, await self._answers())

    async def retrieve(self, password: str) -> bytes:
        """Issued and saved; gives the file as it came by e-mail."""
        steps, handover = self.suite.retrieval, self.suite.handover
        await steps.start(await self._retrieval())
        for _ in range(2):
            await self.suite.password.choose(await self._retrieval(), password)
        code = await self.who.reads_code("code de retrait")
        await steps.enter_code(self.account, await self._retrieval(), code)
        for answer in self.who.identity.answers:
            await steps.type_answer(self.account, await self._retrieval(), answer)
        await _until(self._is_made)
        await handover.check(self.account, await self._retrieval(), password)
        mail = await self.cast.world.wait_mail(self.who.identity.email, "votre certificat$")
        await _until(self._is_saved)
        return await self.cast.world.attachment(mail)

    async def _signatory(self) -> Signatory:
        return await Signatory.get(request=self.request).select_related("request")

    async def _answers(self) -> SecurityAnswers:
        return await self.suite.questions.of(self.account, self.request.id)

    async def _retrieval(self) -> Retrieval:
        return await self.suite.retrieval.of(self.account, self.request.id)

    async def _has_evidence(self) -> bool:
        return await Request.exists(id=self.request.id, evidence_document__isnull=False)

    async def _is_made(self) -> bool:
        return (await self._retrieval()).phase is RetrievalPhase.DETAILS

    async def _is_saved(self) -> bool:
        try:
            await self.suite.handover.saved(self.account, await self._retrieval())
        except Refused:  # the mail has come, and is not yet known to have left
            return False
        return True


def _typed(who: Applicant) -> dict[str, str]:
    """What this person answers, by the keys of the order's form."""
    me = who.identity
    return {
        "holder.who": "self",
        "holder.given_name": me.given_name,
        "holder.surname": me.surname,
        "holder.email": me.email,
        "holder.phone": me.phone,
        "holder.document_kind": "cnie",
        "holder.document_number": me.document_number,
        "holder.document_expiry": me.document_expiry,
        "organisation.siret": me.siret,
        "organisation.name": me.organisation,
        "legal_representative.who": "holder",
    }


async def _until(done: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(30):
        while not await done():
            await asyncio.sleep(0.01)
