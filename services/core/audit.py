"""The audit trail: append-only, HMAC-chained, written in the same transaction as what it records.

Each event's tag covers the event and the tag before it, under a key of the vault: an event altered, removed or put in
between breaks the chain from there on. If an event cannot be written, the unit of work fails and the action does not
happen (ETSI EN 319 401 §7.10).
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from tortoise.expressions import F
from tortoise.transactions import in_transaction

from models import AuditEvent, AuditHead
from services.core.clock import Clock
from services.core.unit import transaction
from services.core.vault import Vault

START = b"\x00" * 32


class AuditTrail:
    """Appends and proves events. `actor` and `object` are ids, never names; `data` never holds personal values."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    async def record(self, actor: str, action: str, subject: str, **data: Any) -> None:
        """Append one event to the chain, inside the running unit of work."""
        async with transaction():
            # The update locks the head: appenders queue here, so sequence and chain cannot fork.
            if not await AuditHead.filter(id=1).update(seq=F("seq") + 1):
                await AuditHead.create(id=1, seq=1, tag=START)
            head = await AuditHead.get(id=1)
            at = self._clock.now()
            tag = self._tag(head.seq, at, actor, action, subject, data, bytes(head.tag))
            await AuditEvent.create(seq=head.seq, at=at, actor=actor, action=action, object=subject, data=data, tag=tag)
            await AuditHead.filter(id=1).update(tag=tag)

    async def verify(self) -> tuple[int, list[str]]:
        """Walk the chain. Returns the number of events and what is wrong with it, an empty list where nothing is.

        Events and head are of one moment: others may append meanwhile.
        """
        problems: list[str] = []
        expected, previous = 1, START
        async with in_transaction() as connection:
            if connection.capabilities.dialect == "postgres":
                await connection.execute_script("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            events = await AuditEvent.all().order_by("seq")
            head = await AuditHead.get_or_none(id=1)
        for event in events:
            if event.seq != expected:
                problems.append(f"gap: expected event {expected}, found {event.seq}")
            tag = self._tag(event.seq, event.at, event.actor, event.action, event.object, event.data, previous)
            if tag != bytes(event.tag):
                problems.append(f"event {event.seq} does not match its tag")
            expected, previous = event.seq + 1, bytes(event.tag)
        if (head.seq if head else 0) != expected - 1 or (head and bytes(head.tag) != previous):
            problems.append("the head of the chain does not match the last event")
        return expected - 1, problems

    async def check(self, lines: Iterable[dict[str, Any]]) -> list[str]:
        """Hold the lines of an excerpt (`line_of`, with the tag before) against their own tags and against the chain.
        Returns what is wrong with them; nothing where nothing is."""
        problems: list[str] = []
        for line in lines:
            seq, tag = int(line["seq"]), bytes.fromhex(line["tag"])
            at, previous = datetime.fromisoformat(line["at"]), bytes.fromhex(line["previous"])
            if tag != self._tag(seq, at, line["actor"], line["action"], line["object"], line["data"], previous):
                problems.append(f"event {seq} does not match its tag")
            event = await AuditEvent.get_or_none(seq=seq)
            if event is None or bytes(event.tag) != tag:
                problems.append(f"event {seq} is not in the chain")
        return problems

    def _tag(self, seq: int, at: datetime, actor: str, action: str, subject: str, data: Any, previous: bytes) -> bytes:
        moment = at.astimezone(UTC).isoformat(timespec="microseconds")
        body = json.dumps([seq, moment, actor, action, subject, data], sort_keys=True, ensure_ascii=False)
        return self._vault.tag("audit", previous + body.encode())


def line_of(event: AuditEvent, previous: bytes | None = None) -> dict[str, Any]:
    """An event as it is written to a file, with the tag before it where its predecessor is not in that file."""
    line = {
        "seq": event.seq,
        "at": event.at.isoformat(),
        "actor": event.actor,
        "action": event.action,
        "object": event.object,
        "data": event.data,
        "tag": bytes(event.tag).hex(),
    }
    return line if previous is None else {**line, "previous": previous.hex()}
