"""A whole playground: its state, its routes, its mail server and its deliveries."""

import asyncio
from contextlib import suppress
from types import TracebackType

from aiohttp import web

from playground import page
from playground.config import PlaygroundConfig
from playground.sim.chats import ChatRoutes
from playground.sim.controls import ControlRoutes
from playground.sim.mail import MailRoutes, listen
from playground.sim.requests import Refused
from playground.sim.sms import SmsDelivery, SmsRoutes
from playground.state import State
from playground.telegram.bot import Bot
from playground.telegram.calls import Calls
from playground.telegram.delivery import WebhookDelivery
from playground.telegram.http import TelegramHttp
from playground.telegram.polling import Polling

__all__ = ["Playground", "PlaygroundConfig", "Refused"]


class Playground:
    """A running world; ``async with`` starts and stops it.

    It opens no web port itself: :meth:`attach` it to an aiohttp application, or add :attr:`routes` to one and call
    :meth:`release` when that application begins to shut down.
    """

    def __init__(self, config: PlaygroundConfig) -> None:
        self.config = config
        self.routes: list[web.RouteDef] = []
        """Everything to be served, filled in once started."""
        self.smtp_port = config.smtp_port
        """Port of the mail server, once started."""
        self._running: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "Playground":
        self.state = State.open(self.config)
        bot = Bot(self.config, self.state)
        polling = Polling(bot)
        calls = Calls(bot, polling)
        self._mail_server = await listen(self.config, self.state)
        self.smtp_port = self._mail_server.sockets[0].getsockname()[1]
        self._running = [
            asyncio.create_task(WebhookDelivery(bot, calls).run(), name="playground webhook"),
            asyncio.create_task(SmsDelivery(self.config, self.state).run(), name="playground sms"),
        ]
        self.routes = [
            *TelegramHttp(bot, calls).routes(),
            *ChatRoutes(bot).routes(),
            *SmsRoutes(self.config, self.state).routes(),
            *MailRoutes(self.state).routes(),
            *ControlRoutes(self.state).routes(),
            *page.routes(),
        ]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
        self._mail_server.close()
        for task in self._running:
            task.cancel()
        for task in self._running:
            with suppress(asyncio.CancelledError):
                await task
        self.state.close()

    def attach(self, app: web.Application) -> None:
        """Serve the routes from that application, and let long polls go when it shuts down."""
        app.add_routes(self.routes)

        async def on_shutdown(_: web.Application) -> None:
            self.release()

        app.on_shutdown.append(on_shutdown)

    def release(self) -> None:
        """End every long poll now, so that the web server need not wait for them."""
        self.state.changes.close()
