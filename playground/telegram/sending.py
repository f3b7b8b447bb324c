"""sendMessage, sendDocument, sendPhoto, copyMessage, sendChatAction."""

from typing import Any

from playground.state.chats import StoredMessage
from playground.state.files import StoredFile
from playground.state.users import User
from playground.telegram.arguments import UPLOAD_LIMIT, Arguments
from playground.telegram.bot import Bot
from playground.telegram.content import message_caption, message_text
from playground.telegram.errors import BadRequest, BotApiError
from playground.telegram.images import photo_sizes
from playground.telegram.keyboards import read_markup

PHOTO_LIMIT = 10 * 1024 * 1024
"""Photos of up to 10 MB (Bot API, sendPhoto)."""
COPIED = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "contact",
    "video",
    "video_note",
)


def send_message(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, sendMessage."""
    content = message_text(arguments)
    return _send(bot, bot.reachable_person(arguments), arguments, content)


def send_document(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, sendDocument: an upload, or the file_id of an earlier one."""
    caption = message_caption(arguments)
    person = bot.reachable_person(arguments)
    file = _file(bot, arguments, "document", "documents", UPLOAD_LIMIT)
    return _send(bot, person, arguments, {"document": document(file), **caption})


def send_photo(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, sendPhoto."""
    caption = message_caption(arguments)
    person = bot.reachable_person(arguments)
    file = _file(bot, arguments, "photo", "photos", PHOTO_LIMIT)
    sizes = photo_sizes(file.file_id, file.unique_id, file.size, bot.state.files.content(file))
    return _send(bot, person, arguments, {"photo": sizes, **caption})


def copy_message(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, copyMessage: the same content without its buttons; only the new id is answered."""
    source = bot.state.chats.get(arguments.integer("from_chat_id"), arguments.integer("message_id"))
    if source is None:
        raise BadRequest("message to copy not found")
    content = {name: source.body[name] for name in COPIED if name in source.body}
    if arguments.has("caption"):
        content = {**content, **message_caption(arguments)}
    return {"message_id": _send(bot, bot.reachable_person(arguments), arguments, content)["message_id"]}


def send_chat_action(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, sendChatAction: nothing to see here, but the chat must be one the bot can write to."""
    bot.reachable_person(arguments)
    if not arguments.has("action"):
        raise BadRequest("wrong parameter action in request")
    return True


def document(file: StoredFile) -> dict[str, Any]:
    """The Bot API's Document object of a file."""
    return {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_name": file.name,
            "mime_type": file.mime, "file_size": file.size}  # fmt: skip


def _send(bot: Bot, person: User, arguments: Arguments, content: dict[str, Any]) -> dict[str, Any]:
    markup = read_markup(arguments)
    extra: dict[str, Any] = {}
    if markup.inline:
        extra["reply_markup"] = markup.inline
    if arguments.flag("protect_content"):
        extra["has_protected_content"] = True
    replied = _replied_to(bot, person, arguments)
    if replied:
        # One level only: the message replied to comes without its own reply (Bot API, Message).
        extra["reply_to_message"] = {**replied.body}
        extra["reply_to_message"].pop("reply_to_message", None)
    with bot.state.db.transaction():
        if markup.changes_reply_keyboard:
            bot.state.users.set_keyboard(person.id, markup.reply)
        return bot.state.chats.add(person.as_chat(), bot.as_user(), {**extra, **content}).body


def _replied_to(bot: Bot, person: User, arguments: Arguments) -> StoredMessage | None:
    parameters = arguments.nested("reply_parameters", "reply parameters") or {}
    if not isinstance(parameters, dict):
        raise BadRequest("object expected as reply parameters")
    message_id = int(parameters.get("message_id") or arguments.integer("reply_to_message_id"))
    if not message_id:
        return None
    message = bot.state.chats.get(person.id, message_id)
    optional = parameters.get("allow_sending_without_reply") or arguments.flag("allow_sending_without_reply")
    if message is None and not optional:
        raise BadRequest("message to be replied not found")
    return message


def _file(bot: Bot, arguments: Arguments, name: str, folder: str, limit: int) -> StoredFile:
    given = arguments.text(name)
    upload = arguments.uploads.get(given.removeprefix("attach://") if given.startswith("attach://") else name)
    if upload is not None:
        if len(upload.content) > limit:
            raise BotApiError(413, "Request Entity Too Large")
        if not upload.content:
            raise BadRequest("file must be non-empty")
        return bot.state.files.add(folder, upload.name, upload.content, upload.mime)
    if not given:
        raise BadRequest(f"there is no {name} in the request")
    known = bot.state.files.get(given)
    if known is None:
        raise BadRequest("wrong file identifier/HTTP URL specified")
    return known
