"""The commands that Telegram offers beside the text field, in every language."""

import asyncio
from contextlib import suppress
from typing import Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand

from services.core.texts import LOCALES, Texts

COMMANDS: Final = {
    "fr": ("start", "aide", "langue", "annuler"),
    "en": ("start", "help", "language", "cancel"),
}
"""What anybody may type, by its name in that language; its line is the text `command-for-<name in English>`."""

_ASK_AGAIN: Final = 30.0  # seconds

log = structlog.get_logger(__name__)


async def offer_commands(bot: Bot, texts: Texts, stop: asyncio.Event) -> None:
    """Tell Telegram, for as long as it takes, then wait for the end. Whose language is none of ours is shown French."""
    while not stop.is_set():
        try:
            for locale in LOCALES:
                await bot.set_my_commands(_commands(texts, locale), language_code=locale)
            await bot.set_my_commands(_commands(texts, LOCALES[0]))
            break
        except TelegramAPIError as error:
            log.warning("Telegram does not take the list of commands yet", cause=type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), _ASK_AGAIN)
    await stop.wait()


def _commands(texts: Texts, locale: str) -> list[BotCommand]:
    return [
        BotCommand(command=name, description=texts.plain(locale, f"command-for-{english}"))
        for name, english in zip(COMMANDS[locale], COMMANDS["en"], strict=True)
    ]
