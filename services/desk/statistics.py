"""The figures of the agent's offices: what came in, what was decided and how fast, what waits (`domain` §10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median_low
from typing import Final
from uuid import UUID

from tortoise.expressions import Subquery
from tortoise.functions import Count
from tortoise.queryset import QuerySet

from models import Account, AuditEvent, OutboxMessage, OutboxStatus, Request, RequestState
from services.agents import Agents, Right
from services.core.clock import Clock
from services.requests.states import ENDS, Action

PERIODS: Final = (7, 30, 90)
"""Days."""

_SIGNED, _APPROVED, _REJECTED, _ISSUED = (
    f"request.{action}" for action in (Action.COMPLETE_SIGNATURES, Action.APPROVE, Action.REJECT, Action.ISSUE)
)
_AT_ONCE: Final = 500
_AT_REST: Final = (*ENDS, RequestState.DRAFT, RequestState.ISSUED, RequestState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Figures:
    """`ended` counts by the state in which requests ended within the period, `waiting` those under way now, by state.
    The two times are medians: from the last signature to the decision, and from approval to issue; None where nothing
    was decided or issued."""

    days: int
    submitted: int
    approved: int
    issued: int
    ended: dict[RequestState, int]
    waiting: dict[RequestState, int]
    to_decision: timedelta | None
    to_issue: timedelta | None
    undelivered: int


class Statistics:
    def __init__(self, agents: Agents, clock: Clock) -> None:
        self._agents = agents
        self._clock = clock

    async def of(self, account: Account, days: int) -> Figures:
        """Over the last days, in the offices whose figures this agent may read."""
        await self._agents.require(account, Right.COUNT)
        offices = await self._agents.offices(account, Right.COUNT)
        since = self._clock.now() - timedelta(days=days)
        mine = Request.filter(office__in=offices)
        failed = OutboxMessage.filter(status=OutboxStatus.FAILED, created_at__gte=since)
        events = await self._events(mine, since)
        approved, issued = events[_APPROVED], events[_ISSUED]
        decided = [*approved.items(), *events[_REJECTED].items()]
        signed = await _last(_SIGNED, [request for request, _ in decided])
        begun = await _last(_APPROVED, list(issued))
        return Figures(
            days=days,
            submitted=await mine.filter(submitted_at__gte=since).count(),
            approved=len(approved),
            issued=len(issued),
            ended=await _by_state(mine.filter(state__in=ENDS, state_since__gte=since)),
            waiting=await _by_state(mine.exclude(state__in=_AT_REST)),
            to_decision=_median([at - signed[key] for key, at in decided if key in signed]),
            to_issue=_median([at - begun[key] for key, at in issued.items() if key in begun]),
            undelivered=await failed.filter(request_id__in=Subquery(mine.values("id"))).count(),
        )

    async def _events(self, mine: QuerySet[Request], since: datetime) -> dict[str, dict[UUID, datetime]]:
        """When each request was last approved, rejected and issued within the period."""
        moved = set(await mine.filter(state_since__gte=since).values_list("id", flat=True))
        events: dict[str, dict[UUID, datetime]] = {_APPROVED: {}, _REJECTED: {}, _ISSUED: {}}
        rows = AuditEvent.filter(action__in=list(events), at__gte=since).order_by("seq")
        for action, subject, at in await rows.values_list("action", "object", "at"):
            request = UUID(str(subject).partition(":")[2])
            if request in moved:
                events[str(action)][request] = at
        return events


async def _last(action: str, requests: list[UUID]) -> dict[UUID, datetime]:
    """When that was last done to each of these requests, whenever it was."""
    found: dict[UUID, datetime] = {}
    for start in range(0, len(requests), _AT_ONCE):
        objects = [f"request:{request}" for request in requests[start : start + _AT_ONCE]]
        rows = AuditEvent.filter(object__in=objects, action=action).order_by("seq")
        for subject, at in await rows.values_list("object", "at"):
            found[UUID(str(subject).partition(":")[2])] = at
    return found


async def _by_state(requests: QuerySet[Request]) -> dict[RequestState, int]:
    counted = requests.annotate(count=Count("id")).group_by("state")
    return {RequestState(row["state"]): row["count"] for row in await counted.values("state", "count")}


def _median(times: list[timedelta]) -> timedelta | None:
    """A decision before the last signature is of a product that is examined first: it waited for none."""
    waited = [time for time in times if time >= timedelta()]
    return median_low(waited) if waited else None
