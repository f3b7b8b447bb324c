"""From an envelope to a text message: `sms-<kind>` with its `$link`, and where its fate is to be told."""

import structlog

from services.core.outbox import Message
from services.core.texts import Texts
from services.core.vault import Vault
from services.gateways.api import Envelope
from services.gateways.sms.api import Sms, SmsGateway
from services.gateways.sms.gsm7 import gsm7_single, gsm7_written

log = structlog.get_logger(__name__)


class SmsSender:
    """The SMS channel. `own_url` is where the provider reaches us, `sender` the name texts come from.

    `page_host` is the host of the page on which codes are typed, empty where they are typed in the chat.
    """

    def __init__(
        self, texts: Texts, gateway: SmsGateway, sender: str, own_url: str, vault: Vault, page_host: str = ""
    ) -> None:
        self._texts = texts
        self._gateway = gateway
        self._sender = sender
        self._own_url = own_url
        self._vault = vault
        self._page_host = page_host

    async def send(self, envelope: Envelope) -> str | None:
        message = envelope.message
        text = self.compose(message)
        if not gsm7_single(text):
            log.warning("text takes more than one message", kind=message.kind, message=str(envelope.id))
        reference = str(envelope.id)
        proof = receipt_proof(self._vault, reference)
        receipt = f"{self._own_url}/sms/receipts/{self._gateway.provider}?reference={reference}&proof={proof}"
        return await self._gateway.send(Sms(message.recipient, self._sender, text, reference, receipt))

    def compose(self, message: Message) -> str:
        """The text as it leaves, in the alphabet of texts as far as it can be written in it.

        A phone offers the code of the last line to the page of that host, and to no other (WICG, origin-bound
        one-time codes); where the line would make a second message, it is left out.
        """
        args = {**message.args, "link": message.link or ""}
        text = gsm7_written(self._texts.plain(message.locale, f"sms-{message.kind}", **args))
        bound = f"{text}\n@{self._page_host} #{message.args.get('code')}"
        return bound if self._page_host and "code" in message.args and gsm7_single(bound) else text


def receipt_proof(vault: Vault, reference: str) -> str:
    """What shows that a receipt comes from someone whom we gave the reference to: 128 bits in hex."""
    return vault.digest("code", f"receipt:{reference}")[:32]
