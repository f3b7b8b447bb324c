"""The processes of an installation: everything in one, or web replicas and workers side by side."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Any, Final

import structlog
from aiohttp import web

from bot.alone import only_one
from bot.app import App, open_app
from bot.database import close_database, migrate_database
from bot.logs import set_up_logs, watch_loop
from bot.menu import offer_commands
from bot.polling import poll
from bot.settings import Settings
from bot.supervisor import Loop, Supervisor
from bot.web import SUPERVISOR, AccessLog
from bot.webhook import PATH
from services.core.errors import SettingsError
from services.wakeups import listen

_SHUTDOWN_SECONDS: Final = 10.0

log = structlog.get_logger(__name__)


async def run(settings: Settings) -> None:
    """Everything in this process."""
    async with whole(settings) as (app, site):
        await keep(app, site)


@asynccontextmanager
async def whole(settings: Settings) -> AsyncIterator[tuple[App, web.Application]]:
    """Everything of one process, and what it serves; the playground comes along where it stands for Telegram and no
    BOT_API_URL is set."""
    with only_one(settings):
        async with AsyncExitStack() as stack:
            await migrate(settings)
            playground = None
            if settings.embedded and "bot_api_url" not in settings.model_fields_set:
                settings, playground = await stack.enter_async_context(_playground(settings))
            app = await stack.enter_async_context(open_app(settings))
            site = web.Application()
            if playground is not None:
                playground.attach(site)
            yield app, site


async def keep(app: App, site: web.Application) -> None:
    """Serve, take updates and do what is due, until told to stop."""
    await _keep(app, site, {**_intake(app), **_background(app)})


async def serve(settings: Settings) -> None:
    """The web side alone, in any number of replicas; workers do the rest."""
    _require_several(settings)
    if not settings.public_url:
        raise SettingsError(["PUBLIC_URL: replicas take updates by webhook; without it, use: python main.py run"])
    async with open_app(settings) as app:
        await _keep(app, web.Application(), {**_intake(app), **app.jobs.watches()})


async def work(settings: Settings) -> None:
    """Deliveries and jobs alone, in any number of workers."""
    _require_several(settings)
    async with open_app(settings) as app:
        await _keep(app, None, _background(app))


async def migrate(settings: Settings) -> None:
    """Bring the database up to date."""
    if settings.single_process:
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        await migrate_database(settings.database_url.get_secret_value())
    finally:
        await close_database()


def start(process: Coroutine[Any, Any, None], settings: Settings) -> None:
    """Run one process to its end, with its logs and on the fastest loop there is."""
    set_up_logs(settings.log_level, settings.log_format)
    with asyncio.Runner(loop_factory=_fast_loop()) as runner:
        watch_loop(runner.get_loop())
        runner.run(process)


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:  # not made for this system: asyncio's own does
        return None
    return uvloop.new_event_loop


async def _keep(app: App, site: web.Application | None, loops: dict[str, Loop]) -> None:
    """Serve and loop until told to stop."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    supervisor = Supervisor({"name": app.name.learn, **loops})
    async with AsyncExitStack() as stack:
        if site is not None:
            site[SUPERVISOR] = supervisor
            site.add_routes(app.routes())
            await stack.enter_async_context(_served(site, app.settings.host, app.settings.port))
            log.info("ready", address=app.settings.own_url)
        await stack.enter_async_context(supervisor)
        await stop.wait()
        log.info("stopping")


def _intake(app: App) -> dict[str, Loop]:
    """How updates come in: pushed by Telegram where it can reach us, fetched otherwise."""
    allowed = app.dispatcher.resolve_used_update_types()
    menu = partial(offer_commands, app.bot, app.services.texts)
    if not app.settings.public_url:
        return {"updates": partial(poll, app.bot, app.handle, allowed=allowed), "menu": menu}

    async def announce(stop: asyncio.Event) -> None:
        secret = app.settings.webhook_secret.get_secret_value()
        await app.bot.set_webhook(app.settings.public_url + PATH, secret_token=secret, allowed_updates=allowed)
        await stop.wait()

    return {"webhook": announce, "menu": menu}


def _background(app: App) -> dict[str, Loop]:
    loops = app.loops()
    if not app.settings.single_process:
        loops["wake-ups"] = partial(listen, app.services.bells)
    return loops


@asynccontextmanager
async def _playground(settings: Settings) -> AsyncIterator[tuple[Settings, Any]]:
    """The world in this process. It answers us on a port of its own from the start, and people on LISTEN as well."""
    from playground.server import Playground, PlaygroundConfig

    config = PlaygroundConfig(
        state_dir=settings.data_dir / "playground",
        token=settings.bot_token.get_secret_value(),
        smtp_port=0,
        product_url=settings.own_url,
        public_url=settings.own_url,
        clock_file=settings.clock_file,
    )
    async with Playground(config) as playground:
        inner = web.Application()
        playground.attach(inner)
        async with _served(inner, "127.0.0.1", 0) as port:
            changes: dict[str, object] = {"bot_api_url": f"http://127.0.0.1:{port}"}
            for name, url in (
                ("smtp_url", f"smtp://127.0.0.1:{playground.smtp_port}"),
                ("sms_url", f"playground+http://127.0.0.1:{port}/sms/send"),
            ):
                if name not in settings.model_fields_set:
                    changes[name] = type(settings.smtp_url)(url)
            yield settings.with_changes(**changes), playground


@asynccontextmanager
async def _served(site: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serve an application; gives the port. On leaving, what is being answered is finished."""
    runner = web.AppRunner(site, access_log_class=AccessLog, shutdown_timeout=_SHUTDOWN_SECONDS, handle_signals=False)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise SettingsError([f"LISTEN: {host}:{port} cannot be listened on ({error.strerror})"]) from None
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _require_several(settings: Settings) -> None:
    if settings.single_process:
        raise SettingsError(["DATABASE_URL: SQLite is for one process; use PostgreSQL, or: python main.py run"])
