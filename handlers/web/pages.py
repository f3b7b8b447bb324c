"""Our own pages: files beside this one, with their texts filled in."""

from html import escape
from pathlib import Path
from string import Template
from typing import Final

from services.core.texts import Texts

STATIC: Final = Path(__file__).parent / "static"
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""For every answer of these pages: nothing is kept, and no address leaves with a link."""


class Page:
    """`<name>.html`; each `$word` in it is the text `<name>-<word>`, or a value given when it is shown."""

    def __init__(self, texts: Texts, name: str) -> None:
        self._texts = texts
        self._name = name
        self._template = Template((STATIC / f"{name}.html").read_text(encoding="utf-8"))

    def shown(self, locale: str, **given: str) -> str:
        """In that language; everything is plain text and is escaped here."""
        words = set(self._template.get_identifiers()) - given.keys()
        told = {word: self._texts.plain(locale, f"{self._name}-{word}") for word in words}
        return self._template.substitute({word: escape(text) for word, text in (told | given).items()})
