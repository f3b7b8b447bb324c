"""Updates of one chat one after the other, in the order they came; chats side by side."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError


class Lanes:
    """A lane for each key: who enters first leaves first. At most `width` keys are at work at once."""

    def __init__(self, width: int = 32) -> None:
        self._width = asyncio.Semaphore(width)
        self._lanes: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    @asynccontextmanager
    async def enter(self, key: int) -> AsyncIterator[None]:
        """Wait for this key's turn. Turns are given in the order of arrival."""
        lane = self._lanes.setdefault(key, asyncio.Lock())
        self._waiting[key] = self._waiting.get(key, 0) + 1
        try:
            async with lane:
                yield
        finally:
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key], self._lanes[key]

    def at_work(self) -> asyncio.Semaphore:
        """Held while actually working, and let go while waiting to try again."""
        return self._width


def lane_of(update: Update) -> int:
    """The chat an update belongs to, or the person where there is no chat (both ids are the same in private)."""
    try:
        context = UserContextMiddleware.resolve_event_context(update)
    except UpdateTypeLookupError:
        return 0  # a kind of update this version does not know
    if context.chat is not None:
        return context.chat.id
    return context.user.id if context.user is not None else 0
