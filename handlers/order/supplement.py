"""Adding further documents to a request that was sent, for the desk alone."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from models import Request, RequestState
from services.core.errors import Conflict, NotFound
from services.core.texts import Markup
from services.requests.supplements import MOST, OPEN


class Supplement(Journey):
    name = "supplement"

    async def screen(self, visit: Visit) -> Screen:
        request = await self._request(visit)
        names = await visit.suite.supplements.names(request)
        about = visit.suite.notices.about(request, visit.account.locale)
        lines = [visit.t("supplement", count=len(names), most=MOST, **about)]
        lines += [visit.t("supplement-line", name=name) for name in names]
        text = Markup("\n".join(lines))
        returned = request.state is RequestState.RETURNED
        if returned and request.reason_sealed:
            text = visit.t("request-asked", text=text, reason=visit.suite.folders.reason(request))
        return Screen(
            f"add-{request.version}",
            text,
            column(
                visit.button("button-resubmit", "resubmit") if returned and not request.amended else None,
                visit.leads("button-correct", "order", request.id) if returned else None,
                visit.leads("button-follow", "request", request.id),
            ),
        )

    async def file(self, visit: Visit, name: str, content: bytes) -> None:
        await visit.suite.supplements.add(visit.account, await self._request(visit), name, content)
        visit.notice = visit.t("supplement-kept")

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        request = await visit.suite.orders.own_draft(visit.account, visit.subject_id)
        if action != "resubmit" or request.amended:
            raise Conflict
        await visit.suite.submission.resubmit(request, visit.account, visit.suite.catalogue.terms.version)
        visit.go("request", request.id)

    async def _request(self, visit: Visit) -> Request:
        """Raises NotFound where it is not this person's, Conflict where nothing is added any more."""
        request = await visit.suite.follow.request(visit.account, visit.subject_id)
        if request.owner_id != visit.account.id:
            raise NotFound
        if request.state not in OPEN:
            raise Conflict
        return request
