"""Agents and requests of a counter, straight in its tables. Tests that share one have an office each."""

from itertools import count
from typing import Any
from uuid import uuid4

from models import Account, AgentRole, Request, RequestState
from tests.machine.counter import Counter

_numbers = count(200_001)
_offices = count(1)


def new_office() -> str:
    return f"office-{next(_offices)}"


async def agent_of(counter: Counter, role: AgentRole | None, office: str = "demo", *also: AgentRole) -> Account:
    """Somebody with that role, or with none, and perhaps more of them."""
    account = await counter.somebody()
    for each in (role, *also):
        if each:
            await counter.suite.agents.grant("cli", account.telegram_id, each, office, f"TEST {each} {office}")
    return account


async def request_of(counter: Counter, state: RequestState = RequestState.REVIEW, **columns: Any) -> Request:
    """A request of the office, in that state, with nobody else in it than its owner."""
    now = counter.suite.clock.now()
    known = {"office": "demo", "product": "initio", "created_at": now, "submitted_at": now, "state_since": now}
    owner = columns.pop("owner", None) or await counter.somebody()
    return await Request.create(id=uuid4(), number=next(_numbers), owner=owner, state=state, **{**known, **columns})
