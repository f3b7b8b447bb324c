"""Kannel's `sendsms` (user guide 1.4, "Using the HTTP interface to send SMS messages"): SMPP and modems behind it.

The user and password of the URL are those of Kannel's `sendsms-user` group.
"""

from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote, urlsplit, urlunsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.gateways.api import TemporaryFailure
from services.gateways.sms.api import Sms, failure
from services.gateways.sms.gsm7 import gsm7_length

_ACCEPTED: Final = 202
_DELIVERED: Final = 1
_NOT_DELIVERED: Final = 2
_FINAL_REPORTS: Final = _DELIVERED | _NOT_DELIVERED
_REFUSED_BY_CENTRE: Final = 16
_LATIN_OR_GSM, _UCS2 = "0", "2"


class KannelGateway:
    provider = "kannel"

    def __init__(self, url: str, session: ClientSession) -> None:
        parts = urlsplit(url)
        host = parts.hostname or "127.0.0.1"
        place = f"[{host}]" if ":" in host else host
        self._url = urlunsplit(
            (parts.scheme, f"{place}:{parts.port or 13013}", parts.path or "/cgi-bin/sendsms", "", "")
        )
        self._account = {"username": unquote(parts.username or ""), "password": unquote(parts.password or "")}
        self._session = session

    async def send(self, sms: Sms) -> str | None:
        query = {
            **self._account,
            "from": sms.sender,
            "to": sms.to,
            "text": sms.text,
            "charset": "UTF-8",
            "coding": _UCS2 if gsm7_length(sms.text) is None else _LATIN_OR_GSM,
            "dlr-mask": str(_FINAL_REPORTS | _REFUSED_BY_CENTRE),
            "dlr-url": f"{sms.receipt_url}&status=%d",
        }
        try:
            # An encoded query and not a body: Kannel takes forms by GET only.
            async with self._session.get(self._url, params=query, timeout=ClientTimeout(20)) as answer:
                await answer.read()
                if answer.status != _ACCEPTED:
                    raise failure(answer.status)
        except (ClientError, TimeoutError) as error:
            raise TemporaryFailure(f"sms gateway, {type(error).__name__}") from None
        return None

    async def check(self) -> None:
        try:
            async with self._session.get(self._url, timeout=ClientTimeout(5)) as answer:
                await answer.read()  # without an account it refuses, which is an answer
        except (ClientError, TimeoutError) as error:
            raise TemporaryFailure(f"sms gateway, {type(error).__name__}") from None


def read_receipt(query: Mapping[str, str], body: bytes) -> bool | None:
    """`status=%d`: 1 delivered, 2 not delivered, 16 refused by the centre; the others are stations on the way."""
    status = int(query.get("status", ""))
    if status & _DELIVERED:
        return True
    return False if status & (_NOT_DELIVERED | _REFUSED_BY_CENTRE) else None
