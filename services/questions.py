"""The security questions of a software certificate (`domain` §4.4; ChamberSign download guide, part 2).

The holder proves the number of an identity document that is still valid, then sets three questions: two picked out of
eight and one of their own. Once set they cannot be changed; they guard retrieval, revocation and unblocking.
"""

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from models import Account, Request, RequestState, Retrieval, SecurityAnswers, Signatory
from services import attempts
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Invalid, NotFound, Refused
from services.core.texts import Texts
from services.core.unit import transaction
from services.core.vault import Vault
from services.identity.answers import PROPOSED, AnswerHasher, check_answer, clean_question, normalise_answer
from services.identity.papers import PaperKind, clean_number, same_number, valid_until
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.requests.folders import Folders
from services.requests.states import Action, States
from services.signing.holders import require_holder

DOCUMENT: Final = "holder-document"
DOCUMENT_ATTEMPTS: Final = 5
DOWNLOAD_LIFETIME: Final = timedelta(hours=24)


class Questions:
    def __init__(
        self,
        vault: Vault,
        texts: Texts,
        hasher: AnswerHasher,
        links: Links,
        folders: Folders,
        states: States,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._vault = vault
        self._texts = texts
        self._hasher = hasher
        self._links = links
        self._folders = folders
        self._states = states
        self._notices = notices
        self._audit = audit
        self._clock = clock

    async def of(self, account: Account, request_id: UUID) -> SecurityAnswers:
        """The holder's row, made when the holder first comes.

        Raises Refused(`error-holder-only`) for anybody else, requester included.
        """
        request = await Request.get_or_none(id=request_id)
        if request is None:
            raise NotFound
        await require_holder(account, request.id)
        answers = await SecurityAnswers.get_or_none(request_id=request_id)
        if answers is None:
            async with transaction(preliminary=True):
                answers = await SecurityAnswers.create(id=uuid4(), request=request, account=account)
        answers.request = request
        return answers

    def draft(self, answers: SecurityAnswers) -> list[dict[str, str]]:
        """What has been chosen so far: up to three of `{"question", "custom", "answer"}`."""
        entries: list[dict[str, str]] = self._vault.open_json(f"answers.draft:{answers.id}", answers.draft_sealed) or []
        return entries

    async def barred(self, account: Account, answers: SecurityAnswers) -> str | None:
        """Why no document can be proved, by the key of its text: too many wrong numbers, or it is valid no more."""
        if not await attempts.remaining(DOCUMENT, answers.id, DOCUMENT_ATTEMPTS):
            return f"error-{DOCUMENT}-blocked"
        person = self._folders.person(await require_holder(account, answers.request_id))
        return None if self._still_valid(person) else "error-document-expired"

    async def prove_document(self, account: Account, answers: SecurityAnswers, typed: str) -> None:
        """Match the number of the holder's identity document, which must still be valid.

        Raises Invalid (format), Refused(`error-document-mismatch`, `error-holder-document-blocked`,
        `error-document-expired`).
        """
        request = answers.request
        await self._links.require_open(LinkPurpose.QUESTIONS, request.id)
        holder = await require_holder(account, request.id)
        person = self._folders.person(holder)
        kind = PaperKind(person["document_kind"])
        number = clean_number(kind, typed)
        if not self._still_valid(person):
            raise Refused("error-document-expired")
        async with transaction():
            left = await attempts.spend(DOCUMENT, answers.id, DOCUMENT_ATTEMPTS)
            matched = same_number(kind, person["document_number"], number)
            if matched:
                await attempts.forgive(DOCUMENT, answers.id)
                await SecurityAnswers.filter(id=answers.id).update(document_checked_at=self._clock.now())
                if request.state is RequestState.APPROVED:
                    await self._states.move(
                        request,
                        Action.OPEN_QUESTIONS,
                        f"account:{account.id}",
                        deadline=request.deadline,
                        next_reminder=request.next_reminder,
                    )
            elif left == 0:
                await attempts.block(DOCUMENT, answers.id, self._clock.now())
                await self._notices.alert_agents("desk-blocked", request)
            await self._audit.record(
                f"account:{account.id}", "holder.document", f"request:{request.id}", right=matched, left=left
            )
        if not matched:
            raise Refused("error-document-mismatch" if left else f"error-{DOCUMENT}-blocked", left=left)

    def _still_valid(self, person: dict[str, str]) -> bool:
        kind, expiry = PaperKind(person["document_kind"]), date.fromisoformat(person["document_expiry"])
        return valid_until(kind, expiry) >= self._clock.now().date()

    async def pick(self, answers: SecurityAnswers, question: str) -> None:
        """Choose the next question among those proposed. Raises Conflict where it was chosen already."""
        entries = self.draft(answers)
        chosen = {entry["question"] for entry in entries}
        if question not in PROPOSED or question in chosen or len(entries) >= 2 or _open(entries):
            raise Conflict
        await self._keep(answers, [*entries, {"question": question, "custom": "", "answer": ""}])

    async def type_text(self, account: Account, answers: SecurityAnswers, text: str) -> None:
        """Take the answer to the question last chosen or, after two, the holder's own question.

        Raises Invalid with the reason an answer is refused (see `services.identity.answers`).
        """
        entries = self.draft(answers)
        if len(entries) == 3 and not _open(entries):
            raise Conflict
        if len(entries) == 2 and not _open(entries):
            question = clean_question(text)
            if normalise_answer(question) in {normalise_answer(self.wording(each, account.locale)) for each in entries}:
                raise Invalid("error-question-again")
            await self._keep(answers, [*entries, {"question": "", "custom": question, "answer": ""}])
            return
        if not _open(entries):
            raise Conflict
        person = self._folders.person(await require_holder(account, answers.request_id))
        entry = entries[-1]
        check_answer(
            text,
            question=self.wording(entry, account.locale),
            forbidden=(person["given_name"], person["surname"], person["email"], person["phone"]),
            others=[other["answer"] for other in entries[:-1]],
        )
        entry["answer"] = text
        await self._keep(answers, entries)

    async def back(self, answers: SecurityAnswers) -> None:
        """Take back the last thing said: the answer just given, or the question just chosen."""
        entries = self.draft(answers)
        if entries and entries[-1]["answer"]:
            entries[-1]["answer"] = ""
        elif entries:
            entries.pop()
        await self._keep(answers, entries)

    async def restart(self, answers: SecurityAnswers) -> None:
        await self._keep(answers, [])

    def wording(self, entry: dict[str, Any], locale: str) -> str:
        """The question as it is asked."""
        return entry["custom"] or self._texts.plain(locale, entry["question"])

    async def confirm(self, account: Account, answers: SecurityAnswers) -> None:
        """Set the three questions for good; the download link leaves (message 3, 24 hours)."""
        request = answers.request
        await self._links.require_open(LinkPurpose.QUESTIONS, request.id)
        entries = self.draft(answers)
        if len(entries) != 3 or _open(entries):
            raise Conflict
        kept = [
            {
                "question": entry["question"],
                "custom_sealed": self._vault.seal(f"answers.custom:{answers.id}", entry["custom"].encode()).hex(),
                "hash": await self._hasher.hash(entry["answer"]),
            }
            for entry in entries
        ]
        holder = await require_holder(account, request.id)
        async with transaction():
            changed = await SecurityAnswers.filter(id=answers.id, set_at=None).update(
                entries=kept, set_at=self._clock.now(), draft_sealed=None, account_id=account.id
            )
            if not changed:
                raise Conflict
            await self._states.move(
                request,
                Action.SET_QUESTIONS,
                f"account:{account.id}",
                deadline=request.deadline,
                next_reminder=request.next_reminder,
            )
            await self._links.close(LinkPurpose.QUESTIONS, request.id)
            await Retrieval.create(id=uuid4(), request=request, account=account, created_at=self._clock.now())
            await self.invite_download(account, request, holder)

    async def invite_download(self, account: Account, request: Request, holder: Signatory) -> None:
        """Message 3: the download link, 24 hours."""
        person = self._folders.person(holder)
        link = await self._links.invite(LinkPurpose.DOWNLOAD, request.id, DOWNLOAD_LIFETIME, account)
        await self._notices.mail(
            "download",
            person["email"],
            account.locale,
            request,
            link=link,
            name=self._folders.full_name(person),
            until=self._clock.now() + DOWNLOAD_LIFETIME,
        )

    async def asked(self, request_id: UUID, locale: str) -> list[str]:
        """The three questions as they are asked later."""
        answers = await SecurityAnswers.get(request_id=request_id)
        return [self.wording(self._opened(answers, entry), locale) for entry in answers.entries]

    async def verify(self, request_id: UUID, typed: list[str]) -> bool:
        """Whether the three answers are right; all are compared, whichever is wrong. Slow on purpose (Argon2id)."""
        answers = await SecurityAnswers.get(request_id=request_id)
        verdicts = [
            await self._hasher.verify(text, entry["hash"]) for text, entry in zip(typed, answers.entries, strict=True)
        ]
        return all(verdicts)

    def _opened(self, answers: SecurityAnswers, entry: dict[str, Any]) -> dict[str, str]:
        custom = self._vault.open(f"answers.custom:{answers.id}", bytes.fromhex(entry["custom_sealed"])).decode()
        return {"question": entry["question"], "custom": custom}

    async def _keep(self, answers: SecurityAnswers, entries: list[dict[str, str]]) -> None:
        if answers.set_at:
            raise Conflict
        async with transaction():
            await SecurityAnswers.filter(id=answers.id, set_at=None).update(
                draft_sealed=self._vault.seal_json(f"answers.draft:{answers.id}", entries)
            )


def _open(entries: list[dict[str, str]]) -> bool:
    """Whether the last question chosen still waits for its answer."""
    return bool(entries) and not entries[-1]["answer"]
