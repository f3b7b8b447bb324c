"""The part of a Bot API server that concerns updates, over real HTTP: confirmed by offset, given again until then."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

TOKEN = "7000000001:PLAYGROUND-ONLY-not-a-telegram-token"


def update(number: int, chat: int = 1, text: str = "") -> dict[str, Any]:
    """A text message in a private chat."""
    person = {"id": chat, "is_bot": False, "first_name": "Ada"}
    place = {"id": chat, "type": "private", "first_name": "Ada"}
    message = {"message_id": number, "date": 1_700_000_000, "chat": place, "from": person, "text": text or str(number)}
    return {"update_id": number, "message": message}


class BotApi:
    """What waits to be confirmed, and how the next calls fail."""

    def __init__(self) -> None:
        self.pending: list[Any] = []
        self.troubles: deque[tuple[int, dict[str, Any]]] = deque()
        self.calls = 0
        self._changed = asyncio.Event()

    def add(self, *updates: Any) -> None:
        self.pending += updates
        self._changed.set()

    @property
    def numbers(self) -> list[int]:
        return [given["update_id"] for given in self.pending]

    async def handle(self, request: web.Request) -> web.Response:
        form = await request.post()
        if request.match_info["method"] != "getUpdates":
            return web.json_response({"ok": True, "result": True})
        self.calls += 1
        if self.troubles:
            status, body = self.troubles.popleft()
            return web.json_response({"ok": False, "error_code": status, **body}, status=status)
        offset = int(str(form.get("offset", 0)))
        self.pending = [given for given in self.pending if given["update_id"] >= offset]
        if not self.pending and int(str(form.get("timeout", 0))):
            self._changed.clear()
            await self._changed.wait()
        return web.json_response({"ok": True, "result": self.pending[: int(str(form.get("limit", 100)))]})


@asynccontextmanager
async def served() -> AsyncIterator[tuple[BotApi, Bot]]:
    """A server and a bot that talks to it."""
    api = BotApi()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    try:
        yield api, bot
    finally:
        await bot.session.close()
        await runner.cleanup()
