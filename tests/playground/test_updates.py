"""Getting updates: long polling and webhook."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramConflictError
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from serving import Run, Running, bot_of

from playground.people import NotSeen, Person, Refused, World


def _echo() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def on_message(message: Message) -> Any:
        buttons = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Again", callback_data="again")]])
        return message.answer(f"echo {message.text}", reply_markup=buttons)

    @dispatcher.callback_query()
    async def on_tap(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("tapped")
        await query.answer("thanks")

    return dispatcher


async def test_a_polling_bot_and_a_person(bot: Bot, world: World) -> None:
    dispatcher = _echo()
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    ada = await world.person("TEST Ada")
    await ada.start("inv-1")
    assert (await ada.sees("^echo /start inv-1$")).buttons[0].data == "again"
    assert (await ada.tap("Again", wait=5))["text"] == "thanks"
    assert (await ada.sees("tapped", fresh=True)).edited
    with pytest.raises(Refused, match="there is no button “Again” in this chat now"):
        await world.post(f"/sim/users/{ada.id}/taps", {"text": "Again"})
    with pytest.raises(NotSeen, match="🤖 echo /start inv-1"):
        await ada.sees("never said", timeout=0.05)
    assert await world.transcript(ada) == [
        "👤 /start inv-1", "🤖 echo /start inv-1", "   [ Again ]", "👤 taps [ Again ]", "🤖 ✎ tapped", "🤖 (thanks)",
    ]  # fmt: skip
    await dispatcher.stop_polling()
    await polling


async def test_an_offset_confirms_and_a_negative_one_keeps_the_last(bot: Bot, ada: Person) -> None:
    for number in range(3):
        await ada.say(f"n{number}")
    first = await bot.get_updates(limit=2)
    assert [update.message.text for update in first if update.message] == ["/start", "n0"]
    assert await bot.get_updates(limit=2) == first
    assert (await bot.get_updates(offset=first[1].update_id + 1))[0].update_id == first[1].update_id + 1
    assert [update.message.text for update in await bot.get_updates(offset=-1) if update.message] == ["n2"]
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates(allowed_updates=["callback_query"]) == []
    await ada.say("not asked for")
    assert await bot.get_updates() == []


async def test_one_poller_at_a_time_and_none_beside_a_webhook(bot: Bot, ada: Person) -> None:
    await bot.get_updates(offset=-1)
    last = (await bot.get_updates())[0].update_id
    polls = [asyncio.create_task(bot.get_updates(offset=last + 1, timeout=20)) for _ in range(2)]
    finished, waiting = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        finished.pop().result()
    await bot.set_webhook("http://127.0.0.1:9/")
    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await waiting.pop()
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()


@asynccontextmanager
async def _product(handler: Any) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_a_webhook_whose_response_is_a_call(served: Running, bot: Bot, world: World) -> None:
    handler = SimpleRequestHandler(_echo(), bot, handle_in_background=False, secret_token="s3cret")
    async with _product(handler.handle) as url:
        await bot.set_webhook(url, secret_token="s3cret")
        ada = await world.person("TEST Ada")
        await ada.say("hello")
        await ada.sees("^echo hello$")


async def test_a_webhook_is_tried_until_it_takes_and_in_order(bot: Bot, ada: Person, world: World) -> None:
    seen: list[tuple[str | None, str]] = []

    async def failing_twice(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), text))
        if len(seen) <= 2:
            return web.Response(status=500)
        return web.json_response({"method": "sendMessage", "chat_id": 42, "text": f"got {text}"})

    async with _product(failing_twice) as url:
        await ada.say("two")
        await bot.set_webhook(url, secret_token="s3cret")
        await ada.sees("got two")
    assert [text for _, text in seen] == ["/start", "/start", "/start", "two"]
    assert {secret for secret, _ in seen} == {"s3cret"}
    assert "500" in str((await bot.get_webhook_info()).last_error_message)


async def test_nothing_is_forgotten_by_a_restart(run: Run) -> None:
    async with run() as running, World(running.url) as world, bot_of(running) as bot:
        ada = await world.person("TEST Ada", id=42)
        await ada.start()
        await bot.send_document(42, BufferedInputFile(b"%PDF", "a.pdf"), caption="<b>file</b>", parse_mode="HTML")
        before = await ada.chat()
    async with run() as running, World(running.url) as world, bot_of(running) as bot:
        ada = await world.person("TEST Ada", id=42)
        assert await ada.chat() == before
        assert (await ada.sees_file("a.pdf"))[1] == b"%PDF"
        update = (await bot.get_updates())[0]
        await world.reset()
        ada = await world.person("TEST Ada", id=42)
        await ada.start()
        assert (await bot.get_updates())[0].update_id > update.update_id


async def test_files_both_ways(bot: Bot, ada: Person) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(8) + (3000).to_bytes(4) + (2000).to_bytes(4)
    await ada.send_photo("id.png", png)
    photo = (await bot.get_updates(offset=-1))[0].message.photo  # type: ignore[union-attr]
    assert photo is not None
    assert [(size.width, size.height) for size in photo] == [(90, 60), (320, 213), (800, 533), (1280, 853)]
    downloaded = await bot.download(photo[-1])
    assert downloaded is not None and downloaded.read() == png


async def test_any_library_may_call_with_a_query_a_form_or_json(served: Running, ada: Person) -> None:
    url = f"{served.method_url}/sendMessage"
    values = {"chat_id": "42", "text": "x"}
    async with aiohttp.ClientSession() as session:
        for request in (
            session.get(url, params=values),
            session.post(url, data=values),
            session.post(url, json=values),
        ):
            async with request as response:
                assert (await response.json())["result"]["text"] == "x"
