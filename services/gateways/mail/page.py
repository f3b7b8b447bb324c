"""The HTML half of a mail: office, subject, paragraphs, one button, a QR code, and how to reach the office.

No background and no text colour are set, so that a mail reader's dark mode applies; the button, the frame of a code and
the white one around the QR code are readable on both. Nothing is fetched from anywhere, and there is no class: many
readers keep nothing but `style`.
"""

import re
from dataclasses import dataclass
from html import escape
from typing import Final

QR_ID = "link"
"""Content id of the QR code's image."""

_BLUE: Final = "#1a5fb4"
_BODY: Final = "margin:0 auto;padding:20px;max-width:34em;font:16px/1.5 system-ui,'Segoe UI',sans-serif"
_OFFICE: Final = f"margin:0 0 1.5em;padding:0 0 .6em;border-bottom:3px solid {_BLUE};font-weight:600"
_TITLE: Final = "margin:0 0 1em;font-size:1.35em;line-height:1.3"
_BUTTON: Final = (
    f"display:inline-block;padding:14px 24px;border-radius:8px;background:{_BLUE};color:#fff;font-weight:600;"
    "text-decoration:none"
)
_CODE: Final = (
    "margin:1.2em 0;padding:12px 0;border:2px solid #8888;border-radius:8px;text-align:center;"
    "font:700 1.7em/1.2 ui-monospace,Consolas,monospace;letter-spacing:.15em"
)
_QR: Final = "display:block;padding:8px;background:#fff;border-radius:8px"
_FOOTER: Final = "margin:2em 0 0;padding:1em 0 0;border-top:1px solid #8888;font-size:.875em;opacity:.85"
_FRENCH_SPACES: Final = re.compile(r"(?<=«) | (?=[»:;?!])")


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says, in plain text: everything is escaped here. `button` is its label and its address; `code` is
    the paragraph to be typed somewhere else; `qr` is what stands above the button's address drawn, if it is."""

    locale: str
    office: str
    title: str
    paragraphs: list[str]
    footer: str
    button: tuple[str, str] | None = None
    code: str = ""
    qr: str = ""


def page(letter: Letter) -> str:
    """The whole document."""
    body = "".join(_paragraph(letter, text) for text in letter.paragraphs)
    if letter.button:
        label, link = letter.button
        body += f'<p style="margin:1.8em 0"><a href="{escape(link)}" style="{_BUTTON}">{_lines(letter, label)}</a></p>'
    if letter.qr:
        picture = f'<img src="cid:{QR_ID}" alt="QR" width="180" height="180" style="{_QR}">'
        body += f'<p style="margin:1.8em 0">{_lines(letter, letter.qr)}</p><p style="margin:0">{picture}</p>'
    return (
        f'<!doctype html><html lang="{escape(letter.locale)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f"<title>{escape(letter.title)}</title></head>"
        f'<body style="{_BODY}"><p style="{_OFFICE}">{_lines(letter, letter.office)}</p>'
        f'<h1 style="{_TITLE}">{_lines(letter, letter.title)}</h1>{body}'
        f'<p style="{_FOOTER}">{_lines(letter, letter.footer)}</p></body></html>'
    )


def _paragraph(letter: Letter, text: str) -> str:
    style = _CODE if letter.code and text.strip() == letter.code else "margin:0 0 1em"
    return f'<p style="{style}">{_lines(letter, text)}</p>'


def _lines(letter: Letter, text: str) -> str:
    """French signs never begin a line, nor end one alone."""
    kept = _FRENCH_SPACES.sub("\N{NO-BREAK SPACE}", text) if letter.locale == "fr" else text
    return escape(kept).replace("\n", "<br>")
