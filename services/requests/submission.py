"""Submission: the form is frozen as the paper that is signed, its signatories are named and invited (`domain` §4.1).

From here on the form is what people sign: it is frozen here and nowhere else.
"""

from dataclasses import dataclass
from uuid import uuid4

from models import Account, Document, DocumentKind, Request, Signatory
from services.core.clock import Clock
from services.core.errors import Conflict
from services.core.unit import transaction
from services.documents import Documents
from services.requests.asked import let_go
from services.requests.folders import Folders
from services.requests.form import People
from services.requests.invitations import Invitations
from services.requests.paper import FormPaper
from services.requests.search_keys import SearchKeys
from services.requests.states import Action, States


@dataclass(frozen=True, slots=True)
class Frozen:
    """A form as it is signed: its paper, whose row is still to be saved, and its people."""

    paper: Document
    people: People


class Submission:
    def __init__(
        self,
        folders: Folders,
        documents: Documents,
        states: States,
        invitations: Invitations,
        paper: FormPaper,
        search_keys: SearchKeys,
        clock: Clock,
    ) -> None:
        self._folders = folders
        self._documents = documents
        self._states = states
        self._invitations = invitations
        self._paper = paper
        self._search_keys = search_keys
        self._clock = clock

    async def submit(self, request: Request, account: Account, terms_version: str) -> None:
        """Freeze the form as a PDF, name the signatories, invite each, and move on.

        Raises Conflict where a field is missing: the recap is then shown again.
        """
        frozen = await self._freeze(request, account.locale)
        now = self._clock.now()
        async with transaction():
            await self._keep(request, frozen, terms_version)
            await self._states.move(
                request,
                Action.SUBMIT,
                f"account:{account.id}",
                deadline=now + self._invitations.lifetime,
                next_reminder=self._invitations.first_reminder(now),
                form_sha256=frozen.paper.sha256,
            )
            for position, (roles, person) in enumerate(frozen.people):
                signatory = Signatory(id=uuid4(), request=request, roles=list(roles), position=position)
                signatory.person_sealed = self._folders.seal_person(signatory, person)
                await signatory.save(force_create=True)
                await self._invitations.send(request, signatory, account.locale)

    async def _freeze(self, request: Request, locale: str) -> Frozen:
        """Draw the paper of a complete form, before the unit that keeps it."""
        form = self._folders.form(request)
        asked = self._folders.form_of(request)
        if asked.missing(form) or not request.lifetime_months:
            raise Conflict
        async with transaction(preliminary=True):
            unused = await let_go(request, asked.papers(form), self._documents)
        await self._documents.destroy(unused)
        people = asked.people(form)
        paper = await self._paper.draw(request, form, people, locale)
        return Frozen(await self._documents.keep(request.id, DocumentKind.FORM, paper.file, paper.sha256), people)

    async def _keep(self, request: Request, frozen: Frozen, terms_version: str) -> None:
        """Make the frozen form the one that is signed, inside the running unit."""
        await frozen.paper.save(force_create=True)
        request.form_document, request.terms_version = frozen.paper.id, terms_version
        request.submitted_at = self._clock.now()
        await Request.filter(id=request.id).update(
            form_document=request.form_document, terms_version=terms_version, submitted_at=request.submitted_at
        )
        await self._search_keys.index(request, self._folders.form(request))
