"""The messages of the chats, as they stand now."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from playground.state.changes import Changes, chat_topic
from playground.state.clock import Clock
from playground.state.database import Database


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """A message that can be seen. ``body`` is the Bot API's Message object."""

    chat_id: int
    message_id: int
    from_bot: bool
    sent_at: float
    seq: int
    """Number of the change that made it what it is."""
    body: dict[str, Any]

    @property
    def buttons(self) -> list[list[dict[str, Any]]]:
        """The rows of its inline keyboard."""
        rows: list[list[dict[str, Any]]] = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return rows


def _message(row: sqlite3.Row) -> StoredMessage:
    body = json.loads(row["body"])
    return StoredMessage(row["chat_id"], row["id"], bool(row["from_bot"]), row["at"], row["seq"], body)


class Chats:
    """Messages by chat. A deleted one is kept out of everybody's sight and never comes back."""

    def __init__(self, db: Database, changes: Changes, clock: Clock) -> None:
        self._db = db
        self._changes = changes
        self._clock = clock

    def add(self, chat: dict[str, Any], sender: dict[str, Any], content: dict[str, Any]) -> StoredMessage:
        """A new message at the end of the chat. ``content`` is the Message object less its head."""
        chat_id, from_bot, at = int(chat["id"]), bool(sender["is_bot"]), self._clock.now()
        with self._db.transaction():
            seq = self._changes.touch(chat_topic(chat_id))
            message_id = self._db.insert(
                "INSERT INTO messages (chat_id, from_bot, at, body, seq) VALUES (?, ?, ?, '', ?)",
                chat_id, from_bot, at, seq,
            )  # fmt: skip
            body = {"message_id": message_id, "from": sender, "chat": chat, "date": int(at), **content}
            self._db.run("UPDATE messages SET body = ? WHERE id = ?", json.dumps(body), message_id)
        return StoredMessage(chat_id, message_id, from_bot, at, seq, body)

    def get(self, chat_id: int, message_id: int) -> StoredMessage | None:
        """That message, unless it never was or has been deleted."""
        row = self._db.first("SELECT * FROM messages WHERE id = ? AND chat_id = ? AND deleted = 0", message_id, chat_id)
        return _message(row) if row else None

    def visible(self, chat_id: int) -> list[StoredMessage]:
        """The chat from top to bottom."""
        found = self._db.rows("SELECT * FROM messages WHERE chat_id = ? AND deleted = 0 ORDER BY id", chat_id)
        return [_message(row) for row in found]

    def edit(self, message: StoredMessage, body: dict[str, Any]) -> StoredMessage:
        """Put another body in place of the message's own."""
        edited = {**body, "edit_date": int(self._clock.now())}
        with self._db.transaction():
            seq = self._changes.touch(chat_topic(message.chat_id))
            self._db.run(
                "UPDATE messages SET body = ?, seq = ? WHERE id = ?",
                json.dumps(edited),
                seq,
                message.message_id,
            )
        return StoredMessage(message.chat_id, message.message_id, message.from_bot, message.sent_at, seq, edited)

    def delete(self, message: StoredMessage) -> None:
        """Delete it for everyone."""
        with self._db.transaction():
            self._changes.touch(chat_topic(message.chat_id))
            self._db.run("UPDATE messages SET deleted = 1, body = '{}' WHERE id = ?", message.message_id)

    def age(self, message: StoredMessage) -> float:
        """Seconds since it was sent, by the clock of deadlines."""
        return self._clock.now() - message.sent_at
