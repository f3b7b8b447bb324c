"""One request, with everybody who acts on it. Each method is one act, which the services carry out or refuse."""

from dataclasses import dataclass, field
from itertools import count
from typing import Final
from uuid import UUID

from models import (
    Account,
    Certificate,
    Request,
    RequestState,
    RetrievalPhase,
    RevocationStep,
    Signatory,
    SignatoryState,
)
from playground.demo.cast import Identity
from playground.demo.papers import paper
from services.core.errors import NotFound
from services.identity.answers import PROPOSED
from services.pki.revocation import RevocationReason
from services.requests.orders import RECAP
from tests.enrolment import enrol
from tests.machine.counter import OFFICE, Counter

S = RequestState
PASSWORD: Final = "TESTmotdepasse2026"
ANSWERS: Final = ("Zébulon vert", "Lac de Paladru", "Le cerf-volant rouge")
OWN_QUESTION: Final = "Quel objet ai-je perdu à Annecy ?"
_people = count(1)


def _person(role: str) -> dict[str, str]:
    number = next(_people)
    return {
        "given_name": "TEST Maëlys",
        "surname": f"TEST D’Aubigné {''.join(chr(97 + int(digit)) for digit in str(number))}",
        "email": f"test.{role.replace('_', '-')}.{number}@demo-guichetier.fr",
        "phone": f"+336123{number:05d}",
        "document_kind": "cnie",
        "document_number": f"X4R{number:06d}",
        "document_expiry": "02/01/2099",
    }


