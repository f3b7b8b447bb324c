"""A story in lines of text, as the person read it: 👤 writes, 🤖 answers, ✎ edits, ✗ takes away."""

from datetime import datetime
from typing import Any

Line = tuple[float, str]
SHOWN = {"sendMessage": "🤖", "sendDocument": "🤖", "sendPhoto": "🤖", "copyMessage": "🤖", "editMessageText": "🤖 ✎",
         "editMessageCaption": "🤖 ✎", "editMessageReplyMarkup": "🤖 ✎"}  # fmt: skip


def chat_lines(history: list[dict[str, Any]]) -> list[Line]:
    """The lines of a chat, from its history. Refused calls are left out: the person saw nothing of them."""
    lines: list[Line] = []
    names: dict[tuple[int, str], str] = {}
    for event in history:
        for line in _event(event, names):
            lines.append((event["at"], line))
    return lines


def _event(event: dict[str, Any], names: dict[tuple[int, str], str]) -> list[str]:
    what, payload, outcome = event["what"], event["payload"], event["outcome"] or {}
    if what == "person.message":
        return _message("👤", payload)
    if what == "person.tap":
        named = names.get((payload["message_id"], payload["data"]), payload["data"])
        return [f"👤 taps [ {named} ]"]
    if what == "person.block":
        return ["👤 blocks the bot" if payload["blocked"] else "👤 unblocks the bot"]
    if not outcome.get("ok"):
        return []
    if what in SHOWN and "chat" in outcome["result"]:
        message = outcome["result"]
        for button in (button for row in _rows(message) for button in row):
            names[(message["message_id"], button.get("callback_data", ""))] = button["text"]
        return _message(SHOWN[what], message)
    if what == "answerCallbackQuery" and payload.get("text"):
        return [f"🤖 ({payload['text']})"]
    if what == "deleteMessage":
        return [f"🤖 ✗ message {payload.get('message_id')} is gone"]
    return []


def _rows(message: dict[str, Any]) -> list[list[dict[str, Any]]]:
    rows: list[list[dict[str, Any]]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def _message(who: str, message: dict[str, Any]) -> list[str]:
    said = message.get("text", message.get("caption", ""))
    if document := message.get("document") or message.get("video"):
        said = f"📎 {document['file_name']} ({document['file_size']} bytes) {said}".rstrip()
    elif photo := message.get("photo"):
        said = f"🖼 {photo[-1]['width']}×{photo[-1]['height']} {said}".rstrip()
    elif contact := message.get("contact"):
        said = f"📇 {contact['phone_number']}"
    first, *others = said.split("\n")
    buttons = ["   " + "  ".join(f"[ {button['text']} ]" for button in row) for row in _rows(message)]
    return [f"{who} {first}", *(f"   {line}" for line in others), *buttons]


def sms_lines(texts: list[dict[str, Any]]) -> list[Line]:
    """A line for each text message."""
    return [(_moment(text), f"📱 SMS from {text['from']}: {text['text']}") for text in texts]


def mail_lines(mails: list[dict[str, Any]]) -> list[Line]:
    """A line for each mail, and one for each of its files."""
    lines: list[Line] = []
    for mail in mails:
        lines.append((_moment(mail), f"✉️ mail to {', '.join(mail['to'])}: {mail['subject']}"))
        lines += [(_moment(mail), f"   📎 {file['name']} ({file['size']} bytes)") for file in mail["attachments"]]
    return lines


def _moment(event: dict[str, Any]) -> float:
    return datetime.fromisoformat(event["at"]).timestamp()
