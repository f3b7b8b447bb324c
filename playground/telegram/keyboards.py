"""Buttons under a message or under the text box (Bot API, InlineKeyboardMarkup, ReplyKeyboardMarkup)."""

from dataclasses import dataclass
from typing import Any

from playground.telegram.arguments import Arguments
from playground.telegram.errors import BadRequest
from playground.telegram.links import is_link

CALLBACK_DATA_BYTES = 64
ACTIONS = ("callback_data", "url", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
           "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Markup:
    """What ``reply_markup`` asks for."""

    inline: dict[str, Any] | None = None
    """The keyboard that stays with the message."""
    changes_reply_keyboard: bool = False
    reply: dict[str, Any] | None = None
    """The keyboard under the text box, None to take it away."""


def read_markup(arguments: Arguments) -> Markup:
    """Read and check ``reply_markup``."""
    given = arguments.nested("reply_markup", "reply keyboard markup")
    if given is None:
        return Markup()
    if not isinstance(given, dict):
        raise BadRequest("object expected as reply markup")
    if "inline_keyboard" in given:
        return Markup(inline=_inline(given["inline_keyboard"]))
    if "keyboard" in given:
        rows = [[_reply_button(button) for button in row] for row in given["keyboard"] if row]
        return Markup(changes_reply_keyboard=True, reply={**given, "keyboard": rows})
    return Markup(changes_reply_keyboard=bool(given.get("remove_keyboard")))


def read_inline_markup(arguments: Arguments) -> dict[str, Any] | None:
    """``reply_markup`` of an edit, which can only be an inline keyboard."""
    markup = read_markup(arguments)
    if markup.changes_reply_keyboard:
        raise BadRequest("inline keyboard expected")
    return markup.inline


def _inline(rows: Any) -> dict[str, Any] | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise BadRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    kept = [[_inline_button(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _inline_button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise BadRequest("can't parse inline keyboard button: Can't find field \"text\"")
    if not any(button.get(action) is not None for action in ACTIONS):
        raise BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= CALLBACK_DATA_BYTES:
        raise BadRequest("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not is_link(str(url)):
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    web_app = button.get("web_app")
    if web_app is not None:
        _check_web_app(str(web_app.get("url", "")), "inline keyboard")
    return {name: value for name, value in button.items() if value is not None}


def _reply_button(button: Any) -> dict[str, Any]:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise BadRequest("can't parse keyboard button: Can't find field \"text\"")
    if button.get("web_app") is not None:
        _check_web_app(str(button["web_app"].get("url", "")), "keyboard")
    return {name: value for name, value in button.items() if value is not None}


def _check_web_app(url: str, where: str) -> None:
    if not url.lower().startswith("https://"):
        raise BadRequest(f"{where} button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
