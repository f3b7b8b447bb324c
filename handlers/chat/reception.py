"""The reception: every update of a person comes in here, is handled once, and ends in their current screen.

An update whose effects are committed is not carried out again when it is delivered again after a crash: only its
screen is shown. One that changes nothing counts as handled once its screen is shown and the person's place is kept.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import structlog
from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Document, Message, PhotoSize, User
from aiohttp import ClientError

from handlers.chat.commands import Commands, unknown
from handlers.chat.journey import Journeys
from handlers.chat.screen import GO, Tap
from handlers.chat.stage import Stage
from handlers.chat.visit import Visit
from services.core.errors import Barred, GuichetierError, Invalid
from services.core.unit import committed, resumed
from services.outages import is_outage
from services.suite import Suite
from services.uploads import MAX_BYTES

log = structlog.get_logger(__name__)

_TEXT_LIMIT: Final = 4096


@dataclass(frozen=True, slots=True)
class Reception:
    """Receives messages and taps, under the cause that the dispatcher names."""

    bot: Bot
    suite: Suite
    journeys: Journeys
    stage: Stage
    commands: Commands

    def router(self) -> Router:
        router = Router(name="reception")
        router.message.register(self.on_message)
        router.callback_query.register(self.on_tap)
        return router

    async def on_message(self, message: Message) -> None:
        if message.from_user is None or message.chat.type != "private":
            return
        async with self._visit(message.from_user) as visit:
            typed = message.text or ""
            command = self.commands.find(typed)
            tidy = self.journeys[visit.conversation.journey].tidy and command in (None, unknown)
            if not await resumed():
                if command:
                    await act(visit, lambda: command(visit, typed.partition(" ")[2].strip()))
                else:
                    await act(visit, lambda: self._receive(visit, message))
            if tidy:
                await self.stage.remove(visit.account, message.message_id)
            await self.stage.show(visit, below=not tidy)

    async def on_tap(self, query: CallbackQuery) -> None:
        async with self._visit(query.from_user) as visit:
            if await resumed():
                await self._acknowledge(query)
                await self.stage.show(visit)
                return
            tap = Tap.parse(query.data or "")
            stale = False
            if tap.tag == GO:
                stale = not self._lead(visit, tap)
            else:
                screen = await self.stage.screen(visit)
                stale = tap.tag != self.stage.tag(visit, screen) or not screen.offers(tap.action, tap.arg)
                if not stale:
                    journey = self.journeys[visit.conversation.journey]
                    await act(visit, lambda: journey.tap(visit, tap.action, tap.arg))
            await self._acknowledge(query, visit.t("stale-button") if stale else None)
            await self.stage.show(visit, below=stale)

    def _lead(self, visit: Visit, tap: Tap) -> bool:
        """A button that leads to a place: `go|<journey>|<subject>`. False where that is no place of ours."""
        try:
            subject = UUID(tap.arg) if tap.arg else None
        except ValueError:
            return False
        visit.go(tap.action, subject)
        return tap.action in self.journeys

    async def _receive(self, visit: Visit, message: Message) -> None:
        journey = self.journeys[visit.conversation.journey]
        if message.text is not None:
            if self.stage.pages_url and (await self.stage.screen(visit)).secret:
                raise Invalid("error-secret-in-chat")
            await journey.text(visit, message.text[:_TEXT_LIMIT])
        elif message.contact is not None:
            await journey.text(visit, "+" + message.contact.phone_number.lstrip("+"))
        elif message.document is not None:
            size = message.document.file_size or 0
            await journey.file(visit, message.document.file_name or "", await self._download(message.document, size))
        elif message.photo:
            largest = message.photo[-1]
            await journey.file(visit, "photo.jpg", await self._download(largest, largest.file_size or 0))
        else:
            raise Invalid("error-kind-unexpected")

    async def _download(self, file: Document | PhotoSize, size: int) -> bytes:
        if size > MAX_BYTES:
            raise Invalid("error-file-size", max=MAX_BYTES // 1024**2)
        try:
            stream = await self.bot.download(file)
        except (TelegramAPIError, ClientError, TimeoutError) as error:  # what is fetched outside a call comes raw
            raise Invalid("error-file-download") from error
        return stream.read() if stream else b""

    @asynccontextmanager
    async def _visit(self, user: User) -> AsyncIterator[Visit]:
        account, _ = await self.suite.accounts.meet(user.id, user.language_code)
        async with self.stage.visit(account.id) as visit:
            await self.suite.accounts.reachable(visit.account, True)
            yield visit

    async def _acknowledge(self, query: CallbackQuery, text: str | None = None) -> None:
        try:
            await self.bot.answer_callback_query(query.id, text=text)
        except TelegramAPIError as error:
            log.debug("tap not acknowledged", cause=type(error).__name__)


async def act(visit: Visit, action: Callable[[], Awaitable[None]]) -> None:
    """Do what an update asks for. What a person can be told becomes the notice of the screen.

    A fault of ours is told too: repeating the update would only repeat it, and leave the person without an answer.
    What is committed is not done again after a kill, so where it led is kept before anybody sees it.
    """
    try:
        await action()
        if visit.moved and committed():
            await visit.keep()
    except GuichetierError as error:
        log.info("told", account=str(visit.account.id), key=error.key)
        visit.tell(error)
        if isinstance(error, Barred):
            visit.add_contacts(await visit.suite.follow.looked_at(visit.conversation.subject_id))
    except Exception as error:
        if is_outage(error):
            raise  # the same update passes once the database is back
        log.error("action failed", account=str(visit.account.id), exc_info=error)
        visit.tell(GuichetierError())
