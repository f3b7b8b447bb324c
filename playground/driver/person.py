"""A person who writes, taps and reads."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

from playground.driver.client import Refused, SimulationClient
from playground.driver.seen import PATIENCE, NotSeen, Pattern, SeenButton, SeenMessage, in_words
from playground.driver.transcript import chat_lines

Found = TypeVar("Found")


@dataclass(slots=True)
class Person:
    """One person with a phone and a Telegram account."""

    client: SimulationClient
    id: int
    first_name: str
    phone: str | None
    acted_at: int = field(default=0)
    """The chat's change number at this person's last act, for ``fresh``."""

    async def start(self, payload: str = "") -> SeenMessage:
        """Tap START, or follow a deep link with that payload."""
        return await self._write({"start": payload})

    async def open(self, link: str) -> SeenMessage:
        """Follow a ``https://t.me/<bot>?start=<payload>`` link."""
        return await self.start(parse_qs(urlsplit(link).query).get("start", [""])[0])

    async def say(self, text: str) -> SeenMessage:
        """Write a message."""
        return await self._write({"text": text})

    async def share_contact(self, contact: dict[str, Any] | None = None) -> SeenMessage:
        """Share one's own contact, or another."""
        return await self._write({"contact": contact or True})

    async def send_file(self, name: str, content: bytes, mime: str | None = None, caption: str = "") -> SeenMessage:
        """Send a file as a document."""
        return await self._send(name, content, mime, caption, "document")

    async def send_photo(self, name: str, content: bytes, caption: str = "") -> SeenMessage:
        """Send a picture as a photo, which Telegram shrinks."""
        return await self._send(name, content, None, caption, "photo")

    async def tap(
        self, button: Pattern, *, timeout: float = PATIENCE, wait: float = 0, fresh: bool = False
    ) -> dict[str, Any]:
        """Tap the newest button that reads so (a regular expression, searched), once there is one.

        ``fresh`` looks only at what changed since this person's last act. ``wait`` is how many seconds the answer to
        the tap is waited for: the result then has ``answered``, ``text`` and ``show_alert``.
        """

        def find(messages: list[SeenMessage]) -> tuple[SeenMessage, SeenButton] | None:
            return next(
                ((message, each) for message in reversed(messages) for each in message.buttons
                 if re.search(button, each.text)),
                None,
            )  # fmt: skip

        last_act = self.acted_at
        while True:
            message, found = await self._until(find, f"a button {in_words(button)}", timeout, fresh)
            named = {"data": found.data} if found.data is not None else {}
            body = {"message_id": message.message_id, "text": found.text, "wait": wait, **named}
            try:
                answer: dict[str, Any] = await self._act("taps", body)
            except Refused as gone:
                if gone.status != 404:
                    raise
                self.acted_at = last_act  # the button went from under the finger: look again
            else:
                return answer

    async def tap_stale(self, message_id: int, data: str, *, wait: float = 0) -> dict[str, Any]:
        """Tap a button that is no longer there, as a person does on an old screen."""
        body = {"message_id": message_id, "data": data, "stale": True, "wait": wait}
        answer: dict[str, Any] = await self._act("taps", body)
        return answer

    async def sees(self, pattern: Pattern, *, timeout: float = PATIENCE, fresh: bool = False) -> SeenMessage:
        """The newest message of the bot that matches, once there is one; NotSeen if it does not come in time."""

        def find(messages: list[SeenMessage]) -> SeenMessage | None:
            return next((each for each in reversed(messages) if each.from_bot and re.search(pattern, each.text)), None)

        return await self._until(find, f"a message {in_words(pattern)}", timeout, fresh)

    async def sees_file(self, pattern: Pattern, *, timeout: float = PATIENCE) -> tuple[SeenMessage, bytes]:
        """The newest document whose name matches, with its content."""

        def find(messages: list[SeenMessage]) -> SeenMessage | None:
            return next(
                (each for each in reversed(messages)
                 if each.from_bot and each.document and re.search(pattern, each.document["file_name"])),
                None,
            )  # fmt: skip

        message = await self._until(find, f"a file {in_words(pattern)}", timeout, fresh=False)
        file_id = message.document["file_id"] if message.document else ""
        return message, await self.client.bytes_of(f"/sim/files/{file_id}")

    async def notices(self, pattern: Pattern, *, timeout: float = PATIENCE) -> str:
        """The newest toast or alert that matches."""
        after, loop = -1, asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while (left := deadline - loop.time()) > 0:
            chat = await self._chat(after, left)
            for notice in reversed(chat["notices"]):
                if re.search(pattern, notice["text"]):
                    return str(notice["text"])
            after = chat["seq"]
        raise NotSeen(await self._missing(f"a notice {in_words(pattern)}"))

    async def chat(self) -> list[SeenMessage]:
        """The chat as it stands, top to bottom."""
        return [SeenMessage.of(each) for each in (await self._chat(-1, 0))["messages"]]

    async def last(self) -> SeenMessage:
        """The bot's lowest message."""
        return [each for each in await self.chat() if each.from_bot][-1]

    async def buttons(self) -> list[str]:
        """What the visible buttons read, top to bottom."""
        return [button.text for message in await self.chat() for button in message.buttons]

    async def block(self) -> None:
        """Block the bot."""
        await self._act("block", {})

    async def unblock(self) -> None:
        """Let it in again."""
        await self._act("unblock", {})

    async def _write(self, body: dict[str, Any]) -> SeenMessage:
        return SeenMessage.of(await self._act("messages", body))

    async def _send(self, name: str, content: bytes, mime: str | None, caption: str, kind: str) -> SeenMessage:
        await self._remember_now()
        fields = {"as": kind, "caption": caption}
        sent = await self.client.upload(f"/sim/users/{self.id}/messages", name, content, mime, **fields)
        return SeenMessage.of(sent)

    async def _act(self, what: str, body: dict[str, Any]) -> Any:
        await self._remember_now()
        return await self.client.post(f"/sim/users/{self.id}/{what}", body)

    async def _remember_now(self) -> None:
        # Noted before the act, so that an answer quicker than our next look still counts as fresh.
        self.acted_at = (await self._chat(-1, 0))["seq"]

    async def _chat(self, after: int, wait: float) -> dict[str, Any]:
        chat: dict[str, Any] = await self.client.get(f"/sim/users/{self.id}/chat", after=after, wait=wait)
        return chat

    async def _until(
        self, find: Callable[[list[SeenMessage]], Found | None], what: str, timeout: float, fresh: bool
    ) -> Found:
        after, loop = -1, asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while (left := deadline - loop.time()) > 0:
            chat = await self._chat(after, left)
            messages = [SeenMessage.of(each) for each in chat["messages"]]
            found = find([each for each in messages if not fresh or each.seq > self.acted_at])
            if found is not None:
                return found
            after = chat["seq"]
        raise NotSeen(await self._missing(what))

    async def _missing(self, what: str) -> str:
        history = (await self.client.get(f"/sim/users/{self.id}/chat", history=1))["history"]
        tail = "\n".join([line for _, line in chat_lines(history)][-20:])
        return f"{self.first_name} waited in vain for {what}. The chat ends so:\n{tail}"
