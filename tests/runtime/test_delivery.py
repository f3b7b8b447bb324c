"""The outbox's worker: order, once and no more, retries, ends."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from models import Channel, OutboxMessage, OutboxStatus
from services.core.outbox import Message, Outbox
from services.core.unit import transaction
from services.core.vault import Vault
from services.delivery import Delivery
from services.gateways.api import Envelope, PermanentFailure, TemporaryFailure
from tests.clock import FixedClock

Answer = Callable[[Envelope], Awaitable[str | None]]


async def accept(_: Envelope) -> str | None:
    return "reference"


class Recorder:
    """A way out that keeps what it was given and answers as the test says."""

    def __init__(self, answer: Answer = accept) -> None:
        self.answer = answer
        self.sent: list[Envelope] = []

    async def send(self, envelope: Envelope) -> str | None:
        self.sent.append(envelope)
        return await self.answer(envelope)

    @property
    def kinds(self) -> list[str]:
        return [envelope.message.kind for envelope in self.sent]


class Bench:
    """An outbox, a worker and a recording way out for mail."""

    def __init__(self, vault: Vault, clock: FixedClock) -> None:
        self.vault, self.clock = vault, clock
        self.out = Recorder()
        self.failed: list[UUID] = []
        self.outbox = Outbox(vault, clock, "example.com")

    def worker(self, *, alone: bool = True) -> Delivery:
        delivery = Delivery(
            self.vault, self.clock, {Channel.MAIL: self.out}, self._on_failed, alone=alone, slow_poll=0.01
        )
        self.outbox.bell.listen(delivery.wake)
        return delivery

    async def _on_failed(self, row: OutboxMessage) -> None:
        self.failed.append(row.id)

    async def put(self, kind: str, to: str = "ada@example.com", **more: Any) -> UUID:
        return await self.outbox.put(Message(Channel.MAIL, to, kind, "en", **more))

    @asynccontextmanager
    async def running(self, delivery: Delivery | None = None) -> AsyncIterator[Delivery]:
        delivery = delivery or self.worker()
        stop = asyncio.Event()
        task = asyncio.create_task(delivery.run(stop))
        try:
            yield delivery
        finally:
            stop.set()
            await asyncio.wait_for(task, 5)


@pytest.fixture
def bench(vault: Vault, clock: FixedClock) -> Bench:
    return Bench(vault, clock)


async def row_of(identifier: UUID) -> OutboxMessage:
    return await OutboxMessage.get(id=identifier)


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Let the loop run until the condition holds; five seconds at most."""
    async with asyncio.timeout(5):
        while not await condition():
            await asyncio.sleep(0)


async def has_status(identifier: UUID, *statuses: OutboxStatus) -> bool:
    return (await row_of(identifier)).status in statuses


async def test_a_message_is_sent_and_its_payload_erased(bench: Bench) -> None:
    due = bench.clock.now() + timedelta(days=3)
    async with bench.running():
        identifier = await bench.put("hello", args={"code": "123456", "due": due, "day": due.date()}, qr=True)
        await until(lambda: has_status(identifier, OutboxStatus.SENT))
    (envelope,) = bench.out.sent
    assert envelope.message.args == {"code": "123456", "due": due, "day": due.date()}
    assert envelope.message.recipient == "ada@example.com"
    row = await row_of(identifier)
    assert (row.payload_sealed, row.provider_reference, row.claimed_until) == (None, "reference", None)


async def test_nothing_leaves_a_unit_that_is_rolled_back(bench: Bench) -> None:
    async with bench.running():
        with pytest.raises(ZeroDivisionError):
            async with transaction():
                await bench.put("never")
                raise ZeroDivisionError
        last = await bench.put("after")
        await until(lambda: has_status(last, OutboxStatus.SENT))
    assert bench.out.kinds == ["after"]


async def test_one_person_receives_in_order_while_others_do_not_wait(bench: Bench) -> None:
    gate = asyncio.Event()

    async def held(envelope: Envelope) -> None:
        if envelope.message.kind == "first":
            await gate.wait()

    bench.out.answer = held
    async with transaction():
        await bench.put("first")
        second = await bench.put("second")
        other = await bench.put("other", "bob@example.com")
    async with bench.running():
        await until(lambda: has_status(other, OutboxStatus.SENT))
        assert sorted(bench.out.kinds) == ["first", "other"]
        gate.set()
        await until(lambda: has_status(second, OutboxStatus.SENT))
    assert bench.out.kinds[-1] == "second"


async def test_a_temporary_failure_is_tried_again_later_with_the_same_message_id(bench: Bench) -> None:
    async def busy(_: Envelope) -> None:
        raise TemporaryFailure("busy", retry_after=60)

    bench.out.answer = busy
    async with bench.running():
        identifier = await bench.put("hello")

        async def tried() -> bool:
            return (await row_of(identifier)).attempts == 1

        await until(tried)
        row = await row_of(identifier)
        assert row.due_at >= bench.clock.now() + timedelta(seconds=60)
        bench.out.answer = accept
        bench.clock.advance(seconds=61)
        await until(lambda: has_status(identifier, OutboxStatus.SENT))
    assert len(bench.out.sent) == 2
    assert len({envelope.message_id for envelope in bench.out.sent}) == 1
    assert bench.failed == []


