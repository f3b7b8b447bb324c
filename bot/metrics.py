"""What is counted, for Prometheus: numbers and kinds, nothing of anybody."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from prometheus_client import Counter, Gauge, Histogram
from tortoise.functions import Count

from models import Channel, OutboxMessage, OutboxStatus

UPDATES: Final = Counter("guichetier_updates_total", "Updates handled", ["outcome"])
UPDATE_SECONDS: Final = Histogram("guichetier_update_seconds", "Time taken to handle one update")
OUTBOX: Final = Gauge("guichetier_outbox_messages", "Messages in the outbox", ["channel", "status"])


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
