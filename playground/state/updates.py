"""The updates the bot has not confirmed yet (Bot API, "Getting updates")."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from playground.state.changes import UPDATES, Changes
from playground.state.database import Database
from playground.state.settings import Settings

ALLOWED = "allowed_updates"


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """One update. Those of one chat are handed over in order."""

    update_id: int
    chat_id: int
    body: dict[str, Any]
    """The Bot API's Update object."""


def _update(row: sqlite3.Row) -> PendingUpdate:
    body = {"update_id": row["id"], row["kind"]: json.loads(row["body"])}
    return PendingUpdate(row["id"], row["chat_id"], body)


class Updates:
    """The queue. Ids grow by one and are never given twice, whatever happens to this process."""

    def __init__(self, db: Database, changes: Changes, settings: Settings) -> None:
        self._db = db
        self._changes = changes
        self._settings = settings

    def allow(self, kinds: list[str]) -> None:
        """Which kinds are kept from now on; an empty list allows the usual ones, which are all that exist here."""
        self._settings.put(ALLOWED, kinds)

    @property
    def allowed(self) -> list[str]:
        """The kinds the bot has asked for; empty means the usual ones."""
        kinds: list[str] = self._settings.get(ALLOWED, [])
        return kinds

    def add(self, chat_id: int, kind: str, body: dict[str, Any]) -> None:
        """Queue an update, unless the bot asked not to see this kind."""
        if self.allowed and kind not in self.allowed:
            return
        with self._db.transaction():
            self._db.insert(
                "INSERT INTO updates (chat_id, kind, body) VALUES (?, ?, ?)", chat_id, kind, json.dumps(body)
            )
            self._changes.touch(UPDATES)

    def pending(self, limit: int) -> list[PendingUpdate]:
        """The oldest ones."""
        return [_update(row) for row in self._db.rows("SELECT * FROM updates ORDER BY id LIMIT ?", limit)]

    def count(self) -> int:
        """How many wait."""
        row = self._db.first("SELECT count(*) AS waiting FROM updates")
        return int(row["waiting"]) if row else 0

    def confirm_before(self, update_id: int) -> None:
        """Forget those with a smaller id, as a getUpdates offset does."""
        self._db.run("DELETE FROM updates WHERE id < ?", update_id)

    def confirm(self, update_id: int) -> None:
        """Forget one, as a webhook's 2xx does."""
        self._db.run("DELETE FROM updates WHERE id = ?", update_id)

    def keep_last(self, count: int) -> None:
        """Forget all but the newest, as a negative getUpdates offset does."""
        self._db.run("DELETE FROM updates WHERE id NOT IN (SELECT id FROM updates ORDER BY id DESC LIMIT ?)", count)
