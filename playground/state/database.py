"""One SQLite connection for the whole world, used from the event loop's thread only."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time

SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS topics (name TEXT PRIMARY KEY, seq INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS users (
    id INTEGER PRIMARY KEY AUTOINCREMENT, first_name TEXT NOT NULL, last_name TEXT, username TEXT,
    language_code TEXT, phone TEXT, started INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0,
    keyboard TEXT);
CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, from_bot INTEGER NOT NULL, at REAL NOT NULL,
    body TEXT NOT NULL, seq INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS messages_of_chat ON messages (chat_id, id) WHERE deleted = 0;
CREATE TABLE IF NOT EXISTS updates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS callbacks (
    id TEXT PRIMARY KEY, chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL, data TEXT NOT NULL,
    tapped_at REAL NOT NULL, answer TEXT, seq INTEGER);
CREATE INDEX IF NOT EXISTS callbacks_of_chat ON callbacks (chat_id, seq);
CREATE TABLE IF NOT EXISTS history (
    id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, at REAL NOT NULL, what TEXT NOT NULL,
    payload TEXT NOT NULL, outcome TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS history_of_chat ON history (chat_id, id);
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, unique_id TEXT NOT NULL, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, mime TEXT NOT NULL,
    size INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sender TEXT NOT NULL, recipient TEXT NOT NULL, text TEXT NOT NULL,
    reference TEXT, at REAL NOT NULL, status TEXT NOT NULL, direction TEXT NOT NULL, duplicate INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sender TEXT NOT NULL, recipients TEXT NOT NULL, message_id TEXT,
    at REAL NOT NULL, duplicate INTEGER NOT NULL, raw BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL, body TEXT NOT NULL, text_id INTEGER);
CREATE TABLE IF NOT EXISTS faults (
    id INTEGER PRIMARY KEY AUTOINCREMENT, method TEXT NOT NULL, fault TEXT NOT NULL, times INTEGER NOT NULL,
    retry_after INTEGER NOT NULL, user INTEGER, after INTEGER NOT NULL);
"""

FORGOTTEN_BY_RESET = (
    "settings",
    "users",
    "messages",
    "updates",
    "callbacks",
    "history",
    "files",
    "texts",
    "mails",
    "deliveries",
    "faults",
)


class Database:
    """The state file. Statements run at once, on the caller's thread: each takes some tens of microseconds.

    ``synchronous=OFF`` loses nothing when a process dies, only when the machine does, and this is a simulator.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.executescript(SCHEMA)
        self._depth = 0
        self._number_updates_from_now()

    def _number_updates_from_now(self) -> None:
        # A product that remembers the update ids it has handled must not meet them again when only this file is
        # wiped. Telegram also starts at an arbitrary number (Bot API, Update.update_id).
        if self.first("SELECT 1 FROM sqlite_sequence WHERE name = 'updates'") is None:
            self.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('updates', ?)", int(time()))
        if self.first("SELECT 1 FROM sqlite_sequence WHERE name = 'users'") is None:
            self.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('users', 100000000)")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. An inner one joins the outer one. Nothing may be awaited inside."""
        if self._depth == 0:
            self._connection.execute("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            if self._depth == 0:
                self._connection.execute("ROLLBACK")
            raise
        self._depth -= 1
        if self._depth == 0:
            self._connection.execute("COMMIT")

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Every row of a query."""
        return self._connection.execute(sql, values).fetchall()

    def first(self, sql: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query, if there is one."""
        row: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def run(self, sql: str, *values: object) -> int:
        """Run a statement; how many rows it changed."""
        return self._connection.execute(sql, values).rowcount

    def insert(self, sql: str, *values: object) -> int:
        """Run an INSERT; the id of the new row."""
        return self._connection.execute(sql, values).lastrowid or 0

    def wipe(self) -> None:
        """Forget everything but the numbering: ids given before are not given again."""
        with self.transaction():
            for table in FORGOTTEN_BY_RESET:
                self._connection.execute(f"DELETE FROM {table}")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
