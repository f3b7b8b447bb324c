"""A playground on a free port, a real aiogram bot that talks to it, and people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiogram import Bot
from aiohttp import web
from serving import TOKEN, Run, Running, bot_of

from playground.people import Person, World
from playground.server import Playground, PlaygroundConfig


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Starts a playground over the same state each time."""

    @asynccontextmanager
    async def running(**changes: object) -> AsyncIterator[Running]:
        settings = {"token": TOKEN, "lost_answer_seconds": 0.01, "first_retry_seconds": 0.01, **changes}
        async with Playground(PlaygroundConfig(state_dir=tmp_path, **settings)) as playground:  # type: ignore[arg-type]
            app = web.Application()
            playground.attach(app)
            runner = web.AppRunner(app, shutdown_timeout=1)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            try:
                yield Running(playground, f"http://127.0.0.1:{runner.addresses[0][1]}")
            finally:
                await runner.cleanup()

    return running


@pytest.fixture
async def served(run: Run) -> AsyncIterator[Running]:
    """A playground with the usual settings."""
    async with run() as running:
        yield running


@pytest.fixture
async def bot(served: Running) -> AsyncIterator[Bot]:
    """An aiogram bot whose Telegram is the playground."""
    bot = bot_of(served)
    yield bot
    await bot.session.close()


@pytest.fixture
async def world(served: Running) -> AsyncIterator[World]:
    """The driver."""
    async with World(served.url) as world:
        yield world


@pytest.fixture
async def ada(world: World) -> Person:
    """Someone who has started the bot."""
    ada = await world.person("TEST Ada", phone="+33612345678", language_code="en", id=42)
    await ada.start()
    return ada
