"""answerCallbackQuery."""

from playground.state.callbacks import CallbackExpired
from playground.telegram import utf16
from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot
from playground.telegram.errors import QUERY_TOO_OLD, BadRequest

ANSWER_LIMIT = 200
"""0-200 characters (Bot API, answerCallbackQuery)."""


def answer_callback_query(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, answerCallbackQuery: once, and soon."""
    text = arguments.text("text")
    if utf16.length(text) > ANSWER_LIMIT:
        raise BadRequest("MESSAGE_TOO_LONG")
    callback_id = arguments.text("callback_query_id")
    try:
        bot.state.callbacks.answer(callback_id, text, arguments.flag("show_alert"), arguments.text("url") or None)
    except CallbackExpired:
        raise BadRequest(QUERY_TOO_OLD) from None
    return True
