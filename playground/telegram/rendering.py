"""A formatted text as HTML again: for the page, and for scripts that want to see what is bold."""

from html import escape
from typing import Any

from playground.telegram import utf16

TAG_OF_ENTITY = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "code": "code",
    "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
SAFE_SCHEMES = ("http://", "https://", "tg:", "mailto:", "tel:")


def _tags(entity: dict[str, Any]) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link" and str(entity["url"]).lower().startswith(SAFE_SCHEMES):
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if kind == "text_mention":
        return f'<a href="tg://user?id={int(entity["user"]["id"])}">', "</a>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "pre" and entity.get("language"):
        return f'<pre><code class="language-{escape(entity["language"])}">', "</code></pre>"
    tag = TAG_OF_ENTITY.get(kind)
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def to_html(text: str, entities: list[dict[str, Any]]) -> str:
    """Telegram's HTML for a text: everything escaped but the entities' own tags. Entities nest, outer ones first."""
    if not entities:
        return escape(text)
    written: list[str] = []
    still_open: list[tuple[int, str]] = []
    position = 0

    def advance(to: int) -> None:
        nonlocal position
        while still_open and still_open[-1][0] <= to:
            end, closing = still_open.pop()
            written.append(escape(utf16.piece(text, position, end - position)) + closing)
            position = end
        written.append(escape(utf16.piece(text, position, to - position)))
        position = to

    for entity in entities:
        advance(entity["offset"])
        opening, closing = _tags(entity)
        written.append(opening)
        end = entity["offset"] + entity["length"]
        # An entity that outlives the one around it cannot be written as a tree: it is cut there.
        still_open.append((min([end, *(outer for outer, _ in still_open)]), closing))
    advance(utf16.length(text))
    return "".join(written)
