"""setWebhook, deleteWebhook, getWebhookInfo (Bot API, "Getting updates"); the delivery is in ``delivery``."""

import re
from dataclasses import asdict, dataclass
from time import time
from typing import Any

from playground.state import State
from playground.state.changes import UPDATES
from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot
from playground.telegram.errors import BadRequest

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates go."""

    url: str
    secret_token: str
    max_connections: int


def current(state: State) -> Webhook | None:
    """The webhook that is set, if one is."""
    kept = state.settings.get("webhook")
    return Webhook(**kept) if kept else None


def note_failure(state: State, reason: str) -> None:
    """Remember why the last delivery failed, for getWebhookInfo."""
    state.settings.put("webhook_error", {"last_error_date": int(time()), "last_error_message": reason})


def set_webhook(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, setWebhook. Plain HTTP is taken too, as by a local Bot API server."""
    url = arguments.text("url")
    if not url:
        return delete_webhook(bot, arguments)
    if not re.match(r"https?://[^/\s]+", url):
        raise BadRequest("invalid webhook URL specified")
    secret = arguments.text("secret_token")
    if len(secret) > 256:
        raise BadRequest("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")
    kinds = arguments.nested("allowed_updates", "allowed updates")
    connections = min(max(arguments.integer("max_connections", 40), 1), 100)
    with bot.state.db.transaction():
        if isinstance(kinds, list):
            bot.state.updates.allow([str(kind) for kind in kinds])
        _drop_if_asked(bot, arguments)
        bot.state.settings.put("webhook", asdict(Webhook(url, secret, connections)))
        bot.state.settings.forget("webhook_error")
        bot.state.changes.touch(UPDATES)
    return True


def delete_webhook(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, deleteWebhook."""
    with bot.state.db.transaction():
        _drop_if_asked(bot, arguments)
        bot.state.settings.forget("webhook")
        bot.state.settings.forget("webhook_error")
        bot.state.changes.touch(UPDATES)
    return True


def _drop_if_asked(bot: Bot, arguments: Arguments) -> None:
    if arguments.flag("drop_pending_updates"):
        bot.state.updates.keep_last(0)


def get_webhook_info(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, getWebhookInfo."""
    webhook = current(bot.state)
    info: dict[str, Any] = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": bot.state.updates.count(),
    }
    if webhook:
        info |= {"max_connections": webhook.max_connections, **bot.state.settings.get("webhook_error", {})}
    if bot.state.updates.allowed:
        info["allowed_updates"] = bot.state.updates.allowed
    return info
