"""Orders to die, and the record of what became of them: one file that a test and the processes it kills both append to.

A test orders deaths by the names of points; a process that comes to such a point kills itself there with SIGKILL, once
for each order. The same file records what the process was about to send, so that the test can tell which message was
on its way when the process died.
"""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatch
from pathlib import Path


class What(StrEnum):
    """What a line of the record says."""

    ORDERED = "ordered"
    CALLED_OFF = "called off"
    EACH = "each"
    NO_MORE = "no more"
    KILLED = "killed"
    SENDING = "sending"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Event:
    """One line: a point by its name, or a message by its id."""

    what: What
    name: str


class Deaths:
    """The record at `path`. Lines are appended whole: nobody needs a lock, and a killed process leaves none behind."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0
        self._events: list[Event] = []

    def order(self, *points: str) -> None:
        """Have the process die at each of these points; at one named twice, twice."""
        self._write(What.ORDERED, *points)

    @contextmanager
    def at_each(self, pattern: str) -> Iterator[None]:
        """Meanwhile, have the process die once at each point of such a name (`*` stands for anything)."""
        self._write(What.EACH, pattern)
        try:
            yield
        finally:
            self._write(What.NO_MORE, pattern)

    def here(self, *points: str) -> None:
        """The process is at these points: it dies if a death is ordered at any of them."""
        if not points:
            return
        waiting, patterns, killed = self.outstanding(), self._patterns(), self.killed()
        new = {point for point in points if point not in killed and any(fnmatch(point, each) for each in patterns)}
        if reached := [point for point in points if waiting[point] or point in new]:
            self._write(What.KILLED, *reached)
            os.kill(os.getpid(), signal.SIGKILL)

    def forget(self) -> None:
        """Call off what is ordered and not carried out."""
        self._write(What.CALLED_OFF, *self.outstanding().elements())

    def sending(self, message: str) -> None:
        """The message is handed over from here on; it may or may not arrive."""
        self._write(What.SENDING, message)

    def noted(self, message: str) -> None:
        """The message's fate is committed."""
        self._write(What.NOTED, message)

    def events(self) -> list[Event]:
        """Everything so far, in the order it happened."""
        if self._path.exists():
            with self._path.open("rb") as file:
                file.seek(self._read)
                new = file.read()
            self._read += len(new)
            lines = (line.partition("\t") for line in new.decode().splitlines())
            self._events += [Event(What(what), name) for what, _, name in lines]
        return self._events

    def outstanding(self) -> Counter[str]:
        """The orders that nobody has carried out yet."""
        waiting: Counter[str] = Counter()
        for event in self.events():
            if event.what is What.ORDERED:
                waiting[event.name] += 1
            elif event.what in (What.KILLED, What.CALLED_OFF):
                waiting[event.name] -= 1
        return +waiting

    def killed(self) -> set[str]:
        """The points at which a process has died."""
        return {event.name for event in self.events() if event.what is What.KILLED}

    def _patterns(self) -> list[str]:
        in_force: list[str] = []
        for event in self.events():
            if event.what is What.EACH:
                in_force.append(event.name)
            elif event.what is What.NO_MORE:
                in_force.remove(event.name)
        return in_force

    def _write(self, what: What, *names: str) -> None:
        lines = "".join(f"{what}\t{name}\n" for name in names)
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, lines.encode())
        finally:
            os.close(descriptor)
