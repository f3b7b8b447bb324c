"""Where Telegram refuses, in Telegram's words, seen through aiogram."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from serving import Run, Running, bot_of

from playground.people import Person, World

Act = Callable[[Bot], Awaitable[Any]]


def _keyboard(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="b", **button)]])


REFUSALS: list[tuple[Act, str]] = [
    (lambda bot: bot.send_message(42, " \n "), "message text is empty"),
    (lambda bot: bot.send_message(42, "x" * 4095 + "😀"), "message is too long"),
    (lambda bot: bot.send_message(42, "<b>x", parse_mode="HTML"),
     'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    (lambda bot: bot.send_message(42, "*x*", parse_mode="MarkdownV2"), "unsupported parse_mode"),
    (lambda bot: bot.send_message(7, "x"), "chat not found"),
    (lambda bot: bot.send_message(42, "x", reply_markup=_keyboard(callback_data="é" * 33)), "BUTTON_DATA_INVALID"),
    (lambda bot: bot.send_message(42, "x", reply_markup=_keyboard()),
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    (lambda bot: bot.send_message(42, "x", reply_markup=_keyboard(url="http://localhost:8080/")),
     "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL"),
    (lambda bot: bot.send_message(42, "x", reply_markup=_keyboard(web_app=WebAppInfo(url="http://x.org"))),
     "inline keyboard button Web App URL 'http://x.org' is invalid: Only HTTPS links are allowed"),
    (lambda bot: bot.send_message(42, "x", reply_to_message_id=99), "message to be replied not found"),
    (lambda bot: bot.send_document(42, "nothing"), "wrong file identifier/HTTP URL specified"),
    (lambda bot: bot.send_document(42, BufferedInputFile(b"", "x")), "file must be non-empty"),
    (lambda bot: bot.send_document(42, BufferedInputFile(b"x", "x"), caption="x" * 1025),
     "message caption is too long"),
    (lambda bot: bot.edit_message_text("x", chat_id=42, message_id=99), "message to edit not found"),
    (lambda bot: bot.edit_message_text("x", chat_id=42, message_id=1), "message can't be edited"),
    (lambda bot: bot.delete_message(42, 99), "message to delete not found"),
    (lambda bot: bot.answer_callback_query("1"),
     "query is too old and response timeout expired or query ID is invalid"),
    (lambda bot: bot.answer_callback_query("1", text="x" * 201), "MESSAGE_TOO_LONG"),
    (lambda bot: bot.get_file("nothing"), "wrong file_id or the file is temporarily unavailable"),
]  # fmt: skip


async def test_refused_as_telegram_refuses(bot: Bot, ada: Person) -> None:
    said = []
    for act, _ in REFUSALS:
        with pytest.raises(TelegramBadRequest) as refused:
            await act(bot)
        said.append(refused.value.message)
    assert said == [f"Bad Request: {reason}" for _, reason in REFUSALS]


async def test_an_edit_that_changes_nothing(bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(42, "<b>x</b>", parse_mode="HTML", reply_markup=_keyboard(callback_data="a"))
    unchanged = (
        "message is not modified: specified new message content and reply markup are exactly the same as a current "
        "content and reply markup of the message"
    )
    with pytest.raises(TelegramBadRequest, match=unchanged):
        await sent.edit_text("<b>x</b> ", parse_mode="HTML", reply_markup=_keyboard(callback_data="a"))
    with pytest.raises(TelegramBadRequest, match=unchanged):
        await sent.edit_reply_markup(reply_markup=_keyboard(callback_data="a"))
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await sent.edit_caption(caption="y")
    edited = await sent.edit_text("x", reply_markup=_keyboard(callback_data="a"))
    assert edited.edit_date and (await ada.last()).edited  # type: ignore[union-attr]


async def test_only_for_48_hours_can_a_message_be_deleted(bot: Bot, ada: Person, world: World) -> None:
    old = await bot.send_message(42, "old")
    await world.advance(days=2, seconds=1)
    new = await bot.send_message(42, "new")
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await old.delete()
    assert await bot.delete_messages(42, [old.message_id, new.message_id, 99])
    assert [message.text for message in await ada.chat()] == ["/start", "old"]


async def test_a_bot_cannot_write_first_nor_to_who_blocked_it(bot: Bot, world: World, ada: Person) -> None:
    await world.person("TEST Bob", id=43)
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot can't initiate conversation with a user"):
        await bot.send_message(43, "x")
    await ada.block()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(42, "x")
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert changes[0].new_chat_member.status == "kicked"
    await ada.start()
    assert await bot.send_message(42, "x")


async def test_a_callback_is_answered_once_and_in_time(run: Run) -> None:
    async with run(callback_seconds=0.0) as running, World(running.url) as world, bot_of(running) as bot:
        ada = await world.person("TEST Ada")
        await ada.start()
        await bot.send_message(ada.id, "x", reply_markup=_keyboard(callback_data="a"))
        tapped = await ada.tap("b")
        with pytest.raises(TelegramBadRequest, match="query is too old"):
            await bot.answer_callback_query(tapped["callback_query_id"])


async def test_the_second_answer_to_a_callback_is_refused(bot: Bot, ada: Person) -> None:
    await bot.send_message(42, "x", reply_markup=_keyboard(callback_data="a"))
    tapped = await ada.tap("b")
    await bot.answer_callback_query(tapped["callback_query_id"], text="done", show_alert=True)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(tapped["callback_query_id"])
    assert await ada.notices("done")


async def test_sizes(bot: Bot, ada: Person, world: World) -> None:
    with pytest.raises(TelegramEntityTooLarge, match="Request Entity Too Large"):
        await bot.send_document(42, BufferedInputFile(bytes(50 * 1024 * 1024 + 1), "big"))
    await ada.send_file("big.pdf", bytes(20 * 1024 * 1024 + 1))
    update = (await bot.get_updates(offset=-1))[0]
    with pytest.raises(TelegramBadRequest, match="Bad Request: file is too big"):
        await bot.get_file(update.message.document.file_id)  # type: ignore[union-attr]


async def test_tokens_and_methods(served: Running, bot: Bot) -> None:
    async with Bot("1:x", session=bot.session) as stranger:
        with pytest.raises(TelegramUnauthorizedError, match="Unauthorized"):
            await stranger.get_me()
    with pytest.raises(TelegramNotFound, match="Not Found"):
        await bot.get_business_connection("x")
    async with aiohttp.ClientSession() as session, session.get(f"{served.method_url}/noSuchMethod") as response:
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
        assert response.status == 404
    async with aiohttp.ClientSession() as session, session.get(f"{served.method_url}/GETME") as response:
        assert (await response.json())["result"]["is_bot"] is True
