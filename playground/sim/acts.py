"""What a person does in a chat: write, send a file, share a contact, tap a button, block the bot."""

import re
from typing import Any

from playground.state.chats import StoredMessage
from playground.state.users import User
from playground.telegram import utf16
from playground.telegram.arguments import Upload
from playground.telegram.bot import Bot
from playground.telegram.images import dimensions, photo_sizes
from playground.telegram.sending import document

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
"""What a deep link may carry (https://core.telegram.org/bots/features#deep-linking)."""
_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@\w+)?")


class CannotAct(ValueError):
    """The person cannot do that, and why."""


class Acts:
    """Acts become messages and updates, in one transaction with the chat's history."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._state = bot.state

    def say(self, person: User, text: str) -> StoredMessage:
        """A text message, as typed."""
        if not text.strip():
            raise CannotAct("an empty message cannot be sent")
        if utf16.length(text) > 4096:
            raise CannotAct("Telegram's apps split a message beyond 4096 characters; send the parts")
        content: dict[str, Any] = {"text": text}
        if command := _COMMAND.match(text):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": utf16.length(command[0])}]
        return self._write(person, content)

    def start(self, person: User, payload: str) -> StoredMessage:
        """Tap START, or a deep link. Lets the bot in again when it was blocked, as Telegram's apps do."""
        if not START_PAYLOAD.fullmatch(payload):
            raise CannotAct("a start payload is at most 64 characters of A-Z, a-z, 0-9, _ and -")
        if person.blocked:
            self.block(person, blocked=False)
            person = self._state.users.require(person.id)
        return self.say(person, f"/start {payload}".strip())

    def share_contact(self, person: User, contact: dict[str, Any] | None) -> StoredMessage:
        """Share a contact: one's own, with its user_id, unless another is given."""
        if contact is None:
            if not person.phone:
                raise CannotAct("this person has no phone number to share")
            contact = {"phone_number": person.phone, "first_name": person.first_name, "user_id": person.id}
            if person.last_name:
                contact["last_name"] = person.last_name
        return self._write(person, {"contact": {"first_name": person.first_name, **contact}})

    def send_file(self, person: User, upload: Upload, kind: str, caption: str) -> StoredMessage:
        """Send a file as ``document``, ``photo`` or ``video``."""
        if not upload.content:
            raise CannotAct("an empty file cannot be sent")
        file = self._state.files.add(f"{kind}s", upload.name, upload.content, upload.mime)
        content: dict[str, Any]
        if kind == "photo":
            content = {"photo": photo_sizes(file.file_id, file.unique_id, file.size, upload.content)}
        elif kind == "video":
            width, height = dimensions(upload.content) or (1080, 1920)
            content = {"video": {**document(file), "width": width, "height": height, "duration": 5}}
        else:
            content = {"document": document(file)}
        return self._write(person, {**content, **({"caption": caption} if caption else {})})

    def tap(self, person: User, message: StoredMessage | None, message_id: int, data: str) -> str:
        """Tap an inline button; the id of the callback query. Without a message, one that is no longer there."""
        self._check_not_blocked(person)
        with self._state.db.transaction():
            callback_id = self._state.callbacks.open(person.id, message_id, data)
            # A message that is gone comes as InaccessibleMessage, whose date is always 0 (Bot API).
            gone = {"chat": person.as_chat(), "message_id": message_id, "date": 0}
            query = {"id": callback_id, "from": person.as_user(), "message": message.body if message else gone,
                     "chat_instance": str(person.id), "data": data}  # fmt: skip
            self._state.history.note(person.id, "person.tap", {"message_id": message_id, "data": data}, None)
            self._state.updates.add(person.id, "callback_query", query)
        return callback_id

    def block(self, person: User, *, blocked: bool) -> None:
        """Block the bot, or unblock it; it is told by a my_chat_member update (Bot API, Update)."""
        if person.blocked == blocked:
            return
        was, becomes = ("member", "kicked") if blocked else ("kicked", "member")
        bot = self._bot.as_user()
        change = {"chat": person.as_chat(), "from": person.as_user(), "date": int(self._state.clock.now()),
                  "old_chat_member": {"status": was, "user": bot, **({"until_date": 0} if was == "kicked" else {})},
                  "new_chat_member": {"status": becomes, "user": bot, **({"until_date": 0} if blocked else {})},
                  }  # fmt: skip
        with self._state.db.transaction():
            self._state.users.set_blocked(person.id, blocked)
            self._state.history.note(person.id, "person.block", {"blocked": blocked}, None)
            self._state.updates.add(person.id, "my_chat_member", change)

    def _check_not_blocked(self, person: User) -> None:
        if person.blocked:
            raise CannotAct("this person has blocked the bot and must unblock it, or start it again, first")

    def _write(self, person: User, content: dict[str, Any]) -> StoredMessage:
        self._check_not_blocked(person)
        with self._state.db.transaction():
            self._state.users.mark_started(person.id)
            message = self._state.chats.add(person.as_chat(), person.as_user(), content)
            self._state.history.note(person.id, "person.message", message.body, None)
            self._state.updates.add(person.id, "message", message.body)
        return message
