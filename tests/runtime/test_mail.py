"""Mail: what is written, and what a real SMTP server says to it."""

import asyncio
from collections.abc import AsyncIterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiosmtpd.smtp import SMTP, Session
from aiosmtpd.smtp import Envelope as SmtpEnvelope

from models import Channel
from services.core.outbox import Message
from services.core.texts import Texts
from services.gateways.api import Envelope, PermanentFailure, TemporaryFailure
from services.gateways.mail import MailSender, SmtpTransport

FTL = """
mail-greeting = Hello,
mail-footer = { $office }, on <weekdays>
mail-button = Open
mail-link = { $label }:
mail-qr = On a computer? Scan this.
mail-hello-subject = Request { $number }
mail-hello-body =
    You ordered { $product }.

    It is < ready & waiting >.
mail-invite-subject = Request { $number }
mail-invite-body = Please sign.
mail-invite-button = Sign now
"""
ARGS = {"number": "N°100001", "product": "Initio", "office": "Bureau"}


class Mailbox:
    """An SMTP server that keeps what it takes and refuses as told."""

    def __init__(self) -> None:
        self.answer = "250 OK"
        self.mails: list[EmailMessage] = []

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: SmtpEnvelope, address: str, options: list[str]
    ) -> str:
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: SmtpEnvelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@pytest.fixture
async def mailbox() -> AsyncIterator[tuple[Mailbox, str]]:
    box = Mailbox()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(box), "127.0.0.1", 0)
    yield box, f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()
    await server.wait_closed()


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    for locale in ("fr", "en"):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "mail.ftl").write_text(FTL, encoding="utf-8")
    return Texts(tmp_path)


async def attachments(identifier: str) -> tuple[str, str, bytes]:
    return f"{identifier}.p12", "application/x-pkcs12", b"bytes"


def sender(texts: Texts, url: str) -> MailSender:
    return MailSender(texts, SmtpTransport(url), "Bureau d’essai <desk@example.com>", attachments)


def letter(kind: str = "hello", to: str = "ada@example.com", **more: Any) -> Envelope:
    return Envelope(uuid4(), "<one@example.com>", Message(Channel.MAIL, to, kind, "en", **{"args": ARGS, **more}))


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content())


async def test_a_mail_says_the_same_in_text_and_html(texts: Texts, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    await sender(texts, url).send(letter())
    (mail,) = box.mails
    assert mail["Message-ID"] == "<one@example.com>"
    assert mail["From"] == "Bureau d’essai <desk@example.com>"
    assert mail["To"] == "ada@example.com"
    assert mail["Subject"] == "Request N°100001"
    assert mail["Auto-Submitted"] == "auto-generated"
    plain, html = part(mail, "plain"), part(mail, "html")
    assert plain.splitlines()[:5] == ["Hello,", "", "You ordered Initio.", "", "It is < ready & waiting >."]
    assert "<p" in html
    assert "It is &lt; ready &amp; waiting &gt;." in html
    assert "on &lt;weekdays&gt;" in html
    assert "<a " not in html
    assert "<table" not in html


async def test_an_invitation_has_one_button_and_its_qr_code(texts: Texts, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    link = "https://t.me/desk_bot?start=a&b"
    await sender(texts, url).send(letter("invite", link=link, qr=True))
    (mail,) = box.mails
    html = part(mail, "html")
    assert html.count("<a ") == 1
    assert 'href="https://t.me/desk_bot?start=a&amp;b"' in html
    assert "Sign now" in html
    assert f"Sign now:\n{link}" in part(mail, "plain").replace("\r\n", "\n")
    pictures = [each for each in mail.walk() if each.get_content_type() == "image/png"]
    assert [picture["Content-ID"] for picture in pictures] == ["<link>"]
    assert 'src="cid:link"' in html


async def test_a_button_without_a_text_of_its_own_has_the_common_one(
    texts: Texts, mailbox: tuple[Mailbox, str]
) -> None:
    box, url = mailbox
    await sender(texts, url).send(letter(link="https://example.com/"))
    assert ">Open</a>" in part(box.mails[0], "html")


async def test_a_document_is_attached(texts: Texts, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    await sender(texts, url).send(letter(attach="holder"))
    (attached,) = box.mails[0].iter_attachments()
    assert attached.get_filename() == "holder.p12"
    assert attached.get_content() == b"bytes"


@pytest.mark.parametrize("to", ["", "ada", "ada@example.com\r\nBcc: eve@example.com", "a@example.com, b@example.com"])
async def test_what_is_not_one_address_is_refused(texts: Texts, mailbox: tuple[Mailbox, str], to: str) -> None:
    box, url = mailbox
    with pytest.raises(PermanentFailure):
        await sender(texts, url).send(letter(to=to))
    assert box.mails == []


async def test_a_name_cannot_write_headers(texts: Texts, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    await sender(texts, url).send(letter(args={**ARGS, "number": "1\r\nBcc: eve@example.com"}))
    assert box.mails[0]["Bcc"] is None


@pytest.mark.parametrize(
    ("answer", "failure", "word"),
    [
        ("550 no ada@example.com here", PermanentFailure, "smtp 550"),
        ("451 try again, ada@example.com", TemporaryFailure, "smtp 451"),
    ],
)
async def test_a_refusal_keeps_its_number_and_no_name(
    texts: Texts, mailbox: tuple[Mailbox, str], answer: str, failure: type[Exception], word: str
) -> None:
    box, url = mailbox
    box.answer = answer
    with pytest.raises(failure) as raised:
        await sender(texts, url).send(letter())
    assert str(raised.value) == word


@pytest.mark.parametrize("scheme", ["smtp+starttls", "smtps"])
async def test_a_server_without_tls_gets_nothing_where_tls_is_asked(
    texts: Texts, mailbox: tuple[Mailbox, str], scheme: str
) -> None:
    box, url = mailbox
    with pytest.raises(TemporaryFailure):
        await sender(texts, url.replace("smtp", scheme)).send(letter())
    assert box.mails == []


async def test_no_server_is_a_temporary_failure(texts: Texts) -> None:
    with pytest.raises(TemporaryFailure):
        await sender(texts, "smtp://127.0.0.1:1").send(letter())