@dataclass(slots=True)
class Folder:
    counter: Counter
    owner: Account
    request_id: UUID
    holder: str
    people: dict[str, dict[str, str]]
    accounts: dict[str, Account] = field(default_factory=dict)

    @classmethod
    async def order(
        cls,
        counter: Counter,
        others: tuple[str, ...],
        product: str = "initio",
        by_text: tuple[str, ...] = (),
        for_another: bool = False,
    ) -> "Folder":
        """Filled and not sent yet. The holder orders for themselves, unless it is `for_another`; `others` are named
        besides, those `by_text` without an e-mail address."""
        suite, owner = counter.suite, await counter.somebody()
        holder = str(suite.catalogue.product(product).holder_role)
        people = {role: _person(role) for role in (holder, *others)}
        me = _person("requester") if for_another else people[holder]
        await enrol(suite, owner, Identity(me["given_name"], me["surname"], me["email"], me["phone"]))
        request = await suite.orders.start(owner, product)
        typed = {f"{role}.{name}": value for role, person in people.items() for name, value in person.items()}
        typed |= {
            f"{holder}.who": "other" if for_another else "self",
            "organisation.siret": "73282932000074",
            "organisation.name": "TEST Entreprise",
            "legal_representative.who": "other" if "legal_representative" in others else holder,
            "delegate.who": "other" if "delegate" in others else "nobody",
            "product.office": OFFICE,
        }
        await suite.orders.choose_lifetime(request, 12)
        while (asked := request.cursor) != RECAP:
            if asked.startswith("documents."):
                await suite.orders.attach(request, asked, "TEST.pdf", paper(asked))
            elif asked in {f"{role}.email" for role in by_text}:
                await suite.orders.skip(request)
            else:
                await suite.orders.answer(request, asked, typed[asked])
        accounts = {holder: await counter.somebody() if for_another else owner} | {
            role: await counter.somebody() for role in others
        }
        return cls(counter, owner, request.id, holder, people, accounts)

    async def request(self) -> Request:
        """Raises NotFound where it was a draft, and is deleted."""
        request = await Request.get_or_none(id=self.request_id)
        if request is None:
            raise NotFound
        return request

    async def onward(self) -> None:
        """What everybody hopes for next."""
        request = await self.request()
        match request.state:
            case S.DRAFT:
                await self.submit()
            case S.SIGNING:
                unsigned = [row for row in await self._signatories() if row.state is not SignatoryState.SIGNED]
                await self.sign(unsigned[0].roles[0])
            case S.REVIEW:
                await self.approve(0)
            case S.RETURNED:
                await self.resubmit()
            case S.APPROVED | S.QUESTIONS:
                await self.set_questions()
            case S.RETRIEVAL:
                await self.retrieve(ANSWERS)

    async def submit(self) -> None:
        suite = self.counter.suite
        request = await suite.orders.own_draft(self.owner, self.request_id)
        await suite.submission.submit(request, self.owner, suite.catalogue.terms.version)

    async def resubmit(self) -> None:
        suite = self.counter.suite
        request = await suite.orders.own_draft(self.owner, self.request_id)
        await suite.submission.resubmit(request, self.owner, suite.catalogue.terms.version)

    async def correct(self) -> None:
        """Another given name than the one that stands there."""
        suite = self.counter.suite
        request = await suite.orders.own_draft(self.owner, self.request_id)
        name = f"TEST {chr(ord('A') + next(_people) % 26)}élanie"
        await suite.orders.answer(request, "holder.given_name", name)
        self.people["holder"]["given_name"] = name

    async def sign(self, role: str) -> None:
        """The five fields, every document, the terms, the code."""
        await self.identify(role)
        await self.ask_code(role)
        code = await self.counter.code("signature", self.people[role]["phone"])
        await self.counter.suite.signature.sign(self.accounts[role], await self._signatory(role), code)

    async def identify(self, role: str) -> None:
        """The five fields, and every document read."""
        suite, account, person = self.counter.suite, self.accounts[role], self.people[role]
        signatory = await self._signatory(role)
        while signatory.state is SignatoryState.INVITED:
            asked = suite.identification.asked(account, signatory)
            await suite.identification.type_field(account, signatory, person[asked])
            signatory = await self._signatory(role)
        for reading in await suite.readings.of(signatory):
            await suite.readings.mark_read(await self._signatory(role), reading.document.id)

    async def ask_code(self, role: str) -> None:
        """Under the terms in force; a code that is at hand is good."""
        signature, account = self.counter.suite.signature, self.accounts[role]
        await signature.accept_terms(account, await self._signatory(role))
        signatory = await self._signatory(role)
        if not await signature.code_waiting(signatory):
            await signature.send_code(account, signatory)

    async def refuse(self, role: str) -> None:
        await self.counter.suite.signature.refuse(self.accounts[role], await self._signatory(role), "Je refuse.")

    async def deny(self, role: str) -> None:
        await self.counter.suite.signature.deny(self.accounts[role], await self._signatory(role))

    async def withdraw(self) -> None:
        await self.counter.suite.follow.withdraw(self.owner, await self.request())

    async def approve(self, officer: int) -> None:
        await self.counter.suite.decisions.approve(self.counter.officers[officer], await self.request())

    async def reject(self) -> None:
        await self.counter.suite.decisions.reject(self.counter.officers[0], await self.request(), "Illisible.")

    async def ask(self, evidence: bool) -> None:
        returns, request = self.counter.suite.returns, await self.request()
        ask = returns.ask_evidence if evidence else returns.return_for_correction
        await ask(self.counter.officers[0], request, "Un extrait plus récent.")

    async def take_back(self) -> None:
        await self.counter.suite.returns.take_back(self.owner, await self.request())

    async def complete(self) -> None:
        """One more document, which nobody signs."""
        name, content = "TEST.pdf", paper(f"TEST {next(_people)}")
        await self.counter.suite.supplements.add(self.owner, await self.request(), name, content)

    async def unblock(self) -> None:
        await self.counter.suite.unblocking.unblock(self.counter.operator, await self.request())

    async def reissue(self) -> None:
        await self.counter.suite.reissues.reissue(self.counter.operator, await self.request())

    async def set_questions(self) -> None:
        questions, account = self.counter.suite.questions, self.owner
        row = await questions.of(account, self.request_id)
        if not row.document_checked_at:
            await questions.prove_document(account, row, self.people[self.holder]["document_number"])
        await questions.restart(await questions.of(account, self.request_id))
        for key, answer in zip(PROPOSED, ANSWERS[:2], strict=False):
            await questions.pick(await questions.of(account, self.request_id), key)
            await questions.type_text(account, await questions.of(account, self.request_id), answer)
        for text in (OWN_QUESTION, ANSWERS[2]):
            await questions.type_text(account, await questions.of(account, self.request_id), text)
        await questions.confirm(account, await questions.of(account, self.request_id))

    async def retrieve(self, answers: tuple[str, str, str]) -> None:
        """As far as the certificate, if the answers are right."""
        suite, account = self.counter.suite, self.owner
        steps = suite.retrieval
        row = await steps.of(account, self.request_id)
        if row.phase is RetrievalPhase.START:
            await steps.start(row)
        while (row := await steps.of(account, self.request_id)).phase is RetrievalPhase.PASSWORD:
            await suite.password.choose(row, PASSWORD)
        if row.phase is RetrievalPhase.CODE:
            code = await self.counter.code("retrieval-code", self.people[self.holder]["email"])
            await steps.enter_code(account, row, code)
        for answer in answers:
            await steps.type_answer(account, await steps.of(account, self.request_id), answer)
        await suite.generation.run_due()

    async def revoke(self, answers: tuple[str, str, str]) -> None:
        """By the holder."""
        revocations, account = self.counter.suite.holder_revocation, self.owner
        certificate = await Certificate.get_or_none(request_id=self.request_id)
        if certificate is None:
            raise NotFound
        row = await revocations.begin(account, certificate)
        if row.step is RevocationStep.REASON:
            await revocations.choose_reason(row, RevocationReason.KEY_COMPROMISE.value)
        for answer in answers:
            await revocations.type_answer(account, await revocations.of(account, row.id), answer)

    async def propose(self, officer: int) -> None:
        reason = RevocationReason.PRIVILEGE_WITHDRAWN.value
        await self.counter.suite.desk_revocation.propose(self.counter.officers[officer], await self.request(), reason)

    async def confirm(self, officer: int) -> None:
        await self.counter.suite.desk_revocation.confirm(self.counter.officers[officer], await self.request())

    async def _signatories(self) -> list[Signatory]:
        return await Signatory.filter(request_id=self.request_id).order_by("position")

    async def _signatory(self, role: str) -> Signatory:
        for row in await Signatory.filter(request_id=self.request_id).select_related("request"):
            if role in row.roles:
                return row
        raise NotFound
