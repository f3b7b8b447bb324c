"""The form each setting must have. What is wrong is said without showing the value, since some are secrets."""

import re
from collections.abc import Callable
from email.utils import parseaddr
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode
from stdnum.fr import siren


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _matching(pattern: str, otherwise: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(otherwise)
        return value

    return check


def _secretly(check: Callable[[str], str]) -> Callable[[SecretStr], SecretStr]:
    return lambda value: SecretStr(check(value.get_secret_value()))


def url_of(*schemes: str) -> Callable[[str], str]:
    """A check that a URL, where there is one, has one of these schemes."""

    def check(value: str) -> str:
        if value and value.partition(":")[0] not in schemes:
            raise ValueError(f"must begin with {' or '.join(f'{scheme}:' for scheme in schemes)}")
        return value.rstrip("/")

    return check


def secret_url_of(*schemes: str) -> Callable[[SecretStr], SecretStr]:
    """The same of a URL that may hold a password."""
    return _secretly(url_of(*schemes))


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise ValueError("must be host:port, for instance 127.0.0.1:8080")
    return value


def _address(value: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", parseaddr(value)[1]):
        raise ValueError('must be an address, for instance "Office <desk@example.com>"')
    return value


def _siren(value: str) -> str:
    if not siren.is_valid(value):
        raise ValueError("must be a SIREN: nine digits that check")
    return str(siren.compact(value))


def _list(value: object) -> object:
    return tuple(part.strip().upper() for part in value.split(",")) if isinstance(value, str) else value


def _countries(value: tuple[str, ...]) -> tuple[str, ...]:
    if not value or not all(re.fullmatch(r"[A-Z]{2}", country) for country in value):
        raise ValueError("must be two-letter country codes separated by commas, for instance FR,BE")
    return value


def _existing(value: Path | None) -> Path | None:
    if value is not None and not value.is_file():
        raise ValueError("names no file")
    return value


_is_token = _matching(r"\d{5,}:[A-Za-z0-9_-]{30,}", "is not a token as BotFather gives them (123456789:AAE…)")
_is_secret = _matching(r"|[A-Za-z0-9_-]{16,256}", "must be 16 to 256 letters, digits, - or _")
_is_sender = _matching(
    r"(?=.*[A-Za-z])[A-Za-z0-9]{1,11}", "must be 1 to 11 letters and digits, with at least one letter"
)
_is_number = _matching(r"\+[1-9]\d{6,14}", "must be an international number, for instance +33639980001")

Listen = Annotated[str, AfterValidator(_listen)]
Token = Annotated[SecretStr, AfterValidator(_secretly(_is_token))]
WebhookSecret = Annotated[SecretStr, AfterValidator(_secretly(_is_secret))]
MailAddress = Annotated[str, AfterValidator(_address)]
SmsSenderName = Annotated[str, AfterValidator(_is_sender)]
PhoneNumber = Annotated[str, AfterValidator(_is_number)]
Countries = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_list), AfterValidator(_countries)]
Siren = Annotated[str, AfterValidator(_siren)]
ExistingFile = Annotated[Path | None, AfterValidator(_existing)]
