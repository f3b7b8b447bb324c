"""The clock of deadlines: real time plus an offset that scripts move and that the product's processes read."""

from pathlib import Path
from time import time


class Clock:
    """The offset in seconds, kept as text in a file of its own that anybody can read without asking."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.offset = self._read()

    def _read(self) -> float:
        try:
            return float(self._path.read_text())
        except (FileNotFoundError, ValueError):
            return 0.0

    def now(self) -> float:
        """Unix time as the deadlines see it."""
        return time() + self.offset

    def advance(self, seconds: float) -> None:
        """Move the deadlines by that much (backwards when negative)."""
        self._write(self.offset + seconds)

    def reset(self) -> None:
        """Back to real time."""
        self._write(0.0)

    def _write(self, offset: float) -> None:
        # Renamed over the old file, so that a reader sees one value or the other and never half of one.
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_name(self._path.name + ".new")
        partial.write_text(f"{offset:g}" if offset == int(offset) and abs(offset) < 1e5 else repr(offset))
        partial.replace(self._path)
        self.offset = offset
