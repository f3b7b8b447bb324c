"""Search: what is typed leads to the requests of the agent's offices."""

from handlers.chat.journey import Journey
from handlers.chat.pager import pager, turned
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from models import Request
from services.core.texts import Markup
from services.desk.search import MOST_FOUND
from services.notices import shown_number


async def find(visit: Visit, text: str) -> None:
    """`/find Dupont`; alone it asks what to look for."""
    visit.go(Search.name)
    if text:
        visit.go(Search.name, None, f"0 {await visit.suite.search.seek(visit.account, text)}")


class Search(Journey):
    """The topic holds the page and what was sought, without a name in it."""

    name = "search"

    async def screen(self, visit: Visit) -> Screen:
        page, _, sought = visit.topic.partition(" ")
        if not sought:
            await visit.suite.search.offices(visit.account)
            return Screen("ask", visit.t("search"), column(*self._leaving(visit)))
        found = await visit.suite.search.found(visit.account, sought, int(page))
        lines = [visit.t("search-found", count=min(found.count, MOST_FOUND))]
        if found.count > MOST_FOUND:
            lines.append(visit.t("search-more", most=MOST_FOUND))
        rows: list[tuple[Button, ...]] = [(self._result(visit, request),) for request in found.items]
        rows += pager(visit, found)
        rows += [(visit.leads("button-search-again", self.name),), (visit.leads("button-queue", "queue"),)]
        return Screen(f"found-{visit.topic}", Markup("\n\n".join(lines)), tuple(rows))

    def _result(self, visit: Visit, request: Request) -> Button:
        form = visit.suite.folders.form(request)
        part = visit.suite.folders.form_of(request).holder
        name = f"{form.get(f'{part}.given_name', '')} {form.get(f'{part}.surname', '')}"
        return visit.leads(
            "button-search-result",
            "desk",
            request.id,
            number=shown_number(request.number),
            name=name.strip() or form.get("organisation.name", ""),
            state=visit.t(f"state-{request.state}"),
        )

    def _leaving(self, visit: Visit) -> tuple[Button, ...]:
        return visit.leads("button-queue", "queue"), visit.leads("button-home", "home")

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        _, _, sought = visit.topic.partition(" ")
        visit.go(self.name, None, f"{turned(action, arg)} {sought}")

    async def text(self, visit: Visit, text: str) -> None:
        await find(visit, text)
