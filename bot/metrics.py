"""What is counted, for Prometheus: numbers and kinds, nothing of anybody."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from prometheus_client import Counter, Gauge, Histogram
from tortoise.functions import Count

from models import Channel, OutboxMessage, OutboxStatus, Throttle
from services.core.clock import Clock
from services.verification_rate import Rate, verifications

UPDATES: Final = Counter("guichetier_updates_total", "Updates handled", ["outcome"])
UPDATE_SECONDS: Final = Histogram("guichetier_update_seconds", "Time taken to handle one update")
OUTBOX: Final = Gauge("guichetier_outbox_messages", "Messages in the outbox", ["channel", "status"])

CODES: Final = Gauge("guichetier_code_verifications", "Verifications by a texted code, the last day", ["outcome"])
CLOSED: Final = Gauge("guichetier_sending_closed", "Channels and prefixes that no code is sent to")


@contextmanager
def counted_update() -> Iterator[None]:
    """Count and time the handling of one update."""
    started = time.perf_counter()
    outcome = "failed"
    try:
        yield
        outcome = "handled"
    finally:
        UPDATES.labels(outcome).inc()
        UPDATE_SECONDS.observe(time.perf_counter() - started)


async def count_outbox() -> None:
    """Bring the gauge up to date."""
    watched = (OutboxStatus.PENDING, OutboxStatus.FAILED)
    rows = OutboxMessage.filter(status__in=watched).annotate(number=Count("position")).group_by("channel", "status")
    numbers = {
        (channel, status): number for channel, status, number in await rows.values_list("channel", "status", "number")
    }
    for channel in Channel:
        for status in watched:
            OUTBOX.labels(channel, status).set(numbers.get((channel, status), 0))


async def count_codes(clock: Clock) -> None:
    """Bring the gauges of codes up to date."""
    rate = Rate.of(await verifications(clock.now()))
    CODES.labels("typed").set(rate.typed)
    CODES.labels("not typed").set(rate.count - rate.typed)
    CLOSED.set(await Throttle.filter(closed_at__isnull=False).count())
