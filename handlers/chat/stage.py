"""The stage: shows a person's current screen, in place where possible, below the last message where not.

A screen that cannot be shown now (Telegram is away, or asks to wait) is owed: an outbox row shows it later.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from enum import Enum, auto
from itertools import count
from typing import Final, TypeVar
from uuid import UUID

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo

from handlers.chat.journey import Journeys
from handlers.chat.screen import Screen, data_of
from handlers.chat.visit import Handed, Visit
from models import Account
from services.core.errors import GuichetierError
from services.core.texts import Markup
from services.core.unit import transaction
from services.suite import Suite

T = TypeVar("T")
log = structlog.get_logger(__name__)

_SHORT_WAIT: Final = 3.0  # seconds that a person may be kept waiting by Telegram's own pace
_TRIES: Final = 3
_LENT_HOURS: Final = 12
"""How long a lent paper stays in a chat. A bot may delete a message for 48 hours, and Telegram may be away for many."""
_AWAY: Final = (TelegramRetryAfter, TelegramServerError, TelegramNetworkError)
_UNCHANGED: Final = "message is not modified"


class _Edited(Enum):
    """What became of an edit: the message shows it now, showed it already, or is there no more."""

    NOW = auto()
    ALREADY = auto()
    GONE = auto()


class Stage:
    """`pages_url` is where people open our pages, empty where they cannot: a secret is then typed in the chat."""

    def __init__(self, bot: Bot, suite: Suite, journeys: Journeys, pages_url: str = "") -> None:
        self._bot = bot
        self._suite = suite
        self._journeys = journeys
        self.pages_url = pages_url
        self._locks: defaultdict[UUID, asyncio.Lock] = defaultdict(asyncio.Lock)

    @asynccontextmanager
    async def visit(self, account_id: UUID) -> AsyncIterator[Visit]:
        """A person and where they are, read when it is their turn: one thing at a time happens in a person's chat."""
        async with self._locks[account_id]:
            yield Visit(self._suite, *await self._suite.accounts.by_id(account_id))

    async def screen(self, visit: Visit) -> Screen:
        """The person's current screen; home where the place they were in is no more."""
        try:
            return await self._journeys[visit.conversation.journey].screen(visit)
        except GuichetierError as error:
            if visit.notice is None:
                visit.tell(error)
            visit.go("home")
            return await self._journeys["home"].screen(visit)

    def tag(self, visit: Visit, screen: Screen) -> str:
        return screen.tag(visit.conversation.journey, visit.conversation.subject_id)

    async def show(self, visit: Visit, *, below: bool = False) -> None:
        """Show where the person is; `below` sends a new message instead of editing the live one."""
        try:
            await self._show(visit, below=below, acted=True)
        except TelegramForbiddenError:
            await self._suite.accounts.reachable(visit.account, False)
        except _AWAY as error:
            log.warning("screen owed", account=str(visit.account.id), cause=type(error).__name__)
            said = [visit.notice] if visit.notice else []
            if visit.files:
                said.append(visit.t("notice", text=visit.t("error-file-lost")))
            async with transaction():
                await visit.keep()
                await self._suite.notices.redraw(visit.account.id, notice="\n\n".join(said))

    async def redraw(self, account_id: UUID, why: str | None = None, notice: str | None = None) -> None:
        """Show a person again where they are, under the text `why` or what could not be said before.

        Raises what Telegram answers, for the outbox to try again.
        """
        async with self.visit(account_id) as visit:
            if why:
                visit.tell(GuichetierError(why))
            elif notice:
                visit.notice = Markup(notice)
            await self._show(visit, below=False)

    async def _show(self, visit: Visit, *, below: bool, acted: bool = False) -> None:
        """`acted`: the person has just done something, so what is said in the same words as before is said again."""
        place = visit.conversation
        screen = await self.screen(visit)
        text = screen.text
        markup = _keyboard(screen, self.tag(visit, screen))
        if screen.secret:
            text = Markup(f"{text}\n\n{visit.t('secret-in-page' if self.pages_url else 'secret-in-chat')}")
            if self.pages_url:
                markup.inline_keyboard.insert(0, [self._private(visit)])
        said = Markup(f"{visit.notice}\n\n{text}") if visit.notice else text
        below = below or place.buried or bool(visit.files)
        while visit.files:
            await self._send_file(visit, visit.files[0])
            del visit.files[0]  # only what was not sent is asked for again
        if place.message_id and not below:
            edited = await self._edit(visit, said, markup)
            if edited is _Edited.ALREADY and visit.notice and acted:
                again = visit.t("notice-again", notice=visit.notice)
                edited = await self._edit(visit, Markup(f"{again}\n\n{text}"), markup)
            if edited is not _Edited.GONE:
                await visit.keep()
                return
        chat = visit.account.telegram_id
        sent = await self._patiently(lambda: self._bot.send_message(chat, said, reply_markup=markup))
        if place.message_id:  # before its number is forgotten: a screen that stayed behind could show a secret
            await self.remove(visit.account, place.message_id)
        async with transaction():
            await visit.keep()
            await self._suite.accounts.shown(place, sent.message_id)

    async def _edit(self, visit: Visit, text: Markup, markup: InlineKeyboardMarkup) -> _Edited:
        """Make the live message show this."""
        calls = count()

        async def edit() -> None:
            next(calls)
            chat, live = visit.account.telegram_id, visit.conversation.message_id
            await self._bot.edit_message_text(text, chat_id=chat, message_id=live, reply_markup=markup)

        try:
            await self._patiently(edit)
        except TelegramBadRequest as error:
            if _UNCHANGED not in error.message:
                return _Edited.GONE
            # Where it was asked for twice, the first answer was lost: it is this very edit that is shown.
            return _Edited.ALREADY if next(calls) == 1 else _Edited.NOW
        return _Edited.NOW

    def _private(self, visit: Visit) -> InlineKeyboardButton:
        """The button that opens the page where a secret is typed."""
        page = WebAppInfo(url=f"{self.pages_url}/app/?lang={visit.account.locale}")
        return InlineKeyboardButton(text=visit.t("button-private"), web_app=page)

    async def remove(self, account: Account, message_id: int) -> None:
        """Delete a message, which may hold a secret: where Telegram is away, that is owed too."""
        try:
            await self._patiently(lambda: self.delete(account, message_id))
        except _AWAY as error:
            log.warning("deletion owed", account=str(account.id), cause=type(error).__name__)
            await self._suite.notices.remove(account.id, message_id)

    async def delete(self, account: Account, message_id: int) -> None:
        """Raises where Telegram is away. A message too old to be deleted stays, and its buttons are known as stale."""
        try:
            await self._bot.delete_message(account.telegram_id, message_id)
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            log.debug("message not deleted", cause=type(error).__name__)

    async def _send_file(self, visit: Visit, handed: Handed) -> None:
        document = BufferedInputFile(handed.file.content, handed.file.name)
        caption = visit.t("file-lent", hours=_LENT_HOURS) if handed.lent else None
        chat = visit.account.telegram_id
        sent = await self._patiently(lambda: self._bot.send_document(chat, document, caption=caption))
        if handed.lent:
            after = timedelta(hours=_LENT_HOURS)
            async with transaction(preliminary=True):  # where the next step is cut short, the file is sent again
                await self._suite.notices.remove(visit.account.id, sent.message_id, after)

    async def _patiently(self, call: Callable[[], Awaitable[T]]) -> T:
        """Call Telegram, again after a short wait it asks for or a passing failure."""
        for attempt in range(_TRIES):
            try:
                return await call()
            except TelegramRetryAfter as error:
                if attempt == _TRIES - 1 or error.retry_after > _SHORT_WAIT:
                    raise
                await asyncio.sleep(error.retry_after)
            except (TelegramServerError, TelegramNetworkError):
                if attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(0.2 * (attempt + 1))
        raise AssertionError("unreachable")


def _keyboard(screen: Screen, tag: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=button.text, callback_data=data_of(tag, button)) for button in row]
            for row in screen.rows
        ]
    )
