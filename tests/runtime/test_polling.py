"""Long polling: confirmed only once handled, in each chat's order, whatever fails."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import asyncpg
import pytest
from aiogram import Bot
from aiogram.types import Update

from bot.polling import ATTEMPTS, WINDOW, Handle, Polling
from tests.runtime.bot_api import BotApi, served, update


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[BotApi, Bot]]:
    async with served() as both:
        yield both


@asynccontextmanager
async def polling(bot: Bot, handle: Handle) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(Polling(bot, handle, pause=0.01).run(stop))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 5)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


def text(received: Update) -> str:
    assert received.message is not None
    return received.message.text or ""


async def test_an_update_is_confirmed_only_once_handled(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    gate, reached = asyncio.Event(), asyncio.Event()

    async def handle(_: Update) -> None:
        reached.set()
        await gate.wait()

    api.add(update(7))
    async with polling(bot, handle):
        await reached.wait()
        calls = api.calls
        await until(lambda: api.calls > calls + 2)
        assert api.numbers == [7]
        gate.set()
        await until(lambda: not api.pending)


async def test_each_is_handled_once_although_it_is_given_again_and_again(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    gate, seen = asyncio.Event(), list[int]()

    async def handle(received: Update) -> None:
        seen.append(received.update_id)
        if received.update_id == 10:
            await gate.wait()

    api.add(*(update(number, chat=number) for number in range(10, 14)))
    async with polling(bot, handle):
        await until(lambda: len(seen) == 4)
        api.add(update(14, chat=14))
        await until(lambda: 14 in seen)
        assert api.numbers == [10, 11, 12, 13, 14]  # the lowest holds the offset back
        gate.set()
        await until(lambda: not api.pending)
    assert sorted(seen) == [10, 11, 12, 13, 14]


async def test_a_chat_keeps_its_order_and_does_not_hold_up_the_others(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    gate, seen = asyncio.Event(), list[str]()

    async def handle(received: Update) -> None:
        if text(received) == "slow":
            await gate.wait()
        seen.append(text(received))

    api.add(update(1, 1, "slow"), update(2, 1, "then"), update(3, 2, "other"))
    async with polling(bot, handle):
        await until(lambda: seen == ["other"])
        gate.set()
        await until(lambda: seen == ["other", "slow", "then"])


async def test_one_that_always_fails_is_left_behind(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    seen = list[str]()

    async def handle(received: Update) -> None:
        seen.append(text(received))
        if text(received) == "poison":
            raise ZeroDivisionError

    api.add(update(1, 1, "poison"), update(2, 1, "next"))
    async with polling(bot, handle):
        await until(lambda: not api.pending)
    assert seen == ["poison"] * ATTEMPTS + ["next"]


async def test_a_database_that_is_away_is_waited_for(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    seen = list[int]()

    async def handle(received: Update) -> None:
        seen.append(received.update_id)
        if len(seen) <= ATTEMPTS + 2:
            raise asyncpg.CannotConnectNowError

    api.add(update(1))
    async with polling(bot, handle):
        await until(lambda: not api.pending)
    assert len(seen) == ATTEMPTS + 3


async def test_a_malformed_update_is_skipped_and_the_others_are_not(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    seen = list[int]()

    async def handle(received: Update) -> None:
        seen.append(received.update_id)

    api.add(update(1), {"update_id": 2, "message": {"message_id": "no"}}, update(3, 3))
    async with polling(bot, handle):
        await until(lambda: not api.pending)
    assert seen == [1, 3]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (429, {"description": "Too Many Requests: retry after 0", "parameters": {"retry_after": 0}}),
        (409, {"description": "Conflict: terminated by other getUpdates request"}),
        (500, {"description": "Internal Server Error"}),
        (502, {"description": "Bad Gateway"}),
    ],
)
async def test_telegrams_troubles_are_waited_out(
    telegram: tuple[BotApi, Bot], status: int, body: dict[str, object]
) -> None:
    api, bot = telegram
    api.troubles += [(status, body)] * 3

    async def handle(_: Update) -> None:
        return

    api.add(update(1))
    async with polling(bot, handle):
        await until(lambda: not api.pending)


async def test_on_stopping_what_is_in_flight_ends_and_is_confirmed(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    reached, gate, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def handle(_: Update) -> None:
        reached.set()
        await gate.wait()

    api.add(update(1))
    task = asyncio.create_task(Polling(bot, handle, pause=0.01).run(stop))
    await reached.wait()
    stop.set()
    gate.set()
    await asyncio.wait_for(task, 5)
    assert api.pending == []


async def test_what_does_not_end_in_time_stays_unconfirmed(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    reached, stop = asyncio.Event(), asyncio.Event()

    async def handle(received: Update) -> None:
        if received.update_id == 2:
            reached.set()
            await asyncio.Event().wait()

    api.add(update(1, 1), update(2, 2), update(3, 3))
    task = asyncio.create_task(Polling(bot, handle, pause=0.01).run(stop, grace=0.01))
    await reached.wait()
    stop.set()
    await asyncio.wait_for(task, 5)
    assert api.numbers == [2, 3]


async def test_more_than_a_window_goes_through_in_order(telegram: tuple[BotApi, Bot]) -> None:
    api, bot = telegram
    seen = list[int]()

    async def handle(received: Update) -> None:
        await asyncio.sleep(0)
        seen.append(received.update_id)

    numbers = range(1, 3 * WINDOW)
    api.add(*(update(number, chat=number % 7 + 1) for number in numbers))
    async with polling(bot, handle):
        await until(lambda: not api.pending)
    for chat in range(7):
        mine = [number for number in seen if number % 7 == chat]
        assert mine == [number for number in numbers if number % 7 == chat]
