"""Registration offices and the terms of use."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from services.catalogue.entry import Code, Entry, Text
from services.catalogue.hours import Opening, parse_hours
from services.core.errors import Invalid
from services.identity.mail_addresses import clean_email


def _address(text: str) -> str:
    try:
        return clean_email(text)
    except Invalid as error:
        raise ValueError("is not an e-mail address") from error


def _hours(text: str) -> str:
    parse_hours(text)
    return text


class PhoneService(StrEnum):
    """Whom a caller can choose to speak to; shown as the text `phone-menu-<service>`."""

    TECHNICAL = "technical"
    SALES = "sales"
    INVOICES = "invoices"
    ORGANISATIONS = "organisations"


class Office(Entry):
    """A registration office: each request belongs to one, named in every message."""

    code: Code
    name: Text
    town: Text
    email: Annotated[str, AfterValidator(_address)]
    phone: Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]{3,20}$")]
    call_cents_per_minute: Annotated[int, Field(ge=0)] = 0
    """Above the price of a local call."""
    phone_menu: tuple[PhoneService, ...] = ()
    """The choices of its telephone, from 1 on."""
    hours: Annotated[Text, AfterValidator(_hours)]
    address: Text
    self_reissue: bool = True
    """Whether a holder may renew a download link that has run out with a code by SMS; otherwise the desk does it."""
    default: bool = False

    @property
    def openings(self) -> tuple[Opening, ...]:
        return parse_hours(self.hours)


class Terms(Entry):
    """The terms of use in force; `texts` are the keys of their paragraphs."""

    version: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z.-]+$", max_length=16)]
    texts: Annotated[tuple[Code, ...], Field(min_length=1)]
