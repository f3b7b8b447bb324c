"""The arguments of a call, whichever way they came.

Bot API, "Making requests": query string, form, JSON and multipart all carry the same names.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader, StreamReader

from playground.telegram.errors import BadRequest, BotApiError

UPLOAD_LIMIT = 50 * 1024 * 1024
"""A bot can send files of up to 50 MB (Bot API, "Sending files")."""
BODY_LIMIT = UPLOAD_LIMIT + 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime: str | None
    content: bytes


@dataclass(slots=True)
class Arguments:
    """Named values. Every value may come as text, and nested ones as JSON in text: both are understood."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether there is such an argument and it is not empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """A string."""
        value = self.values.get(name)
        if value is None:
            return default
        text = value if isinstance(value, str) else json.dumps(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise BadRequest("strings must be encoded in UTF-8") from None
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """A number; like Telegram, what is not a number counts as the default."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """A truth value."""
        return str(self.values.get(name, "")).strip().lower() in {"true", "yes", "1"}

    def nested(self, name: str, described_as: str) -> Any:
        """An object or a list; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise BadRequest(f"can't parse {described_as} JSON object") from None

    def for_history(self) -> dict[str, Any]:
        """The arguments as kept in a chat's history: files by name and size."""
        files = {name: {"file_name": upload.name, "size": len(upload.content)} for name, upload in self.uploads.items()}
        return {**self.values, **files}


async def read_arguments(headers: Mapping[str, str], query: Mapping[str, str], body: StreamReader) -> Arguments:
    """Read a request (or a webhook's response): the query string first, the body on top of it."""
    arguments = Arguments(dict(query))
    kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if int(headers.get("Content-Length") or 0) > BODY_LIMIT:
        raise BotApiError(413, "Request Entity Too Large")
    if kind == "multipart/form-data":
        await _read_multipart(MultipartReader(headers, body), arguments)
        return arguments
    raw = await _read_at_most(body, BODY_LIMIT)
    if kind == "application/json" and raw.strip():
        try:
            sent = json.loads(raw)
        except ValueError:
            raise BadRequest("can't parse JSON object") from None
        if not isinstance(sent, dict):
            raise BadRequest("can't parse JSON object")
        arguments.values.update(sent)
    elif kind == "application/x-www-form-urlencoded":
        arguments.values.update(parse_qsl(raw.decode(errors="replace"), keep_blank_values=True))
    return arguments


async def _read_multipart(reader: MultipartReader, arguments: Arguments) -> None:
    total = 0
    async for part in reader:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytearray()
        while chunk := await part.read_chunk(1 << 18):
            total += len(chunk)
            if total > BODY_LIMIT:
                raise BotApiError(413, "Request Entity Too Large")
            content += chunk
        if part.filename is None:
            arguments.values[part.name] = content.decode(errors="replace")
        else:
            arguments.uploads[part.name] = Upload(part.filename, part.headers.get("Content-Type"), bytes(content))


async def _read_at_most(body: StreamReader, limit: int) -> bytes:
    content = bytearray()
    async for chunk in body.iter_chunked(1 << 16):
        content += chunk
        if len(content) > limit:
            raise BotApiError(413, "Request Entity Too Large")
    return bytes(content)
