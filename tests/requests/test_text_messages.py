"""What a signatory without an e-mail address reads: one text message each, whatever is written in it."""

from datetime import UTC, datetime

import pytest

from services.catalogue import load_catalogue
from services.core.texts import LOCALES, Texts
from services.gateways.sms.gsm7 import SINGLE, gsm7_length
from tests.evidence.samples import TEXTS

LINK = f"https://t.me/{'b' * 32}?start={'t' * 22}"
"""Telegram's longest user name, and a token."""
KINDS = (
    "sign", "sign-reminder", "sign-again", "signed", "declined", "withdrawn", "rejected", "expired-signing",
    "expired-retrieval", "revoked",
)  # fmt: skip


def longest_title(texts: Texts, locale: str) -> str:
    titles = [texts.plain(locale, "product-title", name=product.name, years=3) for product in load_catalogue().products]
    return max(titles, key=len)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_goes_in_one_message(kind: str, locale: str) -> None:
    args = {
        "plain_number": "1000042", "product": longest_title(TEXTS, locale), "until": datetime(2026, 12, 1, tzinfo=UTC),
        "link": LINK, "office_phone": "+33 1 99 00 12 34",
    }  # fmt: skip
    text = TEXTS.plain(locale, f"sms-{kind}", **args)
    assert (gsm7_length(text) or SINGLE + 1) <= SINGLE, text
