"""From an envelope to a mail: texts, button, QR code, attachment, headers.

Texts: `mail-<kind>-subject`, `mail-<kind>-body` (paragraphs separated by a blank line), `mail-<kind>-button` (or
`mail-button`) where there is a link, and `mail-greeting`, `mail-qr`, `mail-footer` for all; `mail-customer` ends the
footer of who has a customer id. Every one may use every argument of the message.
`mail-link` introduces the link in the half that has no buttons.
"""

from collections.abc import Awaitable, Callable
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import localtime, parseaddr
from io import BytesIO
from typing import Final

import segno

from services.core.outbox import Message
from services.core.texts import Texts
from services.gateways.api import Envelope, PermanentFailure
from services.gateways.mail.api import MailTransport
from services.gateways.mail.page import QR_ID, Letter, page

Attachments = Callable[[str], Awaitable[tuple[str, str, bytes]]]
"""By a document's id: its name, its media type, its bytes."""

_PLAIN_BUTTON: Final = "mail-button"


class MailSender:
    """The mail channel. `sender` is an address with or without a name."""

    def __init__(self, texts: Texts, transport: MailTransport, sender: str, attachments: Attachments) -> None:
        self._texts = texts
        self._transport = transport
        self._sender = sender
        self._attachments = attachments

    async def send(self, envelope: Envelope) -> None:
        await self._transport.send(await self.compose(envelope))

    async def compose(self, envelope: Envelope) -> EmailMessage:
        """Raises PermanentFailure where the recipient's address is none."""
        message = envelope.message
        subject = " ".join(self._text(message, f"mail-{message.kind}-subject").split())
        body = [
            self._text(message, "mail-greeting"),
            *self._text(message, f"mail-{message.kind}-body").strip().split("\n\n"),
        ]
        footer = self._text(message, "mail-footer").strip()
        if message.args.get("customer"):
            footer += "\n" + self._text(message, "mail-customer")
        button = (self._label(message), message.link) if message.link else None
        mail = EmailMessage(policy=SMTP)
        mail["Message-ID"] = envelope.message_id
        mail["Date"] = localtime()
        mail["From"] = _address(*parseaddr(self._sender))
        mail["To"] = _address("", message.recipient)
        mail["Subject"] = subject
        mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's out-of-office answers it
        mail["Content-Language"] = message.locale
        plain = body
        if button:
            introduced = self._texts.plain(message.locale, "mail-link", label=button[0])
            plain = [*body, f"{introduced}\n{button[1]}"]
        mail.set_content("\n\n".join([*plain, f"-- \n{footer}"]) + "\n")
        drawn = message.qr and message.link is not None
        office, code = (str(message.args.get(name, "")) for name in ("office", "code"))
        caption = self._text(message, "mail-qr") if drawn else ""
        letter = Letter(message.locale, office, subject, body, footer, button, code, caption)
        mail.add_alternative(page(letter), subtype="html")
        if drawn:
            _draw(mail, message.link or "")
        if message.attach:
            name, media_type, content = await self._attachments(message.attach)
            main, _, sub = media_type.partition("/")
            mail.add_attachment(content, maintype=main, subtype=sub or "octet-stream", filename=name)
        return mail

    def _label(self, message: Message) -> str:
        own = f"mail-{message.kind}-button"
        return self._text(message, own if self._texts.has(message.locale, own) else _PLAIN_BUTTON)

    def _text(self, message: Message, key: str) -> str:
        return self._texts.plain(message.locale, key, **message.args)


def _address(name: str, address: str) -> Address:
    """One address and no more: a line break or a comma in it is refused, never interpreted."""
    try:
        return Address(display_name=name, addr_spec=address)
    except (MessageError, ValueError, IndexError):
        raise PermanentFailure("not an address") from None


def _draw(mail: EmailMessage, link: str) -> None:
    """Put the link's QR code beside the HTML half, which shows it in place."""
    picture = BytesIO()
    segno.make(link, micro=False, error="m").save(picture, kind="png", scale=6, border=2)
    _, html = mail.iter_parts()
    assert isinstance(html, EmailMessage)
    html.add_related(
        picture.getvalue(), maintype="image", subtype="png", cid=f"<{QR_ID}>", disposition="inline", filename="qr.png"
    )
