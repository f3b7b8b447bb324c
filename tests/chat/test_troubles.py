"""Telegram is away while something is said or given: it is said later, and the file is asked for again."""

import asyncio

import pytest
from aiogram.types import Document

from bot.app import App
from models import Account, OutboxMessage, OutboxStatus
from playground.people import Person, World
from services.documents import StoredFile
from tests.chat.conftest import Handle


async def sent_to(counter: App, person: Person) -> Document:
    """A file that this person sends, as Telegram tells of it."""
    await person.send_file("piece.pdf", b"%PDF-1.7")
    (*_, update) = await counter.bot.get_updates()
    assert update.message and update.message.document
    return update.message.document


@pytest.mark.parametrize(("fault", "times"), [("500", 1), ("timeout", 2)])  # aiohttp itself asks again once
async def test_a_download_that_breaks_off_is_told_and_the_file_asked_again(
    counter: App, handle: Handle, ada: Person, world: World, fault: str, times: int
) -> None:
    document = (await sent_to(counter, ada)).model_dump(exclude_none=True)
    await world.fault("download", fault, times=times)
    await handle(document=document)
    await ada.sees("Le fichier n'est pas arrivé jusqu'à nous. Envoyez-le à nouveau")
    assert await world.get("/sim/faults") == []


async def deliver(counter: App) -> None:
    """Send what waits in the outbox by now."""
    stop = asyncio.Event()
    delivering = asyncio.create_task(counter.delivery.run(stop))
    async with asyncio.timeout(15):
        while await OutboxMessage.filter(status=OutboxStatus.PENDING).exists():
            await asyncio.sleep(0)
    stop.set()
    await delivering


@pytest.mark.parametrize(("fault", "times"), [("429", 1), ("500", 3), ("timeout", 3)])
async def test_what_could_not_be_said_is_said_with_the_screen_that_is_owed(
    counter: App, handle: Handle, ada: Person, world: World, fault: str, times: int
) -> None:
    await world.fault("sendMessage", fault, times=times, retry_after=90)
    await handle(text="Is anybody there?")
    assert [message for message in await ada.chat() if message.buttons] == []
    await deliver(counter)
    assert "Bienvenue" in (await ada.sees("Je ne lis pas les messages libres")).text


@pytest.mark.parametrize(("method", "asked_again"), [("sendDocument", True), ("sendMessage", False)])
async def test_a_file_that_could_not_be_sent_is_to_be_asked_for_again(
    counter: App, handle: Handle, ada: Person, world: World, method: str, asked_again: bool
) -> None:
    await handle(text="/start")
    account = await Account.get()
    await world.fault(method, "429", retry_after=90)
    async with counter.booth.stage.visit(account.id) as visit:
        visit.give(StoredFile("certificat.pem", "application/x-pem-file", b"PEM"))
        await counter.booth.stage.show(visit)
    await deliver(counter)
    seen = await ada.sees("Bienvenue", fresh=True)
    assert ("Le fichier n'a pas pu vous être envoyé" in seen.text) is asked_again
