"""The audit trail of a request, in words and as a file."""

from typing import Any

from handlers.chat.journey import Journey
from handlers.chat.pager import pager, turned
from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from handlers.desk.action import DESK
from models import Request
from services.agents import Right
from services.core.errors import Conflict
from services.core.texts import Markup
from services.desk.excerpt import Actor, Noted


class Audit(Journey):
    """The topic is the page."""

    name = "audit"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        request = await self._request(visit)
        page = await visit.suite.excerpts.read(visit.account, request, int(visit.topic or 0))
        about = visit.suite.notices.about(request, visit.account.locale)
        lines = [visit.t("audit", count=page.count, **about), *(self._line(visit, noted) for noted in page.items)]
        rows: list[tuple[Button, ...]] = [*pager(visit, page), (visit.button("button-audit-file", "file"),)]
        if Right.READ in await visit.suite.agents.rights(visit.account, request.office):
            rows.append((visit.leads("button-card", DESK, request.id),))
        rows.append((visit.leads("button-home", "home"),))
        return Screen(f"{page.number}-{page.count}", Markup("\n".join(lines)), tuple(rows))

    def _line(self, visit: Visit, noted: Noted) -> Markup:
        key = f"event-{noted.action.replace('.', '-')}"
        known = visit.suite.texts.has(visit.account.locale, key)
        what = visit.t(key) if known else visit.t("event-other", action=noted.action)
        details = [text for name, value in noted.data.items() if (text := self._detail(visit, name, value))]
        if details:
            what = visit.t("event-details", what=what, details=Markup(", ".join(details)))
        return visit.t("event", seq=noted.seq, at=noted.at, what=what, who=self._who(visit, noted.actor))

    def _detail(self, visit: Visit, name: str, value: Any) -> Markup | None:
        """What a person can make use of; the rest is in the file."""
        match name:
            case "right":
                return visit.t("event-right" if value else "event-wrong")
            case "left" | "serial":
                return visit.t(f"event-{name}", value=value)
            case "reason" if visit.suite.texts.has(visit.account.locale, f"reason-{value}"):
                return visit.t(f"reason-{value}")
            case _:
                return None

    def _who(self, visit: Visit, actor: Actor) -> Markup:
        if actor.name:
            return visit.t("value", value=actor.name)
        roles = [visit.t(f"role-{role}") for role in actor.roles]
        return Markup(", ".join(roles)) if roles else visit.t("event-service")

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        request = await self._request(visit)
        if action == "file":
            visit.lend(await visit.suite.excerpts.file(visit.account, request))
        else:
            visit.go(self.name, request.id, str(turned(action, arg)))

    async def _request(self, visit: Visit) -> Request:
        if visit.conversation.subject_id is None:
            raise Conflict
        return await visit.suite.review.open(visit.account, request_id=visit.subject_id, right=Right.AUDIT)
