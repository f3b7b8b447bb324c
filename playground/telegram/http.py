"""The Bot API over HTTP: ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

import asyncio
import json
import secrets

from aiohttp import web

from playground.telegram.arguments import read_arguments
from playground.telegram.bot import Bot
from playground.telegram.calls import AnswerLost, Calls
from playground.telegram.errors import BotApiError
from playground.telegram.profile import DOWNLOAD_LIMIT


class TelegramHttp:
    """The routes of the Bot API."""

    def __init__(self, bot: Bot, calls: Calls) -> None:
        self._bot = bot
        self._calls = calls

    def routes(self) -> list[web.RouteDef]:
        """For the aiohttp application."""
        return [
            web.route("*", r"/bot{token:[^/]*}/{method:[^/]+}", self.call),
            web.get(r"/file/bot{token:[^/]*}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One call; GET and POST alike (Bot API, "Making requests")."""
        try:
            self._check_token(request)
            arguments = await read_arguments(request.headers, request.query, request.content)
            result = await self._calls.carry_out(request.match_info["method"], arguments)
        except BotApiError as refusal:
            headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after is not None else None
            return web.json_response(refusal.as_json(), status=refusal.code, headers=headers)
        except AnswerLost:
            return await self._lose(request)
        return web.json_response({"ok": True, "result": result}, dumps=_dumps)

    async def download(self, request: web.Request) -> web.StreamResponse:
        """A file, as getFile's ``file_path`` names it."""
        try:
            self._check_token(request)
            self._calls.download()
        except BotApiError as refusal:
            return web.json_response(refusal.as_json(), status=refusal.code)
        except AnswerLost:
            return await self._lose(request)
        file = self._bot.state.files.at(request.match_info["path"])
        if file is None or file.size > DOWNLOAD_LIMIT:
            return web.json_response(BotApiError(404, "Not Found").as_json(), status=404)
        return web.Response(body=self._bot.state.files.content(file), content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        if not secrets.compare_digest(request.match_info["token"].encode(), self._bot.config.token.encode()):
            raise BotApiError(401, "Unauthorized")

    async def _lose(self, request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(self._bot.config.lost_answer_seconds)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=504)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
