"""The mailbox: every mail that the mail server accepted, kept as it came and read when asked for."""

import email.policy
import json
import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from html import unescape
from typing import Any

from playground.state.changes import MAIL, Changes
from playground.state.clock import Clock
from playground.state.database import Database

LINK = re.compile(r"https?://[^\s<>\"']+")


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail as received: the envelope, the bytes and whether they had been seen before."""

    id: int
    sender: str
    recipients: tuple[str, ...]
    at: float
    duplicate: bool
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """The parsed bytes."""
        parsed = BytesParser(policy=email.policy.default).parsebytes(self.raw)
        assert isinstance(parsed, EmailMessage)
        return parsed

    def body(self, kind: str) -> str:
        """The ``plain`` or ``html`` body, empty when there is none."""
        part = self.message.get_body((kind,))
        return str(part.get_content()).replace("\r\n", "\n") if part else ""

    def attachments(self) -> list[tuple[str, str, bytes]]:
        """Name, type and content of each attached file."""
        found = []
        for part in self.message.iter_attachments():
            content = part.get_content()
            data = content.encode() if isinstance(content, str) else bytes(content)
            found.append((part.get_filename() or "attachment", part.get_content_type(), data))
        return found

    def as_json(self) -> dict[str, Any]:
        """As the simulation API tells it; ``links`` are those of both bodies, in order, each once."""
        text, html = self.body("plain"), self.body("html")
        message = self.message
        links = dict.fromkeys(LINK.findall(text) + [unescape(link) for link in LINK.findall(html)])
        return {
            "id": self.id,
            "to": list(self.recipients),
            "from": self.sender,
            "subject": str(message["Subject"] or ""),
            "message_id": str(message["Message-ID"] or "") or None,
            "text": text,
            "html": html,
            "links": [link.rstrip(".,;:!?)") for link in links],
            "attachments": [
                {"name": name, "size": len(content), "mime": mime, "id": number}
                for number, (name, mime, content) in enumerate(self.attachments())
            ],
            "at": datetime.fromtimestamp(self.at, UTC).isoformat(),
            "duplicate": self.duplicate,
        }


def _mail(row: sqlite3.Row) -> Mail:
    return Mail(row["id"], row["sender"], tuple(json.loads(row["recipients"])), row["at"], bool(row["duplicate"]),
                bytes(row["raw"]))  # fmt: skip


class Mails:
    """All mails, by arrival."""

    def __init__(self, db: Database, changes: Changes, clock: Clock) -> None:
        self._db = db
        self._changes = changes
        self._clock = clock

    def add(self, sender: str, recipients: list[str], raw: bytes) -> int:
        """A mail arrives. One with a Message-ID already seen is kept and marked: it was sent twice."""
        message_id = str(BytesParser(policy=email.policy.default).parsebytes(raw, headersonly=True)["Message-ID"] or "")
        with self._db.transaction():
            seen = message_id and self._db.first("SELECT 1 FROM mails WHERE message_id = ?", message_id)
            mail_id = self._db.insert(
                "INSERT INTO mails (sender, recipients, message_id, at, duplicate, raw) VALUES (?, ?, ?, ?, ?, ?)",
                sender, json.dumps(recipients), message_id, self._clock.now(), bool(seen), raw,
            )  # fmt: skip
            self._changes.touch(MAIL)
        return mail_id

    def get(self, mail_id: int) -> Mail | None:
        """That mail."""
        row = self._db.first("SELECT * FROM mails WHERE id = ?", mail_id)
        return _mail(row) if row else None

    def listed(self, address: str | None, after: int) -> list[Mail]:
        """Those with a greater id, oldest first; with an address, only those sent to it."""
        found = [_mail(row) for row in self._db.rows("SELECT * FROM mails WHERE id > ? ORDER BY id", after)]
        if address is None:
            return found
        wanted = address.casefold()
        return [mail for mail in found if wanted in (recipient.casefold() for recipient in mail.recipients)]
