"""The HTML half of a mail: paragraphs, one button, a QR code.

No background and no text colour are set, so that a mail reader's dark mode applies; the button and the white frame
around the QR code are readable on both.
"""

from html import escape

QR_ID = "link"
"""Content id of the QR code's image."""


def page(
    locale: str, title: str, paragraphs: list[str], footer: str, button: tuple[str, str] | None, *, qr: bool
) -> str:
    """`button` is its label and its address. Everything is plain text and is escaped here."""
    body = "".join(f'<p style="margin:0 0 1em">{_lines(text)}</p>' for text in paragraphs)
    if button:
        label, link = escape(button[0]), escape(button[1])
        body += (
            f'<p style="margin:1.5em 0"><a href="{link}" style="display:inline-block;padding:.8em 1.4em;'
            'border-radius:.5em;background:#1a5fb4;color:#fff;font-weight:600;text-decoration:none">'
            f"{label}</a></p>"
        )
    if qr:
        body += (
            f'<p style="margin:1.5em 0"><img src="cid:{QR_ID}" alt="QR" width="180" height="180" '
            'style="padding:8px;background:#fff;border-radius:.5em"></p>'
        )
    return (
        f'<!doctype html><html lang="{escape(locale)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f"<title>{escape(title)}</title></head>"
        '<body style="margin:0 auto;padding:1.5em;max-width:36em;font:16px/1.5 system-ui,sans-serif">'
        f'{body}<hr style="border:0;border-top:1px solid #8886;margin:2em 0 1em">'
        f'<p style="margin:0;font-size:.85em;opacity:.8">{_lines(footer)}</p></body></html>'
    )


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
