"""What must be true once everything is calm, however often the product was killed on the way."""

import asyncio
from collections import Counter as Count
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Final

import aiohttp
from tortoise.queryset import QuerySet

from bot.administration import Office, open_office
from models import OutboxMessage, OutboxStatus, Retrieval
from playground.people import World
from services.retrieval.phases import GENERATING
from tests.crash.counter import Counter
from tests.crash.deaths import Event, What

_PATIENCE: Final = 20.0
_GONE: Final = (OutboxStatus.SENT, OutboxStatus.DELIVERED)


async def pending_updates(counter: Counter) -> int:
    """How many updates Telegram still keeps for the product."""
    method = f"{counter.world_url}/bot{counter.settings.bot_token.get_secret_value()}/getWebhookInfo"
    async with aiohttp.ClientSession() as session, session.get(method) as answer:
        return int((await answer.json())["result"]["pending_update_count"])


@asynccontextmanager
async def books(counter: Counter) -> AsyncIterator[Office]:
    """The database of the running product, to look into."""
    async with open_office(counter.settings) as office:
        yield office


async def calm(counter: Counter) -> None:
    """Wait until nothing waits any more: no update, no message, no certificate under way."""
    async with books(counter) as office, asyncio.timeout(_PATIENCE):
        while (
            await pending_updates(counter)
            or await _on_their_way(office).filter(status=OutboxStatus.PENDING).exists()
            or await Retrieval.exists(phase__in=GENERATING)
        ):
            await asyncio.sleep(0.02)


def _on_their_way(office: Office) -> QuerySet[OutboxMessage]:
    """What has not left and is not to wait for hours: papers are taken back from a chat by and by."""
    soon = office.clock.now() + timedelta(hours=1)
    return OutboxMessage.filter(due_at__lte=soon).exclude(status__in=_GONE)


async def inspect(counter: Counter, world: World) -> None:
    """Wait for calm, then look at everything that a kill could have hurt."""
    await calm(counter)
    async with books(counter) as office:
        assert (await office.audit.verify())[1] == []
        left = await _on_their_way(office).values_list("kind", "status")
        assert left == [], "messages that did not leave"
        kept = {str(row.id) for row in await Retrieval.filter(has_file=True)}
    folder = counter.settings.data_dir / "handover"
    assert {path.stem for path in folder.glob("*")} == kept, "files without a retrieval that waits for them"
    events = counter.deaths.events()
    assert sent_twice_for_no_reason(events) == []
    await _same_each_time(world, events)


def sent_twice_for_no_reason(events: list[Event]) -> list[str]:
    """Messages that were handed over again although the process did not die between handing over and noting."""
    started, on_their_way, interrupted, noted = set[str](), set[str](), set[str](), set[str]()
    wrong = []
    for event in events:
        if event.what is What.KILLED:
            interrupted |= on_their_way
            on_their_way.clear()
        elif event.what is What.NOTED:
            noted.add(event.name)
            on_their_way.discard(event.name)
        elif event.what is What.SENDING:
            if event.name in noted or (event.name in started and event.name not in interrupted):
                wrong.append(event.name)
            started.add(event.name)
            interrupted.discard(event.name)
            on_their_way.add(event.name)
    return wrong


async def _same_each_time(world: World, events: list[Event]) -> None:
    """Each mail and each text that came twice says the same twice, and came no oftener than it was handed over."""
    handed_over = Count(event.name for event in events if event.what is What.SENDING)
    copies: defaultdict[str, list[Any]] = defaultdict(list)
    for mail in await world.mail():
        identifier = mail["message_id"].removeprefix("<").partition("@")[0]
        copies[identifier].append((mail["to"], mail["subject"], mail["text"], mail["attachments"]))
    for text in await world.sms():
        copies[text["reference"]].append((text["to"], text["text"]))
    for identifier, came in copies.items():
        assert len(came) <= handed_over[identifier]
        assert all(copy == came[0] for copy in came), f"{identifier} changed from one sending to the next"
