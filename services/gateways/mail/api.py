"""How a finished mail leaves."""

from email.message import EmailMessage
from typing import Protocol


class MailTransport(Protocol):
    async def send(self, mail: EmailMessage) -> None:
        """Raises TemporaryFailure or PermanentFailure."""

    async def check(self) -> None:
        """Reach the server without sending anything. Raises TemporaryFailure."""
