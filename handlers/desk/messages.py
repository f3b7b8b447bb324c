"""The messages of a request: what became of each, and the way to send again what was lost."""

from handlers.chat.journey import Journey
from handlers.chat.pager import pager, turned
from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from handlers.desk.action import DESK
from models import Request
from services.agents import Right
from services.core.errors import Conflict
from services.core.texts import Markup
from services.desk.deliveries import Delivery, Recipient

_RESEND = "resend"


class Messages(Journey):
    """The topic is the page."""

    name = "messages"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        request = await self._request(visit)
        page = await visit.suite.deliveries.of(visit.account, request, int(visit.topic or 0))
        failed = await visit.suite.resends.failed(request)
        about = visit.suite.notices.about(request, visit.account.locale)
        lines = [visit.t("messages", count=page.count, **about)]
        lines += [self._line(visit, delivery) for delivery in page.items]
        lines += [visit.t(f"messages-lost-{resend}") for resend in failed]
        rows: list[tuple[Button, ...]] = []
        if failed and Right.HANDLE in await visit.suite.agents.rights(visit.account, request.office):
            rows.append((visit.button("do-resend", _RESEND),))
        rows += pager(visit, page)
        refresh = visit.leads("button-refresh", self.name, request.id)
        rows.append((refresh, visit.leads("button-card", DESK, request.id)))
        step = f"{page.number}-{page.count}-{'-'.join(failed)}"
        return Screen(step, Markup("\n\n".join(lines)), tuple(rows))

    def _line(self, visit: Visit, delivery: Delivery) -> Markup:
        what = f"message-{delivery.kind}"
        known = visit.suite.texts.has(visit.account.locale, what)
        fate = visit.t(f"delivery-{delivery.status}")
        if delivery.why:
            fate = visit.t("delivery-why", fate=fate, why=visit.t(f"failure-{delivery.why}"))
        return visit.t(
            "message-line",
            what=visit.t(what) if known else visit.t("message-other", kind=delivery.kind),
            who=self._who(visit, delivery.recipient),
            channel=visit.t(f"channel-{delivery.channel}"),
            fate=fate,
            at=delivery.at,
        )

    def _who(self, visit: Visit, recipient: Recipient) -> Markup:
        if not recipient.roles:
            return visit.t("recipient-unknown")
        roles = ", ".join(visit.t(f"role-{role}") for role in recipient.roles)
        named = visit.t("recipient", name=recipient.name, roles=Markup(roles)) if recipient.name else Markup(roles)
        return visit.t("recipient-at", who=named, address=recipient.address) if recipient.address else named

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        request = await self._request(visit)
        if action != _RESEND:
            visit.go(self.name, request.id, str(turned(action, arg)))
            return
        await visit.suite.resends.resend(visit.account, request)
        visit.notice = visit.t("desk-resent", **visit.suite.notices.about(request, visit.account.locale))

    async def _request(self, visit: Visit) -> Request:
        if visit.conversation.subject_id is None:
            raise Conflict
        return await visit.suite.review.open(visit.account, request_id=visit.subject_id)
