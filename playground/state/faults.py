"""Things that are to go wrong next."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from playground.state.changes import CONTROLS, Changes
from playground.state.database import Database

SMS_GATEWAY = "sms"
MAIL_SERVER = "mail"
FILE_DOWNLOAD = "download"
EVERY_METHOD = "*"
TELEGRAM_FAULTS = frozenset({"429", "500", "timeout", "blocked"})
SMS_FAULTS = frozenset({"429", "500", "timeout", "refused", "undelivered"})
MAIL_FAULTS = frozenset({"500", "timeout", "refused"})

UNTOUCHED_BY_EVERY_METHOD = frozenset({"getupdates", "getwebhookinfo", "getme"})
"""``*`` spares these: a bot that polls would eat every fault before the call it was meant for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The next ``times`` calls of ``method`` fail."""

    id: int
    method: str
    fault: str
    times: int
    retry_after: int
    user: int | None
    """Only for calls that concern this chat."""
    after: bool
    """The call is carried out first, and then its answer is lost (with ``timeout``)."""

    def as_json(self) -> dict[str, Any]:
        """As the simulation API tells it."""
        return {"id": self.id, "method": self.method, "fault": self.fault, "times": self.times,
                "retry_after": self.retry_after, "user": self.user, "after": self.after}  # fmt: skip


def _fault(row: sqlite3.Row) -> Fault:
    return Fault(
        row["id"],
        row["method"],
        row["fault"],
        row["times"],
        row["retry_after"],
        row["user"],
        bool(row["after"]),
    )


def faults_of(method: str) -> frozenset[str]:
    """Which faults make sense for a Bot API method, the download of a file, the SMS gateway or the mail server."""
    return {SMS_GATEWAY: SMS_FAULTS, MAIL_SERVER: MAIL_FAULTS}.get(method, TELEGRAM_FAULTS)


class Faults:
    """The faults that are armed, oldest first."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def arm(self, method: str, fault: str, times: int, retry_after: int, user: int | None, after: bool) -> Fault:
        """Make the next calls fail; ValueError when this cannot happen to that method."""
        if fault not in faults_of(method):
            raise ValueError(f"{method} cannot fail with {fault!r}, only with {', '.join(sorted(faults_of(method)))}")
        with self._db.transaction():
            fault_id = self._db.insert(
                "INSERT INTO faults (method, fault, times, retry_after, user, after) VALUES (?, ?, ?, ?, ?, ?)",
                method, fault, times, retry_after, user, after,
            )  # fmt: skip
            self._changes.touch(CONTROLS)
        return Fault(fault_id, method, fault, times, retry_after, user, after)

    def armed(self) -> list[Fault]:
        """Those that still have calls to spoil."""
        return [_fault(row) for row in self._db.rows("SELECT * FROM faults WHERE times > 0 ORDER BY id")]

    def strike(self, method: str, user: int | None = None) -> Fault | None:
        """Use up one call of the first fault that fits, if any. Method names are compared without case."""
        wanted = method.lower()
        for fault in self.armed():
            every = fault.method == EVERY_METHOD and wanted not in {
                SMS_GATEWAY,
                MAIL_SERVER,
                FILE_DOWNLOAD,
                *UNTOUCHED_BY_EVERY_METHOD,
            }
            if (every or fault.method.lower() == wanted) and fault.user in (None, user):
                with self._db.transaction():
                    self._db.run("UPDATE faults SET times = times - 1 WHERE id = ?", fault.id)
                    self._changes.touch(CONTROLS)
                return fault
        return None

    def clear(self) -> None:
        """Nothing is to go wrong any more."""
        self._db.run("DELETE FROM faults")
        self._changes.touch(CONTROLS)
