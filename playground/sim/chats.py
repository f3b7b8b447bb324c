"""``/sim/users``: people, what they do, and what they see."""

import asyncio
from typing import Any

from aiohttp import web

from playground.sim import requests
from playground.sim.acts import Acts, CannotAct
from playground.sim.requests import Refused
from playground.sim.view import chat_as_seen, message_as_seen
from playground.state.changes import chat_topic
from playground.state.chats import StoredMessage
from playground.state.users import User
from playground.telegram.bot import Bot


class ChatRoutes:
    """The people's side of Telegram."""

    def __init__(self, bot: Bot) -> None:
        self._state = bot.state
        self._acts = Acts(bot)

    def routes(self) -> list[web.RouteDef]:
        """For the aiohttp application."""
        return [
            web.post("/sim/users", self.add_person),
            web.get("/sim/users", self.people),
            web.post(r"/sim/users/{id:\d+}/messages", self.write),
            web.post(r"/sim/users/{id:\d+}/taps", self.tap),
            web.get(r"/sim/users/{id:\d+}/chat", self.chat),
            web.post(r"/sim/users/{id:\d+}/{act:block|unblock}", self.block),
            web.get("/sim/files/{file_id}", self.file),
        ]

    async def add_person(self, request: web.Request) -> web.Response:
        """A new person, or the same again when the id is known."""
        sent = await requests.read(request)
        person = self._state.users.add(
            sent.text("first_name"),
            last_name=sent.optional("last_name"),
            username=sent.optional("username"),
            language_code=sent.optional("language_code"),
            phone=sent.optional("phone"),
            user_id=sent.integer("id", 0) or None,
        )
        return web.json_response(person.as_person())

    async def people(self, request: web.Request) -> web.Response:
        """Everybody."""
        return web.json_response([person.as_person() for person in self._state.users.all()])

    async def write(self, request: web.Request) -> web.Response:
        """Send a text, a deep link's payload, a contact, a file, a photo or a video."""
        person = requests.person(self._state.users, request)
        sent = await requests.read(request)
        try:
            message = self._written(person, sent)
        except CannotAct as reason:
            raise Refused(409 if person.blocked else 400, str(reason)) from None
        return web.json_response(message_as_seen(message))

    def _written(self, person: User, sent: requests.Sent) -> StoredMessage:
        values, caption = sent.values, str(sent.values.get("caption", ""))
        if upload := sent.uploads.get("file"):
            return self._acts.send_file(person, upload, str(values.get("as", "document")), caption)
        for field, kind in (("file", "document"), ("photo", "photo"), ("video", "video")):
            if field in values:
                return self._acts.send_file(person, sent.file(values[field]), kind, caption)
        if "start" in values:
            return self._acts.start(person, sent.text("start"))
        if contact := values.get("contact"):
            return self._acts.share_contact(person, contact if isinstance(contact, dict) else None)
        return self._acts.say(person, sent.text("text"))

    async def tap(self, request: web.Request) -> web.Response:
        """Tap a button that is there, or, with ``stale``, one that no longer is. ``wait`` for the bot's answer."""
        person = requests.person(self._state.users, request)
        sent = await requests.read(request)
        message_id, text, data = sent.integer("message_id", 0), sent.optional("text"), sent.optional("data")
        if text is None and data is None:
            raise Refused(400, 'name the button by its "text" or its "data"')
        try:
            if sent.values.get("stale"):
                if data is None or not message_id:
                    raise Refused(400, 'a stale tap needs "message_id" and "data"')
                message = self._state.chats.get(person.id, message_id)
            else:
                message, button = self._button(person, message_id, text, data)
                if button is None or message is None:
                    typed = self._acts.say(person, str(text))
                    return web.json_response({"message_id": typed.message_id})
                if "callback_data" not in button:
                    opened = {name: button[name] for name in ("url", "web_app", "copy_text") if name in button}
                    return web.json_response({"message_id": message.message_id, **opened})
                message_id, data = message.message_id, str(button["callback_data"])
            callback_id = self._acts.tap(person, message, message_id, data)
        except CannotAct as reason:
            raise Refused(409, str(reason)) from None
        return web.json_response(await self._answered(person, callback_id, message_id, sent.number("wait")))

    def _button(
        self, person: User, message_id: int, text: str | None, data: str | None
    ) -> tuple[StoredMessage | None, dict[str, Any] | None]:
        if message_id:
            named = self._state.chats.get(person.id, message_id)
            visible = [named] if named else []
        else:
            visible = self._state.chats.visible(person.id)
        for message in reversed(visible):
            for button in (button for row in message.buttons for button in row):
                if text in (None, button["text"]) and data in (None, button.get("callback_data")):
                    return message, button
        rows = (person.keyboard or {}).get("keyboard", []) if not message_id else []
        if any(button["text"] == text for row in rows for button in row):
            return None, None
        wanted = f"“{text}”" if text is not None else f"the data {data!r}"
        where = f"under message {message_id}" if message_id else "in this chat"
        there = [button["text"] for message in visible for row in message.buttons for button in row]
        raise Refused(404, f"there is no button {wanted} {where} now; there are: {', '.join(there) or 'none'}")

    async def _answered(self, person: User, callback_id: str, message_id: int, wait: float) -> dict[str, Any]:
        loop, topic = asyncio.get_running_loop(), chat_topic(person.id)
        deadline = loop.time() + min(wait, requests.LONGEST_WAIT)
        while True:
            seen = self._state.changes.of(topic)
            if answer := self._state.callbacks.answer_to(callback_id):
                return {**answer.as_json(), "answered": True}
            if not await self._state.changes.wait(topic, seen, deadline - loop.time()):
                return {"callback_query_id": callback_id, "message_id": message_id, "answered": False}

    async def chat(self, request: web.Request) -> web.Response:
        """The chat as it is now, after it has changed when ``after`` and ``wait`` say so; or its ``history``."""
        person = requests.person(self._state.users, request)
        after, wait = requests.asked_wait(request)
        if wait:
            await self._state.changes.wait(chat_topic(person.id), after, wait)
            person = requests.person(self._state.users, request)
        if request.query.get("history") in {"1", "true"}:
            seq = self._state.changes.of(chat_topic(person.id))
            return web.json_response({"seq": seq, "history": self._state.history.of(person.id)})
        return web.json_response(chat_as_seen(self._state, person))

    async def block(self, request: web.Request) -> web.Response:
        """Block or unblock the bot."""
        person = requests.person(self._state.users, request)
        self._acts.block(person, blocked=request.match_info["act"] == "block")
        return web.json_response(self._state.users.require(person.id).as_person())

    async def file(self, request: web.Request) -> web.Response:
        """A file that passed in a chat, whatever its size."""
        file = self._state.files.get(request.match_info["file_id"])
        if file is None:
            raise Refused(404, "there is no such file")
        safe = file.mime if file.mime in {"image/png", "image/jpeg", "application/pdf"} else "application/octet-stream"
        name = "".join(character for character in file.name if character.isprintable() and character not in '"\\')
        headers = {"Content-Disposition": f'inline; filename="{name}"', "X-Content-Type-Options": "nosniff"}
        return web.Response(body=self._state.files.content(file), content_type=safe, headers=headers)
