"""Which methods there are. Names are compared without case, as Telegram does."""

from collections.abc import Callable
from typing import Any

from playground.telegram import answering, editing, profile, sending, webhooks
from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot

Method = Callable[[Bot, Arguments], Any]

_NAMED: dict[str, Method] = {
    "getMe": profile.get_me,
    "logOut": profile.log_out_or_close,
    "close": profile.log_out_or_close,
    "getChat": profile.get_chat,
    "getChatMember": profile.get_chat_member,
    "getFile": profile.get_file,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendPhoto": sending.send_photo,
    "copyMessage": sending.copy_message,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": answering.answer_callback_query,
    "setWebhook": webhooks.set_webhook,
    "deleteWebhook": webhooks.delete_webhook,
    "getWebhookInfo": webhooks.get_webhook_info,
}
METHODS: dict[str, tuple[str, Method]] = {name.lower(): (name, method) for name, method in _NAMED.items()}
"""By lower-case name: the name as documented, and what carries it out."""
