"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta


class FixedClock:
    """Implements `services.core.clock.Clock`. Both times begin at this second; `advance` moves deadlines only."""

    def __init__(self, at: datetime | None = None) -> None:
        self._real = at or datetime.now(UTC).replace(microsecond=0)
        self._shift = timedelta()

    def now(self) -> datetime:
        return self._real + self._shift

    def real(self) -> datetime:
        return self._real

    def advance(self, **duration: float) -> None:
        """Move `now()` by days, hours, minutes or seconds."""
        self._shift += timedelta(**duration)

    def advance_both(self, **duration: float) -> None:
        """Let time pass for everything."""
        self._real += timedelta(**duration)
