"""The list of commands beside the text field: in each language, and each of them answered."""

import asyncio

from bot.app import App
from bot.menu import COMMANDS, offer_commands
from handlers.chat.commands import unknown
from handlers.journeys import all_commands
from playground.people import Person
from tests.chat.conftest import Handle


async def test_telegram_offers_what_the_counter_understands(counter: App, handle: Handle, ada: Person) -> None:
    over = asyncio.Event()
    telling = asyncio.create_task(offer_commands(counter.bot, counter.services.texts, over))
    async with asyncio.timeout(5):
        while not await counter.bot.get_my_commands():
            await asyncio.sleep(0.01)
    over.set()
    await telling
    for language, locale in (("fr", "fr"), ("en", "en"), (None, "fr")):
        offered = await counter.bot.get_my_commands(language_code=language)
        assert tuple(command.command for command in offered) == COMMANDS[locale]
        assert all(all_commands().find(f"/{command.command}") is not unknown for command in offered)
    await handle(text="/start")
    await handle(text="/langue xx")
    assert "Cette langue n'est pas connue" in (await ada.last()).text
    await handle(text="/language EN")
    assert "Welcome" in (await ada.last()).text
