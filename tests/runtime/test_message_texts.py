"""Every text message and every e-mail of the product, in every language, with the longest it may have to say."""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from models import Channel
from services.catalogue import load_catalogue
from services.core.outbox import Message
from services.core.texts import LOCALES, Texts
from services.core.vault import Vault
from services.gateways.api import Envelope
from services.gateways.mail import MailSender, SmtpTransport
from services.gateways.sms import SmsSender, sms_gateway
from services.gateways.sms.gsm7 import gsm7_single

FOLDER = Path(__file__).parents[2] / "locales"
TEXTS = Texts(FOLDER)
HOST = "guichet.bureau-exemple.fr"
LONGEST: dict[str, Any] = {
    "code": "987654321",
    "plain_number": "10000042",
    "number": "N°10000042",
    "link": f"https://t.me/{'b' * 32}?start={'t' * 22}",  # Telegram's longest user name, and a token
    "office": "Bureau d'enregistrement de Nîmes",
    "office_phone": "+33 1 99 00 12 34",
    "office_email": "bureau@guichetier.example",
    "office_hours": "du lundi au vendredi de 9 h à 18 h",
    "office_address": "1 place du Guichet, 75001 Paris",
    "customer_id": "G-1234-5678-9012",
    "minutes": 10,
    "way": "link",
}
SENT_FOR_THEIR_CODE = {"retrieval-code", "retrieval-code-again", "email-check"}
PLACES = re.compile(r"\$([a-z_]+)")


def kinds(channel: str, ending: str = "") -> list[tuple[str, str]]:
    keys = {key for locale in LOCALES for key in TEXTS.keys(locale)}
    found = (re.fullmatch(rf"{channel}-(.+){ending}", key) for key in sorted(keys))
    return [(locale, match[1]) for match in found if match for locale in LOCALES]


def arguments(locale: str, key: str) -> dict[str, Any]:
    """The longest value for every argument that the text names."""
    source = "\n".join(path.read_text() for path in sorted((FOLDER / locale).glob("*.ftl")))
    written = re.search(rf"^{key} =.*(?:\n(?:[ }}].*)?)*", source, re.MULTILINE)
    assert written, key
    titles = [TEXTS.plain(locale, "product-title", name=product.name, years=3) for product in load_catalogue().products]
    longest = {**LONGEST, "product": max(titles, key=len)}
    moment = datetime(2026, 11, 30, 17, 45, tzinfo=UTC)
    return {
        name: longest.get(name, moment if name in {"until", "at", "submitted"} else "TEST Maximilienne")
        for name in PLACES.findall(written[0])
    }


@pytest.fixture
def sms(vault: Vault) -> SmsSender:
    gateway = sms_gateway("playground+http://127.0.0.1:1/send", None)  # type: ignore[arg-type]
    return SmsSender(TEXTS, gateway, "Guichetier", "https://guichet.example", vault, HOST)


@pytest.mark.parametrize(("locale", "kind"), kinds("sms"))
def test_a_text_message_is_one_segment_with_its_code_first(sms: SmsSender, locale: str, kind: str) -> None:
    args = arguments(locale, f"sms-{kind}")
    text = sms.compose(Message(Channel.SMS, "+33612345678", kind, locale, args, link=args.get("link")))
    assert gsm7_single(text), f"{len(text)}: {text}"
    assert "stop" not in text.lower().split()
    assert not set(TEXTS.plain(locale, f"sms-{kind}", **args)) & set("°’“”«»–—\u00a0\u202fêëâîûôïœÀ")
    if "code" in args:
        assert text.startswith(args["code"])
        assert text.splitlines()[-1] == f"@{HOST} #{args['code']}"
    else:
        assert "@" not in text.splitlines()[-1]


@pytest.mark.parametrize(("locale", "kind"), kinds("mail", "-body"))
async def test_an_email_names_the_request_and_the_office_and_has_one_button(locale: str, kind: str) -> None:
    own = [f"mail-{kind}-{part}" for part in ("subject", "body", "button") if TEXTS.has(locale, f"mail-{kind}-{part}")]
    args = {name: value for key in own for name, value in arguments(locale, key).items()}
    about_a_request = bool({"number", "product"} & set(args))
    for common in ("mail-greeting", "mail-footer", "mail-qr"):
        args |= arguments(locale, common)
    link = LONGEST["link"] if TEXTS.has(locale, f"mail-{kind}-button") else None
    message = Message(Channel.MAIL, "ada@example.com", kind, locale, args, link=link, qr=link is not None)
    mail = await MailSender(
        TEXTS, SmtpTransport("smtp://127.0.0.1:1"), "Guichetier <desk@example.com>", _no_attachment
    ).compose(Envelope(uuid4(), "<one@example.com>", message))
    plain, html = (mail.get_body((form,)) for form in ("plain", "html"))
    assert plain and html
    assert not about_a_request or LONGEST["number"] in str(mail["Subject"])
    for half in (plain.get_content(), unescape(html.get_content())):
        for told in ("office", "office_address", "office_email", "office_phone", "office_hours"):
            assert LONGEST[told] in half, told
        assert ("987654321" in half) is ("code" in args)
    assert "code" not in args or kind in SENT_FOR_THEIR_CODE
    assert not {"password", "answer", "answers", "pin"} & set(args)
    assert html.get_content().count("<a ") == (1 if link else 0)
    fetched = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?([a-z]+:)""", html.get_content())
    assert fetched == (["https:", "cid:"] if link else [])
    assert len(plain.get_content().splitlines()[0]) < 60


async def _no_attachment(_: str) -> tuple[str, str, bytes]:
    raise AssertionError("nothing is attached")
