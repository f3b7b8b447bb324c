"""Files that passed through a chat."""

import mimetypes
import secrets
import sqlite3
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from playground.state.database import Database


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file, without its content. ``path`` is where ``/file/bot<token>/<path>`` serves it."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    size: int


def _file(row: sqlite3.Row) -> StoredFile:
    return StoredFile(row["id"], row["unique_id"], row["path"], row["name"], row["mime"], row["size"])


class Files:
    """Kept in the state file itself, so that a message never points at a file that is gone."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, folder: str, name: str, content: bytes, mime: str | None) -> StoredFile:
        """Keep a file; ``folder`` is ``documents``, ``photos``... as in Telegram's file paths."""
        guessed = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        file_id = "BQACAgQ" + secrets.token_urlsafe(30)
        suffix = PurePosixPath(name).suffix[:10]
        stored = StoredFile(
            file_id,
            sha256(content).hexdigest()[:16],
            f"{folder}/file_{secrets.token_hex(6)}{suffix}",
            name,
            guessed,
            len(content),
        )
        self._db.run(
            "INSERT INTO files (id, unique_id, path, name, mime, size, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
            stored.file_id, stored.unique_id, stored.path, stored.name, stored.mime, stored.size, content,
        )  # fmt: skip
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """The file with that id."""
        row = self._db.first("SELECT id, unique_id, path, name, mime, size FROM files WHERE id = ?", file_id)
        return _file(row) if row else None

    def at(self, path: str) -> StoredFile | None:
        """The file served under that path."""
        row = self._db.first("SELECT id, unique_id, path, name, mime, size FROM files WHERE path = ?", path)
        return _file(row) if row else None

    def content(self, file: StoredFile) -> bytes:
        """Its bytes."""
        row = self._db.first("SELECT content FROM files WHERE id = ?", file.file_id)
        return bytes(row["content"]) if row else b""
