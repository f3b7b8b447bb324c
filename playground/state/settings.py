"""What the bot has told Telegram about itself: webhook, commands, names."""

import json
from typing import Any

from playground.state.database import Database


class Settings:
    """Named JSON values."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, default: Any = None) -> Any:
        """The value, or the default when it was never set."""
        row = self._db.first("SELECT value FROM settings WHERE name = ?", name)
        return json.loads(row["value"]) if row else default

    def put(self, name: str, value: Any) -> None:
        """Keep a value."""
        self._db.run("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", name, json.dumps(value))

    def forget(self, name: str) -> None:
        """Drop a value."""
        self._db.run("DELETE FROM settings WHERE name = ?", name)

    def named(self, prefix: str) -> list[str]:
        """The names that begin so."""
        return [
            str(row["name"]) for row in self._db.rows("SELECT name FROM settings") if row["name"].startswith(prefix)
        ]
