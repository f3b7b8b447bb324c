"""The questions of a form: what each asks, and how what is typed is cleaned.

A field's key is `<part>.<name>`. The people of a request have the same fields whatever their role, so that a third
party or a delegate is a part more and not a form more.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from phonenumbers import SUPPORTED_REGIONS

from services.catalogue.products import Role
from services.core.errors import Invalid
from services.evidence.typeface import drawable
from services.identity.mail_addresses import clean_email
from services.identity.names import clean_name
from services.identity.organisations import clean_organisation_name, clean_siret
from services.identity.papers import PaperKind, clean_number, parse_date
from services.identity.phones import parse_phone

_REACHED_BY_SMS: Final = (Role.LEGAL_REPRESENTATIVE, Role.DELEGATE)
"""Who may have no e-mail address: the others receive their certificate by it."""
Clean = Callable[[str, Mapping[str, Any]], str]


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form. `clean` turns what was typed into what is kept, or raises Invalid.

    An `optional` one that is left out is kept empty.
    """

    key: str
    kind: Kind
    clean: Clean
    choices: tuple[str, ...] = ()
    optional: bool = False

    @property
    def part(self) -> str:
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        return self.key.partition(".")[2]

    @property
    def text(self) -> str:
        """What its texts are named after: `ask-<text>`, `field-<text>` and `choice-<text>-<choice>`."""
        return f"who-{self.part}" if self.name == "who" else self.name


def choice(key: str, *choices: str) -> Field:
    def clean(text: str, _: Mapping[str, Any]) -> str:
        if text not in choices:
            raise Invalid("error-choice")
        return text

    return Field(key, Kind.CHOICE, clean, choices)


def file(key: str) -> Field:
    """A document to send; what is kept in the form is its id."""
    return Field(key, Kind.FILE, _plain(str))


def person_fields(part: str, form: Mapping[str, Any]) -> tuple[Field, ...]:
    """The fields of a person: identity, how to reach them, and the identity document with, where it is none of the
    French ones, the country that issued it."""
    foreign = form.get(f"{part}.document_kind") == PaperKind.OTHER
    return (
        Field(f"{part}.given_name", Kind.TEXT, _plain(_drawable_name)),
        Field(f"{part}.surname", Kind.TEXT, _plain(_drawable_name)),
        Field(f"{part}.email", Kind.TEXT, _plain(clean_email), optional=part in _REACHED_BY_SMS),
        Field(f"{part}.phone", Kind.TEXT, _plain(parse_phone)),
        choice(f"{part}.document_kind", *PaperKind),
        *((Field(f"{part}.document_country", Kind.TEXT, _plain(_country)),) if foreign else ()),
        Field(f"{part}.document_number", Kind.TEXT, _number(part)),
        Field(f"{part}.document_expiry", Kind.TEXT, _date),
    )


def _plain(clean: Callable[[str], str]) -> Clean:
    return lambda text, _: clean(text)


def _number(part: str) -> Clean:
    return lambda text, form: clean_number(PaperKind(form[f"{part}.document_kind"]), text)


def _date(text: str, _: Mapping[str, Any]) -> str:
    return parse_date(text).isoformat()


def _drawable_name(text: str) -> str:
    """A name that the form on paper can show: better refused at its field than at the end."""
    name = clean_name(text)
    drawable(name)
    return name


def _drawable_organisation(text: str) -> str:
    name = clean_organisation_name(text)
    drawable(name)
    return name


def _country(text: str) -> str:
    code = text.strip().upper()
    if code not in SUPPORTED_REGIONS:
        raise Invalid("error-country")
    return code


ORGANISATION: Final = (
    Field("organisation.siret", Kind.TEXT, _plain(clean_siret)),
    Field("organisation.name", Kind.TEXT, _plain(_drawable_organisation)),
)
