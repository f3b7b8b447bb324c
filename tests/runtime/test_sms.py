"""Text messages: the alphabet, the two gateways over HTTP, and receipts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID, uuid4

import pytest
from aiohttp import ClientSession, web
from hypothesis import given
from hypothesis import strategies as st

from bot.receipts import receipt_routes
from models import Channel, OutboxMessage, OutboxStatus
from services.core.outbox import Message, Outbox
from services.core.texts import Texts
from services.core.vault import Vault
from services.delivery import Delivery
from services.gateways.api import Envelope, PermanentFailure, TemporaryFailure
from services.gateways.sms import SmsSender, sms_gateway
from services.gateways.sms.gsm7 import gsm7_length, gsm7_single, gsm7_written
from tests.clock import FixedClock

FTL = "sms-code = { $code } is your code\n"


class Provider:
    """A provider's HTTP side: keeps what it is asked, answers as told."""

    def __init__(self) -> None:
        self.status = 200
        self.body = '{"id": "p1"}'
        self.asked: list[dict[str, Any]] = []

    async def handle(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json() if request.can_read_body else dict(request.query))
        return web.Response(status=self.status, text=self.body, content_type="application/json")


@asynccontextmanager
async def served(*routes: web.RouteDef) -> AsyncIterator[str]:
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def provider() -> AsyncIterator[tuple[Provider, str]]:
    one = Provider()
    async with served(web.get("/send", one.handle), web.post("/send", one.handle)) as address:
        yield one, address


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    for locale in ("fr", "en"):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "sms.ftl").write_text(FTL, encoding="utf-8")
    return Texts(tmp_path)


def text(code: str = "123456") -> Envelope:
    return Envelope(uuid4(), "<one@example.com>", Message(Channel.SMS, "+33639980101", "code", "en", {"code": code}))


def sender(texts: Texts, url: str, session: ClientSession, vault: Vault) -> SmsSender:
    return SmsSender(texts, sms_gateway(url, session), "Guichetier", "http://desk.example.com", vault)


async def test_the_playground_is_given_the_text_and_where_to_say_its_fate(
    texts: Texts, provider: tuple[Provider, str], session: ClientSession, vault: Vault
) -> None:
    one, address = provider
    envelope = text()
    assert await sender(texts, f"playground+http://{address}/send", session, vault).send(envelope) == "p1"
    (asked,) = one.asked
    assert asked["text"] == "123456 is your code"
    assert (asked["to"], asked["sender"], asked["reference"]) == ("+33639980101", "Guichetier", str(envelope.id))
    assert asked["receipt_url"].startswith("http://desk.example.com/sms/receipts/playground?reference=")


@pytest.mark.parametrize(("code", "coding"), [("123456", "0"), ("字 1", "2")])
async def test_kannel_is_given_the_text_in_its_coding(
    texts: Texts, provider: tuple[Provider, str], session: ClientSession, vault: Vault, code: str, coding: str
) -> None:
    one, address = provider
    one.status = 202
    await sender(texts, f"kannel+http://desk:p%40ss@{address}/send", session, vault).send(text(code))
    (asked,) = one.asked
    assert (asked["username"], asked["password"]) == ("desk", "p@ss")
    assert (asked["text"], asked["coding"], asked["charset"]) == (f"{code} is your code", coding, "UTF-8")
    assert asked["dlr-url"].endswith("&status=%d")


@pytest.mark.parametrize(
    ("status", "body", "failure"),
    [
        (400, "{}", PermanentFailure),
        (401, "{}", TemporaryFailure),
        (429, "{}", TemporaryFailure),
        (503, "{}", TemporaryFailure),
        (200, "no json", TemporaryFailure),
        (200, "{}", TemporaryFailure),
    ],
)
async def test_what_a_provider_answers_is_told_apart(
    texts: Texts,
    provider: tuple[Provider, str],
    session: ClientSession,
    vault: Vault,
    status: int,
    body: str,
    failure: type[Exception],
) -> None:
    one, address = provider
    one.status, one.body = status, body
    with pytest.raises(failure):
        await sender(texts, f"playground+http://{address}/send", session, vault).send(text())


async def test_a_provider_that_is_away_is_a_temporary_failure(
    texts: Texts, session: ClientSession, vault: Vault
) -> None:
    for url in ("playground+http://127.0.0.1:1/send", "kannel+http://a:b@127.0.0.1:1/send"):
        with pytest.raises(TemporaryFailure):
            await sender(texts, url, session, vault).send(text())


class Receipts:
    """The receipt routes over HTTP, for one message that was sent."""

    def __init__(self, session: ClientSession, address: str, message: UUID, url: str) -> None:
        self._session, self._address, self._message, self._url = session, address, message, url

    async def say(self, provider: str, query: dict[str, str] | None = None, body: bytes = b"") -> int:
        asked = {**dict(parse_qsl(urlsplit(self._url).query)), **(query or {})}
        address = f"http://{self._address}/sms/receipts/{provider}"
        async with self._session.post(address, params=asked, data=body) as answer:
            return answer.status

    async def status(self) -> OutboxStatus:
        return (await OutboxMessage.get(id=self._message)).status


