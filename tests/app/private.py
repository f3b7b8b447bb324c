"""People who have the Mini App: what a screen asks in private, they type on the page it opens."""

import hmac
import json
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from aiohttp import ClientSession

from playground.config import LOCAL_TOKEN
from playground.people import Person, SeenMessage, World

DESK = "https://desk.example.org"


def init_data(person: int, *, age: float = 0, token: str = LOCAL_TOKEN, **fields: str) -> str:
    """What Telegram hands to a page it opens (Bot API, "Validating data received via the Mini App")."""
    user = json.dumps({"id": person, "first_name": "TEST", "language_code": "fr"})
    given = {"query_id": "AAH", "user": user, "auth_date": str(int(time.time() - age)), "signature": "unused"} | fields
    check = "\n".join(f"{name}={value}" for name, value in sorted(given.items()))
    key = hmac.digest(b"WebAppData", token.encode(), sha256)
    return urlencode(given | {"hash": hmac.new(key, check.encode(), sha256).hexdigest()})


@dataclass(frozen=True, slots=True)
class Page:
    """The page as its script talks to the server."""

    session: ClientSession
    opened_by: str
    """The initData it was opened with."""

    async def asks(self) -> dict[str, Any]:
        return await self._post("question", {})

    async def answers(self, tag: str, value: str, submission: UUID | None = None) -> dict[str, Any]:
        return await self._post("answer", {"tag": tag, "value": value, "submission": str(submission or uuid4())})

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        async with self.session.post(f"/app/{path}", json={"init_data": self.opened_by, **body}) as response:
            assert response.headers["Cache-Control"] == "no-store"
            response.raise_for_status()
            told: dict[str, Any] = await response.json()
            return told


@dataclass(slots=True)
class Discreet(Person):
    """Types on the page wherever the screen offers it, and in the chat everywhere else."""

    session: ClientSession | None = None

    @property
    def page(self) -> Page:
        """The page, opened now."""
        assert self.session is not None
        return Page(self.session, init_data(self.id))

    async def say(self, text: str) -> SeenMessage:
        screen = next((message for message in await self.chat() if any(each.web_app for each in message.buttons)), None)
        if screen is None or text.startswith("/"):
            return await super(Discreet, self).say(text)
        await self._remember_now()
        page = self.page
        await page.answers((await page.asks())["question"]["tag"], text)
        return screen

    async def blurts(self, text: str) -> SeenMessage:
        """Type in the chat all the same."""
        return await super(Discreet, self).say(text)


class PrivateWorld(World):
    """Its people are discreet. `session` leads to the product."""

    def __init__(self, url: str, session: ClientSession) -> None:
        super().__init__(url)
        self._product = session

    async def person(self, first_name: str, **known: Any) -> Discreet:
        made = await super().person(first_name, **known)
        return Discreet(made.client, made.id, made.first_name, made.phone, session=self._product)
