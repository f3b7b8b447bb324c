"""The dispatcher: everything that handling an update does is done under the name of that update."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import TelegramObject, Update

from handlers.chat.journey import Journeys
from handlers.chat.reception import Reception
from handlers.chat.stage import Stage
from handlers.journeys import all_commands
from services.core.unit import caused_by
from services.suite import Suite


async def name_cause(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: dict[str, Any]
) -> Any:
    """An update is known by its number for ever: what it caused is committed under this name."""
    assert isinstance(event, Update)
    with caused_by(f"telegram:{event.update_id}"):
        return await handler(event, data)


def build_dispatcher(bot: Bot, suite: Suite, journeys: Journeys, stage: Stage) -> Dispatcher:
    dispatcher = Dispatcher()
    dispatcher.update.outer_middleware(name_cause)
    dispatcher.include_router(Reception(bot, suite, journeys, stage, all_commands()).router())
    return dispatcher
