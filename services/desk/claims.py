"""Who works on what: one agent at a time claims a request (`domain` §10).

A claim ends with the state it was taken in (`services.requests.states`), when it is released, or when a colleague
takes over one that has grown old.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from models import Account, Request, RequestState
from services.agents import Agents, Right
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.unit import transaction
from services.requests.states import ENDS

KEPT: Final = timedelta(minutes=30)
"""How long a claim keeps colleagues off."""


class Claims:
    def __init__(self, agents: Agents, audit: AuditTrail, clock: Clock) -> None:
        self._agents = agents
        self._audit = audit
        self._clock = clock

    async def claim(self, account: Account, request: Request) -> None:
        """Take it, or keep it.

        Raises Refused: `error-claimed` while a colleague works on it, `error-own-request` for who ordered or signed it.
        Raises Conflict where nothing is left to be done on it.
        """
        await self._agents.require_other(account, request, Right.HANDLE)
        async with transaction():
            current = await Request.filter(id=request.id).select_for_update().get()
            if current.state in (RequestState.DRAFT, *ENDS):
                raise Conflict
            if self.keeps_off(account, current):
                names = await self._agents.names({current.claimed_by_id})
                raise Refused("error-claimed", who=names[current.claimed_by_id], since=current.claimed_at)
            await self._take(account, current)
        request.claimed_by_id, request.claimed_at = current.claimed_by_id, current.claimed_at

    async def claim_first(self, account: Account, candidates: list[Request]) -> Request | None:
        """Claim the first of these that nobody works on: two agents who ask at once get two different ones."""
        for request in candidates:
            async with transaction():
                current = await Request.filter(id=request.id).select_for_update().get()
                if current.version == request.version and not self.keeps_off(account, current):
                    await self._take(account, current)
                    return current
        return None

    async def release(self, account: Account, request: Request) -> None:
        """Give it back to the queue. Raises Conflict for a claim that is not theirs."""
        await self._agents.require(account, Right.HANDLE, request.office)
        async with transaction():
            mine = Request.filter(id=request.id, claimed_by_id=account.id)
            if not await mine.update(claimed_by_id=None, claimed_at=None):
                raise Conflict
            await self._audit.record(f"account:{account.id}", "request.release", f"request:{request.id}")

    def keeps_off(self, account: Account, request: Request) -> bool:
        """Whether somebody else works on it, and has not let it lie for too long."""
        return request.claimed_by_id not in (None, account.id) and self.live(request)

    def live(self, request: Request) -> bool:
        return request.claimed_at is not None and request.claimed_at > self._clock.now() - KEPT

    async def _take(self, account: Account, request: Request) -> None:
        before: UUID | None = request.claimed_by_id
        request.claimed_by_id, request.claimed_at = account.id, self._clock.now()
        await Request.filter(id=request.id).update(claimed_by_id=account.id, claimed_at=request.claimed_at)
        if before != account.id:
            data = {"taken_from": f"account:{before}"} if before else {}
            await self._audit.record(f"account:{account.id}", "request.claim", f"request:{request.id}", **data)
