"""Hand-over at the counter: the holder comes to the office with their identity document and the 9-digit code
(`domain` §2, §4.4).

An agent never does it alone. The code, which only the holder has, opens the way, and is counted as when the holder
types it; the identity document, which the agent has before their eyes, stands for the security answers; the password
is typed by the holder on the agent's device. It is open from the moment the questions are set: without them, the
holder could not revoke the certificate at any hour. What is begun and not gone on with is over after thirty minutes,
and the holder, who is told in their own chat, can stop it.
"""

from typing import Final
from uuid import UUID

from models import Account, Request, RequestState, Retrieval
from services.agents import Agents, Right
from services.codes import Codes, Purpose
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, NotFound, Refused
from services.core.unit import transaction
from services.notices import Notices
from services.requests.folders import Folders
from services.retrieval.password import PASSWORD_KEPT
from services.retrieval.phases import CANCELLABLE, FORGOTTEN, GENERATING, P, change
from services.signing.holders import holder_of

TO_RETRIEVE: Final = (RequestState.APPROVED, RequestState.QUESTIONS, RequestState.RETRIEVAL)
"""Approved and not retrieved: whoever comes to the counter before the questions are set is told to set them."""


class Counter:
    def __init__(
        self, agents: Agents, codes: Codes, folders: Folders, notices: Notices, audit: AuditTrail, clock: Clock
    ) -> None:
        self._agents = agents
        self._codes = codes
        self._folders = folders
        self._notices = notices
        self._audit = audit
        self._clock = clock

    async def of(self, account: Account, request_id: UUID) -> Retrieval:
        """The retrieval that this agent may hand over.

        Raises NotFound; Refused: `error-counter-questions` before the questions are set, `error-own-request`,
        `error-counter-busy` while another agent is at it; Conflict where the holder has gone too far by themselves.
        """
        request = await Request.get_or_none(id=request_id)
        if request is None:
            raise NotFound("error-request-unknown")
        await self._agents.require(account, Right.HANDLE, request.office)
        retrieval = await Retrieval.get_or_none(request_id=request_id).select_related("request")
        if retrieval is None:
            raise Refused("error-counter-questions")
        if retrieval.account_id == account.id:
            raise Refused("error-own-request")
        if retrieval.counter_agent is None and retrieval.phase not in CANCELLABLE:
            raise Conflict
        if retrieval.counter_agent not in (None, account.id):
            raise Refused("error-counter-busy")
        return retrieval

    def at_work(self, retrieval: Retrieval) -> bool:
        """Whether an agent carries it on now, so that the holder's own screen does not."""
        return retrieval.counter_agent is not None and retrieval.phase in (P.PASSWORD, *GENERATING)

    async def under_way(self, account: Account, request: Request) -> bool:
        """Whether this agent has begun a hand-over and not ended it."""
        begun = Retrieval.filter(request=request, counter_agent=account.id)
        return await begun.exclude(phase__in=[P.SAVED, P.CLOSED]).exists()

    async def holder(self, retrieval: Retrieval) -> dict[str, str]:
        """What the agent compares with the document on the counter."""
        return self._folders.person(await holder_of(retrieval.request_id))

    async def blocked(self, retrieval: Retrieval) -> bool:
        """Whether too many codes were wrong, here or in the holder's chat."""
        return await self._codes.blocked(Purpose.RETRIEVAL, retrieval.request_id)

    async def vouch(self, account: Account, retrieval: Retrieval) -> None:
        """The agent has compared the holder with their identity document, inside the running unit."""
        await self._audit.record(f"account:{account.id}", "counter.identity", f"request:{retrieval.request_id}")

    async def begin(self, account: Account, retrieval: Retrieval, typed: str) -> None:
        """With the code, the retrieval is the counter's. What the holder had begun in their chat is forgotten.

        Raises Refused with what is wrong with the code.
        """
        if retrieval.counter_agent or retrieval.phase not in CANCELLABLE:
            raise Conflict
        request = retrieval.request
        taken = {**FORGOTTEN, "counter_agent": account.id, "password_until": self._clock.now() + PASSWORD_KEPT}
        async with transaction():
            verdict = await self._codes.check(Purpose.RETRIEVAL, request.id, retrieval.account_id, typed)
            if verdict.accepted:
                await change(retrieval, P.PASSWORD, **taken)
                await self._notices.chat("counter-begun", await retrieval.account, request, go="retrieval")
                await self._audit.record(f"account:{account.id}", "counter.begin", f"request:{request.id}")
            elif verdict.exhausted:
                await self._notices.alert_agents("desk-blocked", request)
        verdict.raise_if_refused()
