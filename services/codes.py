"""One-time codes by SMS or e-mail: sending with its limits, and checking (`domain` §6; NIST SP 800-63B §5.1.3.2)."""

import secrets
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid4

import structlog
from tortoise.expressions import F

from models import Channel, Code, Throttle
from services import attempts
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import GuichetierError, Invalid, Refused
from services.core.outbox import Message, Outbox
from services.core.unit import transaction
from services.core.vault import Vault
from services.sending_limits import CODE_LIFETIME, Limits, SendingLimits, prefix_of

log = structlog.get_logger(__name__)


class Purpose(StrEnum):
    """What a code opens; also the name under which its failures are counted."""

    SIGNATURE = "signature"
    RETRIEVAL = "retrieval-code"
    DOWNLOAD = "download-link"
    EMAIL = "email-check"
    PHONE = "phone-check"


DIGITS: Final = {purpose: 9 if purpose is Purpose.RETRIEVAL else 6 for purpose in Purpose}


@dataclass(frozen=True, slots=True)
class Bound:
    """What a code is bound to. A code sent for one of these opens nothing else."""

    purpose: Purpose
    subject_id: UUID
    account_id: UUID | None
    recipient: str


@dataclass(frozen=True, slots=True)
class Sending:
    """How a code travels: `kind` is the text's key, `lifetime` None for "until its deadline"."""

    channel: Channel
    kind: str
    locale: str
    lifetime: timedelta | None = CODE_LIFETIME
    request_id: UUID | None = None
    args: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check, given back inside the unit so that the raised counter is committed with it.

    `exhausted` says that this very attempt was the last one, here or in a long row of them: the desk is to be told.
    """

    code: Code | None
    error: GuichetierError | None = None
    exhausted: bool = False

    @property
    def accepted(self) -> bool:
        return self.error is None

    def raise_if_refused(self) -> None:
        if self.error:
            raise self.error


class Codes:
    def __init__(self, vault: Vault, clock: Clock, outbox: Outbox, audit: AuditTrail, limits: Limits) -> None:
        self._vault = vault
        self._clock = clock
        self._outbox = outbox
        self._audit = audit
        self._limits = limits
        self._sending = SendingLimits(clock, limits)

    async def send(self, bound: Bound, sending: Sending, *, first: bool = False) -> Code:
        """Make a code, void the earlier ones and put its message in the outbox.

        `first` marks an e-mail that a person did not ask for (it comes with an approval): it is not held back. Raises
        Refused where the person must wait, or has had as many as allowed; the text says until when. Raises Invalid
        where the number may not be texted. What else the unit locks comes after: the audit trail above all.
        """
        now = self._clock.now()
        recipient = self._vault.digest("search", bound.recipient)
        text = sending.channel is Channel.SMS
        async with transaction():
            if await self.blocked(bound.purpose, bound.subject_id):
                raise Refused(f"error-{bound.purpose}-blocked")
            if text or not first:
                await self._sending.require(bound, recipient, sending.channel)
            mine = Code.filter(purpose=bound.purpose, subject_id=bound.subject_id, replaced_at=None, used_at=None)
            await mine.update(replaced_at=now)
            code = "".join(secrets.choice("0123456789") for _ in range(DIGITS[bound.purpose]))
            delivery = await self._outbox.put(
                Message(
                    channel=sending.channel,
                    recipient=bound.recipient,
                    kind=sending.kind,
                    locale=sending.locale,
                    args={**(sending.args or {}), "code": code},
                    request_id=sending.request_id,
                    expires_at=now + sending.lifetime if sending.lifetime else None,
                )
            )
            return await Code.create(
                id=uuid4(),
                purpose=bound.purpose,
                subject_id=bound.subject_id,
                account_id=bound.account_id,
                recipient_digest=recipient,
                digest=self._vault.digest("code", self._bind(bound.purpose, bound.subject_id, code)),
                channel=sending.channel,
                prefix=prefix_of(bound.recipient) if text else "",
                delivery=delivery,
                created_at=now,
                expires_at=now + sending.lifetime if sending.lifetime else None,
            )

    async def check(self, purpose: Purpose, subject_id: UUID, account_id: UUID, typed: str) -> Verdict:
        """Compare a typed code, inside the running unit; the caller commits and then `raise_if_refused()`.

        The code is not consumed: see `consume`. An attempt that fails costs one; at the last the purpose is closed.
        """
        now = self._clock.now()
        try:
            left = await attempts.spend(purpose, subject_id, self._limits.attempts)
        except Refused as refusal:
            return Verdict(None, refusal)
        digits = "".join(character for character in typed if character.isdigit())
        if len(digits) != DIGITS[purpose]:
            await attempts.refund(purpose, subject_id)
            return Verdict(None, Invalid("error-code-format", digits=DIGITS[purpose]))
        bound = self._bind(purpose, subject_id, digits)
        codes = await Code.filter(purpose=purpose, subject_id=subject_id).order_by("-created_at")
        for code in codes:
            if not self._vault.same("code", bound, code.digest):
                continue
            if code.used_at:
                error: GuichetierError = Refused("error-code-used")
            elif code.replaced_at:
                error = Refused("error-code-replaced", at=codes[0].created_at)
            elif code.expires_at and code.expires_at <= now:
                error = Refused("error-code-expired")
            elif code.account_id not in (None, account_id):
                error = Refused("error-code-wrong", left=left)
            else:
                await attempts.forgive(purpose, subject_id)
                await Throttle.filter(name=code.channel).update(failures=0)
                return Verdict(code)
            # An old code of one's own is a mix-up and not a guess: it says what it is and costs nothing.
            await attempts.refund(purpose, subject_id)
            return Verdict(None, error)
        closed = await self._count_failure(codes[0].channel if codes else "none")
        await self._audit.record(f"account:{account_id}", "code.wrong", f"{purpose}:{subject_id}", left=left)
        if left == 0:
            await attempts.block(purpose, subject_id, now)
            return Verdict(None, Refused(f"error-{purpose}-blocked"), exhausted=True)
        return Verdict(None, Refused("error-code-wrong", left=left), exhausted=closed)

    async def blocked(self, purpose: Purpose, subject_id: UUID) -> bool:
        """Whether no attempt is left: only the desk can help."""
        return not await attempts.remaining(purpose, subject_id, self._limits.attempts)

    async def waiting(self, purpose: Purpose, subject_id: UUID) -> bool:
        """Whether a code is on its way or at hand, and still good."""
        code = await self.last(purpose, subject_id)
        now = self._clock.now()
        return code is not None and code.used_at is None and (code.expires_at is None or code.expires_at > now)

    async def exhausted(self, subjects: list[UUID]) -> bool:
        """Whether no more codes may be sent for one of these objects, or at all, until the desk acts."""
        if await Throttle.exists(closed_at__isnull=False):
            return True
        counts: Counter[tuple[str, UUID]] = Counter()
        for code in await Code.filter(subject_id__in=subjects, used_at=None).only("id", "purpose", "subject_id"):
            counts[code.purpose, code.subject_id] += 1
        return any(count >= self._limits.sends_per_purpose for count in counts.values())

    async def reopen(self, subjects: list[UUID]) -> None:
        """The desk lets codes be sent again: those replaced long since are forgotten, a closed channel is opened."""
        await Code.filter(subject_id__in=subjects, replaced_at__isnull=False).delete()
        await Throttle.filter(closed_at__isnull=False).update(failures=0, closed_at=None)

    async def lapse(self, purpose: Purpose, subject_id: UUID, after: timedelta) -> None:
        """Forget what was sent and what was closed longer ago than that, where time alone opens again."""
        long_ago = self._clock.now() - after
        await Code.filter(purpose=purpose, subject_id=subject_id, created_at__lte=long_ago).delete()
        closed = await attempts.blocked_at(purpose, subject_id)
        if closed and closed <= long_ago:
            await attempts.forgive(purpose, subject_id)

    async def consume(self, code: Code) -> None:
        """Single use: from now on the code opens nothing."""
        await Code.filter(id=code.id).update(used_at=self._clock.now())

    async def consume_all(self, purpose: Purpose, subject_id: UUID) -> None:
        await Code.filter(purpose=purpose, subject_id=subject_id, used_at=None).update(used_at=self._clock.now())

    async def last(self, purpose: Purpose, subject_id: UUID) -> Code | None:
        """The code now valid, if one was sent."""
        return (
            await Code.filter(purpose=purpose, subject_id=subject_id, replaced_at=None).order_by("-created_at").first()
        )

    async def _count_failure(self, channel: str) -> bool:
        """A hundred failures in a row, whoever makes them, close the channel until the desk acts.

        Gives whether this one did.
        """
        await Throttle.get_or_create(name=channel)
        mine = Throttle.filter(name=channel)
        await mine.update(failures=F("failures") + 1)
        at_limit = mine.filter(failures__gte=self._limits.failures_in_a_row, closed_at=None)
        if not await at_limit.update(closed_at=self._clock.now()):
            return False
        log.error("channel closed after failures in a row", channel=channel)
        await self._audit.record("clock", "channel.close", f"channel:{channel}")
        return True

    @staticmethod
    def _bind(purpose: str, subject_id: UUID, code: str) -> str:
        return f"{purpose}:{subject_id}:{code}"
