"""Long polling in which an update is confirmed to Telegram only once it has been handled.

Telegram forgets every update below the `offset` of a `getUpdates` call. The offset sent is the lowest update not yet
handled, so whatever was in flight when the process dies is delivered again; what had been handled above it comes again
too and is recognised, here by its number and after a restart by the cause recorded with its effects.

An update that keeps failing must not stop the desk: after `ATTEMPTS` it is logged by its number and left behind. A
database that is away is nobody's fault and is waited for.
"""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import DeleteWebhook, TelegramMethod
from aiogram.types import Update
from pydantic import ValidationError

from bot.ordering import Lanes, lane_of
from services.outages import is_outage

Handle = Callable[[Update], Awaitable[None]]

ATTEMPTS: Final = 5
WINDOW: Final = 100
"""Updates Telegram gives at most in one call, hence how far the newest can be ahead of the lowest unhandled."""

log = structlog.get_logger(__name__)


class GetRawUpdates(TelegramMethod[list[Any]]):
    """`getUpdates`, each update left as it came: one that is malformed must not hide the others."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Polling:
    """One poller of one bot. `pause` is the unit of every waiting time, in seconds."""

    def __init__(
        self, bot: Bot, handle: Handle, *, allowed: list[str] | None = None, long_poll: int = 30, pause: float = 0.5
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._allowed = allowed
        self._long_poll = long_poll
        self._pause = pause
        self._lanes = Lanes()
        self._in_flight: dict[int, asyncio.Task[None]] = {}
        self._handled: set[int] = set()
        self._offset: int | None = None

    async def run(self, stop: asyncio.Event, grace: float = 10.0) -> None:
        """Poll until `stop`; then let what is in flight end, for `grace` seconds at most, and confirm it."""
        stopping = asyncio.create_task(stop.wait())
        try:
            await self._patiently(lambda: self._bot(DeleteWebhook(drop_pending_updates=False)), stopping)
            while not stop.is_set():
                await self._patiently(self._poll, stopping)
                # What is in flight would be given again at once. A moment later most of it is handled, and a long
                # poll confirms it; where something takes longer, the others' updates are still fetched meanwhile.
                if self._in_flight:
                    await asyncio.wait(self._in_flight.values(), timeout=self._pause / 2)
        finally:
            stopping.cancel()
            await self._finish(grace)

    async def _patiently(self, call: Callable[[], Awaitable[object]], stopping: "asyncio.Task[Any]") -> None:
        """Make one call, waiting out Telegram's and the network's troubles; give up once stopping."""
        for failures in count():
            task = asyncio.ensure_future(call())
            try:
                await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if not task.done():
                    return
                task.result()
                return
            except Exception as error:
                wait = min(self._pause * 2**failures, 60 * self._pause)
                if isinstance(error, TelegramRetryAfter):
                    wait = max(wait, error.retry_after)
                log.warning("polling failed", error=type(error).__name__, seconds=wait)
            finally:
                task.cancel()
                await asyncio.wait({task})
            await asyncio.wait({stopping}, timeout=wait)
            if stopping.done():
                return

    async def _poll(self) -> None:
        """One call; starts what has not been seen yet."""
        sent, timeout = self._offset, 0 if self._in_flight else self._long_poll
        method = GetRawUpdates(offset=sent, limit=WINDOW, timeout=timeout, allowed_updates=self._allowed)
        for raw in await self._bot(method, request_timeout=timeout + 10):
            number = raw.get("update_id") if isinstance(raw, dict) else None
            if not isinstance(number, int):
                log.error("update without a number")
            elif not self._is_known(number, sent):
                self._start(number, raw)

    def _is_known(self, number: int, sent: int | None) -> bool:
        """In flight, handled, or handled and left below the offset while the call was under way."""
        if number in self._in_flight or number in self._handled:
            return True
        return sent is not None and self._offset is not None and sent <= number < self._offset

    def _start(self, number: int, raw: dict[str, Any]) -> None:
        self._offset = number if self._offset is None else min(self._offset, number)
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError as error:
            log.error("malformed update left behind", update=number, problems=error.error_count())
            self._done(number)
            return
        task = asyncio.create_task(self._deliver(update))
        self._in_flight[number] = task
        task.add_done_callback(lambda _: self._done(number))

    def _done(self, number: int) -> None:
        """Note one as handled and move the offset up to the lowest that is not."""
        task = self._in_flight.pop(number, None)
        if task is not None and task.cancelled():
            return  # at shutdown: it stays unconfirmed and comes again
        self._handled.add(number)
        lowest = min(self._in_flight, default=max(self._handled) + 1)
        self._offset = lowest
        self._handled = {seen for seen in self._handled if seen > lowest}

    async def _deliver(self, update: Update) -> None:
        failures = 0
        async with self._lanes.enter(lane_of(update)):
            while True:
                try:
                    async with self._lanes.at_work():
                        await self._handle(update)
                    return
                except Exception as error:
                    outage = is_outage(error)
                    failures += not outage
                    log.error("update failed", update=update.update_id, attempt=failures, exc_info=error)
                if failures >= ATTEMPTS:
                    log.error("update left behind", update=update.update_id)
                    return
                await asyncio.sleep(self._pause * 2 ** min(failures, 6))

    async def _finish(self, grace: float) -> None:
        if self._in_flight:
            await asyncio.wait(set(self._in_flight.values()), timeout=grace)
        left = list(self._in_flight.values())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if self._offset is not None:
            try:
                await self._bot(GetRawUpdates(offset=self._offset, limit=1, timeout=0), request_timeout=5)
            except Exception as error:
                log.warning("last updates not confirmed", error=type(error).__name__)


async def poll(bot: Bot, handle: Handle, stop: asyncio.Event, *, allowed: list[str] | None = None) -> None:
    """Hand every update to `handle`, in each chat's order, until `stop`."""
    await Polling(bot, handle, allowed=allowed).run(stop)
