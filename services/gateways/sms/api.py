"""What a provider of text messages must do, and how it is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol

from services.gateways.api import PermanentFailure, TemporaryFailure


@dataclass(frozen=True, slots=True)
class Sms:
    """One text. `to` is an E.164 number; `receipt_url` is called with the fate of what `reference` names."""

    to: str
    sender: str
    text: str
    reference: str
    receipt_url: str


class SmsGateway(Protocol):
    provider: str
    """Its name in `/sms/receipts/<provider>`."""

    async def send(self, sms: Sms) -> str | None:
        """Hand over one text; returns the provider's own reference. Raises TemporaryFailure or PermanentFailure."""

    async def check(self) -> None:
        """Reach the provider without sending anything. Raises TemporaryFailure."""


ReadReceipt = Callable[[Mapping[str, str], bytes], bool | None]
"""From a receipt's query and body: delivered, not delivered, or None where that is not known yet.

Raises ValueError where it is no receipt."""


def failure(status: int) -> Exception:
    """What an HTTP status of a provider means: its refusal of the text, or trouble of its own or of our account."""
    ours = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}
    if 400 <= status < 500 and status not in ours and status != HTTPStatus.NOT_FOUND:
        return PermanentFailure(f"sms refused, {status}")
    return TemporaryFailure(f"sms gateway, {status}")
