"""editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage, deleteMessages."""

from typing import Any

from playground.state.chats import StoredMessage
from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot
from playground.telegram.content import message_caption, message_text
from playground.telegram.errors import MESSAGE_NOT_MODIFIED, BadRequest
from playground.telegram.keyboards import read_inline_markup

DELETABLE_SECONDS = 48 * 3600
"""A message can only be deleted if it was sent less than 48 hours ago (Bot API, deleteMessage)."""
MOST_AT_ONCE = 100
"""Bot API, deleteMessages."""
_TEXT = ("text", "entities")
_CAPTION = ("caption", "caption_entities")


def edit_message_text(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, editMessageText."""
    content = message_text(arguments)
    message = _editable(bot, arguments)
    if "text" not in message.body:
        raise BadRequest("there is no text in the message to edit")
    return _edit(bot, message, content, _TEXT, arguments)


def edit_message_caption(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, editMessageCaption; without a caption it takes the caption away."""
    content = message_caption(arguments)
    message = _editable(bot, arguments)
    if "text" in message.body:
        raise BadRequest("there is no caption in the message to edit")
    return _edit(bot, message, content, _CAPTION, arguments)


def edit_message_reply_markup(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, editMessageReplyMarkup."""
    return _edit(bot, _editable(bot, arguments), {}, (), arguments)


def delete_message(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, deleteMessage: in a private chat the bot's own messages and the person's."""
    message = bot.message(arguments, "delete")
    if bot.state.chats.age(message) > DELETABLE_SECONDS:
        raise BadRequest("message can't be deleted for everyone")
    bot.state.chats.delete(message)
    return True


def delete_messages(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, deleteMessages: those that cannot be found or deleted are skipped."""
    person = bot.person(arguments)
    wanted = arguments.nested("message_ids", "message identifiers")
    if not isinstance(wanted, list) or not 1 <= len(wanted) <= MOST_AT_ONCE:
        raise BadRequest(
            "message identifiers are not specified" if not wanted else "too many message identifiers specified"
        )
    with bot.state.db.transaction():
        for message_id in wanted:
            message = bot.state.chats.get(person.id, int(message_id))
            if message and bot.state.chats.age(message) <= DELETABLE_SECONDS:
                bot.state.chats.delete(message)
    return True


def _editable(bot: Bot, arguments: Arguments) -> StoredMessage:
    message = bot.message(arguments, "edit")
    if not message.from_bot:
        raise BadRequest("message can't be edited")
    return message


def _edit(
    bot: Bot, message: StoredMessage, content: dict[str, Any], replaced: tuple[str, ...], arguments: Arguments
) -> dict[str, Any]:
    kept = {name: value for name, value in message.body.items() if name not in (*replaced, "reply_markup", "edit_date")}
    markup = read_inline_markup(arguments)
    # An edit without reply_markup takes the buttons away: they belong to the edited content.
    edited = {**kept, **content, **({"reply_markup": markup} if markup else {})}
    if edited == {name: value for name, value in message.body.items() if name != "edit_date"}:
        raise BadRequest(MESSAGE_NOT_MODIFIED)
    return bot.state.chats.edit(message, edited).body
