"""The people who have a Telegram account in this world."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from playground.state.changes import USERS, Changes, chat_topic
from playground.state.database import Database


@dataclass(frozen=True, slots=True)
class User:
    """A person. A private chat has the person's own id (Bot API, Chat.id)."""

    id: int
    first_name: str
    last_name: str | None
    username: str | None
    language_code: str | None
    phone: str | None
    started: bool
    """Has written to the bot at least once: a bot cannot write first."""
    blocked: bool
    keyboard: dict[str, Any] | None
    """The reply keyboard the bot has put under the person's text box, if any."""

    def as_user(self) -> dict[str, Any]:
        """The Bot API's User object."""
        found = {"id": self.id, "is_bot": False, "first_name": self.first_name, "last_name": self.last_name,
                 "username": self.username, "language_code": self.language_code}  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}

    def as_chat(self) -> dict[str, Any]:
        """The Bot API's Chat object of the private chat with this person."""
        found = {"id": self.id, "type": "private", "first_name": self.first_name, "last_name": self.last_name,
                 "username": self.username}  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}

    def as_person(self) -> dict[str, Any]:
        """What the simulation API tells of this person."""
        return {"id": self.id, "first_name": self.first_name, "last_name": self.last_name, "username": self.username,
                "language_code": self.language_code, "phone": self.phone, "started": self.started,
                "blocked": self.blocked}  # fmt: skip


def _user(row: sqlite3.Row) -> User:
    keyboard = json.loads(row["keyboard"]) if row["keyboard"] else None
    return User(row["id"], row["first_name"], row["last_name"], row["username"], row["language_code"], row["phone"],
                bool(row["started"]), bool(row["blocked"]), keyboard)  # fmt: skip


class Users:
    """The people, by id."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def add(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        phone: str | None = None,
        user_id: int | None = None,
    ) -> User:
        """A new person; the same id again changes the names and keeps the chat."""
        described = (first_name, last_name, username, language_code, phone)
        with self._db.transaction():
            if user_id is not None and self.get(user_id):
                self._db.run(
                    "UPDATE users SET first_name=?, last_name=?, username=?, language_code=?, phone=? WHERE id=?",
                    *described, user_id,
                )  # fmt: skip
            else:
                user_id = self._db.insert(
                    "INSERT INTO users (first_name, last_name, username, language_code, phone, id) "
                    "VALUES (?, ?, ?, ?, ?, ?)", *described, user_id,
                )  # fmt: skip
            self._changes.touch(USERS)
        return self.require(user_id)

    def get(self, user_id: int) -> User | None:
        """The person with that id, if there is one."""
        row = self._db.first("SELECT * FROM users WHERE id = ?", user_id)
        return _user(row) if row else None

    def require(self, user_id: int) -> User:
        """The person with that id; LookupError when there is none."""
        user = self.get(user_id)
        if user is None:
            raise LookupError(f"there is no person with the id {user_id}")
        return user

    def all(self) -> list[User]:
        """Everybody, oldest first."""
        return [_user(row) for row in self._db.rows("SELECT * FROM users ORDER BY rowid")]

    def mark_started(self, user_id: int) -> None:
        """From now on the bot may write to this person."""
        self._db.run("UPDATE users SET started = 1 WHERE id = ?", user_id)

    def set_blocked(self, user_id: int, blocked: bool) -> None:
        """The person blocks the bot, or lets it in again."""
        self._db.run("UPDATE users SET blocked = ? WHERE id = ?", blocked, user_id)
        self._changes.touch(USERS)
        self._changes.touch(chat_topic(user_id))

    def set_keyboard(self, user_id: int, keyboard: dict[str, Any] | None) -> None:
        """Put a reply keyboard under the person's text box, or take it away."""
        self._db.run("UPDATE users SET keyboard = ? WHERE id = ?", json.dumps(keyboard) if keyboard else None, user_id)
