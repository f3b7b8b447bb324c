"""`/start`: what waits for this person."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from handlers.home.onward import onward
from services.agents import Right
from services.core.errors import Invalid
from services.notices import shown_number


class Home(Journey):
    name = "home"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        rows = await self._waiting(visit)
        key = "home-waiting" if rows else "home"
        rows.append((visit.leads("button-order", "products"),))
        rows.append((visit.leads("button-requests", "requests"), visit.leads("button-certificates", "certificates")))
        rights = await visit.suite.agents.rights(visit.account)
        if Right.READ in rights:
            rows.append((visit.leads("button-queue", "queue"),))
        elif Right.COUNT in rights:
            rows.append((visit.leads("button-figures", "figures"),))
        if Right.GRANT in rights:
            rows.append((visit.leads("button-agents", "agents"),))
        rows.append((visit.leads("button-account", "account"),))
        rows.append((visit.leads("button-help", "help"), visit.button("button-language", "language")))
        return Screen("menu", visit.t(key), tuple(rows))

    async def _waiting(self, visit: Visit) -> list[tuple[Button, ...]]:
        """What this person has to do, as buttons that lead there."""
        rows: list[tuple[Button, ...]] = []
        if visit.account.profile_sealed and not visit.account.signed_up_at:
            rows.append((visit.leads("button-continue-signup", "signup"),))
        draft = await visit.suite.orders.draft_of(visit.account)
        if draft:
            rows.append((visit.leads("button-continue-draft", "order", draft.id, number=shown_number(draft.number)),))
        for request in await visit.suite.follow.returned_to(visit.account):
            number = shown_number(request.number)
            rows.append((visit.leads("button-continue-correction", "request", request.id, number=number),))
        for signatory in await visit.suite.signatories.begun_by(visit.account):
            number = shown_number(signatory.request.number)
            rows.append((visit.leads("button-continue-signing", "signing", signatory.id, number=number),))
        for revocation in await visit.suite.holder_revocation.under_way_of(visit.account):
            number = shown_number(revocation.certificate.request.number)
            rows.append((visit.leads("button-continue-revocation", "revocation", revocation.id, number=number),))
        rows += column(*await onward(visit))
        return rows

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        """The language button: the only one that does not lead elsewhere."""
        await visit.suite.accounts.speak(visit.account)

    async def text(self, visit: Visit, text: str) -> None:
        raise Invalid("error-text-home")
