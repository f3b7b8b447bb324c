"""The signature itself, by a code; a refusal; "this is not me" (`domain` §4.2, steps 4 and 5)."""

from models import Account, Channel, Document, Request, Signatory, SignatoryState
from services.catalogue.offices import Terms
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.bells import Bells
from services.core.clock import Clock
from services.core.errors import Conflict
from services.core.unit import transaction
from services.identity.lines import reason_line
from services.identity.phones import mask_phone
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.requests.folders import Folders
from services.requests.parties import Parties
from services.requests.states import Action, States
from services.signing.signatories import Signatories


class Signature:
    def __init__(
        self,
        signatories: Signatories,
        codes: Codes,
        links: Links,
        folders: Folders,
        states: States,
        parties: Parties,
        notices: Notices,
        terms: Terms,
        audit: AuditTrail,
        clock: Clock,
        bells: Bells,
    ) -> None:
        self._signatories = signatories
        self._codes = codes
        self._links = links
        self._folders = folders
        self._states = states
        self._parties = parties
        self._notices = notices
        self._terms = terms
        self._audit = audit
        self._clock = clock
        self._bells = bells

    def masked_phone(self, signatory: Signatory) -> str:
        return mask_phone(self._folders.person(signatory)["phone"])

    async def code_waiting(self, signatory: Signatory) -> bool:
        """Whether a code was sent that is still good."""
        return await self._codes.waiting(Purpose.SIGNATURE, signatory.id)

    async def blocked(self, signatory: Signatory) -> bool:
        """Whether too many codes were wrong: only the desk can help."""
        return await self._codes.blocked(Purpose.SIGNATURE, signatory.id)

    def terms_accepted(self, signatory: Signatory) -> bool:
        """Whether this signatory has accepted the terms in force."""
        return signatory.terms_version == self._terms.version

    async def accept_terms(self, account: Account, signatory: Signatory) -> None:
        """What is signed is signed under the terms in force, accepted before the code is asked for."""
        if signatory.state is not SignatoryState.REVIEWED:
            raise Conflict
        if self.terms_accepted(signatory):
            return
        async with transaction():
            await self._signatories.hold(signatory)
            mine = Signatory.filter(id=signatory.id, state=SignatoryState.REVIEWED)
            if not await mine.update(terms_version=self._terms.version):
                raise Conflict
            await self._audit.record(
                f"account:{account.id}", "terms.accept", f"signatory:{signatory.id}", version=self._terms.version
            )

    async def send_code(self, account: Account, signatory: Signatory) -> None:
        """Text a code to the phone of the request. Raises Refused where it must wait."""
        await self._signatories.require_open(signatory)
        if signatory.state is not SignatoryState.REVIEWED:
            raise Conflict
        bound = Bound(Purpose.SIGNATURE, signatory.id, account.id, self._folders.person(signatory)["phone"])
        sending = Sending(Channel.SMS, "signature", account.locale, request_id=signatory.request_id)
        async with transaction():
            await self.accept_terms(account, signatory)
            code = await self._codes.send(bound, sending)
            await self._audit.record(
                f"account:{account.id}", "signature.code", f"signatory:{signatory.id}", delivery=str(code.delivery)
            )

    async def sign(self, account: Account, signatory: Signatory, typed: str) -> None:
        """Sign with the code. The last signature sends the request to the desk.

        Raises Refused with what is wrong with the code; Conflict where signing is not the step, or where the terms
        have changed since they were accepted.
        """
        await self._signatories.require_open(signatory)
        if signatory.state is not SignatoryState.REVIEWED:
            raise Conflict
        if not self.terms_accepted(signatory):
            raise Conflict("error-terms-changed")
        request = signatory.request
        async with transaction():
            await self._signatories.hold(signatory)
            verdict = await self._codes.check(Purpose.SIGNATURE, signatory.id, account.id, typed)
            if verdict.accepted and verdict.code:
                await self._codes.consume(verdict.code)
                await self._record_signature(account, signatory, request, str(verdict.code.delivery))
            elif verdict.exhausted:
                await self._notices.alert_agents("desk-blocked", request)
        verdict.raise_if_refused()

    async def refuse(self, account: Account, signatory: Signatory, reason: str) -> None:
        """A refusal stops the request for everyone; all are told who and why."""
        await self._signatories.require_open(signatory)
        if signatory.state not in (SignatoryState.IDENTIFIED, SignatoryState.REVIEWED):
            raise Conflict
        request = signatory.request
        text = reason_line(reason)
        async with transaction():
            await self._signatories.hold(signatory)
            unsigned = Signatory.filter(id=signatory.id, state=signatory.state)
            reason_sealed = self._folders.seal_reason(signatory, text)
            if not await unsigned.update(state=SignatoryState.REFUSED, reason_sealed=reason_sealed):
                raise Conflict
            await self._states.move(request, Action.DECLINE, f"account:{account.id}")
            who = self._folders.full_name(self._folders.person(signatory))
            await self._tell_refusal(request, account, who, text)

    async def _tell_refusal(self, request: Request, refuser: Account, who: str, reason: str) -> None:
        """To everyone where they are reached, and in the chat to the requester and to those who had begun."""
        owner = await request.owner
        told = {owner.id: owner}
        for signatory in await Signatory.filter(request=request).prefetch_related("account"):
            await self._links.void(LinkPurpose.SIGN, signatory.id)
            if signatory.account:
                told[signatory.account.id] = signatory.account
        await self._parties.tell("declined", request, who=who, reason=reason)
        told.pop(refuser.id, None)
        for account in told.values():
            await self._notices.chat("declined", account, request, go="request", who=who, reason=reason)

    async def deny(self, account: Account, signatory: Signatory) -> None:
        """ "This is not me": this signature is suspended and the desk is told."""
        await self._signatories.require_open(signatory)
        async with transaction():
            await self._signatories.hold(signatory)
            changed = await Signatory.filter(
                id=signatory.id, state__in=[SignatoryState.INVITED, SignatoryState.IDENTIFIED, SignatoryState.REVIEWED]
            ).update(state=SignatoryState.DENIED)
            if not changed:
                raise Conflict
            await self._audit.record(f"account:{account.id}", "signatory.deny", f"signatory:{signatory.id}")
            await self._notices.alert_agents("desk-denied", signatory.request)

    async def _record_signature(self, account: Account, signatory: Signatory, request: Request, delivery: str) -> None:
        now = self._clock.real()
        form = await Document.get(id=request.form_document)
        changed = await Signatory.filter(id=signatory.id, state=SignatoryState.REVIEWED).update(
            state=SignatoryState.SIGNED,
            signed_at=now,
            signed_sha256=form.sha256,
            masked_phone=self.masked_phone(signatory),
            code_delivery=delivery,
        )
        if not changed:
            raise Conflict
        await self._links.close(LinkPurpose.SIGN, signatory.id)
        await self._audit.record(
            f"account:{account.id}",
            "signatory.sign",
            f"signatory:{signatory.id}",
            roles=signatory.roles,
            sha256=form.sha256,
            delivery=delivery,
            terms=signatory.terms_version,
        )
        if await Signatory.filter(request=request).exclude(state=SignatoryState.SIGNED).exists():
            return
        await self._states.move(request, Action.COMPLETE_SIGNATURES, f"account:{account.id}")
        await self._bells.evidence.ring()
        owner = await request.owner
        await self._notices.alert_agents("desk-new", request)
        await self._parties.tell("signed", request)
        if owner.id != account.id:
            await self._notices.chat("signed", owner, request, go="request")
