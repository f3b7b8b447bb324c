"""A person's requests."""

from handlers.chat.journey import Journey
from handlers.chat.pager import pager, turned
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from models import Request, RequestState
from services.follow import Shown
from services.notices import shown_number
from services.requests.standing import standings


class Requests(Journey):
    """The requests of a person, the newest first; the topic is which of them, and the page."""

    name = "requests"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        which, number = self._topic(visit)
        page = await visit.suite.follow.requests_of(visit.account, which, number)
        states = await standings(page.items)
        requests = column(*(self._button(visit, request, states[request.id]) for request in page.items))
        others = tuple(visit.button(f"button-shown-{other}", "show", other) for other in Shown if other is not which)
        some = bool(page.items) or which is not Shown.ALL
        text = visit.t(f"requests-{which}" if page.items else f"requests-{which}-none")
        rows = (*requests, *pager(visit, page), *((others,) if some else ()), (visit.leads("button-home", "home"),))
        return Screen(f"list-{visit.topic}", text, rows)

    def _topic(self, visit: Visit) -> tuple[Shown, int]:
        which, _, number = visit.topic.partition(" ")
        return Shown(which or Shown.ALL), int(number or 0)

    def _button(self, visit: Visit, request: Request, state: str) -> Button:
        return visit.leads(
            "button-request",
            "order" if request.state is RequestState.DRAFT else "request",
            request.id,
            number=shown_number(request.number),
            state=visit.t(f"state-{state}"),
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        which, _ = self._topic(visit)
        visit.go(self.name, topic=arg if action == "show" else f"{which} {turned(action, arg)}")
