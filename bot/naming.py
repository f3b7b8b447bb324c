"""The bot's name, and the links made with it."""

import asyncio
from contextlib import suppress
from typing import Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from services.core.errors import Unavailable

_ASK_AGAIN: Final = 2.0

log = structlog.get_logger(__name__)


class BotName:
    """The bot's name, which links need. While Telegram is away at the start, everything else is served all the same:
    nobody can ask for a link then, and what would send one by itself is tried again."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._username = ""

    async def ask(self) -> None:
        """Ask Telegram once."""
        try:
            self._username = (await self._bot.me()).username or ""
        except TelegramAPIError as error:
            log.warning("Telegram does not say who we are yet", cause=type(error).__name__)

    async def learn(self, stop: asyncio.Event) -> None:
        """Ask Telegram for as long as it takes, then wait for the end."""
        while not self._username and not stop.is_set():
            await self.ask()
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), _ASK_AGAIN)
        await stop.wait()

    def deep_link(self, token: str) -> str:
        """A link that opens the chat and hands over `token` (at most 64 characters of A-Z a-z 0-9 _ -).

        Raises Unavailable while the name is not known.
        """
        if not self._username:
            raise Unavailable
        return f"https://t.me/{self._username}?start={token}"
