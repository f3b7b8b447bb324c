"""The outbox's other end: due rows are claimed, sent outside any transaction, and their fate is noted.

A row is sent when it is the first of its recipient's line, so what one person receives keeps its order. A claim is a
lease of a few seconds that its worker renews while it sends: the rows of a worker that was killed are taken up again
soon, with the same Message-ID and the same content. On SQLite there is one worker, and what is claimed when it starts
was its predecessor's: it is freed at once. On PostgreSQL any number of workers claim with `FOR UPDATE SKIP LOCKED`.

The loop wakes after a commit (`wake`), after each sending, and by itself every second.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from itertools import count
from typing import Any, Final
from uuid import UUID

import structlog
from tortoise.expressions import Q, Subquery
from tortoise.functions import Min

from models import Channel, OutboxMessage, OutboxStatus
from services.core.clock import Clock
from services.core.outbox import open_message
from services.core.unit import transaction
from services.core.vault import SealBroken, Vault
from services.gateways.api import Envelope, PermanentFailure, Sender, TemporaryFailure
from services.outages import is_outage

OnFailed = Callable[[OutboxMessage], Awaitable[None]]
"""Tells those concerned that a message did not get through; runs in the transaction that notes it."""

SEND_SECONDS: Final = 45.0
AT_ONCE: Final = {Channel.MAIL: 4, Channel.SMS: 4, Channel.CHAT: 8}
LASTING: Final = {Channel.MAIL: timedelta(hours=24), Channel.SMS: timedelta(hours=1), Channel.CHAT: timedelta(hours=24)}
"""How long a message is tried. Greylisting and full mailboxes pass in hours; a text is awaited by somebody."""
_LEASE: Final = timedelta(seconds=15)
_SLOW_POLL: Final = 1.0
_FIRST_RETRY, _LONGEST_RETRY = 2.0, 900.0

log = structlog.get_logger(__name__)


class Delivery:
    """One worker. `alone` says that no other works on this database. Channels without a sender are left waiting."""

    def __init__(
        self,
        vault: Vault,
        clock: Clock,
        senders: Mapping[Channel, Sender],
        on_failed: OnFailed,
        *,
        alone: bool,
        slow_poll: float = _SLOW_POLL,
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._senders = senders
        self._on_failed = on_failed
        self._alone = alone
        self._slow_poll = slow_poll
        self._woken = asyncio.Event()
        self._sending: dict[asyncio.Task[None], OutboxMessage] = {}

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop`; what is being sent then is waited for."""
        if self._alone:
            await OutboxMessage.filter(status=OutboxStatus.PENDING).update(claimed_until=None)
        stopping = asyncio.create_task(stop.wait())
        stopping.add_done_callback(lambda _: self.wake())
        try:
            while not stop.is_set():
                self._woken.clear()
                try:
                    await self._renew()
                    for channel in self._senders:
                        for row in await self._claim(channel):
                            self._start(row)
                except Exception as error:  # the loop goes on, and so does what is being sent
                    log.error("outbox not read", exc_info=error)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), self._slow_poll)
            await asyncio.gather(*self._sending)
        finally:
            # Where cancelled, the rows stay claimed until their lease ends, then somebody sends them again.
            for task in (stopping, *self._sending):
                task.cancel()
            await asyncio.gather(stopping, *self._sending, return_exceptions=True)

    async def receipt(self, reference: UUID, *, delivered: bool) -> None:
        """Note what a provider says became of a message. Said twice, or of an unknown message, it changes nothing.

        A receipt may be faster than the note that the message was sent: then it stands for both.
        """
        async with transaction():
            open_states = (OutboxStatus.PENDING, OutboxStatus.SENT)
            row = await OutboxMessage.get_or_none(id=reference, status__in=open_states)
            if row is None:
                return
            changes: dict[str, Any] = {"payload_sealed": None, "claimed_until": None}
            changes["status"] = OutboxStatus.DELIVERED if delivered else OutboxStatus.FAILED
            changes["sent_at"] = row.sent_at or self._clock.real()
            if not delivered:
                changes["failure"] = "not delivered"
            # Whichever of the open states it is in by now: the note that it was sent may come in between.
            still_open = OutboxMessage.filter(id=reference, status__in=open_states)
            if await still_open.update(**changes) and not delivered:
                await self._on_failed(row)

    async def _claim(self, channel: Channel) -> list[OutboxMessage]:
        """Take as many due rows as there is room for."""
        room = AT_ONCE[channel] - sum(row.channel == channel for row in self._sending.values())
        if room <= 0:
            return []
        pending = OutboxMessage.filter(channel=channel, status=OutboxStatus.PENDING)
        first_in_line = pending.annotate(first=Min("position")).group_by("recipient_digest").values("first")
        now = self._clock.real()
        due = pending.filter(
            Q(claimed_until=None) | Q(claimed_until__lte=now),
            due_at__lte=self._clock.now(),
            position__in=Subquery(first_in_line),
            position__not_in=[row.position for row in self._sending.values()],
        )
        if not await due.exists():  # the usual answer, and it costs no write
            return []
        async with transaction():
            rows = await due.order_by("position").limit(room).select_for_update(skip_locked=True)
            claimed = OutboxMessage.filter(position__in=[row.position for row in rows])
            await claimed.update(claimed_until=now + _LEASE)
        return rows

    async def _renew(self) -> None:
        positions = [row.position for row in self._sending.values()]
        if positions:
            # One whose fate has just been noted is claimed no more, and must not be held up by a new lease.
            mine = OutboxMessage.filter(position__in=positions, status=OutboxStatus.PENDING)
            await mine.exclude(claimed_until=None).update(claimed_until=self._clock.real() + _LEASE)

    def _start(self, row: OutboxMessage) -> None:
        task = asyncio.create_task(self._deliver(row))
        self._sending[task] = row
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        del self._sending[task]
        if not task.cancelled() and (error := task.exception()):
            log.error("delivery fell", exc_info=error)
        self.wake()

    async def _deliver(self, row: OutboxMessage) -> None:
        changes = await self._send(row)
        await self._note(row, {**changes, "claimed_until": None})

    async def _send(self, row: OutboxMessage) -> dict[str, Any]:
        """Try once. Returns what becomes of the row."""
        try:
            message = open_message(row, self._vault)
            if message.expires_at is not None and message.expires_at <= self._clock.now():
                return _failed("expired")
            async with asyncio.timeout(SEND_SECONDS):
                reference = await self._senders[row.channel].send(Envelope(row.id, row.message_id, message))
        except PermanentFailure as failure:
            return _failed(failure.word)
        except SealBroken:
            return _failed("does not open")
        except TemporaryFailure as failure:
            log.warning("not sent yet", message=str(row.id), kind=row.kind, attempt=row.attempts + 1, why=failure.word)
            return self._later(row, failure.retry_after)
        except Exception as error:
            log.error("not sent yet", message=str(row.id), kind=row.kind, attempt=row.attempts + 1, exc_info=error)
            return self._later(row, 0.0)
        return {
            "status": OutboxStatus.SENT,
            "payload_sealed": None,
            "sent_at": self._clock.real(),
            "provider_reference": reference,
        }

    def _later(self, row: OutboxMessage, retry_after: float) -> dict[str, Any]:
        """Try again, a little less often each time, not all at the same moment; give up in the end."""
        now = self._clock.now()
        if now - row.created_at > LASTING[row.channel]:
            return _failed("given up")
        pause = min(_FIRST_RETRY * 2 ** min(row.attempts, 16), _LONGEST_RETRY) * random.uniform(0.75, 1.25)  # noqa: S311
        return {"attempts": row.attempts + 1, "due_at": now + timedelta(seconds=max(pause, retry_after))}

    async def _note(self, row: OutboxMessage, changes: dict[str, Any]) -> None:
        """Write down a row's fate, for as long as it takes: a sent message that is not noted would be sent again."""
        tell = changes.get("status") == OutboxStatus.FAILED
        for tries in count():
            try:
                async with transaction():
                    noted = await OutboxMessage.filter(position=row.position, status=OutboxStatus.PENDING).update(
                        **changes
                    )
                    if noted and tell:
                        log.warning("not sent", message=str(row.id), kind=row.kind, why=changes["failure"])
                        await self._on_failed(row)
                return
            except Exception as error:
                log.error("fate not noted yet", message=str(row.id), exc_info=error)
                if tell and not is_outage(error):
                    tell = False  # nobody can be told; the failure itself must be kept all the same
            await asyncio.sleep(min(0.2 * 2 ** min(tries, 8), 30.0))


def _failed(word: str) -> dict[str, Any]:
    return {"status": OutboxStatus.FAILED, "failure": word, "payload_sealed": None}
