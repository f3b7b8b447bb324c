"""Handing updates to the webhook: in order within a chat, until the product answers 2xx."""

import asyncio
import json
import logging
from contextlib import suppress

import aiohttp

from playground.state.changes import UPDATES
from playground.state.updates import PendingUpdate
from playground.telegram import webhooks
from playground.telegram.arguments import read_arguments
from playground.telegram.bot import Bot
from playground.telegram.calls import AnswerLost, Calls
from playground.telegram.errors import BotApiError

log = logging.getLogger(__name__)


class WebhookDelivery:
    """Telegram keeps the order of updates within a chat and handles chats side by side, up to max_connections."""

    def __init__(self, bot: Bot, calls: Calls) -> None:
        self._bot = bot
        self._calls = calls
        self._busy: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Deliver until the playground closes."""
        # No total time-out shorter than Telegram's: the product may answer after it has done the work.
        timeout = aiohttp.ClientTimeout(total=60, sock_connect=5)
        async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as session:
            try:
                while not self._bot.state.changes.closed:
                    seen = self._bot.state.changes.of(UPDATES)
                    self._start_deliveries(session)
                    await self._bot.state.changes.wait(UPDATES, seen, 3600)
            finally:
                running = list(self._busy.values())
                for task in running:
                    task.cancel()
                await asyncio.gather(*running, return_exceptions=True)

    def _start_deliveries(self, session: aiohttp.ClientSession) -> None:
        webhook = webhooks.current(self._bot.state)
        if webhook is None:
            return
        for update in self._bot.state.updates.pending(1000):
            if len(self._busy) >= webhook.max_connections:
                return
            if update.chat_id not in self._busy:
                self._busy[update.chat_id] = asyncio.create_task(self._deliver(session, update))

    async def _deliver(self, session: aiohttp.ClientSession, update: PendingUpdate) -> None:
        pause = self._bot.config.first_retry_seconds
        try:
            while webhook := webhooks.current(self._bot.state):
                if await self._post(session, webhook, update):
                    self._bot.state.updates.confirm(update.update_id)
                    return
                await asyncio.sleep(pause)
                pause = min(pause * 2, self._bot.config.longest_retry_seconds)
        finally:
            del self._busy[update.chat_id]
            self._bot.state.changes.touch(UPDATES)  # the chat's next update may leave

    async def _post(self, session: aiohttp.ClientSession, webhook: webhooks.Webhook, update: PendingUpdate) -> bool:
        headers = {"Content-Type": "application/json"}
        if webhook.secret_token:
            headers[webhooks.SECRET_HEADER] = webhook.secret_token
        try:
            async with session.post(webhook.url, data=json.dumps(update.body), headers=headers) as response:
                if not 200 <= response.status < 300:
                    reason = f"Wrong response from the webhook: {response.status} {response.reason}"
                    webhooks.note_failure(self._bot.state, reason)
                    return False
                await self._carry_out_reply(response)
                return True
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            webhooks.note_failure(self._bot.state, str(error) or "Connection timed out")
            return False

    async def _carry_out_reply(self, response: aiohttp.ClientResponse) -> None:
        """The response may itself be a call, whose outcome nobody will see (Bot API, "Making requests when...")."""
        with suppress(BotApiError, AnswerLost, ValueError):
            arguments = await read_arguments(response.headers, {}, response.content)
            method = str(arguments.values.pop("method", ""))
            if method:
                await self._calls.carry_out(method, arguments)
