"""What waits in the agent's offices."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict
from services.notices import shown_number


class Queue(Journey):
    name = "queue"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        requests = await visit.suite.review.queue(visit.account)
        buttons = [
            visit.leads(
                "button-desk-request",
                "desk",
                request.id,
                number=shown_number(request.number),
                state=visit.t(f"state-{request.state}"),
                since=request.state_since,
            )
            for request in requests[:20]
        ]
        text = visit.t("queue", count=len(requests)) if requests else visit.t("queue-empty")
        return Screen(
            "list",
            text,
            column(
                *buttons,
                visit.leads("button-refresh", "queue"),
                visit.leads("button-search", "search"),
                visit.leads("button-home", "home"),
            ),
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        raise Conflict
