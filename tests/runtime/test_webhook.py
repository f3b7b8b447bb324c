"""Updates by webhook."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import asyncpg
import pytest
from aiogram import Bot
from aiogram.types import Update
from aiohttp import ClientSession, web

from bot.polling import ATTEMPTS, Handle
from bot.webhook import PATH, Webhook
from tests.runtime.bot_api import TOKEN, update

SECRET = "a-secret-of-the-webhook"
Post = Callable[..., Any]


@asynccontextmanager
async def receiving(handle: Handle) -> AsyncIterator[Post]:
    """A webhook over HTTP; gives a function that posts to it and returns the status."""
    app = web.Application()
    app.add_routes(Webhook(Bot(TOKEN), handle, SECRET).routes())
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()

    async with ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:

        async def post(body: bytes | dict[str, Any], secret: str = SECRET) -> int:
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            given = {"data": BytesIO(body)} if isinstance(body, bytes) else {"json": body}
            async with session.post(PATH, headers=headers, **given) as answer:
                return answer.status

        yield post
    await runner.cleanup()


async def never(_: Update) -> None:
    raise AssertionError


@pytest.mark.parametrize("secret", ["", "wrong", "é"])
async def test_without_the_secret_nothing_is_taken(secret: str) -> None:
    async with receiving(never) as post:
        assert await post(update(1), secret=secret) == 401


def test_a_webhook_without_a_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="without a secret"):
        Webhook(Bot(TOKEN), never, "")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"update_id": "x"}', b"\xff", b"[" * 100_000])
async def test_what_is_no_update_is_left_behind(body: bytes) -> None:
    async with receiving(never) as post:
        assert await post(body) == 200


async def test_what_is_too_large_is_refused() -> None:
    async with receiving(never) as post:
        assert await post(b" " * (1 << 20) + b"{}") == 413


async def test_the_answer_comes_once_it_is_handled() -> None:
    gate, reached = asyncio.Event(), asyncio.Event()

    async def handle(_: Update) -> None:
        reached.set()
        await gate.wait()

    async with receiving(handle) as post:
        answer = asyncio.create_task(post(update(1)))
        await reached.wait()
        assert not answer.done()
        gate.set()
        assert await answer == 200


async def test_one_chat_is_handled_one_after_the_other() -> None:
    running = 0

    async def handle(_: Update) -> None:
        nonlocal running
        running += 1
        assert running == 1
        await asyncio.sleep(0)
        running -= 1

    async with receiving(handle) as post:
        answers = await asyncio.gather(*(post(update(number)) for number in range(5)))
    assert answers == [200] * 5


async def test_a_failure_is_delivered_again_and_left_behind_in_the_end() -> None:
    async def handle(_: Update) -> None:
        raise ZeroDivisionError

    async with receiving(handle) as post:
        answers = [await post(update(1)) for _ in range(ATTEMPTS)]
    assert answers == [500] * (ATTEMPTS - 1) + [200]


async def test_a_database_that_is_away_never_loses_an_update() -> None:
    async def handle(_: Update) -> None:
        raise asyncpg.CannotConnectNowError

    async with receiving(handle) as post:
        answers = [await post(update(1)) for _ in range(2 * ATTEMPTS)]
    assert set(answers) == {500}
