"""How many of the codes texted are typed: where the share falls, texts are had sent that nobody reads (`domain` §6).

Toll fraud takes money for every text that a range of numbers receives; its codes are never typed. The rate counts
verifications, not texts: a code sent again and then typed has served.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import structlog

from models import Account, Channel, Code, Throttle
from services.agents import Agents, Right
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.unit import transaction
from services.notices import Notices
from services.sending_limits import CODE_LIFETIME, Limits, throttle_of

ALARM: Final = "alarm:sms"
"""The row that remembers that the alarm was raised: its `failures` is 1 while the share is low."""
_WATCHED: Final = timedelta(days=1)
_TEXTS: Final = 500

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Verification:
    """Something that was to be proved by a code on a phone, and whether it was."""

    prefix: str
    typed: bool


@dataclass(frozen=True, slots=True)
class Rate:
    """`typed` of `count` verifications."""

    typed: int
    count: int

    @classmethod
    def of(cls, verifications: Iterable[Verification]) -> "Rate":
        typed = [verification.typed for verification in verifications]
        return cls(sum(typed), len(typed))

    @property
    def percent(self) -> int:
        return 100 * self.typed // self.count if self.count else 100


async def verifications(now: datetime) -> list[Verification]:
    """Those of the last day whose last code has had its time, the newest first."""
    texts = Code.filter(channel=Channel.SMS, created_at__gt=now - _WATCHED).exclude(prefix="")
    groups: dict[tuple[str, UUID], list[Code]] = defaultdict(list)
    for code in await texts.order_by("-created_at").limit(_TEXTS):
        groups[code.purpose, code.subject_id].append(code)
    return [
        Verification(codes[0].prefix, any(code.used_at for code in codes))
        for codes in groups.values()
        if codes[0].created_at <= now - CODE_LIFETIME
    ]


class VerificationRate:
    def __init__(self, agents: Agents, notices: Notices, audit: AuditTrail, clock: Clock, limits: Limits) -> None:
        self._agents = agents
        self._notices = notices
        self._audit = audit
        self._clock = clock
        self._limits = limits

    async def watch(self) -> None:
        """Close the prefixes whose codes nobody types, and raise the alarm, once, where the share of all falls."""
        recent, limits = await verifications(self._clock.now()), self._limits
        by_prefix: dict[str, list[Verification]] = defaultdict(list)
        for verification in recent:
            by_prefix[verification.prefix].append(verification)
        for prefix, mine in by_prefix.items():
            if _low(rate := Rate.of(mine[: limits.watched_of_prefix]), limits.watched_of_prefix, limits.closed_below):
                await self._close(prefix, rate)
        rate = Rate.of(recent[: limits.watched])
        await self._alarm(rate, low=_low(rate, limits.watched, limits.alarm_below))

    async def rate(self) -> Rate:
        """The one the alarm goes by."""
        return Rate.of((await verifications(self._clock.now()))[: self._limits.watched])

    async def closed(self, account: Account) -> list[str]:
        """Where nothing is sent until the desk acts: channels, or `sms:` and a prefix. Raises Refused."""
        await self._require(account)
        return [row.name for row in await Throttle.filter(closed_at__isnull=False).order_by("name")]

    async def reopen(self, account: Account, name: str) -> None:
        """Let codes be sent there again; what was counted is forgotten. Raises Refused."""
        await self._require(account)
        async with transaction():
            if await Throttle.filter(name=name, closed_at__isnull=False).update(failures=0, closed_at=None):
                await Code.filter(prefix=name.removeprefix(throttle_of(""))).update(prefix="")
                await self._audit.record(f"account:{account.id}", "sending.reopen", f"sending:{name}")

    async def _require(self, account: Account) -> None:
        await self._agents.require(account, Right.DECIDE, self._notices.default_office)

    async def _close(self, prefix: str, rate: Rate) -> None:
        name = throttle_of(prefix)
        if await Throttle.exists(name=name, closed_at__isnull=False):
            return
        async with transaction():
            await Throttle.get_or_create(name=name)
            if await Throttle.filter(name=name, closed_at=None).update(closed_at=self._clock.now()):
                log.error("prefix closed: its codes are not typed", prefix=prefix, typed=rate.typed, of=rate.count)
                await self._audit.record("clock", "sending.close", f"sending:{name}", typed=rate.typed, of=rate.count)
                await self._notices.alarm("sending-closed", prefix=prefix, typed=rate.typed, count=rate.count)

    async def _alarm(self, rate: Rate, *, low: bool) -> None:
        if low is await Throttle.exists(name=ALARM, failures=1):
            return
        async with transaction():
            await Throttle.get_or_create(name=ALARM)
            changed = await Throttle.filter(name=ALARM, failures=int(not low)).update(failures=int(low))
            if changed and low:
                log.error("codes texted are not typed", typed=rate.typed, of=rate.count)
                await self._notices.alarm("sending-alarm", typed=rate.typed, count=rate.count)


def _low(rate: Rate, enough: int, share: float) -> bool:
    """Of fewer than `enough` nothing is concluded."""
    return rate.count >= enough and rate.typed < share * rate.count
