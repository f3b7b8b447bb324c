"""A download link that has run out: its holder gets another with a code by SMS, where the office allows it
(`domain` §4.4, §6)."""

from datetime import datetime
from uuid import UUID

from models import Account, Channel, Request, RequestState, Retrieval
from services.catalogue import Catalogue
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.errors import Conflict
from services.core.unit import transaction
from services.identity.phones import mask_phone
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.questions import Questions
from services.requests.folders import Folders
from services.retrieval.phases import CANCELLABLE
from services.signing.holders import require_holder


class Renewal:
    def __init__(
        self,
        catalogue: Catalogue,
        codes: Codes,
        links: Links,
        questions: Questions,
        folders: Folders,
        notices: Notices,
        audit: AuditTrail,
    ) -> None:
        self._catalogue = catalogue
        self._codes = codes
        self._links = links
        self._questions = questions
        self._folders = folders
        self._notices = notices
        self._audit = audit

    async def over_since(self, retrieval: Retrieval) -> datetime | None:
        """When the link ran out on which this retrieval depends; None while the holder can go on."""
        if retrieval.phase not in CANCELLABLE:
            return None
        return await self._links.over_since(LinkPurpose.DOWNLOAD, retrieval.request_id)

    async def waiting_in_vain(self, requests: list[Request]) -> set[UUID]:
        """Those of these requests, by id, whose link has run out: to the questions, or to the download."""
        asked = [each.id for each in requests if each.state in (RequestState.APPROVED, RequestState.QUESTIONS)]
        begun = Retrieval.filter(request_id__in=[each.id for each in requests], phase__in=CANCELLABLE)
        to_download = [retrieval.request_id for retrieval in await begun.only("id", "request_id")]
        return {
            *await self._links.run_out(LinkPurpose.QUESTIONS, asked),
            *await self._links.run_out(LinkPurpose.DOWNLOAD, to_download),
        }

    def offered(self, request: Request) -> bool:
        """Whether this office lets holders renew their link themselves."""
        return self._catalogue.office(request.office).self_reissue

    async def masked_phone(self, account: Account, retrieval: Retrieval) -> str:
        """The phone of the request, where the code goes."""
        return mask_phone(await self._phone(account, retrieval))

    async def code_waiting(self, retrieval: Retrieval) -> bool:
        """Whether a code was sent that is still good."""
        return await self._codes.waiting(Purpose.DOWNLOAD, retrieval.request_id)

    async def blocked(self, retrieval: Retrieval) -> bool:
        """Whether too many codes were wrong: only the desk can help."""
        return await self._codes.blocked(Purpose.DOWNLOAD, retrieval.request_id)

    async def send_code(self, account: Account, retrieval: Retrieval) -> None:
        """Text a code to the holder's phone. Raises Refused where they must wait; Conflict where the link is good."""
        await self._require_over(retrieval)
        bound = Bound(Purpose.DOWNLOAD, retrieval.request_id, account.id, await self._phone(account, retrieval))
        args = self._notices.about(retrieval.request, account.locale)
        sending = Sending(Channel.SMS, "download-link", account.locale, request_id=retrieval.request_id, args={**args})
        async with transaction():
            code = await self._codes.send(bound, sending)
            await self._audit.record(
                f"account:{account.id}", "link.code", f"request:{retrieval.request_id}", delivery=str(code.delivery)
            )

    async def renew(self, account: Account, retrieval: Retrieval, typed: str) -> None:
        """With the code, a fresh download link leaves by e-mail, and the holder can go on at once.

        Raises Refused with what is wrong with the code; Conflict where the link is good.
        """
        await self._require_over(retrieval)
        request = retrieval.request
        holder = await require_holder(account, request.id)
        async with transaction():
            verdict = await self._codes.check(Purpose.DOWNLOAD, request.id, account.id, typed)
            if verdict.accepted:
                await self._codes.consume_all(Purpose.DOWNLOAD, request.id)
                await self._questions.invite_download(account, request, holder)
                await self._audit.record(f"account:{account.id}", "link.renew", f"request:{request.id}")
            elif verdict.exhausted:
                await self._notices.alert_agents("desk-blocked", request)
        verdict.raise_if_refused()

    async def _require_over(self, retrieval: Retrieval) -> None:
        if not self.offered(retrieval.request) or await self.over_since(retrieval) is None:
            raise Conflict

    async def _phone(self, account: Account, retrieval: Retrieval) -> str:
        phone: str = self._folders.person(await require_holder(account, retrieval.request_id))["phone"]
        return phone
