"""Updates by webhook: answered with 200 only once handled, so that Telegram delivers again what a crash cut short."""

import hmac
import json
from collections import Counter
from typing import Final

import structlog
from aiogram import Bot
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError

from bot.ordering import Lanes, lane_of
from bot.polling import ATTEMPTS, Handle
from handlers.web.bodies import bounded_body
from services.outages import is_outage

PATH: Final = "/telegram/webhook"
_SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
_LARGEST: Final = 1 << 20
"""Bytes. An update is a few kilobytes; a file never travels in one."""

log = structlog.get_logger(__name__)


class Webhook:
    """The receiving end. Telegram itself does the repeating; what fails `ATTEMPTS` times is left behind."""

    def __init__(self, bot: Bot, handle: Handle, secret: str) -> None:
        if not secret:
            raise ValueError("a webhook without a secret takes updates from anybody")
        self._bot = bot
        self._handle = handle
        self._secret = secret.encode()
        self._lanes = Lanes()
        self._failures: Counter[int] = Counter()

    def routes(self) -> list[web.RouteDef]:
        return [web.post(PATH, self._receive)]

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=401)
        body = await bounded_body(request, _LARGEST)
        if body is None:
            return web.Response(status=413)
        try:
            update = Update.model_validate(json.loads(body), context={"bot": self._bot})
        except (ValueError, RecursionError) as error:
            problems = error.error_count() if isinstance(error, ValidationError) else 1
            log.error("malformed update left behind", problems=problems)
            return web.Response()
        return web.Response(status=200 if await self._deliver(update) else 500)

    async def _deliver(self, update: Update) -> bool:
        number = update.update_id
        try:
            async with self._lanes.enter(lane_of(update)), self._lanes.at_work():
                await self._handle(update)
        except Exception as error:
            self._failures[number] += not is_outage(error)
            log.error("update failed", update=number, attempt=self._failures[number], exc_info=error)
            if self._failures[number] < ATTEMPTS:
                return False
            log.error("update left behind", update=number)
        self._failures.pop(number, None)
        return True