@pytest.fixture
async def receipts(
    texts: Texts, provider: tuple[Provider, str], session: ClientSession, vault: Vault, clock: FixedClock
) -> AsyncIterator[Receipts]:
    async def unheard(_: OutboxMessage) -> None:
        return

    one, address = provider
    delivery = Delivery(vault, clock, {}, unheard, alone=True)
    message = Message(Channel.SMS, "+33639980101", "code", "en", {"code": "123456"})
    identifier = await Outbox(vault, clock, "example.com").put(message)
    await OutboxMessage.filter(id=identifier).update(status=OutboxStatus.SENT, payload_sealed=None)
    envelope = Envelope(identifier, "<one@example.com>", message)
    await sender(texts, f"playground+http://{address}/send", session, vault).send(envelope)
    async with served(*receipt_routes(delivery, vault)) as ours:
        yield Receipts(session, ours, identifier, one.asked[0]["receipt_url"])


@pytest.mark.parametrize(
    ("name", "query", "body", "fate"),
    [
        ("playground", {}, b'{"status": "delivered"}', OutboxStatus.DELIVERED),
        ("playground", {}, b'{"status": "undelivered"}', OutboxStatus.FAILED),
        ("kannel", {"status": "1"}, b"", OutboxStatus.DELIVERED),
        ("kannel", {"status": "2"}, b"", OutboxStatus.FAILED),
        ("kannel", {"status": "16"}, b"", OutboxStatus.FAILED),
        ("kannel", {"status": "8"}, b"", OutboxStatus.SENT),
    ],
)
async def test_a_receipt_says_what_became_of_a_text(
    receipts: Receipts, name: str, query: dict[str, str], body: bytes, fate: OutboxStatus
) -> None:
    assert await receipts.say(name, query, body) == 200
    assert await receipts.status() == fate


async def test_a_receipt_that_nobody_could_know_of_changes_nothing(receipts: Receipts) -> None:
    assert await receipts.say("kannel", {"status": "2", "proof": "0" * 32}) == 403
    assert await receipts.say("kannel", {"status": "2", "reference": str(uuid4())}) == 403
    assert await receipts.say("nobody", {"status": "2"}) == 404
    assert await receipts.say("kannel", {"status": "x"}) == 400
    assert await receipts.say("playground", {}, b"{") == 400
    assert await receipts.say("playground", {}, b"[]") == 400
    assert await receipts.status() == OutboxStatus.SENT


BASIC = "ABCxyz 0123456789@£$¥èéùìòÇØøÅåΔÆæßÉÄÖÑÜäöñüà\n"
EXTENDED = "^{}\\[~]|€"


@given(st.text(BASIC), st.text(EXTENDED))
def test_extended_characters_count_twice(basic: str, extended: str) -> None:
    assert gsm7_length(basic + extended) == len(basic) + 2 * len(extended)
    assert gsm7_single(basic + extended) == (len(basic) + 2 * len(extended) <= 160)


async def test_a_phone_may_offer_the_code_to_the_page_it_is_for(texts: Texts, vault: Vault) -> None:
    async with ClientSession() as session:
        gateway = sms_gateway("playground+http://127.0.0.1:1/send", session)
        page = SmsSender(texts, gateway, "Guichetier", "https://a.example", vault, "desk.example.com")
    assert page.compose(text().message) == "123456 is your code\n@desk.example.com #123456"
    far = SmsSender(texts, gateway, "Guichetier", "https://a.example", vault, "a." * 70 + "example.com")
    assert far.compose(text().message) == "123456 is your code"
    assert page.compose(text("no code").message).endswith("#no code")


@given(st.text(BASIC + EXTENDED))
def test_what_is_in_the_alphabet_stays_as_it_is(written: str) -> None:
    assert gsm7_written(written) == written


@pytest.mark.parametrize(
    ("outside", "written"),
    [("Bureau de Nîmes", "Bureau de Nimes"), ("l’«\u00a0œuvre\u00a0»", 'l\'" œuvre "'), ("N°1 – Çà", "N°1 - Çà")],
)
def test_what_is_not_is_written_as_close_as_can_be(outside: str, written: str) -> None:
    assert gsm7_written(outside) == written


@given(st.text(BASIC), st.sampled_from("°êëâûîïôœÀ’“”–—\u00a0\u202f…\t🙂"))
def test_one_foreign_character_is_enough(basic: str, foreign: str) -> None:
    assert gsm7_length(basic + foreign) is None
    assert not gsm7_single(foreign + basic)
