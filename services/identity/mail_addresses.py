"""E-mail addresses: a sane subset of RFC 5321, and nothing that could leave its place in a header."""

import re
from typing import Final

import idna

from services.core.errors import Invalid
from services.identity.lines import visible_line

LONGEST_ADDRESS: Final = 254
"""RFC 5321 §4.5.3.1.3: a path of 256 octets holds two angle brackets."""

_LONGEST_LOCAL: Final = 64
_ATOM: Final = r"[A-Za-z0-9_+&=#$*/?^~'-]+"
_LOCAL: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*")
_DOMAIN: Final = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]{1,58}[a-z0-9]|[a-z]{2,63})")
_SHOWN_FROM: Final = 3


def clean_email(text: str) -> str:
    """An address as it is kept: its domain in lower case and, where it has accents, in punycode (RFC 5891).

    Raises Invalid(`error-email-format`, `error-email-length`).
    """
    address = visible_line(text).removeprefix("mailto:")
    local, at, domain = address.rpartition("@")
    if not at or not _LOCAL.fullmatch(local):
        raise Invalid("error-email-format")
    ascii_domain = _ascii(domain)
    if not _DOMAIN.fullmatch(ascii_domain):
        raise Invalid("error-email-format")
    if len(local) > _LONGEST_LOCAL or len(local) + 1 + len(ascii_domain) > LONGEST_ADDRESS:
        raise Invalid("error-email-length", max=LONGEST_ADDRESS)
    return f"{local}@{ascii_domain}"


def mask_email(address: str) -> str:
    """`m•••@e•••.fr`: enough to recognise one's own address."""
    local, _, domain = address.rpartition("@")
    name, _, top = domain.rpartition(".")
    return f"{_masked(local)}@{_masked(name)}.{top}"


def _masked(text: str) -> str:
    return (text[0] if len(text) >= _SHOWN_FROM else "") + "•••"


def _ascii(domain: str) -> str:
    try:
        return idna.encode(domain, uts46=True).decode()
    except idna.IDNAError as error:
        raise Invalid("error-email-format") from error
