"""Waiting until nothing of earlier stories is under way, so that a fault meets the call it is meant for."""

import asyncio
from datetime import timedelta

from models import OutboxMessage, OutboxStatus, Request, RequestState, Retrieval
from playground.people import World
from services.core.clock import ShiftedClock
from services.requests.states import ENDS
from services.retrieval.phases import GENERATING
from tests.journeys.product import Product


async def calm(product: Product) -> None:
    """Returns once everything that is due by now is done and sent."""
    path = product.settings.clock_file
    assert path is not None
    now = ShiftedClock(path).now()
    alive = Request.all().exclude(state__in=ENDS)
    soon = now + timedelta(minutes=1)
    for under_way in (
        alive.filter(next_reminder__lte=now),
        alive.filter(deadline__lte=now),
        alive.filter(state=RequestState.REVIEW, evidence_document=None),
        Retrieval.filter(phase__in=GENERATING),
        OutboxMessage.filter(status=OutboxStatus.PENDING, due_at__lte=soon),
    ):
        async with asyncio.timeout(15):
            while await under_way.exists():
                await asyncio.sleep(0.02)


async def faulty(world: World, product: Product, method: str, fault: str, **more: int | bool) -> None:
    """Arm a fault while nothing else moves."""
    await calm(product)
    await world.fault(method, fault, **more)  # type: ignore[arg-type]


async def struck(world: World, product: Product) -> None:
    """Returns once every fault armed has hit, and what it hit has been put off."""
    async with asyncio.timeout(15):
        while await world.get("/sim/faults"):
            seen = (await world.get("/sim/changes"))["seq"]
            if await world.get("/sim/faults"):
                await world.get("/sim/changes", after=seen, wait=5)
    await calm(product)
