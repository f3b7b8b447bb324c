"""The composition root: every service is built here, once, from the settings."""

import gc
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Update
from aiohttp import ClientSession, web

from bot.database import close_database, open_database, require_migrated
from bot.dispatching import build_dispatcher
from bot.jobs import Jobs
from bot.metrics import counted_update
from bot.naming import BotName
from bot.receipts import receipt_routes
from bot.settings import Settings
from bot.supervisor import Loop
from bot.web import Check, health_routes
from bot.webhook import Webhook
from handlers.chat.booth import Booth
from handlers.chat.sender import ChatSender
from handlers.chat.stage import Stage
from handlers.journeys import all_journeys
from handlers.web import app, files
from handlers.web.pki import pki_routes
from handlers.web.visitors import Visitors
from models import Channel
from services.building import Built, build
from services.core.errors import NotFound
from services.delivery import Delivery
from services.gateways.api import PermanentFailure, Sender
from services.gateways.mail import Attachments, MailSender, SmtpTransport
from services.gateways.sms import SmsSender, sms_gateway
from services.retrieval.handover import FILE_NAME, FILE_TYPE
from services.suite import Suite


@dataclass(frozen=True, slots=True)
class App:
    """A product that runs: what its process serves, handles and keeps doing."""

    settings: Settings
    bot: Bot
    services: Suite
    built: Built
    delivery: Delivery
    dispatcher: Dispatcher
    jobs: Jobs
    name: BotName
    booth: Booth

    async def handle(self, update: Update) -> None:
        """Everything an update causes; returns once it is committed and shown."""
        with counted_update():
            await self.dispatcher.feed_update(self.bot, update)

    def loops(self) -> dict[str, Loop]:
        """What a worker keeps doing, in the order it is to be stopped."""
        return {**self.jobs.loops(), "delivery": self.delivery.run}

    def routes(self) -> list[web.RouteDef]:
        """Everything this product answers over HTTP."""
        routes = [
            *health_routes(self.checks(), self.services.clock),
            *receipt_routes(self.delivery, self.services.vault),
            *pki_routes(self.built.authority, self.built.responder, self.built.lists),
        ]
        if self.settings.public_url:
            secret = self.settings.webhook_secret.get_secret_value()
            routes += Webhook(self.bot, self.handle, secret).routes()
        if self.settings.pages_url:
            routes += self._pages()
        return routes

    def _pages(self) -> list[web.RouteDef]:
        """What people open in a browser."""
        services, lifetime = self.services, timedelta(minutes=self.settings.app_minutes)
        visitors = Visitors(self.settings.bot_token.get_secret_value(), lifetime, services.clock)
        return [
            *app.PrivatePage(services.texts, self.booth, visitors).routes(),
            *files.FilePage(services.texts, services.accounts, services.handover).routes(),
        ]

    def checks(self) -> Mapping[str, Check]:
        return self.jobs.checks()


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """Open the database, load the keys, build the services. Raises SettingsError."""
    async with AsyncExitStack() as stack:
        url = settings.database_url.get_secret_value()
        await open_database(url)
        stack.push_async_callback(close_database)
        await require_migrated(url)
        bot = make_bot(settings)
        stack.push_async_callback(bot.session.close)
        name = BotName(bot)
        await name.ask()
        built = await build(
            data_dir=settings.data_dir,
            master_key_file=settings.master_key_file,
            embedded=settings.embedded,
            clock_file=settings.clock_file,
            catalogue_file=settings.catalogue,
            keystore_url=settings.keystore_url.get_secret_value(),
            pki_url=settings.pki_url,
            operator=(settings.operator_name, settings.operator_siren),
            mail_domain=settings.mail_domain,
            limits=settings.limits,
            address=name.deep_link,
            file_address=(lambda token: settings.pages_url + files.PATH + token) if settings.pages_url else None,
        )
        suite = built.suite
        journeys = all_journeys()
        stage = Stage(bot, suite, journeys, settings.pages_url)
        session = await stack.enter_async_context(ClientSession())
        senders: dict[Channel, Sender] = {
            Channel.MAIL: MailSender(
                suite.texts,
                SmtpTransport(settings.smtp_url.get_secret_value()),
                settings.mail_from,
                _attachments(built),
            ),
            Channel.SMS: SmsSender(
                suite.texts,
                sms_gateway(settings.sms_url.get_secret_value(), session),
                settings.sms_sender,
                settings.own_url,
                suite.vault,
                urlsplit(settings.pages_url).hostname or "",
            ),
            Channel.CHAT: ChatSender(bot, stage, suite.accounts, suite.texts),
        }
        delivery = Delivery(suite.vault, suite.clock, senders, suite.failures.tell, alone=settings.single_process)
        suite.bells.outbox.listen(delivery.wake)
        jobs = Jobs(built, alone=settings.single_process)
        dispatcher = build_dispatcher(bot, suite, journeys, stage)
        # What is loaded now stays: full collections would stop everybody for it, again and again.
        gc.collect()
        gc.freeze()
        booth = Booth(suite, journeys, stage)
        yield App(settings, bot, suite, built, delivery, dispatcher, jobs, name, booth)


def make_bot(settings: Settings) -> Bot:
    """The bot, towards Telegram or the playground."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(settings.bot_api_url))
    properties = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
    return Bot(settings.bot_token.get_secret_value(), session=session, default=properties)


def _attachments(built: Built) -> Attachments:
    async def fetch(identifier: str) -> tuple[str, str, bytes]:
        """The only file that is mailed: a `.p12` that waits to be saved."""
        try:
            content = await built.suite.files.read(UUID(identifier))
        except NotFound:
            raise PermanentFailure("file destroyed") from None
        return FILE_NAME, FILE_TYPE, content

    return fetch
