"""Messages that did not get through: who asked for the request and who waits for the code learn it in the chat, and
the desk sees it too."""

from models import Account, Channel, Code, OutboxMessage, Request
from services.notices import Notices


class Failures:
    def __init__(self, notices: Notices) -> None:
        self._notices = notices

    async def tell(self, row: OutboxMessage) -> None:
        """Told once, inside the unit that notes the failure. A notice that fails in a chat is not told in a chat."""
        if row.request_id is None or row.channel is Channel.CHAT:
            return
        request = await Request.get_or_none(id=row.request_id)
        if request is None:
            return
        waiting = await Code.filter(delivery=row.id, account_id__isnull=False).values_list("account_id", flat=True)
        what = {Channel.MAIL: "e-mail", Channel.SMS: "SMS"}[row.channel]
        for account in await Account.filter(id__in={request.owner_id, *waiting}):
            await self._notices.chat("undelivered", account, request, go="request", what=what)
        await self._notices.alert_agents("desk-undelivered", request, what=what)
