"""A chat as the person sees it now."""

from typing import Any

from playground.state import State
from playground.state.chats import StoredMessage
from playground.state.users import User
from playground.telegram.rendering import to_html

BUTTON_KINDS = ("url", "web_app", "copy_text")


def message_as_seen(message: StoredMessage) -> dict[str, Any]:
    """One message: what it says, its buttons, its file."""
    body = message.body
    text = body.get("text", body.get("caption", ""))
    entities = body.get("entities", body.get("caption_entities", []))
    seen: dict[str, Any] = {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "user",
        "text": text,
        "entities": entities,
        "html": to_html(text, entities),
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "date": body["date"],
        "edited": "edit_date" in body,
        "seq": message.seq,
    }
    if file := body.get("document") or body.get("video"):
        seen["document"] = {"file_name": file["file_name"], "file_id": file["file_id"], "size": file["file_size"],
                            "mime": file["mime_type"]}  # fmt: skip
    if photo := body.get("photo"):
        seen["photo"] = {"file_id": photo[-1]["file_id"], "size": photo[-1]["file_size"],
                         "width": photo[-1]["width"], "height": photo[-1]["height"]}  # fmt: skip
    if contact := body.get("contact"):
        seen["contact"] = contact
    return seen


def _button(button: dict[str, Any]) -> dict[str, Any]:
    seen = {"text": button["text"]}
    if "callback_data" in button:
        seen["data"] = button["callback_data"]
    for kind in BUTTON_KINDS:
        if kind in button:
            seen[kind] = button[kind]
    return seen


def chat_as_seen(state: State, person: User) -> dict[str, Any]:
    """The whole chat, with ``seq`` to wait for the next change, and the toasts and alerts so far."""
    keyboard = (person.keyboard or {}).get("keyboard", [])
    return {
        "seq": state.changes.of(f"chat:{person.id}"),
        "blocked": person.blocked,
        "messages": [message_as_seen(message) for message in state.chats.visible(person.id)],
        "notices": [answer.as_json() for answer in state.callbacks.answers(person.id) if answer.text or answer.url],
        "keyboard": keyboard,
    }
