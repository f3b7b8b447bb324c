"""The SMS gateway the product sends through, and the phones at the other end."""

import asyncio
import logging
from datetime import UTC, datetime

import aiohttp
from aiohttp import web

from playground.config import PlaygroundConfig
from playground.sim import requests
from playground.sim.requests import Refused
from playground.state import State
from playground.state.changes import SMS
from playground.state.faults import SMS_GATEWAY
from playground.state.texts import Delivery, TextMessage

log = logging.getLogger(__name__)


class SmsRoutes:
    """``/sms/send`` for the product, ``/sim/sms`` for people and scripts."""

    def __init__(self, config: PlaygroundConfig, state: State) -> None:
        self._config = config
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """For the aiohttp application."""
        return [
            web.post("/sms/send", self.send),
            web.get("/sim/sms", self.listed),
            web.post("/sim/sms", self.receive),
        ]

    async def send(self, request: web.Request) -> web.Response:
        """The product sends a text: ``{to, sender, text, reference, receipt_url?}``; the answer has its ``id``."""
        sent = await requests.read(request)
        fault = self._state.faults.strike(SMS_GATEWAY)
        kind = fault.fault if fault else ""
        lost = kind == "timeout"
        if fault and not fault.after and kind != "undelivered":
            if lost:
                return await self._lose(request)
            code = {"429": 429, "500": 500, "refused": 400}[kind]
            headers = {"Retry-After": str(fault.retry_after)} if code == 429 else None
            return web.json_response({"error": f"the gateway answers {code}"}, status=code, headers=headers)
        status = "undelivered" if kind == "undelivered" else "delivered"
        reference = sent.optional("reference")
        with self._state.db.transaction():
            text = self._state.texts.send(sent.text("sender"), sent.text("to"), sent.text("text"), reference, status)
            if url := sent.optional("receipt_url"):
                self._state.texts.to_deliver(url, self._receipt(text))
        self._state.changes.touch(SMS)
        return await self._lose(request) if lost else web.json_response({"id": text.id})

    @staticmethod
    def _receipt(text: TextMessage) -> dict[str, object]:
        at = datetime.fromtimestamp(text.at, UTC).isoformat()
        return {"id": text.id, "reference": text.reference, "status": text.status, "at": at}

    async def _lose(self, request: web.Request) -> web.Response:
        await asyncio.sleep(self._config.lost_answer_seconds)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=504)

    async def listed(self, request: web.Request) -> web.Response:
        """The texts sent ``to`` a number, those with an id beyond ``after``; ``wait`` seconds for one to come."""
        after, wait = requests.asked_wait(request)
        number, loop = request.query.get("to"), asyncio.get_running_loop()
        deadline = loop.time() + wait
        while True:
            seen = self._state.changes.of(SMS)
            texts = self._state.texts.listed(number, after)
            if texts or not await self._state.changes.wait(SMS, seen, deadline - loop.time()):
                return web.json_response([text.as_json() for text in texts])

    async def receive(self, request: web.Request) -> web.Response:
        """A person sends a text ``{from, to, text}`` to the product's number."""
        sent = await requests.read(request)
        if not sent.text("from") or not sent.text("to"):
            raise Refused(400, 'a text needs "from" and "to"')
        with self._state.db.transaction():
            text = self._state.texts.receive(sent.text("from"), sent.text("to"), sent.text("text"))
            at = datetime.fromtimestamp(text.at, UTC).isoformat()
            body = {"id": text.id, "from": text.sender, "to": text.recipient, "text": text.text, "at": at}
            self._state.texts.to_deliver(f"{self._config.product_url}/sms/inbound/playground", body, text.id)
            self._state.changes.touch(SMS)
        return web.json_response(text.as_json())


class SmsDelivery:
    """Hands receipts and incoming texts to the product, in order, until it takes them."""

    def __init__(self, config: PlaygroundConfig, state: State) -> None:
        self._config = config
        self._state = state

    async def run(self) -> None:
        """Deliver until the playground closes."""
        pause = self._config.first_retry_seconds
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
            while not self._state.changes.closed:
                seen = self._state.changes.of(SMS)
                delivery = self._state.texts.next_delivery()
                if delivery is None:
                    await self._state.changes.wait(SMS, seen, 3600)
                elif await self._post(session, delivery):
                    pause = self._config.first_retry_seconds
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, self._config.longest_retry_seconds)

    async def _post(self, session: aiohttp.ClientSession, delivery: Delivery) -> bool:
        try:
            async with session.post(delivery.url, json=delivery.body) as response:
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            log.info("cannot hand a text over to %s yet: %s", delivery.url, error)
            return False
        if status >= 500 or status == 429:
            return False
        # A 4xx is a decision, not an accident: real gateways do not insist either.
        self._state.texts.delivered(delivery, "handed over" if status < 300 else "refused")
        return True
