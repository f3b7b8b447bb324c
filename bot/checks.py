"""`python main.py check`: every outside system, each with a clear verdict."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final
from urllib.parse import urlsplit

from aiohttp import ClientSession

from bot.administration import open_office
from bot.setting_forms import is_loopback
from bot.settings import Settings
from services.core.errors import SettingsError

_SECONDS: Final = 10.0


async def check_all(settings: Settings) -> AsyncIterator[tuple[str, str]]:
    """Pairs of a system and what is wrong with it, an empty string where nothing is."""
    checks: dict[str, Callable[[Settings], Awaitable[str]]] = {
        "catalogue": _catalogue,
        "database, migrations, master key": _database,
        "keys of the authority": _authority,
        "PKI_URL": _pki_url,
        "mail": _mail,
        "text messages": _sms,
        "Telegram": _telegram,
    }
    if settings.embedded and "smtp_url" not in settings.model_fields_set:
        del checks["mail"]  # the playground's mailbox opens on a port of its own, each time another
    for name, check in checks.items():
        try:
            async with asyncio.timeout(_SECONDS):
                verdict = await check(settings)
        except SettingsError as error:
            verdict = str(error)
        except TimeoutError:
            verdict = f"no answer within {_SECONDS:.0f} s"
        except Exception as error:  # the message could quote a URL with its password
            verdict = type(error).__name__
        yield name, verdict


async def _catalogue(settings: Settings) -> str:
    from services.catalogue import DEFAULT_CATALOGUE, load_catalogue

    load_catalogue(settings.catalogue or DEFAULT_CATALOGUE)
    return ""


async def _database(settings: Settings) -> str:
    async with open_office(settings):
        return ""


async def _authority(settings: Settings) -> str:
    from services.pki.authority import Authority

    async with open_office(settings) as office:
        await Authority.open(office.authority_settings(), office.keystore(), office.clock)
    return ""


async def _pki_url(settings: Settings) -> str:
    """Lint refuses such names in certificates; a person should hear of it before the first one."""
    host = urlsplit(settings.pki_url).hostname or ""
    if is_loopback(settings.pki_url) or host.replace(".", "").isdecimal() or "." not in host:
        return "must be a public host name: it goes into every certificate"
    if host.rpartition(".")[2] in ("test", "local", "example", "localhost", "invalid"):
        return f"{host} is a name that no certificate may hold"
    return ""


async def _mail(settings: Settings) -> str:
    from services.gateways.api import TemporaryFailure
    from services.gateways.mail import SmtpTransport

    try:
        await SmtpTransport(settings.smtp_url.get_secret_value()).check()
    except TemporaryFailure as failure:
        return failure.word
    return ""


async def _sms(settings: Settings) -> str:
    from services.gateways.api import TemporaryFailure
    from services.gateways.sms import sms_gateway

    async with ClientSession() as session:
        try:
            await sms_gateway(settings.sms_url.get_secret_value(), session).check()
        except TemporaryFailure as failure:
            return failure.word
    return ""


async def _telegram(settings: Settings) -> str:
    from bot.app import make_bot

    bot = make_bot(settings)
    try:
        await bot.get_me()
    finally:
        await bot.session.close()
    return ""
