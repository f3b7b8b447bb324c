"""What the tests of the playground start: a served playground, and a bot that talks to it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from playground.server import Playground

TOKEN = "7000000001:TEST"


@dataclass(frozen=True)
class Running:
    """A playground that is served."""

    playground: Playground
    url: str

    @property
    def method_url(self) -> str:
        """The Bot API's address, up to the method."""
        return f"{self.url}/bot{TOKEN}"


Run = Callable[..., AbstractAsyncContextManager[Running]]


def bot_of(running: Running) -> Bot:
    """An aiogram bot whose Telegram is that playground."""
    return Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(running.url)))
