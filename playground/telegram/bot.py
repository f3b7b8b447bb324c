"""The simulated bot: what every method works on."""

from dataclasses import dataclass
from typing import Any

from playground.config import PlaygroundConfig
from playground.state import State
from playground.state.chats import StoredMessage
from playground.state.users import User
from playground.telegram.arguments import Arguments
from playground.telegram.errors import BLOCKED, NEVER_STARTED, BadRequest, Forbidden


@dataclass(frozen=True, slots=True)
class Bot:
    """One bot, in a world."""

    config: PlaygroundConfig
    state: State

    def as_user(self) -> dict[str, Any]:
        """The Bot API's User object of the bot itself."""
        name = self.state.settings.get("name:", self.config.bot_name)
        return {
            "id": self.config.bot_id,
            "is_bot": True,
            "first_name": name,
            "username": self.config.bot_username,
        }

    def person(self, arguments: Arguments) -> User:
        """Who ``chat_id`` is."""
        if not arguments.has("chat_id"):
            raise BadRequest("chat_id is empty")
        user = self.state.users.get(arguments.integer("chat_id"))
        if user is None:
            raise BadRequest("chat not found")
        return user

    def reachable_person(self, arguments: Arguments) -> User:
        """Who ``chat_id`` is, provided the bot may write to that person now."""
        user = self.person(arguments)
        if not user.started:
            raise Forbidden(NEVER_STARTED)
        if user.blocked:
            raise Forbidden(BLOCKED)
        return user

    def message(self, arguments: Arguments, purpose: str) -> StoredMessage:
        """The message that ``chat_id`` and ``message_id`` name, ``purpose`` being ``edit`` or ``delete``."""
        user = self.person(arguments)
        if not arguments.has("message_id"):
            raise BadRequest("message identifier is not specified")
        message = self.state.chats.get(user.id, arguments.integer("message_id"))
        if message is None:
            raise BadRequest(f"message to {purpose} not found")
        return message
