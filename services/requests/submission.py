"""Submission: the form is frozen as the paper that is signed, its signatories are named and invited (`domain` §4.1).

From here on the form is what people sign: it is frozen here and nowhere else.
"""

from dataclasses import dataclass
from uuid import uuid4

from models import Account, Document, DocumentKind, Request, RequestState, Signatory, SignatoryState
from services.core.clock import Clock
from services.core.errors import Conflict
from services.core.unit import transaction
from services.documents import Documents
from services.links import LinkPurpose, Links
from services.notices import Notices, reached_at
from services.requests.asked import let_go
from services.requests.folders import Folders
from services.requests.form import People
from services.requests.invitations import TO_SIGN, Invitations
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
        links: Links,
        notices: Notices,
        clock: Clock,
    ) -> None:
        self._folders = folders
        self._documents = documents
        self._states = states
        self._invitations = invitations
        self._paper = paper
        self._search_keys = search_keys
        self._links = links
        self._notices = notices
        self._clock = clock

    async def submit(self, request: Request, account: Account, terms_version: str) -> None:
        """Freeze the form as a PDF, name the signatories, invite each, and move on.

        Raises Conflict where a field is missing: the recap is then shown again.
        """
        await self._submit(request, account, Action.SUBMIT, terms_version)

    async def resubmit(self, request: Request, account: Account, terms_version: str) -> None:
        """Send a returned request again: to be signed anew where what is signed has changed, to who has not signed yet
        where it has not, and back to the desk where all have.

        Raises Conflict where a field is missing.
        """
        if request.amended:
            await self._submit(request, account, Action.RESUBMIT, terms_version)
            return
        actor = f"account:{account.id}"
        async with transaction():
            if not await Signatory.filter(request=request).exclude(state=SignatoryState.SIGNED).exists():
                await self._states.move(request, Action.RESUBMIT, actor, to=RequestState.REVIEW)
                await self._notices.alert_agents("desk-resubmitted", request)
                return
            await self._move_to_signing(request, Action.RESUBMIT, actor)
            await self._invitations.resend(request, account.locale)

    async def _submit(self, request: Request, account: Account, action: Action, terms_version: str) -> None:
        frozen = await self._freeze(request, account.locale)
        async with transaction():
            await self._keep(request, frozen, terms_version)
            await self._move_to_signing(request, action, f"account:{account.id}", form_sha256=frozen.paper.sha256)
            await self._name_signatories(request, frozen.people, account.locale)

    async def _move_to_signing(self, request: Request, action: Action, actor: str, **data: str) -> None:
        now = self._clock.now()
        await self._states.move(
            request,
            action,
            actor,
            to=RequestState.SIGNING if action is Action.RESUBMIT else None,
            deadline=now + self._invitations.lifetime,
            next_reminder=self._invitations.first_reminder(now),
            **data,
        )

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
        form, asks = self._folders.form(request), self._folders.form_of(request)
        asked = {field.key for field in asks.fields(form)}  # what is left of an answer changed since finds nobody
        await self._search_keys.index(request, {key: value for key, value in form.items() if key in asked})

    async def _name_signatories(self, request: Request, people: People, locale: str) -> None:
        """Name who signs and invite each, inside the running unit.

        Who was named before and has not changed stays bound to their account, or suspended until the desk has looked
        into it; everybody else proves who they are.
        """
        earlier = {tuple(signatory.roles): signatory for signatory in await Signatory.filter(request=request)}
        for position, (roles, person) in enumerate(people):
            known = earlier.get(tuple(roles))
            if known and self._folders.person(known) == person:
                del earlier[tuple(roles)]
                await Signatory.filter(id=known.id).update(position=position)
                await self._invite_again(request, known, locale)
                continue
            signatory = Signatory(id=uuid4(), request=request, roles=list(roles), position=position)
            signatory.person_sealed = self._folders.seal_person(signatory, person)
            await signatory.save(force_create=True)
            await self._invitations.send(request, signatory, locale)
        for signatory in earlier.values():
            await self._links.void(LinkPurpose.SIGN, signatory.id)
            await Signatory.filter(id=signatory.id).delete()
            gone = self._folders.person(signatory)
            if reached_at(gone) not in {reached_at(person) for _, person in people}:
                name = self._folders.full_name(gone)
                await self._notices.person("sign-cancelled", gone, locale, request, name=name)

    async def _invite_again(self, request: Request, signatory: Signatory, locale: str) -> None:
        if signatory.state not in TO_SIGN:
            return
        await self._invitations.send(request, signatory, locale, "sign-again")
        if signatory.account_id not in (None, request.owner_id):
            account = await Account.get(id=signatory.account_id)
            await self._notices.chat("sign-again", account, request, go="signing", to=signatory.id)