@pytest.mark.parametrize("days", [0, 2])
async def test_a_failure_for_good_is_noted_told_and_erased(bench: Bench, days: int) -> None:
    """At once where the other side says so, after a day of trying otherwise."""

    async def refuse(_: Envelope) -> None:
        raise TemporaryFailure("busy") if days else PermanentFailure("smtp 550")

    bench.out.answer = refuse
    identifier = await bench.put("hello")
    bench.clock.advance(days=days)
    async with bench.running():
        await until(lambda: has_status(identifier, OutboxStatus.FAILED))
    row = await row_of(identifier)
    assert row.failure == ("given up" if days else "smtp 550")
    assert row.payload_sealed is None
    assert bench.failed == [identifier]


async def test_an_expired_message_is_not_sent_any_more(bench: Bench) -> None:
    identifier = await bench.put("code", expires_at=bench.clock.now() + timedelta(minutes=10))
    bench.clock.advance(minutes=11)
    async with bench.running():
        await until(lambda: has_status(identifier, OutboxStatus.FAILED))
    assert bench.out.sent == []
    assert bench.failed == [identifier]


async def test_killed_between_sending_and_noting_it_sends_the_same_again(bench: Bench) -> None:
    """What a kill leaves behind: the provider has the message, the row does not say so, the claim stands."""
    reached = asyncio.Event()

    async def die(_: Envelope) -> None:
        reached.set()
        await asyncio.Event().wait()

    bench.out.answer = die
    identifier = await bench.put("code", args={"code": "123456"})
    killed = asyncio.create_task(bench.worker().run(asyncio.Event()))
    await asyncio.wait_for(reached.wait(), 5)
    killed.cancel()
    await asyncio.wait({killed})
    assert (await row_of(identifier)).claimed_until is not None

    bench.out.answer = accept
    async with bench.running():
        await until(lambda: has_status(identifier, OutboxStatus.SENT))
    first, second = bench.out.sent
    assert first == second


async def test_beside_other_workers_a_claim_is_respected_until_its_lease_ends(bench: Bench) -> None:
    identifier = await bench.put("hello")
    await OutboxMessage.filter(id=identifier).update(claimed_until=bench.clock.real() + timedelta(seconds=15))
    async with bench.running(bench.worker(alone=False)):
        other = await bench.put("other", "bob@example.com")
        await until(lambda: has_status(other, OutboxStatus.SENT))
        assert bench.out.kinds == ["other"]
        bench.clock.advance_both(seconds=16)
        await until(lambda: has_status(identifier, OutboxStatus.SENT))
    assert bench.out.kinds == ["other", "hello"]


async def test_two_workers_send_each_message_once(bench: Bench) -> None:
    rows = [await bench.put("hello", f"person{number}@example.com") for number in range(20)]
    async with bench.running(bench.worker(alone=False)), bench.running(bench.worker(alone=False)):
        for identifier in rows:
            await until(lambda identifier=identifier: has_status(identifier, OutboxStatus.SENT))  # type: ignore[misc]
    assert sorted(envelope.id for envelope in bench.out.sent) == sorted(rows)


async def test_stopping_waits_for_what_is_being_sent(bench: Bench) -> None:
    reached, gate, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slow(_: Envelope) -> None:
        reached.set()
        await gate.wait()

    bench.out.answer = slow
    identifier = await bench.put("hello")
    task = asyncio.create_task(bench.worker().run(stop))
    await asyncio.wait_for(reached.wait(), 5)
    stop.set()
    gate.set()
    await asyncio.wait_for(task, 5)
    assert await has_status(identifier, OutboxStatus.SENT)


@pytest.mark.parametrize("early", [False, True], ids=["after the note", "before the note"])
@pytest.mark.parametrize("delivered", [False, True])
async def test_a_receipt_is_noted_once(bench: Bench, delivered: bool, early: bool) -> None:
    delivery = bench.worker()
    identifier = await bench.put("hello")
    ending = OutboxStatus.DELIVERED if delivered else OutboxStatus.FAILED

    async def quick(_: Envelope) -> None:
        if early:
            await delivery.receipt(identifier, delivered=delivered)

    bench.out.answer = quick
    async with bench.running(delivery):
        await until(lambda: has_status(identifier, ending if early else OutboxStatus.SENT))
    for _ in range(2):
        await delivery.receipt(identifier, delivered=delivered)
    row = await row_of(identifier)
    assert (row.status, row.payload_sealed) == (ending, None)
    assert bench.failed == ([] if delivered else [identifier])


async def test_who_cannot_be_told_does_not_keep_the_failure_from_being_noted(bench: Bench) -> None:
    async def refuse(_: Envelope) -> None:
        raise PermanentFailure("smtp 550")

    async def broken(_: OutboxMessage) -> None:
        raise RuntimeError

    bench.out.answer = refuse
    delivery = Delivery(bench.vault, bench.clock, {Channel.MAIL: bench.out}, broken, alone=True, slow_poll=0.01)
    identifier = await bench.put("hello")
    async with bench.running(delivery):
        await until(lambda: has_status(identifier, OutboxStatus.FAILED))
