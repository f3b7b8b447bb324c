"""A request as the desk sees it, and the buttons of what the desk may do with it."""

from itertools import groupby
from uuid import UUID

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from handlers.desk.action import DESK, DeskAction, perform
from handlers.desk.actions import ACTIONS, BY_NAME
from handlers.desk.dossier import Dossier, read
from handlers.desk.summary import about, summary
from models import Document, Request
from services.agents import Right
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.revocation.paper import SIGNED_FORM


class Card(Journey):
    name = DESK
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        dossier = await read(visit, await self._request(visit))
        asking = BY_NAME.get(visit.topic)
        if asking and asking.asks and asking.open_to(dossier):
            return self._question(visit, dossier, asking)
        return await self._card(visit, dossier)

    def _question(self, visit: Visit, dossier: Dossier, action: DeskAction) -> Screen:
        """What the action asks before it is done."""
        assert action.asks is not None
        buttons = [
            visit.button(f"{action.asks.labels}-{choice}", action.name, choice) for choice in action.asks.choices
        ]
        text = visit.t(f"desk-{action.name}", **about(visit, dossier.request))
        return Screen(f"{action.name}-{dossier.stamp}", text, column(*buttons, visit.button("button-back", "stay")))

    async def _card(self, visit: Visit, dossier: Dossier) -> Screen:
        documents = await self._documents(visit, dossier.request)
        rows = (
            *documents,
            *self._actions(visit, dossier),
            self._looks(visit, dossier),
            (visit.leads("button-queue", "queue"),),
        )
        return Screen(f"card-{dossier.stamp}", await summary(visit, dossier), rows)

    def _looks(self, visit: Visit, dossier: Dossier) -> tuple[Button, ...]:
        """What else there is to read of this request."""
        messages = visit.leads("button-messages", "messages", dossier.request.id)
        if Right.AUDIT not in dossier.rights:
            return (messages,)
        return messages, visit.leads("button-audit", "audit", dossier.request.id)

    async def _documents(self, visit: Visit, request: Request) -> tuple[tuple[Button, ...], ...]:
        """Each leads to its file; those that this agent has opened are marked."""
        seen = await visit.suite.review.seen(visit.account, request)
        return column(
            *[
                visit.button(
                    "button-desk-seen" if document.id in seen else "button-desk-document",
                    "document",
                    document.id,
                    document=self._document(visit, document),
                )
                for document in await visit.suite.documents.of(request.id)
            ]
        )

    def _document(self, visit: Visit, document: Document) -> Markup:
        what = SIGNED_FORM if document.signatory_role == SIGNED_FORM else document.kind
        return visit.t(f"document-{what}")

    def _actions(self, visit: Visit, dossier: Dossier) -> tuple[tuple[Button, ...], ...]:
        """A button for each action that is open to this agent now."""
        offered = [action for action in ACTIONS if action.open_to(dossier)]
        rows: list[tuple[Button, ...]] = []
        for _, actions in groupby(offered, key=lambda action: action.line):
            rows.append(tuple(button for action in actions for button in self._buttons(visit, dossier, action)))
        return tuple(rows)

    def _buttons(self, visit: Visit, dossier: Dossier, action: DeskAction) -> list[Button]:
        if action.each is None:
            return [visit.button(f"do-{action.name}", action.name)]
        does = visit.t(f"do-{action.name}").plain()
        return [
            visit.button("do-to", action.name, arg, does=does, name=name) for arg, name in action.each(visit, dossier)
        ]

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        request = await self._request(visit)
        if action in BY_NAME:
            await perform(visit, request, BY_NAME[action], arg)
            return
        if action == "document":
            visit.lend(await visit.suite.review.open_document(visit.account, request, UUID(arg)))
        elif action != "stay":
            raise Conflict
        visit.go(self.name, request.id)

    async def text(self, visit: Visit, text: str) -> None:
        """The answer to what the current question asks, where it may be written."""
        asking = BY_NAME.get(visit.topic)
        if asking is None or asking.asks is None or not asking.asks.written:
            raise Invalid("error-button-expected")
        await perform(visit, await self._request(visit), asking, text)

    async def _request(self, visit: Visit) -> Request:
        return await visit.suite.review.open(visit.account, request_id=visit.subject_id)
