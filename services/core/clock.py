"""The one place where the time comes from.

Two times are kept apart. `now()` is the time of deadlines, codes and links: tests and the playground move it. `real()`
is the time that goes into certificates, revocation lists, OCSP answers and signatures: nothing moves it.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The time deadlines are measured with, UTC."""

    def real(self) -> datetime:
        """The time that is signed into things, UTC."""


class SystemClock:
    """Both times are the machine's."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def real(self) -> datetime:
        return datetime.now(UTC)


class ShiftedClock(SystemClock):
    """`now()` is shifted by the seconds written in a file, which every process of an installation shares."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def now(self) -> datetime:
        try:
            shift = float(self._path.read_text() or 0)
        except (FileNotFoundError, ValueError):
            shift = 0.0
        return self.real() + timedelta(seconds=shift)
