"""Bells: heard after the commit, in every process."""

import asyncio

import pytest
from tortoise import Tortoise

from models import Channel
from services.core.bells import Bells
from services.core.outbox import Message, Outbox
from services.core.unit import transaction
from services.core.vault import Vault
from services.wakeups import listen
from tests.clock import FixedClock


class Heard:
    """Which bells of a process were heard, in order."""

    def __init__(self, bells: Bells) -> None:
        self.names = asyncio.Queue[str]()
        for name, bell in bells.by_name().items():
            bell.listen(lambda name=name: self.names.put_nowait(name))  # type: ignore[misc]

    async def next(self) -> str:
        return await asyncio.wait_for(self.names.get(), 5)


@pytest.mark.usefixtures("database")
async def test_a_bell_is_heard_after_the_commit_and_never_after_a_rollback() -> None:
    bells = Bells()
    heard = Heard(bells)
    async with transaction():
        await bells.revocation.ring()
        assert heard.names.empty()
    assert heard.names.get_nowait() == "revocation"
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await bells.revocation.ring()
            raise ZeroDivisionError
    assert heard.names.empty()


async def test_what_rings_in_one_process_is_heard_in_the_others(vault: Vault, clock: FixedClock) -> None:
    if Tortoise.get_connection("default").capabilities.dialect != "postgres":
        pytest.skip("notifications are PostgreSQL's, and this run is on SQLite")
    of_a_replica, of_a_worker, stop = Bells(), Bells(), asyncio.Event()
    heard = Heard(of_a_worker)
    listening = asyncio.create_task(listen(of_a_worker, stop))
    assert {await heard.next() for _ in of_a_worker.by_name()} == {"outbox", "generation", "evidence", "revocation"}
    for bell in (of_a_replica.revocation, of_a_replica.generation, of_a_replica.evidence):
        with pytest.raises(ZeroDivisionError):
            async with transaction():
                await of_a_replica.outbox.ring()
                raise ZeroDivisionError
        async with transaction():
            await bell.ring()
        assert await heard.next() == bell.name
    outbox = Outbox(vault, clock, "example.com", of_a_replica.outbox)
    await outbox.put(Message(Channel.MAIL, "ada@example.com", "hello", "en"))
    assert await heard.next() == "outbox"
    stop.set()
    await listening
