"""The product's conversations, without its loops, beside a playground: tests hand over the updates themselves."""

from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from aiogram.types import Update
from aiohttp import web

from bot.app import App, open_app
from bot.settings import load_settings
from playground.people import Person, World
from playground.server import Playground, PlaygroundConfig

Handle = Callable[..., Awaitable[None]]


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[str]:
    """The address of a playground."""
    async with Playground(PlaygroundConfig(state_dir=tmp_path / "playground", lost_answer_seconds=0.01)) as playground:
        site = web.Application()
        playground.attach(site)
        runner = web.AppRunner(site, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        await runner.cleanup()


@pytest.fixture
async def world(telegram: str) -> AsyncIterator[World]:
    async with World(telegram) as world:
        yield world


@pytest.fixture
async def ada(world: World) -> Person:
    """Somebody who has started the bot."""
    ada = await world.person("TEST Ada", language_code="fr", id=42)
    await ada.start()
    return ada


@pytest.fixture
async def counter(telegram: str, database_url: str, tmp_path: Path) -> AsyncIterator[App]:
    settings = load_settings(None, data_dir=tmp_path, database_url=database_url, bot_api_url=telegram)
    async with open_app(settings) as app:
        yield app


@pytest.fixture
def handle(counter: App, ada: Person) -> Handle:
    """Hand over an update of hers: a message (`text=…`, `document=…`), or a tap on a button with that data."""
    numbers = count(1)
    person = {"id": ada.id, "is_bot": False, "first_name": "TEST Ada", "language_code": "fr"}
    chat = {"id": ada.id, "type": "private"}

    async def handle(tap: str | None = None, **message: Any) -> None:
        number = next(numbers)
        received = {"message_id": 9_000 + number, "date": 1_700_000_000, "chat": chat, "from": person, **message}
        tapped = {"id": str(number), "from": person, "chat_instance": "1", "data": tap}
        content = {"message": received} if tap is None else {"callback_query": tapped}
        update = Update.model_validate({"update_id": number, **content}, context={"bot": counter.bot})
        await counter.handle(update)

    return handle
