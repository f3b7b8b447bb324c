"""From an envelope to a text message: `sms-<kind>` with its `$link`, and where its fate is to be told."""

import structlog

from services.core.texts import Texts
from services.core.vault import Vault
from services.gateways.api import Envelope
from services.gateways.sms.api import Sms, SmsGateway
from services.gateways.sms.gsm7 import gsm7_single

log = structlog.get_logger(__name__)


class SmsSender:
    """The SMS channel. `own_url` is where the provider reaches us, `sender` the name texts come from."""

    def __init__(self, texts: Texts, gateway: SmsGateway, sender: str, own_url: str, vault: Vault) -> None:
        self._texts = texts
        self._gateway = gateway
        self._sender = sender
        self._own_url = own_url
        self._vault = vault

    async def send(self, envelope: Envelope) -> str | None:
        message = envelope.message
        text = self._texts.plain(message.locale, f"sms-{message.kind}", **message.args, link=message.link or "")
        if not gsm7_single(text):
            log.warning("text takes more than one message", kind=message.kind, message=str(envelope.id))
        reference = str(envelope.id)
        proof = receipt_proof(self._vault, reference)
        receipt = f"{self._own_url}/sms/receipts/{self._gateway.provider}?reference={reference}&proof={proof}"
        return await self._gateway.send(Sms(message.recipient, self._sender, text, reference, receipt))


def receipt_proof(vault: Vault, reference: str) -> str:
    """What shows that a receipt comes from someone whom we gave the reference to: 128 bits in hex."""
    return vault.digest("code", f"receipt:{reference}")[:32]
