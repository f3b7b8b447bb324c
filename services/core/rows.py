"""Rows that are due, dealt with one by one: one that cannot be dealt with keeps no other waiting."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

import structlog
from tortoise.models import Model
from tortoise.queryset import QuerySet

from services.core.clock import Clock
from services.core.errors import Conflict
from services.outages import is_outage

Row = TypeVar("Row", bound=Model)

_LONGEST: Final = 600.0

log = structlog.get_logger(__name__)


class Rows:
    """What fails is tried again after a second, then after two, four… and in the end every ten minutes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failed: dict[object, tuple[int, datetime]] = {}

    async def each(self, due: QuerySet[Row], do: Callable[[Row], Awaitable[object]]) -> None:
        """Do it with each of these rows, in units of its own. Raises only where they cannot be read."""
        for row in await due:
            key, now = (do, row.pk), self._clock.real()
            failures, later = self._failed.get(key, (0, now))
            if now < later:
                continue
            try:
                await do(row)
            except Conflict:
                log.debug("row has moved on", table=row._meta.db_table, row=str(row.pk))
            except Exception as error:
                self._failed[key] = failures + 1, now + timedelta(seconds=min(2.0**failures, _LONGEST))
                said: dict[str, Any] = {"error": type(error).__name__} if is_outage(error) else {"exc_info": error}
                log.error("row put off", table=row._meta.db_table, row=str(row.pk), failures=failures + 1, **said)
            else:
                self._failed.pop(key, None)
