"""Messages that did not get through: who waits for a code and who asked for the request learn it in the chat, and the
desk sees it too (`domain` §8: an undelivered code offers e-mail or a resend)."""

from typing import Final

from models import Account, Channel, Code, OutboxMessage, Request, RequestState, Retrieval
from services.codes import Purpose
from services.notices import Notices

_WHAT: Final = {Channel.MAIL: "e-mail", Channel.SMS: "SMS"}
_SIGNING_UP: Final = (Purpose.EMAIL, Purpose.PHONE)
_CORRECTED: Final = (RequestState.SIGNING, RequestState.REVIEW, RequestState.RETURNED)
"""The states in which its owner can correct a request."""


class Failures:
    def __init__(self, notices: Notices) -> None:
        self._notices = notices

    async def tell(self, row: OutboxMessage) -> None:
        """Told once, inside the unit that notes the failure. A notice that fails in a chat is not told in a chat."""
        if row.channel is Channel.CHAT:
            return
        code = await Code.get_or_none(delivery=row.id)
        waiting = await Account.get_or_none(id=code.account_id) if code else None
        request = await Request.get_or_none(id=row.request_id).select_related("owner") if row.request_id else None
        if code and waiting and code.purpose in _SIGNING_UP:
            await self._notices.redraw(waiting.id, "error-code-undelivered")
        if request is None:
            return
        what = _WHAT[row.channel]
        go = await _where(code) if code and waiting else ""
        if code and waiting and go:
            await self._notices.chat(
                "undelivered-code", waiting, request, go=go, to=code.subject_id, what=what, purpose=code.purpose
            )
        if not (go and waiting and waiting.id == request.owner_id):
            kind = "undelivered-corrected" if request.state in _CORRECTED else "undelivered"
            await self._notices.chat(kind, request.owner, request, go="request", what=what)
        await self._notices.alert_agents("desk-undelivered", request, what=what)


async def _where(code: Code) -> str:
    """The journey in which another code can be asked for, or nothing where there is none yet."""
    if code.purpose == Purpose.SIGNATURE:
        return "signing"
    return "retrieval" if await Retrieval.exists(request_id=code.subject_id) else ""
