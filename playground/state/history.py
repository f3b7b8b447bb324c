"""Everything that happened in a chat, in order: the bot's calls with their outcome, the person's acts."""

import json
from typing import Any

from playground.state.clock import Clock
from playground.state.database import Database


class History:
    """Append-only. Uploaded files are noted by name and size."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def note(self, chat_id: int, what: str, payload: dict[str, Any], outcome: Any) -> None:
        """``what`` is the Bot API's method for a call, ``person.message`` or ``person.tap`` for an act."""
        self._db.insert(
            "INSERT INTO history (chat_id, at, what, payload, outcome) VALUES (?, ?, ?, ?, ?)",
            chat_id, self._clock.now(), what, json.dumps(payload), json.dumps(outcome),
        )  # fmt: skip

    def of(self, chat_id: int) -> list[dict[str, Any]]:
        """The whole story of one chat."""
        found = self._db.rows("SELECT * FROM history WHERE chat_id = ? ORDER BY id", chat_id)
        return [
            {"id": row["id"], "at": row["at"], "what": row["what"], "payload": json.loads(row["payload"]),
             "outcome": json.loads(row["outcome"])}
            for row in found
        ]  # fmt: skip
