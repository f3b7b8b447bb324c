"""The audit trail of one request and of what belongs to it, for who may read it (`domain` §10, §11)."""

import asyncio
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from models import Account, AuditEvent, Certificate, Request, Retrieval, Signatory
from services.agents import Agents, Right
from services.codes import Purpose
from services.core.audit import START, AuditTrail, line_of
from services.core.clock import Clock
from services.core.pages import Page, paged
from services.core.unit import transaction
from services.documents import StoredFile

_ONE_READING: Final = timedelta(minutes=10)
"""Pages turned within this time are one reading, noted once."""
_READ: Final = "audit.read"
_PERSON: Final = "account:"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: an agent by `name`, a signatory by `roles`, the requester; none of these where it was the service."""

    name: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """One event. `data` is what it holds besides, which is never personal."""

    seq: int
    at: datetime
    action: str
    actor: Actor
    data: dict[str, Any]


class Excerpts:
    def __init__(self, agents: Agents, audit: AuditTrail, clock: Clock) -> None:
        self._agents = agents
        self._audit = audit
        self._clock = clock

    async def read(self, account: Account, request: Request, number: int) -> Page[Noted]:
        """A page of the events, the latest first. Reading is itself an event."""
        await self._agents.require(account, Right.AUDIT, request.office)
        actor, subject = f"{_PERSON}{account.id}", f"request:{request.id}"
        mine = AuditEvent.filter(object=subject, action=_READ, actor=actor)
        if not await mine.filter(at__gt=self._clock.now() - _ONE_READING).exists():
            async with transaction(preliminary=True):
                await self._audit.record(actor, _READ, subject)
        page = await paged(AuditEvent.filter(object__in=await _objects(request)).order_by("-seq"), number)
        known = await self._known(request, [event.actor for event in page.items])
        nobody = Actor()
        return page.of(
            [
                Noted(event.seq, event.at, event.action, known.get(event.actor, nobody), event.data)
                for event in page.items
            ]
        )

    async def file(self, account: Account, request: Request) -> StoredFile:
        """Every event as a line of JSON, with its tag and the one before it: `audit check` holds it against the chain.

        Taking it is an event too, and its last line.
        """
        await self._agents.require(account, Right.AUDIT, request.office)
        async with transaction(preliminary=True):
            await self._audit.record(f"{_PERSON}{account.id}", "audit.export", f"request:{request.id}")
        events = await AuditEvent.filter(object__in=await _objects(request)).order_by("seq")
        before = await AuditEvent.filter(seq__in=[event.seq - 1 for event in events]).only("seq", "tag")
        tags = {event.seq + 1: bytes(event.tag) for event in before}
        lines = [line_of(event, tags.get(event.seq, START)) for event in events]
        content = await asyncio.to_thread(_as_lines, lines)
        return StoredFile(f"journal-{request.number}.jsonl", "application/jsonl", content)

    async def _known(self, request: Request, actors: list[str]) -> dict[str, Actor]:
        """Those of these actors who are somebody here. An agent is named; an applicant never is."""
        people = [UUID(actor.removeprefix(_PERSON)) for actor in actors if actor.startswith(_PERSON)]
        known = {request.owner_id: Actor(roles=("requester",))}
        for signatory in await Signatory.filter(request=request, account_id__isnull=False):
            if signatory.account_id:
                known[signatory.account_id] = Actor(roles=tuple(signatory.roles))
        for agent, name in (await self._agents.names(set(people) - set(known))).items():
            if agent:
                known[agent] = Actor(name=name)
        return {f"{_PERSON}{person}": actor for person, actor in known.items()}


async def _objects(request: Request) -> list[str]:
    """What events of a request are about: itself and what belongs to it, and its codes."""
    signatories = [row.id for row in await Signatory.filter(request=request).only("id")]
    rows = {
        "request": [request.id],
        "signatory": signatories,
        "certificate": [row.id for row in await Certificate.filter(request=request).only("id")],
        "retrieval": [row.id for row in await Retrieval.filter(request=request).only("id")],
        **{purpose.value: [request.id, *signatories] for purpose in Purpose},
    }
    return [f"{kind}:{row}" for kind, ids in rows.items() for row in ids]


def _as_lines(events: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in events).encode()
