"""Refusals, in Telegram's own words. Libraries and products match on these texts, so they are part of the API."""

from typing import Any


class BotApiError(Exception):
    """A call that Telegram refuses: HTTP status, description and parameters of the answer."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def as_json(self) -> dict[str, Any]:
        """The answer's body (Bot API, "Making requests")."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


class BadRequest(BotApiError):
    """400, with Telegram's prefix."""

    def __init__(self, reason: str) -> None:
        super().__init__(400, f"Bad Request: {reason}")


class Forbidden(BotApiError):
    """403, with Telegram's prefix."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")


class Conflict(BotApiError):
    """409: polling and a webhook, or two pollers, at the same time."""

    def __init__(self, reason: str) -> None:
        super().__init__(409, f"Conflict: {reason}")


class TooManyRequests(BotApiError):
    """429, with the seconds to wait."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(429, f"Too Many Requests: retry after {retry_after}", retry_after)


MESSAGE_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
BLOCKED = "bot was blocked by the user"
NEVER_STARTED = "bot can't initiate conversation with a user"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_TOOK_OVER = "terminated by setWebhook request"
