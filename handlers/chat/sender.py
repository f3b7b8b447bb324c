"""The chat channel of the outbox: notices in a person's chat, and screens that are owed."""

from typing import Final
from uuid import UUID

from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.chat.screen import GO, Button, data_of
from handlers.chat.stage import Stage
from services.accounts import Accounts
from services.core.outbox import Message
from services.core.texts import Texts
from services.gateways.api import Envelope, PermanentFailure, TemporaryFailure

REDRAW: Final = "redraw"
"""The kind of a row that shows a person again where they are."""
REMOVE: Final = "remove"
"""The kind of a row that deletes a message of the chat."""


class ChatSender:
    """Sends `chat-<kind>`; its button, where there is one, leads to a place and never goes stale."""

    def __init__(self, bot: Bot, stage: Stage, accounts: Accounts, texts: Texts) -> None:
        self._bot = bot
        self._stage = stage
        self._accounts = accounts
        self._texts = texts

    async def send(self, envelope: Envelope) -> str | None:
        message = envelope.message
        account_id = UUID(message.recipient)
        try:
            if message.kind == REDRAW:
                await self._stage.redraw(account_id, message.args.get("why"), message.args.get("notice"))
                return None
            if message.kind == REMOVE:
                account, _ = await self._accounts.by_id(account_id)
                await self._stage.delete(account, message.args["message_id"])
                return None
            return await self._notice(account_id, message)
        except TelegramForbiddenError:
            account, _ = await self._accounts.by_id(account_id)
            await self._accounts.reachable(account, False)
            raise PermanentFailure("blocked by the person") from None
        except TelegramRetryAfter as error:
            raise TemporaryFailure("telegram asks to wait", error.retry_after) from None
        except (TelegramServerError, TelegramNetworkError) as error:
            raise TemporaryFailure(type(error).__name__) from None
        except (TelegramBadRequest, TelegramNotFound) as error:
            raise PermanentFailure(type(error).__name__) from None

    async def _notice(self, account_id: UUID, message: Message) -> str:
        async with self._stage.visit(account_id) as visit:
            text = self._texts.html(message.locale, f"chat-{message.kind}", **message.args)
            sent = await self._bot.send_message(visit.account.telegram_id, text, reply_markup=self._keyboard(message))
            await self._accounts.bury(visit.conversation)
        return str(sent.message_id)

    def _keyboard(self, message: Message) -> InlineKeyboardMarkup | None:
        if not message.button:
            return None
        label = self._texts.plain(message.locale, "button-open")
        data = data_of("", Button(label, GO, message.button))
        return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=data)]])
