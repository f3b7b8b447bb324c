"""The mail server on loopback, and the mailbox it fills."""

import asyncio

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from playground.config import PlaygroundConfig
from playground.sim import requests
from playground.sim.requests import Refused
from playground.state import State
from playground.state.changes import MAIL
from playground.state.faults import MAIL_SERVER
from playground.state.mails import Mail

SIZE_LIMIT = 50 * 1024 * 1024


class Accept:
    """What the SMTP server does with a mail (aiosmtpd's handler)."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Keep the mail, or fail as the faults say (RFC 5321, 4.2.2)."""
        fault = self._state.faults.strike(MAIL_SERVER)
        if fault is None or fault.after:
            self._state.mails.add(envelope.mail_from or "", list(envelope.rcpt_tos), _bytes(envelope.content))
        match fault.fault if fault else "":
            case "refused":
                return "550 5.1.1 The playground refuses this mail"
            case "500":
                return "451 4.3.0 The playground is out of order"
            case "timeout":
                if isinstance(server.transport, asyncio.Transport):
                    server.transport.abort()
                return "421 4.4.2 Connection dropped"
        return "250 2.0.0 Kept"


def _bytes(content: bytes | str | None) -> bytes:
    return content.encode() if isinstance(content, str) else content or b""


async def listen(config: PlaygroundConfig, state: State) -> asyncio.Server:
    """Start the SMTP server on loopback. It runs on the event loop itself, unlike aiosmtpd's threaded controller."""
    loop = asyncio.get_running_loop()

    def connection() -> SMTP:
        return SMTP(Accept(state), hostname="playground", data_size_limit=SIZE_LIMIT, enable_SMTPUTF8=True, loop=loop)

    return await loop.create_server(connection, "127.0.0.1", config.smtp_port)


class MailRoutes:
    """``/sim/mail``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """For the aiohttp application."""
        return [
            web.get("/sim/mail", self.listed),
            web.get(r"/sim/mail/{id:\d+}/html", self.html),
            web.get(r"/sim/mail/{id:\d+}/attachments/{number:\d+}", self.attachment),
        ]

    async def listed(self, request: web.Request) -> web.Response:
        """The mails ``to`` an address, those with an id beyond ``after``; ``wait`` seconds for one to come."""
        after, wait = requests.asked_wait(request)
        address, loop = request.query.get("to"), asyncio.get_running_loop()
        deadline = loop.time() + wait
        while True:
            seen = self._state.changes.of(MAIL)
            mails = self._state.mails.listed(address, after)
            if mails or not await self._state.changes.wait(MAIL, seen, deadline - loop.time()):
                return web.json_response([mail.as_json() for mail in mails])

    async def html(self, request: web.Request) -> web.Response:
        """The HTML body for a frame of the page: it can run nothing and load nothing."""
        policy = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        body = self._mail(request).body("html")
        return web.Response(text=body, content_type="text/html", headers={"Content-Security-Policy": policy})

    async def attachment(self, request: web.Request) -> web.Response:
        """An attached file, to be saved."""
        attachments = self._mail(request).attachments()
        number = int(request.match_info["number"])
        if number >= len(attachments):
            raise Refused(404, "this mail has no such attachment")
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return web.Response(body=attachments[number][2], content_type=attachments[number][1], headers=headers)

    def _mail(self, request: web.Request) -> Mail:
        mail = self._state.mails.get(int(request.match_info["id"]))
        if mail is None:
            raise Refused(404, f"there is no mail {request.match_info['id']}")
        return mail
