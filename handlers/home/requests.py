"""A person's requests, and each of them in detail."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from handlers.home.turning import turning
from models import Request, RequestState
from services.core.errors import Conflict
from services.core.unit import transaction
from services.follow import Shown
from services.notices import shown_number
from services.requests.states import ENDS

_WITHDRAWABLE = (
    RequestState.SIGNING,
    RequestState.REVIEW,
    RequestState.APPROVED,
    RequestState.QUESTIONS,
    RequestState.RETRIEVAL,
)


class Requests(Journey):
    """The requests of a person, the newest first; the topic is which of them, and the page."""

    name = "requests"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        which, number = self._topic(visit)
        page = await visit.suite.follow.requests_of(visit.account, which, number)
        requests = column(*(self._button(visit, request) for request in page.rows))
        others = tuple(visit.button(f"button-shown-{other}", "show", other) for other in Shown if other is not which)
        some = bool(page.rows) or which is not Shown.ALL
        text = visit.t(f"requests-{which}" if page.rows else f"requests-{which}-none")
        rows = requests + turning(visit, page) + ((others,) if some else ())
        return Screen(f"list-{visit.topic}", text, rows + column(visit.leads("button-home", "home")))

    def _topic(self, visit: Visit) -> tuple[Shown, int]:
        which, _, number = visit.topic.partition(" ")
        return Shown(which or Shown.ALL), int(number or 0)

    def _button(self, visit: Visit, request: Request) -> Button:
        return visit.leads(
            "button-request",
            "order" if request.state is RequestState.DRAFT else "request",
            request.id,
            number=shown_number(request.number),
            state=visit.t(f"state-{request.state}"),
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        which, _ = self._topic(visit)
        visit.go(self.name, topic=f"{which} {arg}" if action == "page" else arg)


class FollowRequest(Journey):
    """One request: where it stands, what comes next and when; withdrawing it."""

    name = "request"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        request = await visit.suite.follow.request(visit.account, visit.subject_id)
        about = visit.suite.notices.about(request, visit.account.locale)
        state = visit.t(f"state-{request.state}")
        reason = visit.suite.folders.reason(request) if request.reason_sealed else ""
        following = visit.t(f"next-{request.state}", until=request.deadline or request.state_since, **about)
        text = visit.t("request", state=state, following=following, since=request.state_since, **about)
        if reason:
            text = visit.t("request-reason", text=text, reason=reason)
        if visit.topic == "withdraw":
            return Screen(
                f"withdraw-{request.version}",
                visit.t("request-withdraw", **about),
                column(visit.button("button-withdraw-sure", "withdraw-sure"), visit.button("button-back", "keep")),
            )
        withdrawable = request.state in _WITHDRAWABLE and request.owner_id == visit.account.id
        evidence = request.evidence_document is not None and request.state not in ENDS
        return Screen(
            f"follow-{request.version}",
            text,
            column(
                visit.button("button-evidence", "evidence") if evidence else None,
                visit.button("button-withdraw", "withdraw") if withdrawable else None,
                visit.leads("button-requests", "requests"),
                visit.leads("button-home", "home"),
            ),
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        request = await visit.suite.follow.request(visit.account, visit.subject_id)
        match action:
            case "evidence" if request.evidence_document:
                visit.give(await visit.suite.documents.fetch(request.evidence_document))
            case "withdraw":
                visit.go(self.name, request.id, "withdraw")
            case "keep":
                visit.go(self.name, request.id)
            case "withdraw-sure":
                async with transaction():
                    await visit.suite.follow.withdraw(visit.account, request)
                    await visit.settle(self.name, request.id)
            case _:
                raise Conflict
