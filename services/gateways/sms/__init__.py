"""Text messages."""

from typing import Final
from urllib.parse import urlsplit

from aiohttp import ClientSession

from services.gateways.sms import kannel, playground
from services.gateways.sms.api import ReadReceipt, Sms, SmsGateway
from services.gateways.sms.sender import SmsSender

RECEIPTS: Final[dict[str, ReadReceipt]] = {"kannel": kannel.read_receipt, "playground": playground.read_receipt}
"""How each provider's delivery receipt is read, by the name in `/sms/receipts/<provider>`."""


def sms_gateway(url: str, session: ClientSession) -> SmsGateway:
    """The gateway that `SMS_URL` names: its scheme is `<provider>+http` or `<provider>+https`."""
    provider, _, address = url.partition("+")
    if provider == "kannel":
        return kannel.KannelGateway(address, session)
    assert provider == "playground", urlsplit(url).scheme
    return playground.PlaygroundGateway(address, session)


__all__ = ["RECEIPTS", "ReadReceipt", "Sms", "SmsGateway", "SmsSender", "sms_gateway"]
