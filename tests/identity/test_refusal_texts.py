"""Every refusal of what a person typed or sent has its text, in every language."""

import re
from datetime import date
from pathlib import Path

import pytest

from services.core.texts import LOCALES, Texts

ROOT = Path(__file__).parents[2]
TEXTS = Texts(ROOT / "locales")
SOURCES = [path for name in ("identity", "uploads", "evidence") for path in (ROOT / "services" / name).glob("*.py")]
ANSWER_RULES = ("short", "long", "name", "email", "phone", "question", "duplicate")
KEYS = {key for path in SOURCES for key in re.findall(r'"(error-[a-z-]+[a-z])"', path.read_text())}
ARGS = {
    "min": 8,
    "max": 20,
    "kind": "cni",
    "length": 12,
    "until": date(2031, 1, 2),
    "missing": "upper-digit",
    "letters": "م ح م د ر",
    "word": "Dupоnt",
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", sorted(KEYS | {f"error-answer-{rule}" for rule in ANSWER_RULES}))
def test_it_says_what_to_do_next(key: str, locale: str) -> None:
    text = TEXTS.plain(locale, key, **ARGS)
    assert 20 <= len(text) <= 250
    assert text.endswith((".", "?"))
