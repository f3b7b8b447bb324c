"""How many codes may be sent: for one purpose, to one number, by one account, to one prefix, in all (`domain` §6).

What is sent is counted under one lock for each channel, held until the unit ends: two replicas cannot both take the
last place. A cap never fails open: what cannot be counted is not sent.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING, Final

import phonenumbers
import structlog
from tortoise.queryset import QuerySet

from models import Channel, Code, Throttle
from services.core.clock import Clock
from services.core.errors import Barred, Refused
from services.identity.phones import FRENCH_REGIONS, parse_phone

if TYPE_CHECKING:
    from services.codes import Bound

CODE_LIFETIME: Final = timedelta(minutes=10)
_DAY: Final = timedelta(days=1)
_PREFIX_DIGITS: Final = 3

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of `domain` §6; `countries` may be texted. A rolling day, not a calendar's."""

    attempts: int = 5
    failures_in_a_row: int = 100
    resend_after: timedelta = timedelta(seconds=30)
    sends_per_purpose: int = 6  # the first one and five resends
    burst: tuple[int, timedelta] = (3, timedelta(minutes=5))
    daily: tuple[int, timedelta] = (10, _DAY)
    daily_by_account: int = 30
    texts_daily_by_prefix: int = 500
    texts_daily: int = 5000
    countries: tuple[str, ...] = FRENCH_REGIONS
    watched: int = 50  # verifications; the alarm is raised where fewer than this share of them succeed
    alarm_below: float = 0.5
    watched_of_prefix: int = 20  # and a prefix is closed where fewer than this share of its own do
    closed_below: float = 0.3


def prefix_of(number: str) -> str:
    """What the numbers of one range share, by which they are sold and abused: `+33612` of `+33612345678`."""
    country = phonenumbers.parse(number).country_code
    return number[: len(f"+{country}") + _PREFIX_DIGITS]


def throttle_of(prefix: str) -> str:
    """The name under which sending to a prefix is closed."""
    return f"{Channel.SMS}:{prefix}"


class SendingLimits:
    def __init__(self, clock: Clock, limits: Limits) -> None:
        self._clock = clock
        self._limits = limits

    async def require(self, bound: "Bound", digest: str, channel: Channel) -> None:
        """Let one more code be sent, inside the running unit; `digest` is its recipient's.

        Raises Refused where it may not be, with what to do next; Invalid where the number may not be texted.
        """
        await _lock(channel)
        prefix = prefix_of(parse_phone(bound.recipient, self._limits.countries)) if channel is Channel.SMS else ""
        closed = Throttle.filter(name__in=[channel, throttle_of(prefix)], closed_at__isnull=False)
        if await closed.exists():
            raise Barred("error-channel-closed")
        await self._require_for_purpose(bound)
        if bound.account_id is not None:
            mine = Code.filter(account_id=bound.account_id)
            if await self._full(mine, self._limits.daily_by_account, _DAY):
                raise Barred("error-code-too-many")
        for count, period in (self._limits.burst, self._limits.daily):
            if until := await self._full(Code.filter(recipient_digest=digest), count, period):
                raise Refused("error-code-number-limit", until=until)
        if channel is Channel.SMS:
            await self._require_for_all(prefix)

    async def _require_for_purpose(self, bound: "Bound") -> None:
        limits, now = self._limits, self._clock.now()
        sent = await Code.filter(purpose=bound.purpose, subject_id=bound.subject_id).order_by("-created_at")
        if sent and now - sent[0].created_at < limits.resend_after:
            wait = limits.resend_after - (now - sent[0].created_at)
            raise Refused("error-code-too-soon", seconds=ceil(wait.total_seconds()))
        if sum(code.used_at is None for code in sent) >= limits.sends_per_purpose:  # what has served is over
            raise Barred("error-code-too-many")

    async def _require_for_all(self, prefix: str) -> None:
        """Toll fraud: however many accounts and numbers it uses, one range and one day hold so many texts."""
        texts = Code.filter(channel=Channel.SMS)
        caps = ((prefix, texts.filter(prefix=prefix), self._limits.texts_daily_by_prefix),
                ("all", texts, self._limits.texts_daily))  # fmt: skip
        for name, sent, count in caps:
            if until := await self._full(sent, count, _DAY):
                log.error("daily texts used up", prefix=name, limit=count)
                raise Barred("error-texts-limit", until=until)

    async def _full(self, sent: QuerySet[Code], count: int, period: timedelta) -> datetime | None:
        """Where as many were sent within the period: when there is room again."""
        since = self._clock.now() - period
        newest = await sent.filter(created_at__gt=since).order_by("-created_at").limit(count).only("id", "created_at")
        return newest[-1].created_at + period if len(newest) >= count else None


async def _lock(channel: Channel) -> None:
    """Nobody else counts on this channel until the running unit ends."""
    await Throttle.get_or_create(name=channel)
    await Throttle.filter(name=channel).select_for_update().get()
