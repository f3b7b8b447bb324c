"""A request as the desk sees it, and the buttons of what the desk may do with it."""

from itertools import groupby
from uuid import UUID

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from handlers.desk.action import DESK, DeskAction, perform
from handlers.desk.actions import ACTIONS, BY_NAME
from handlers.desk.dossier import Dossier, read
from models import Document, Request, Signatory
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
        text = visit.t(f"desk-{action.name}", **self._about(visit, dossier.request))
        return Screen(f"{action.name}-{dossier.stamp}", text, column(*buttons, visit.button("button-back", "stay")))

    async def _card(self, visit: Visit, dossier: Dossier) -> Screen:
        request = dossier.request
        since, state = request.state_since, visit.t(f"state-{request.state}")
        lines = [visit.t("desk-card", since=since, state=state, **self._about(visit, request))]
        lines += [self._signatory(visit, signatory) for signatory in dossier.signatories]
        lines += [visit.t("desk-blocked-line", what=visit.t(f"purpose-{purpose}")) for purpose in dossier.blocked]
        if await visit.suite.review.same_subject(request):
            lines.append(visit.t("desk-same-subject"))
        if request.returned_for and request.reason_sealed:
            lines.append(visit.t("desk-asked-line", reason=visit.suite.folders.reason(request)))
        if dossier.proposal:
            lines.append(visit.t("desk-proposal-line", reason=visit.t(f"reason-{dossier.proposal.reason}")))
        rows = (*await self._documents(visit, request), *self._actions(visit, dossier))
        rows = (*rows, self._looks(visit, dossier), (visit.leads("button-queue", "queue"),))
        return Screen(f"card-{dossier.stamp}", Markup("\n".join(lines)), rows)

    def _looks(self, visit: Visit, dossier: Dossier) -> tuple[Button, ...]:
        """What else there is to read of this request."""
        return (visit.leads("button-messages", "messages", dossier.request.id),)

    async def _documents(self, visit: Visit, request: Request) -> tuple[tuple[Button, ...], ...]:
        return column(
            *[
                visit.button("button-desk-document", "document", document.id, document=self._document(visit, document))
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

    def _signatory(self, visit: Visit, signatory: Signatory) -> Markup:
        person = visit.suite.folders.person(signatory)
        return visit.t(
            "desk-signatory",
            name=visit.suite.folders.full_name(person),
            roles=Markup(", ".join(visit.t(f"role-{role}") for role in signatory.roles)),
            state=visit.t(f"signatory-{signatory.state}"),
            document=visit.t(f"choice-document_kind-{person['document_kind']}"),
            number=person["document_number"],
            expiry="/".join(reversed(person["document_expiry"].split("-"))),
            email=person["email"],
            phone=person["phone"],
        )

    def _about(self, visit: Visit, request: Request) -> dict[str, object]:
        form = visit.suite.folders.form(request)
        return {
            **visit.suite.notices.about(request, visit.account.locale),
            "organisation": form.get("organisation.name", ""),
            "siret": form.get("organisation.siret", ""),
        }

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
