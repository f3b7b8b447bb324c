"""Taps on inline buttons, and what the bot answers to them."""

import json
import secrets
from dataclasses import dataclass
from time import time
from typing import Any

from playground.state.changes import Changes, chat_topic
from playground.state.database import Database


class CallbackExpired(LookupError):
    """Unknown, already answered, or too old to be answered."""


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the person sees after a tap: a toast, an alert, or nothing."""

    callback_query_id: str
    message_id: int
    text: str
    show_alert: bool
    url: str | None
    seq: int

    def as_json(self) -> dict[str, Any]:
        """As the simulation API tells it."""
        return {"callback_query_id": self.callback_query_id, "message_id": self.message_id, "text": self.text,
                "show_alert": self.show_alert, "url": self.url, "seq": self.seq}  # fmt: skip


class Callbacks:
    """The taps. Their age is real time: a person waits behind the button whatever the deadlines' clock says."""

    def __init__(self, db: Database, changes: Changes, seconds: float) -> None:
        self._db = db
        self._changes = changes
        self._seconds = seconds

    def open(self, chat_id: int, message_id: int, data: str) -> str:
        """A tap; the id of its callback query."""
        callback_id = str(secrets.randbits(62))
        self._db.run(
            "INSERT INTO callbacks (id, chat_id, message_id, data, tapped_at) VALUES (?, ?, ?, ?, ?)",
            callback_id, chat_id, message_id, data, time(),
        )  # fmt: skip
        return callback_id

    def chat_of(self, callback_id: str) -> int | None:
        """In which chat the button was tapped."""
        row = self._db.first("SELECT chat_id FROM callbacks WHERE id = ?", callback_id)
        return int(row["chat_id"]) if row else None

    def answer(self, callback_id: str, text: str, show_alert: bool, url: str | None) -> None:
        """The bot answers; CallbackExpired when it is too late or the second time."""
        row = self._db.first("SELECT chat_id, tapped_at, answer FROM callbacks WHERE id = ?", callback_id)
        if row is None or row["answer"] is not None or time() - row["tapped_at"] > self._seconds:
            raise CallbackExpired(callback_id)
        with self._db.transaction():
            seq = self._changes.touch(chat_topic(row["chat_id"]))
            said = json.dumps({"text": text, "show_alert": show_alert, "url": url})
            self._db.run("UPDATE callbacks SET answer = ?, seq = ? WHERE id = ?", said, seq, callback_id)

    def answers(self, chat_id: int) -> list[CallbackAnswer]:
        """The answers the person got, oldest first, empty ones included."""
        found = self._db.rows("SELECT * FROM callbacks WHERE chat_id = ? AND seq IS NOT NULL ORDER BY seq", chat_id)
        return [
            CallbackAnswer(row["id"], row["message_id"], seq=row["seq"], **json.loads(row["answer"])) for row in found
        ]

    def answer_to(self, callback_id: str) -> CallbackAnswer | None:
        """The answer to that tap, once there is one."""
        row = self._db.first("SELECT * FROM callbacks WHERE id = ? AND seq IS NOT NULL", callback_id)
        if row is None:
            return None
        return CallbackAnswer(row["id"], row["message_id"], seq=row["seq"], **json.loads(row["answer"]))
