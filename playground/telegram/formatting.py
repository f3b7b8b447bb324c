"""Telegram's HTML: the subset that bots may write, read as strictly as Telegram reads it.

Rules: Bot API, "HTML style". The refusals' words and byte offsets are those that Telegram answers, since this is
what a developer will search for.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from playground.telegram import links, utf16
from playground.telegram.references import EntitiesError, decoded

__all__ = ["EntitiesError", "FormattedText", "parse_html", "trimmed"]

Entity = dict[str, Any]

ENTITY_OF_TAG = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip

_SPACE = b" \t\r\n\0\v"
_ATTRIBUTE_NAME = re.compile(rb"[^\s=>/\"']*")
_BARE_VALUE = re.compile(rb"[A-Za-z0-9.-]*")
_USER_LINK = re.compile(r"tg://user/?\?id=(\d+)")


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text without its tags, and what the tags said. Offsets are in UTF-16 code units."""

    text: str
    entities: list[Entity]


@dataclass(slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    characters_before: int


@dataclass(slots=True)
class _Reader:
    data: bytes
    pieces: list[str] = field(default_factory=list)
    offset: int = 0
    entities: list[Entity] = field(default_factory=list)
    open_tags: list[_OpenTag] = field(default_factory=list)

    def read(self) -> FormattedText:
        position = 0
        while position < len(self.data):
            bracket = self.data.find(b"<", position)
            end = len(self.data) if bracket < 0 else bracket
            self._write(decoded(self.data[position:end]))
            if bracket < 0:
                break
            closing = self.data[bracket + 1 : bracket + 2] == b"/"
            position = self._read_end_tag(bracket) if closing else self._read_start_tag(bracket)
        if self.open_tags:
            raise EntitiesError(f'Can\'t find end tag corresponding to start tag "{self.open_tags[-1].name}"')
        order = {id(entity): place for place, entity in enumerate(self.entities)}
        # The outer entity first; of two that cover the same, the one closed last is the outer.
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"], -order[id(entity)]))
        return FormattedText("".join(self.pieces), self.entities)

    def _write(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += utf16.length(text)

    def _name_end(self, position: int) -> int:
        while position < len(self.data) and self.data[position] not in _SPACE and self.data[position] != ord(">"):
            position += 1
        return position

    def _skip_space(self, position: int) -> int:
        while position < len(self.data) and self.data[position] in _SPACE:
            position += 1
        return position

    def _read_start_tag(self, start: int) -> int:
        position = self._name_end(start + 1)
        if position == len(self.data):
            raise EntitiesError(f"Unclosed start tag at byte offset {start}")
        name = self.data[start + 1 : position].decode(errors="replace").lower()
        if name not in ENTITY_OF_TAG and name != "tg-time":
            raise EntitiesError(f'Unsupported start tag "{name}" at byte offset {start}')
        attributes: dict[str, str] = {}
        position = self._skip_space(position)
        while position < len(self.data) and self.data[position] != ord(">"):
            position = self._read_attribute(position, name, start, attributes)
        if position >= len(self.data):
            raise EntitiesError(f'Unclosed start tag "{name}" at byte offset {start}')
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise EntitiesError(f'Tag "span" must have class "tg-spoiler" at byte offset {start}')
        self.open_tags.append(_OpenTag(name, attributes, self.offset, len(self.pieces)))
        return position + 1

    def _read_attribute(self, position: int, tag: str, start: int, attributes: dict[str, str]) -> int:
        found = _ATTRIBUTE_NAME.match(self.data, position)
        attribute = found[0].decode(errors="replace") if found else ""
        if not attribute:
            raise EntitiesError(f'Empty attribute name in the tag "{tag}" at byte offset {start}')
        position = self._skip_space(position + len(attribute.encode()))
        if self.data[position : position + 1] != b"=":
            attributes[attribute] = ""
            return position
        position = self._skip_space(position + 1)
        quote = self.data[position : position + 1]
        if quote in (b'"', b"'"):
            end = self.data.find(quote, position + 1)
            if end < 0:
                raise EntitiesError(f"Unclosed start tag at byte offset {start}")
            attributes[attribute] = decoded(self.data[position + 1 : end])
            return self._skip_space(end + 1)
        bare = _BARE_VALUE.match(self.data, position)
        end = bare.end() if bare else position
        if end < len(self.data) and self.data[end] not in _SPACE and self.data[end] != ord(">"):
            raise EntitiesError(f"Unexpected end of name token at byte offset {position}")
        attributes[attribute] = self.data[position:end].decode().lower()
        return self._skip_space(end)

    def _read_end_tag(self, start: int) -> int:
        if not self.open_tags:
            raise EntitiesError(f"Unexpected end tag at byte offset {start}")
        end = self._name_end(start + 2)
        name = self.data[start + 2 : end].decode(errors="replace").lower()
        end = self._skip_space(end)
        if self.data[end : end + 1] != b">":
            raise EntitiesError(f"Unclosed end tag at byte offset {start}")
        opened = self.open_tags.pop()
        if name and name != opened.name:
            raise EntitiesError(
                f'Unmatched end tag at byte offset {start}, expected "</{opened.name}>", found "</{name}>"'
            )
        if self.offset > opened.offset:
            self._add_entity(opened)
        return end + 1

    def _add_entity(self, tag: _OpenTag) -> None:
        entity: Entity = {
            "type": ENTITY_OF_TAG.get(tag.name, ""),
            "offset": tag.offset,
            "length": self.offset - tag.offset,
        }
        inner = self.entities[-1] if self.entities else {}
        same_place = inner and (inner["offset"], inner["length"]) == (entity["offset"], entity["length"])
        match tag.name:
            case "tg-time":
                return
            case "tg-emoji":
                if not tag.attributes.get("emoji-id", "").isdecimal():
                    raise EntitiesError("Invalid custom emoji identifier specified")
                entity["custom_emoji_id"] = tag.attributes["emoji-id"]
            case "blockquote" if "expandable" in tag.attributes:
                entity["type"] = "expandable_blockquote"
            case "a":
                url = tag.attributes.get("href") or "".join(self.pieces[tag.characters_before :])
                if not _point_at(entity, url):
                    return
            case "code" if same_place and inner["type"] == "pre" and (language := _language(tag)):
                inner["language"] = language
                return
            case "code":
                entity["language"] = _language(tag)  # only kept when a <pre> closes around it
            case "pre" if same_place and inner["type"] == "code" and inner.get("language"):
                inner["type"] = "pre"
                return
        self.entities.append(entity)


def _language(tag: _OpenTag) -> str:
    named = tag.attributes.get("class", "")
    return named.removeprefix("language-") if named.startswith("language-") else ""


def _point_at(entity: Entity, url: str) -> bool:
    """Make it a link or a mention; False when Telegram would show plain text instead of such a link."""
    if mention := _USER_LINK.fullmatch(url):
        entity["type"] = "text_mention"
        entity["user"] = {"id": int(mention[1]), "is_bot": False, "first_name": ""}
        return True
    if links.is_link(url):
        entity["url"] = links.completed(url)
        return True
    return False


def parse_html(source: str) -> FormattedText:
    """Read Telegram's HTML; EntitiesError with Telegram's words when it does not parse."""
    parsed = _Reader(source.encode()).read()
    for entity in parsed.entities:
        if entity["type"] == "code" or not entity.get("language", "-"):
            entity.pop("language", None)
    return parsed


def trimmed(formatted: FormattedText) -> FormattedText:
    """Without the blanks around the text, which Telegram removes before it looks at anything else."""
    text = formatted.text.rstrip()
    lead = len(text) - len(text.lstrip())
    text = text.lstrip()
    size, entities = utf16.length(text), []
    for entity in formatted.entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] + entity["length"] - lead)
        if end > start:
            entities.append({**entity, "offset": start, "length": end - start})
    return FormattedText(text, entities)
