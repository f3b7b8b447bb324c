"""What every way out has in common: an envelope goes in, and it is sent, or fails for a while, or fails for good."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from services.core.outbox import Message


class TemporaryFailure(Exception):
    """It may pass later; `retry_after` is the least time to wait, in seconds. `word` goes into the log: a few words
    that name no person."""

    def __init__(self, word: str, retry_after: float = 0.0) -> None:
        self.word = word
        self.retry_after = retry_after
        super().__init__(word)


class PermanentFailure(Exception):
    """It will never pass. `word` is kept as the reason: a few words that name no person."""

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message on its way. `id` and `message_id` are the same each time it is tried again."""

    id: UUID
    message_id: str
    message: Message


class Sender(Protocol):
    """One way out: mail, SMS or chat."""

    async def send(self, envelope: Envelope) -> str | None:
        """Hand the message over. Returns the provider's reference, if it gives one.

        Raises TemporaryFailure or PermanentFailure. Must end within `services.delivery.SEND_SECONDS`.
        """
