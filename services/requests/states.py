"""The one table of transitions (`domain` §3). A request changes state here and nowhere else.

Forward steps follow the product's path in the catalogue: where an action leads to several states, the one that comes
next on the path is taken. Every change takes the optimistic lock and writes its audit event in the same unit.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tortoise.expressions import F

from models import Request, RequestState
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict
from services.core.unit import transaction


class Action(StrEnum):
    """What makes a request move."""

    SUBMIT = "submit"
    IDENTIFY = "identify"
    COMPLETE_SIGNATURES = "complete_signatures"
    DECLINE = "decline"
    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    AMEND = "amend"
    RESUBMIT = "resubmit"
    OPEN_QUESTIONS = "open_questions"
    SET_QUESTIONS = "set_questions"
    ISSUE = "issue"
    SHIP = "ship"
    ACCEPT = "accept"
    REFUSE_CONTENT = "refuse_content"
    REVOKE = "revoke"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


S, A = RequestState, Action


@dataclass(frozen=True, slots=True)
class Transition:
    source: RequestState
    action: Action
    target: RequestState


_FORWARD = (
    Transition(S.DRAFT, A.SUBMIT, S.SIGNING),
    Transition(S.DRAFT, A.SUBMIT, S.IDENTIFICATION),
    Transition(S.IDENTIFICATION, A.IDENTIFY, S.REVIEW),
    Transition(S.SIGNING, A.COMPLETE_SIGNATURES, S.REVIEW),
    Transition(S.SIGNING, A.COMPLETE_SIGNATURES, S.PRODUCTION),
    Transition(S.REVIEW, A.APPROVE, S.APPROVED),
    Transition(S.REVIEW, A.APPROVE, S.SIGNING),
    Transition(S.REVIEW, A.APPROVE, S.PRODUCTION),
    Transition(S.APPROVED, A.OPEN_QUESTIONS, S.QUESTIONS),
    Transition(S.QUESTIONS, A.SET_QUESTIONS, S.RETRIEVAL),
    Transition(S.RETRIEVAL, A.ISSUE, S.ISSUED),
    Transition(S.PRODUCTION, A.ISSUE, S.ISSUED),
    Transition(S.PRODUCTION, A.SHIP, S.SHIPPED),
    Transition(S.SHIPPED, A.ACCEPT, S.ACCEPTED),
)
_ASIDE = (
    Transition(S.SIGNING, A.DECLINE, S.DECLINED),
    Transition(S.SIGNING, A.AMEND, S.RETURNED),
    Transition(S.REVIEW, A.AMEND, S.RETURNED),
    Transition(S.REVIEW, A.RETURN, S.RETURNED),
    Transition(S.RETURNED, A.RESUBMIT, S.SIGNING),
    Transition(S.RETURNED, A.RESUBMIT, S.REVIEW),
    Transition(S.REVIEW, A.REJECT, S.REJECTED),
    Transition(S.SHIPPED, A.REFUSE_CONTENT, S.REFUSED),
)
WITHDRAWABLE = (
    S.IDENTIFICATION, S.SIGNING, S.REVIEW, S.RETURNED, S.APPROVED, S.QUESTIONS, S.RETRIEVAL, S.PRODUCTION,
)  # fmt: skip
_EXPIRING = (S.IDENTIFICATION, S.SIGNING, S.RETURNED, S.APPROVED, S.QUESTIONS, S.RETRIEVAL)
_REVOCABLE = (S.SHIPPED, S.ISSUED, S.ACCEPTED)

TABLE: tuple[Transition, ...] = (
    *_FORWARD,
    *_ASIDE,
    *(Transition(state, A.WITHDRAW, S.CANCELLED) for state in WITHDRAWABLE),
    *(Transition(state, A.EXPIRE, S.EXPIRED) for state in _EXPIRING),
    *(Transition(state, A.REVOKE, S.REVOKED) for state in _REVOCABLE),
)

ENDS = frozenset({S.DECLINED, S.REJECTED, S.CANCELLED, S.EXPIRED, S.REFUSED, S.REVOKED})


def target_of(
    state: RequestState, action: Action, path: tuple[RequestState, ...], to: RequestState | None = None
) -> RequestState:
    """Where `action` leads from `state` for a product with this path, or to `to` where the caller has to choose.

    Raises Conflict where it leads nowhere.
    """
    targets = [row.target for row in TABLE if row.source is state and row.action is action and to in (None, row.target)]
    if len(targets) > 1:
        ahead = path[path.index(state) + 1 :] if state in path else path
        targets = [next((step for step in ahead if step in targets), targets[0])]
    if not targets:
        raise Conflict
    return targets[0]


class States:
    """Moves requests along the table."""

    def __init__(self, audit: AuditTrail, clock: Clock, paths: dict[str, tuple[RequestState, ...]]) -> None:
        self._audit = audit
        self._clock = clock
        self._paths = paths

    async def move(
        self,
        request: Request,
        action: Action,
        actor: str,
        *,
        to: RequestState | None = None,
        deadline: datetime | None = None,
        next_reminder: datetime | None = None,
        **data: Any,
    ) -> None:
        """Move `request`, inside the running unit; `deadline` and `next_reminder` belong to the new state.

        `to` names that state where neither the action nor the product's path decides. Whoever worked on it at the desk
        is done with it.

        Raises Conflict where the table does not allow it, or where somebody else moved it since it was read.
        """
        source = request.state
        target = target_of(source, action, self._paths[request.product], to)
        now = self._clock.now()
        async with transaction():
            moved = await Request.filter(id=request.id, version=request.version, state=source).update(
                state=target,
                version=F("version") + 1,
                state_since=now,
                deadline=deadline,
                next_reminder=next_reminder,
                reminders_sent=0,
                claimed_by_id=None,
                claimed_at=None,
            )
            if not moved:
                raise Conflict
            await self._audit.record(
                actor, f"request.{action}", f"request:{request.id}", source=source, target=target, **data
            )
        request.state, request.version, request.state_since = target, request.version + 1, now
        request.deadline, request.claimed_by_id, request.claimed_at = deadline, None, None
