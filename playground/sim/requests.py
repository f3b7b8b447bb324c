"""What a script sends to the simulation API, and the sentences it gets when that makes no sense."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from playground.state.users import User, Users
from playground.telegram.arguments import Upload, read_arguments
from playground.telegram.errors import BotApiError

LONGEST_WAIT = 60.0
"""Seconds a long poll may last."""


class Refused(web.HTTPException):
    """A request that cannot be carried out: the status and one clear sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        self.status_code = status
        super().__init__(text=json.dumps({"error": sentence}, ensure_ascii=False), content_type="application/json")


@dataclass(frozen=True, slots=True)
class Sent:
    """The JSON object of a request, or the fields and files of a form."""

    values: dict[str, Any]
    uploads: dict[str, Upload]

    def text(self, name: str, default: str | None = None) -> str:
        """A string; it must be there unless there is a default."""
        value = self.values.get(name, default)
        if not isinstance(value, str):
            raise Refused(400, f'"{name}" must be a string')
        return value

    def optional(self, name: str) -> str | None:
        """A string that may be absent."""
        return None if self.values.get(name) is None else str(self.values[name])

    def integer(self, name: str, default: int) -> int:
        """A whole number."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            raise Refused(400, f'"{name}" must be a whole number') from None

    def number(self, name: str, default: float = 0.0) -> float:
        """A number."""
        try:
            return float(self.values.get(name, default))
        except (TypeError, ValueError):
            raise Refused(400, f'"{name}" must be a number') from None

    def file(self, described: Any) -> Upload:
        """A file described as ``{"name", "content_base64", "mime"}``."""
        if not isinstance(described, dict) or not isinstance(described.get("content_base64"), str):
            raise Refused(400, 'a file is {"name": ..., "content_base64": ..., "mime": ...}')
        try:
            content = base64.b64decode(described["content_base64"], validate=True)
        except binascii.Error:
            raise Refused(400, '"content_base64" is not base64') from None
        return Upload(str(described.get("name") or "file"), described.get("mime"), content)


async def read(request: web.Request) -> Sent:
    """The body of a request: a multipart form, or JSON under any other content type (``curl -d`` sends it so)."""
    headers = dict(request.headers)
    if not request.content_type.startswith("multipart/"):
        headers["Content-Type"] = "application/json"
    try:
        arguments = await read_arguments(headers, {}, request.content)
    except BotApiError as refusal:
        raise Refused(refusal.code, refusal.description) from None
    return Sent(arguments.values, arguments.uploads)


def person(users: Users, request: web.Request) -> User:
    """The person in the address."""
    user = users.get(int(request.match_info["id"]))
    if user is None:
        raise Refused(404, f"there is no person with the id {request.match_info['id']}")
    return user


def asked_wait(request: web.Request) -> tuple[int, float]:
    """``after`` and ``wait`` of the query string."""
    try:
        return int(request.query.get("after", 0)), min(float(request.query.get("wait", 0)), LONGEST_WAIT)
    except ValueError:
        raise Refused(400, '"after" and "wait" are numbers') from None
