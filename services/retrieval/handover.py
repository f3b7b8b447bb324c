"""Step 6: the technical check, the hand-over, and the holder's word that the file is saved (`domain` §4.4).

The file never goes through the chat. It leaves by a link that gives it once where people can reach us, and by e-mail
where they cannot.
"""

import asyncio
from datetime import timedelta
from typing import Final, Literal

from models import Account, Invitation, OutboxMessage, OutboxStatus, Request, Retrieval
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, NotFound, Refused
from services.core.unit import transaction
from services.documents import SealedFiles
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.pki.p12 import open_p12
from services.requests.folders import Folders
from services.retrieval.phases import P, change
from services.signing.holders import holder_of

FILE_NAME: Final = "certificat.p12"
FILE_TYPE: Final = "application/x-pkcs12"
_PAUSE: Final = timedelta(seconds=30)


class Handover:
    def __init__(
        self, links: Links, folders: Folders, files: SealedFiles, notices: Notices, audit: AuditTrail, clock: Clock
    ) -> None:
        self._links = links
        self._folders = folders
        self._files = files
        self._notices = notices
        self._audit = audit
        self._clock = clock

    @property
    def way(self) -> Literal["link", "attachment"]:
        """How the file leaves."""
        return "link" if self._links.lead_to_files else "attachment"

    async def check(self, account: Account, retrieval: Retrieval, password: str) -> None:
        """Step 6: the software opens the very file with the password typed, and only then hands it over.

        Raises P12DoesNotOpen: nothing is lost, the holder types again.
        """
        if retrieval.phase is not P.DETAILS:
            raise Conflict
        content = await self._files.read(retrieval.id)
        await asyncio.to_thread(open_p12, content, password)
        async with transaction():
            await change(retrieval, P.HANDED_OVER)
            await self._send(retrieval)
            if retrieval.counter_agent:
                await self._tell_of_counter(retrieval)
            await self._audit.record(f"account:{account.id}", "retrieval.hand_over", f"request:{retrieval.request_id}")

    async def send_again(self, account: Account, retrieval: Retrieval) -> None:
        """The e-mail with the file, once more, as long as the file is kept.

        Raises Refused(`error-file-too-soon`) where it has only just been asked for.
        """
        if retrieval.phase is not P.HANDED_OVER:
            raise Conflict
        last = await self._last(retrieval)
        if last and self._clock.now() - last.created_at < _PAUSE:
            raise Refused("error-file-too-soon", seconds=_PAUSE.seconds)
        async with transaction():
            await self._send(retrieval)
            await self._audit.record(f"account:{account.id}", "retrieval.send_again", f"request:{retrieval.request_id}")

    async def link(self, account: Account, retrieval: Retrieval) -> str:
        """The address of the file for the counter's own computer: of the same invitation as the e-mail's, so that one
        of the two gives it. Raises LinkEnded where one has; Conflict where the file does not leave by a link, or where
        the service made the password, which was then shown on that very screen."""
        invitation = await self._links.current(LinkPurpose.FILE, retrieval.id)
        if retrieval.phase is not P.HANDED_OVER or invitation is None or retrieval.proposed:
            raise Conflict
        self._links.require_unused(invitation)
        async with transaction():
            address = await self._links.another(invitation)
            await self._audit.record(f"account:{account.id}", "counter.link", f"request:{retrieval.request_id}")
        return address

    async def saved(self, account: Account, retrieval: Retrieval) -> None:
        """The holder has saved the file: it is destroyed here.

        Raises Refused(`error-file-not-sent`) while its e-mail has not left.
        """
        if retrieval.phase is not P.HANDED_OVER:
            raise Conflict
        last = await self._last(retrieval)
        if last is None or last.status is OutboxStatus.PENDING:
            raise Refused("error-file-not-sent")
        await self._files.destroy(retrieval.id)  # first: a row that says so must never be ahead of the file
        async with transaction():
            await change(retrieval, P.SAVED, has_file=False)
            await self._links.void(LinkPurpose.FILE, retrieval.id)
            await self._audit.record(f"account:{account.id}", "retrieval.saved", f"request:{retrieval.request_id}")

    async def behind(self, token: str) -> Retrieval:
        """The retrieval whose file a link leads to; looking uses nothing up. Raises Refused as `Links.read` does."""
        return await Retrieval.get(id=(await self._invitation(token)).subject_id)

    async def take(self, token: str) -> bytes:
        """The file behind a link, once. Raises Refused as `Links.read` does."""
        invitation = await self._invitation(token)
        retrieval = await Retrieval.get(id=invitation.subject_id)
        try:
            content = await self._files.read(retrieval.id)
        except NotFound:
            raise Refused("error-link-voided", purpose=invitation.purpose) from None
        async with transaction():
            await self._links.use(invitation)
            actor, request = f"account:{retrieval.account_id}", f"request:{retrieval.request_id}"
            await self._audit.record(actor, "retrieval.fetch", request)
        return content

    async def _invitation(self, token: str) -> Invitation:
        return await self._links.read(token, file=True)

    async def _last(self, retrieval: Retrieval) -> OutboxMessage | None:
        """The newest e-mail with the file."""
        return await OutboxMessage.filter(request_id=retrieval.request_id, kind="file").order_by("-position").first()

    async def _send(self, retrieval: Retrieval) -> None:
        """To the holder, whoever is at work."""
        account, person = await self._holder(retrieval)
        link, until = None, retrieval.file_until
        if self._links.lead_to_files and until is not None:
            link = await self._links.invite(LinkPurpose.FILE, retrieval.id, until - self._clock.now(), account)
        await self._notices.mail(
            "file",
            person["email"],
            account.locale,
            await Request.get(id=retrieval.request_id),
            link=link,
            attach=None if link else retrieval.id,
            name=self._folders.full_name(person),
            way=self.way,
            until=until,
        )

    async def _tell_of_counter(self, retrieval: Retrieval) -> None:
        """The holder reads in both places that the certificate was handed over at the office."""
        account, person = await self._holder(retrieval)
        request = await Request.get(id=retrieval.request_id)
        await self._notices.mail(
            "counter-done", person["email"], account.locale, request, name=self._folders.full_name(person)
        )
        await self._notices.chat("counter-done", account, request, go="retrieval")

    async def _holder(self, retrieval: Retrieval) -> tuple[Account, dict[str, str]]:
        account = await Account.get(id=retrieval.account_id)
        return account, self._folders.person(await holder_of(retrieval.request_id))
