"""Text messages (SMS) in both directions, and what remains to be told to the product about them."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playground.state.changes import SMS, Changes
from playground.state.clock import Clock
from playground.state.database import Database


@dataclass(frozen=True, slots=True)
class TextMessage:
    """One SMS. ``direction`` is ``out`` for the product's own, ``in`` for a person's."""

    id: int
    sender: str
    recipient: str
    text: str
    reference: str | None
    at: float
    status: str
    direction: str
    duplicate: bool

    def as_json(self) -> dict[str, Any]:
        """As the simulation API tells it; times in UTC."""
        return {"id": self.id, "to": self.recipient, "from": self.sender, "text": self.text,
                "reference": self.reference, "at": datetime.fromtimestamp(self.at, UTC).isoformat(),
                "status": self.status, "direction": self.direction, "duplicate": self.duplicate}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Delivery:
    """A JSON body to be posted to the product until it takes it."""

    id: int
    url: str
    body: dict[str, Any]
    text_id: int | None
    """The incoming SMS that is ``handed over`` once this is posted; None for a delivery receipt."""


def _text(row: sqlite3.Row) -> TextMessage:
    return TextMessage(row["id"], row["sender"], row["recipient"], row["text"], row["reference"], row["at"],
                       row["status"], row["direction"], bool(row["duplicate"]))  # fmt: skip


class Texts:
    """The phones' side of the SMS gateway."""

    def __init__(self, db: Database, changes: Changes, clock: Clock) -> None:
        self._db = db
        self._changes = changes
        self._clock = clock

    def send(self, sender: str, recipient: str, text: str, reference: str | None, status: str) -> TextMessage:
        """The product's SMS reaches a phone, or not, as ``status`` says."""
        seen = reference is not None and self._db.first(
            "SELECT 1 FROM texts WHERE reference = ? AND direction = 'out'", reference
        )
        return self._add(sender, recipient, text, reference, status, "out", bool(seen))

    def receive(self, sender: str, recipient: str, text: str) -> TextMessage:
        """A person writes an SMS to the product's number."""
        return self._add(sender, recipient, text, None, "pending", "in", False)

    def _add(
        self,
        sender: str,
        recipient: str,
        text: str,
        reference: str | None,
        status: str,
        direction: str,
        duplicate: bool,
    ) -> TextMessage:
        at = self._clock.now()
        with self._db.transaction():
            text_id = self._db.insert(
                "INSERT INTO texts (sender, recipient, text, reference, at, status, direction, duplicate) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sender, recipient, text, reference, at, status, direction, duplicate,
            )  # fmt: skip
            self._changes.touch(SMS)
        return TextMessage(text_id, sender, recipient, text, reference, at, status, direction, duplicate)

    def listed(self, number: str | None, after: int) -> list[TextMessage]:
        """Those with a greater id, oldest first; with a number, only those sent to it."""
        found = self._db.rows(
            "SELECT * FROM texts WHERE id > ? AND (? IS NULL OR recipient = ?) ORDER BY id",
            after,
            number,
            number,
        )
        return [_text(row) for row in found]

    def to_deliver(self, url: str, body: dict[str, Any], text_id: int | None = None) -> None:
        """Queue a post to the product."""
        self._db.insert("INSERT INTO deliveries (url, body, text_id) VALUES (?, ?, ?)", url, json.dumps(body), text_id)

    def next_delivery(self) -> Delivery | None:
        """The oldest post that has not been taken."""
        row = self._db.first("SELECT * FROM deliveries ORDER BY id LIMIT 1")
        return Delivery(row["id"], row["url"], json.loads(row["body"]), row["text_id"]) if row else None

    def delivered(self, delivery: Delivery, status: str) -> None:
        """The product took it (``handed over``) or will never (``refused``)."""
        with self._db.transaction():
            self._db.run("DELETE FROM deliveries WHERE id = ?", delivery.id)
            if delivery.text_id is not None:
                self._db.run("UPDATE texts SET status = ? WHERE id = ?", status, delivery.text_id)
                self._changes.touch(SMS)
