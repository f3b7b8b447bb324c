"""Loops are started again when they fall and stopped in order; `/readyz` says how they are."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, web

from bot.supervisor import Supervisor
from bot.web import SUPERVISOR, Check, health_routes
from tests.clock import FixedClock


async def test_one_that_falls_is_started_again() -> None:
    starts, back = 0, asyncio.Event()

    async def loop(stop: asyncio.Event) -> None:
        nonlocal starts
        starts += 1
        if starts == 1:
            raise ZeroDivisionError
        if starts == 2:
            return
        back.set()
        await stop.wait()

    async with Supervisor({"one": loop}, pause=0.001) as supervisor:
        await asyncio.wait_for(back.wait(), 5)
        assert supervisor.fallen() == []
    assert starts == 3


async def test_they_are_stopped_one_after_the_other_and_within_a_bound() -> None:
    ended = list[str]()
    begun = asyncio.Event()

    async def tidy(stop: asyncio.Event) -> None:
        await stop.wait()
        ended.append("tidy")

    async def deaf(_: asyncio.Event) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("deaf")

    async with Supervisor({"deaf": deaf, "tidy": tidy}, grace=0.01):
        await begun.wait()
    assert ended == ["deaf", "tidy"]


@asynccontextmanager
async def health(checks: dict[str, Check], supervisor: Supervisor | None = None) -> AsyncIterator[Any]:
    app = web.Application()
    app.add_routes(health_routes(checks, FixedClock()))
    if supervisor is not None:
        app[SUPERVISOR] = supervisor
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:
        yield session
    await runner.cleanup()


async def fine() -> str:
    return ""


async def broken() -> str:
    raise RuntimeError("postgres://user:password@host")


async def test_ready_names_what_is_not_and_shows_no_message() -> None:
    async with health({"database": broken, "list": fine}) as session:
        async with session.get("/readyz") as answer:
            assert answer.status == 503
            assert (await answer.json())["checks"] == {"database": "failing", "list": "ok"}
        async with session.get("/healthz") as answer:
            assert answer.status == 200


async def test_ready_answers_for_the_loops() -> None:
    fell = asyncio.Event()

    async def falls(_: asyncio.Event) -> None:
        fell.set()
        raise ZeroDivisionError

    async with Supervisor({"updates": falls}, pause=60) as supervisor, health({}, supervisor) as session:
        await fell.wait()
        async with session.get("/readyz") as answer:
            assert answer.status == 503
            assert (await answer.json())["checks"] == {"loops": "down: updates"}


async def test_metrics_count_the_outbox(database: str) -> None:
    async with health({}) as session, session.get("/metrics") as answer:
        said = await answer.text()
    assert 'guichetier_outbox_messages{channel="mail",status="pending"} 0.0' in said
