"""Carrying out a call: the method, the faults armed against it, and the chat's history."""

from typing import Any

from playground.state.faults import FILE_DOWNLOAD, Fault
from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot
from playground.telegram.errors import BLOCKED, BotApiError, Forbidden, TooManyRequests
from playground.telegram.methods import METHODS
from playground.telegram.polling import Polling


class AnswerLost(Exception):
    """The caller is to see its connection close without an answer."""


class Calls:
    """Every call of the bot comes through here, over HTTP or in a webhook's response."""

    def __init__(self, bot: Bot, polling: Polling) -> None:
        self._bot = bot
        self._polling = polling

    async def carry_out(self, name: str, arguments: Arguments) -> Any:
        """The ``result`` of the call; BotApiError when Telegram refuses, AnswerLost when a fault says so."""
        if name.lower() == "getupdates":
            self._raise(self._bot.state.faults.strike("getUpdates"))
            return await self._polling.get_updates(arguments)
        if name.lower() not in METHODS:
            raise BotApiError(404, "Not Found")
        known, method = METHODS[name.lower()]
        chat_id = self._chat_of(arguments)
        fault = self._bot.state.faults.strike(known, chat_id)
        try:
            if fault and not fault.after:
                self._raise(fault)
            with self._bot.state.db.transaction():
                result = method(self._bot, arguments)
        except (BotApiError, AnswerLost) as refusal:
            self._note(chat_id, known, arguments, {"ok": False, "description": str(refusal)})
            raise
        self._note(chat_id, known, arguments, {"ok": True, "result": result})
        if known in {"setWebhook", "deleteWebhook"}:
            self._polling.interrupt()
        if fault:
            self._raise(fault)
        return result

    def download(self) -> None:
        """A file is about to be fetched: raises what a fault says, as a call does."""
        self._raise(self._bot.state.faults.strike(FILE_DOWNLOAD))

    def _chat_of(self, arguments: Arguments) -> int | None:
        if arguments.has("callback_query_id"):
            return self._bot.state.callbacks.chat_of(arguments.text("callback_query_id"))
        return arguments.integer("chat_id") or None

    def _note(self, chat_id: int | None, method: str, arguments: Arguments, outcome: dict[str, Any]) -> None:
        if chat_id is not None:
            self._bot.state.history.note(chat_id, method, arguments.for_history(), outcome)

    @staticmethod
    def _raise(fault: Fault | None) -> None:
        match fault.fault if fault else "":
            case "429":
                raise TooManyRequests(fault.retry_after if fault else 1)
            case "500":
                raise BotApiError(500, "Internal Server Error")
            case "blocked":
                raise Forbidden(BLOCKED)
            case "timeout":
                raise AnswerLost("the answer was lost")
