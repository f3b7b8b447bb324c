"""What a message says: text or caption, with the limits of the Bot API's sendMessage and sendDocument."""

from typing import Any

from playground.telegram import utf16
from playground.telegram.arguments import Arguments
from playground.telegram.errors import BadRequest
from playground.telegram.formatting import EntitiesError, FormattedText, parse_html, trimmed

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def _formatted(arguments: Arguments, name: str, entities_name: str) -> FormattedText:
    source = arguments.text(name)
    mode = arguments.text("parse_mode").lower()
    if mode == "html":
        try:
            return trimmed(parse_html(source))
        except EntitiesError as error:
            raise BadRequest(f"can't parse entities: {error}") from None
    if mode not in {"", "none"}:
        raise BadRequest("unsupported parse_mode")
    given = arguments.nested(entities_name, "entities") or []
    if not isinstance(given, list) or not all(_is_entity(entity) for entity in given):
        raise BadRequest("can't parse entities: expected an Array of MessageEntity")
    return trimmed(FormattedText(source, sorted(given, key=lambda entity: (entity["offset"], -entity["length"]))))


def _is_entity(entity: Any) -> bool:
    return isinstance(entity, dict) and all(isinstance(entity.get(name), int) for name in ("offset", "length"))


def message_text(arguments: Arguments) -> dict[str, Any]:
    """The Message fields for a text message."""
    said = _formatted(arguments, "text", "entities")
    if not said.text:
        raise BadRequest("message text is empty")
    if utf16.length(said.text) > TEXT_LIMIT:
        raise BadRequest("message is too long")
    return {"text": said.text, **({"entities": said.entities} if said.entities else {})}


def message_caption(arguments: Arguments) -> dict[str, Any]:
    """The Message fields for a caption; none at all when there is no caption."""
    said = _formatted(arguments, "caption", "caption_entities")
    if utf16.length(said.text) > CAPTION_LIMIT:
        raise BadRequest("message caption is too long")
    if not said.text:
        return {}
    return {"caption": said.text, **({"caption_entities": said.entities} if said.entities else {})}
