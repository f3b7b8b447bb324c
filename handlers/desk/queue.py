"""What waits in the agent's offices, filtered and paged; the next one is a tap away."""

from datetime import timedelta

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from handlers.desk.action import DESK
from models import Request
from services.agents import Right
from services.core.errors import Conflict
from services.core.texts import Markup
from services.core.unit import transaction
from services.desk.queue import PAGE, Filter
from services.notices import shown_number


async def take_next(visit: Visit) -> None:
    """Claim what is next and go there: after a kill the agent is at the request they hold."""
    async with transaction():
        request = await visit.suite.queue.next(visit.account)
        if request:
            await visit.settle(DESK, request.id)
    if request:
        visit.notice = visit.t("desk-claimed", **visit.suite.notices.about(request, visit.account.locale))
    else:
        visit.go("queue")
        visit.notice = visit.t("queue-next-none")


class Queue(Journey):
    name = "queue"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        chosen, page = _place(visit.topic)
        requests = await visit.suite.queue.page(visit.account, chosen, page)
        counts = await visit.suite.queue.counts(visit.account)
        working = await visit.suite.agents.names({request.claimed_by_id for request in requests})
        text = visit.t(f"queue-{chosen}", count=counts[chosen], page=page + 1, pages=-(-counts[chosen] // PAGE) or 1)
        lines = [text, *(self._line(visit, request, working.get(request.claimed_by_id, "")) for request in requests)]
        if not requests:
            lines.append(visit.t("queue-empty" if chosen is Filter.REVIEW else "queue-none"))
        rows = [
            *_pairs([visit.leads("value", DESK, each.id, value=shown_number(each.number)) for each in requests]),
            *_pairs(self._turning(visit, chosen, page, counts[chosen])),
        ]
        works = Right.HANDLE in await visit.suite.agents.rights(visit.account)
        taking = [visit.button("button-next", "next")] if works else []
        rows.append((*taking, visit.leads("button-search", "search")))
        rows.append((visit.leads("button-figures", "figures"),))
        rows += _pairs([visit.button(f"filter-{each}", "show", f"{each}-0", count=counts[each]) for each in Filter])
        rows.append((visit.button("button-refresh", "show", f"{chosen}-{page}"), visit.leads("button-home", "home")))
        return Screen(f"{chosen}-{page}", Markup("\n\n".join(lines)), tuple(rows))

    def _line(self, visit: Visit, request: Request, who: str) -> Markup:
        return visit.t(
            "queue-line",
            number=shown_number(request.number),
            product=visit.suite.notices.product_title(request, visit.account.locale),
            state=visit.t(f"state-{request.state}"),
            age=_age(visit, visit.suite.clock.now() - request.state_since),
            working=visit.t("queue-working", who=who) if who else "",
        )

    def _turning(self, visit: Visit, chosen: Filter, page: int, count: int) -> list[Button]:
        """Towards the pages before and after."""
        before = [visit.button("button-page-before", "show", f"{chosen}-{page - 1}")] if page else []
        after = [visit.button("button-page-after", "show", f"{chosen}-{page + 1}")] if count > (page + 1) * PAGE else []
        return [*before, *after]

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action == "show":
            visit.go(self.name, topic=arg)
        elif action == "next":
            await take_next(visit)
        else:
            raise Conflict


def _place(topic: str) -> tuple[Filter, int]:
    """The filter and the page of a topic; what is to be examined where there is none."""
    chosen, _, page = (topic or f"{Filter.REVIEW}-0").partition("-")
    return Filter(chosen), int(page)


def _age(visit: Visit, age: timedelta) -> Markup:
    hours = int(age / timedelta(hours=1))
    if hours < 1:
        return visit.t("age-minutes", count=int(age / timedelta(minutes=1)))
    return visit.t("age-hours", count=hours) if hours < 48 else visit.t("age-days", count=hours // 24)


def _pairs(buttons: list[Button]) -> list[tuple[Button, ...]]:
    return [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
