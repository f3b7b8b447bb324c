"""Sending again what did not arrive: a link by e-mail, or the retrieval code the other way (`domain` §6, §10)."""

from enum import StrEnum
from typing import Final

from models import Account, Channel, OutboxMessage, OutboxStatus, Request, RequestState, Signatory
from services.agents import Agents, Right
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.errors import Refused
from services.core.unit import transaction
from services.core.vault import Vault
from services.notices import Notices, reached_at
from services.reissues import Reissues
from services.requests.folders import Folders
from services.requests.invitations import TO_SIGN
from services.signing.holders import holder_of


class Resend(StrEnum):
    """What can be sent again: a link, or the retrieval code. Every other code is asked for by its person."""

    LINK = "link"
    CODE = "code"


_LINKS: Final = {
    RequestState.SIGNING: ("sign", "sign-again", "sign-reminder"),
    RequestState.APPROVED: ("questions",),
    RequestState.QUESTIONS: ("questions",),
    RequestState.RETRIEVAL: ("download", "retrieval-reminder"),
}
"""The messages that carry the link which a request waits for, by its state."""
_CODES: Final = ("retrieval-code", "retrieval-code-again")
_WITH_CODE: Final = (RequestState.APPROVED, RequestState.QUESTIONS, RequestState.RETRIEVAL)
_OTHER_WAY: Final = {Channel.MAIL: Channel.SMS, Channel.SMS: Channel.MAIL}


class Resends:
    def __init__(
        self,
        agents: Agents,
        vault: Vault,
        codes: Codes,
        reissues: Reissues,
        folders: Folders,
        notices: Notices,
        audit: AuditTrail,
    ) -> None:
        self._agents = agents
        self._vault = vault
        self._codes = codes
        self._reissues = reissues
        self._folders = folders
        self._notices = notices
        self._audit = audit

    async def failed(self, request: Request) -> list[Resend]:
        """What did not arrive, is still waited for and can be sent again."""
        found = [Resend.CODE] if await self._lost_code(request) else []
        if await self._lost_link(request):
            found.append(Resend.LINK)
        return found

    async def resend(self, account: Account, request: Request) -> None:
        """Send it again. Raises Refused where nothing was lost, and what the limits of codes and links refuse."""
        await self._agents.require(account, Right.HANDLE, request.office)
        failed = await self.failed(request)
        if not failed:
            raise Refused("error-resend-none")
        async with transaction():
            if Resend.CODE in failed:
                await self._send_code(account, request)
            if Resend.LINK in failed:
                await self._reissues.reissue(account, request)

    async def _send_code(self, account: Account, request: Request) -> None:
        """A new code by the way that has not failed; it voids the earlier ones."""
        lost = await self._lost_code(request)
        assert lost is not None
        holder, owner, channel = await holder_of(request.id), await request.owner, _OTHER_WAY[lost.channel]
        person = self._folders.person(holder)
        recipient = person["phone"] if channel is Channel.SMS else person["email"]
        args = {**self._notices.about(request, owner.locale), "name": self._folders.full_name(person)}
        sending = Sending(
            channel, "retrieval-code-again", owner.locale, lifetime=None, request_id=request.id, args=args
        )
        code = await self._codes.send(Bound(Purpose.RETRIEVAL, request.id, holder.account_id, recipient), sending)
        await self._audit.record(
            f"account:{account.id}", "retrieval.code", f"request:{request.id}", delivery=str(code.delivery)
        )

    async def _lost_code(self, request: Request) -> OutboxMessage | None:
        """The last code, where it failed: a newer one, whichever way it went, has voided it."""
        if request.state not in _WITH_CODE:
            return None
        last = await OutboxMessage.filter(request_id=request.id, kind__in=_CODES).order_by("-position").first()
        return last if last and last.status is OutboxStatus.FAILED else None

    async def _lost_link(self, request: Request) -> bool:
        """Whether the last link to somebody who is waited for failed."""
        kinds = _LINKS.get(request.state)
        if kinds is None:
            return False
        signing = request.state is RequestState.SIGNING
        waited = Signatory.filter(request=request, state__in=TO_SIGN)
        people = [self._folders.person(each) for each in (await waited if signing else [await holder_of(request.id)])]
        to = {self._vault.digest("search", reached_at(person)) for person in people}
        sent = OutboxMessage.filter(request_id=request.id, kind__in=kinds, recipient_digest__in=to)
        last = {row.recipient_digest: row.status for row in await sent.order_by("position")}
        return OutboxStatus.FAILED in last.values()
