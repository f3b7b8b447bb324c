"""Who opens a Mini App: what Telegram says of them, signed with the bot's token.

Bot API, "Validating data received via the Mini App": an HMAC-SHA256 of all fields but the hash, under a key made of
the token, compared in constant time. It does not say for how long it holds: the age is ours to bound.
"""

from datetime import timedelta
from typing import Final

from aiogram.utils.web_app import WebAppUser, safe_parse_webapp_init_data

from services.core.clock import Clock

_AHEAD: Final = timedelta(minutes=1)
"""What our clock may lag behind Telegram's."""


class Visitors:
    """`lifetime` is how long a page may be used after it was opened."""

    def __init__(self, token: str, lifetime: timedelta, clock: Clock) -> None:
        self._token = token
        self._lifetime = lifetime
        self._clock = clock

    def recognise(self, init_data: str) -> WebAppUser | None:
        """The person, or None where nothing proves it is them, here and now."""
        try:
            known = safe_parse_webapp_init_data(self._token, init_data)
        except (ValueError, TypeError):  # TypeError: a hash that is not ASCII cannot be compared
            return None
        age = self._clock.real() - known.auth_date
        return known.user if -_AHEAD <= age <= self._lifetime else None
