"""SMS, mail, faults and the clock."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import aiohttp
import aiosmtplib
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiohttp import web
from serving import Run, Running

from playground.people import NotSeen, Person, Refused, World

TO = "+33612345678"


async def _send(running: Running, **more: Any) -> tuple[int, Any]:
    body = {"to": TO, "sender": "Guichetier", "text": "123456", "reference": "r1", **more}
    async with aiohttp.ClientSession() as session, session.post(f"{running.url}/sms/send", json=body) as response:
        return response.status, await response.json()


@pytest.fixture
async def product() -> AsyncIterator[tuple[str, asyncio.Queue[Any]]]:
    """Takes receipts and incoming texts, the second time it is asked."""
    taken: asyncio.Queue[Any] = asyncio.Queue()
    refusals = iter([503])

    async def take(request: web.Request) -> web.Response:
        if status := next(refusals, None):
            return web.Response(status=status)
        taken.put_nowait(await request.json())
        return web.Response()

    app = web.Application()
    app.add_routes([web.post("/sms/inbound/playground", take), web.post("/receipt", take)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", taken
    await runner.cleanup()


async def test_texts_and_their_receipts(run: Run, product: tuple[str, asyncio.Queue[Any]]) -> None:
    url, taken = product
    async with run(product_url=url) as running, World(running.url) as world:
        assert (await _send(running, receipt_url=f"{url}/receipt"))[0] == 200
        receipt = await taken.get()
        assert (receipt["reference"], receipt["status"]) == ("r1", "delivered")
        first = await world.wait_sms(TO, r"^\d{6}$")
        await world.fault("sms", "undelivered")
        await _send(running, receipt_url=f"{url}/receipt")
        assert (await taken.get())["status"] == "undelivered"
        again = (await world.sms(TO, after=first["id"]))[0]
        assert (again["duplicate"], again["status"]) == (True, "undelivered")
        await world.text(TO, "+33700000000", "STOP")
        inbound = await taken.get()
        assert (inbound["from"], inbound["to"], inbound["text"]) == (TO, "+33700000000", "STOP")
        with pytest.raises(NotSeen, match="there came: nothing"):
            await world.wait_sms("+33699999999", timeout=0.02)


async def test_the_gateway_out_of_order(served: Running, world: World) -> None:
    await world.fault("sms", "429", retry_after=7)
    await world.fault("sms", "refused")
    await world.fault("sms", "timeout", after=True)
    assert [(await _send(served))[0], (await _send(served))[0]] == [429, 400]
    with pytest.raises(aiohttp.ClientConnectionError):
        await _send(served)
    assert len(await world.sms(TO)) == 1


def _mail() -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Votre demande n° 7", "desk@example.org", "ada@example.org"
    mail["Message-ID"] = "<7@example.org>"
    mail.set_content("Voyez https://t.me/guichetier_bot?start=inv7.")
    mail.add_alternative('<a href="https://t.me/guichetier_bot?start=inv7&amp;x=1">Signer</a>', subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="reçu.pdf")
    return mail


async def test_mails_are_kept_and_read(served: Running, world: World, ada: Person) -> None:
    for _ in range(2):
        await aiosmtplib.send(_mail(), hostname="127.0.0.1", port=served.playground.smtp_port)
    mail = await world.wait_mail("ADA@example.org", "demande n° 7")
    assert mail["links"] == ["https://t.me/guichetier_bot?start=inv7", "https://t.me/guichetier_bot?start=inv7&x=1"]
    assert [(file["name"], file["size"]) for file in mail["attachments"]] == [("reçu.pdf", 4)]
    assert await world.attachment(mail) == b"%PDF"
    assert b"Signer" in await world.bytes_of(f"/sim/mail/{mail['id']}/html")
    assert [each["duplicate"] for each in await world.mail()] == [False, True]
    assert (await ada.open(mail["links"][0])).text == "/start inv7"


@pytest.mark.parametrize(("fault", "code"), [("refused", 550), ("500", 451), ("timeout", None)])
async def test_the_mail_server_out_of_order(served: Running, world: World, fault: str, code: int | None) -> None:
    await world.fault("mail", fault)
    with pytest.raises(aiosmtplib.SMTPException) as failed:
        await aiosmtplib.send(_mail(), hostname="127.0.0.1", port=served.playground.smtp_port)
    assert getattr(failed.value, "code", None) == code or code is None
    assert await world.mail() == []


async def test_telegram_out_of_order(bot: Bot, world: World, ada: Person) -> None:
    await world.fault("sendMessage", "429", retry_after=7)
    await world.fault("*", "500", user=42)
    await world.fault("sendMessage", "blocked")
    await world.fault("sendMessage", "timeout")
    await world.fault("sendMessage", "timeout", after=True)
    with pytest.raises(TelegramRetryAfter) as slowed:
        await bot.send_message(42, "a")
    assert slowed.value.retry_after == 7
    for text, error in (("b", TelegramServerError), ("c", TelegramForbiddenError), ("d", TelegramNetworkError)):
        with pytest.raises(error):
            await bot.send_message(42, text)
    with suppress(TelegramNetworkError):
        await bot.send_message(42, "done though the answer was lost")
    assert [message.text for message in await ada.chat()] == ["/start", "done though the answer was lost"]
    with pytest.raises(Refused, match="sendMessage cannot fail with 'refused'"):
        await world.fault("sendMessage", "refused")


async def test_the_clock_is_shared_in_a_file(served: Running, world: World, tmp_path: Path) -> None:
    await world.advance(days=10, seconds=0.5)
    assert float((tmp_path / "clock").read_text()) == 864000.5
    assert (await world.get("/sim/clock"))["offset"] == 864000.5
    await world.post("/sim/clock", {"reset": True})
    assert float((tmp_path / "clock").read_text()) == 0


async def test_the_page(world: World) -> None:
    assert b"/playground/playground.js" in await world.bytes_of("/")
    assert await world.bytes_of("/playground/playground.js")
    assert await world.bytes_of("/playground/playground.css")


async def test_what_people_cannot_do(world: World, ada: Person) -> None:
    bob = await world.person("TEST Bob")
    for act, sentence in (
        (bob.share_contact(), "no phone number"),
        (bob.start("é"), "at most 64 characters"),
        (bob.say(" "), "empty message"),
        (bob.say("x" * 4097), "4096"),
    ):
        with pytest.raises(Refused, match=sentence):
            await act
    await ada.block()
    with pytest.raises(Refused, match="has blocked the bot"):
        await ada.say("x")
