"""getUpdates (Bot API, "Getting updates")."""

import asyncio
from typing import Any

from playground.state.changes import UPDATES
from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot
from playground.telegram.errors import OTHER_POLLER, WEBHOOK_ACTIVE, WEBHOOK_TOOK_OVER, BadRequest, Conflict

LONGEST_POLL = 50
"""Seconds; Telegram cuts longer ones."""


class Polling:
    """One poller at a time: the newest request ends the one that waits."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._waiting: asyncio.Future[str] | None = None

    async def get_updates(self, arguments: Arguments) -> list[dict[str, Any]]:
        """Bot API, getUpdates. ``offset`` confirms all earlier updates, a negative one keeps only the last."""
        updates, changes = self._bot.state.updates, self._bot.state.changes
        if self._bot.state.settings.get("webhook"):
            raise Conflict(WEBHOOK_ACTIVE)
        self.interrupt(OTHER_POLLER)
        kinds = arguments.nested("allowed_updates", "allowed updates")
        if isinstance(kinds, list):
            updates.allow([str(kind) for kind in kinds])
        elif kinds is not None:
            raise BadRequest("can't parse allowed updates JSON object")
        offset = arguments.integer("offset")
        if offset > 0:
            updates.confirm_before(offset)
        elif offset < 0:
            updates.keep_last(-offset)
        limit = min(max(arguments.integer("limit", 100), 1), 100)
        deadline = asyncio.get_running_loop().time() + min(arguments.integer("timeout"), LONGEST_POLL)
        seen = changes.of(UPDATES)
        while not (found := updates.pending(limit)):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await self._wait(seen, left):
                return []
            seen = changes.of(UPDATES)
        return [update.body for update in found]

    async def _wait(self, seen: int, seconds: float) -> bool:
        interrupted: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting = interrupted
        arrival = asyncio.create_task(self._bot.state.changes.wait(UPDATES, seen, seconds))
        racing: set[asyncio.Future[Any]] = {interrupted, arrival}
        try:
            await asyncio.wait(racing, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if self._waiting is interrupted:
                self._waiting = None
        if interrupted.done():
            arrival.cancel()
            raise Conflict(interrupted.result())
        return await arrival

    def interrupt(self, reason: str = WEBHOOK_TOOK_OVER) -> None:
        """End the request that waits, if one does, with 409."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(reason)
