"""The playground's gateway: JSON over HTTP, on this machine only."""

import json
from collections.abc import Mapping

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.gateways.api import TemporaryFailure
from services.gateways.sms.api import Sms, failure


class PlaygroundGateway:
    provider = "playground"

    def __init__(self, url: str, session: ClientSession) -> None:
        self._url = url
        self._session = session

    async def send(self, sms: Sms) -> str | None:
        body = {
            "to": sms.to,
            "sender": sms.sender,
            "text": sms.text,
            "reference": sms.reference,
            "receipt_url": sms.receipt_url,
        }
        try:
            async with self._session.post(self._url, json=body, timeout=ClientTimeout(20)) as answer:
                if answer.status >= 300:
                    raise failure(answer.status)
                return str((await answer.json())["id"])
        except (ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
            raise TemporaryFailure(f"sms gateway, {type(error).__name__}") from None

    async def check(self) -> None:
        try:
            async with self._session.get(self._url, timeout=ClientTimeout(5)) as answer:
                await answer.read()  # any answer at all: only POST sends
        except (ClientError, TimeoutError) as error:
            raise TemporaryFailure(f"sms gateway, {type(error).__name__}") from None


def read_receipt(query: Mapping[str, str], body: bytes) -> bool | None:
    """`{"status": "delivered" | "undelivered"}`."""
    receipt = json.loads(body)
    status = receipt.get("status") if isinstance(receipt, dict) else None
    if status not in ("delivered", "undelivered", "failed"):
        raise ValueError("not a receipt")
    return bool(status == "delivered")
