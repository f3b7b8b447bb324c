"""Codes on an open database, with a clock that stands still."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from models import Channel, Code, OutboxMessage
from services.codes import Bound, Codes, Purpose, Sending, Verdict
from services.core.audit import AuditTrail
from services.core.outbox import Outbox, open_message
from services.core.unit import transaction
from services.core.vault import Vault
from services.sending_limits import Limits
from tests.clock import FixedClock


class Sender:
    """Sends codes as a journey does, and reads them where they are delivered."""

    def __init__(self, vault: Vault, clock: FixedClock) -> None:
        self.vault, self.clock = vault, clock
        self.audit = AuditTrail(vault, clock)
        self.outbox = Outbox(vault, clock, "example.com")
        self.limit()

    def limit(self, **figures: Any) -> None:
        """Other limits than the default ones, from now on."""
        self.codes = Codes(self.vault, self.clock, self.outbox, self.audit, replace(Limits(), **figures))

    async def send(self, bound: Bound, channel: Channel = Channel.SMS, *, first: bool = False) -> str:
        """The code itself, from the message that carries it."""
        async with transaction():
            sent = await self.codes.send(bound, Sending(channel, "signature", "fr"), first=first)
            await self.audit.record("account:test", "code.send", f"code:{sent.id}")
        row = await OutboxMessage.get(id=sent.delivery)
        return str(open_message(row, self.vault).args["code"])

    async def check(self, bound: Bound, typed: str, account: UUID | None = None) -> Verdict:
        async with transaction():
            verdict = await self.codes.check(
                bound.purpose, bound.subject_id, account or bound.account_id or uuid4(), typed
            )
            if verdict.code:
                await self.codes.consume(verdict.code)
        return verdict

    async def sent(self) -> int:
        """How many messages have been made."""
        return await OutboxMessage.all().count()

    async def times(self, **which: Any) -> list[float]:
        """When codes were made, in seconds."""
        codes = await Code.filter(**which).order_by("created_at")
        return [code.created_at.timestamp() for code in codes]


def somebody(phone: str = "+33612345678", **bound: Any) -> Bound:
    """A signatory nobody else is."""
    return replace(Bound(Purpose.SIGNATURE, uuid4(), uuid4(), phone), **bound)


def key_of(verdict: Verdict) -> str | None:
    return verdict.error.key if verdict.error else None


@pytest.fixture
def sender(vault: Vault, clock: FixedClock) -> Sender:
    return Sender(vault, clock)
