"""A person's requests, and each of them in detail."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from models import RequestState
from services.core.errors import Conflict
from services.core.unit import transaction
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
    """The requests of a person, the newest first."""

    name = "requests"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        requests = await visit.suite.follow.requests_of(visit.account)
        buttons = [
            visit.leads(
                "button-request",
                "order" if request.state is RequestState.DRAFT else "request",
                request.id,
                number=shown_number(request.number),
                state=visit.t(f"state-{request.state}"),
            )
            for request in requests
        ]
        key = "requests" if requests else "requests-none"
        return Screen("list", visit.t(key), column(*buttons, visit.leads("button-home", "home")))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        raise Conflict


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
