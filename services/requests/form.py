"""The form of a request as data: which fields a product asks, in which order, and how each is cleaned.

A field's key is `<part>.<name>`; its label, question and hint are the texts `field-<name>…`. The people of a request
have the same fields whatever their role, so that a third party or a delegate is a part more and not a form more.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from phonenumbers import SUPPORTED_REGIONS

from services.core.errors import Invalid
from services.evidence.typeface import drawable
from services.identity.mail_addresses import clean_email
from services.identity.names import clean_name
from services.identity.organisations import clean_organisation_name, clean_siret
from services.identity.papers import PaperKind, clean_number, parse_date
from services.identity.phones import parse_phone

Form = dict[str, Any]

HOLDER: Final = "holder"
REPRESENTATIVE: Final = "legal_representative"


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form. `clean` turns what was typed into what is kept, or raises Invalid."""

    key: str
    kind: Kind
    clean: Callable[[str, Form], str]
    choices: tuple[str, ...] = ()

    @property
    def part(self) -> str:
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        return self.key.partition(".")[2]


def _choice(*allowed: str) -> Callable[[str, Form], str]:
    def clean(text: str, _: Form) -> str:
        if text not in allowed:
            raise Invalid("error-choice")
        return text

    return clean


def _plain(clean: Callable[[str], str]) -> Callable[[str, Form], str]:
    return lambda text, _: clean(text)


def _number(part: str) -> Callable[[str, Form], str]:
    return lambda text, form: clean_number(PaperKind(form[f"{part}.document_kind"]), text)


def _date(text: str, _: Form) -> str:
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


_PAPERS: Final = tuple(PaperKind)


def person_fields(part: str, form: Mapping[str, Any]) -> tuple[Field, ...]:
    """The fields of a person: identity, how to reach them, and the identity document with, where it is none of the
    French ones, the country that issued it."""
    foreign = form.get(f"{part}.document_kind") == PaperKind.OTHER
    country = Field(f"{part}.document_country", Kind.TEXT, _plain(_country))
    return (
        Field(f"{part}.given_name", Kind.TEXT, _plain(_drawable_name)),
        Field(f"{part}.surname", Kind.TEXT, _plain(_drawable_name)),
        Field(f"{part}.email", Kind.TEXT, _plain(clean_email)),
        Field(f"{part}.phone", Kind.TEXT, _plain(parse_phone)),
        Field(f"{part}.document_kind", Kind.CHOICE, _choice(*_PAPERS), _PAPERS),
        *((country,) if foreign else ()),
        Field(f"{part}.document_number", Kind.TEXT, _number(part)),
        Field(f"{part}.document_expiry", Kind.TEXT, _date),
    )


def _file(key: str) -> Field:
    return Field(key, Kind.FILE, _plain(str))


_ORGANISATION: Final = (
    Field("organisation.siret", Kind.TEXT, _plain(clean_siret)),
    Field("organisation.name", Kind.TEXT, _plain(_drawable_organisation)),
)
_REPRESENTATIVE_IS: Final = Field(
    "legal_representative.who", Kind.CHOICE, _choice("holder", "other"), ("holder", "other")
)


def fields(form: Mapping[str, Any]) -> tuple[Field, ...]:
    """The fields that this form asks, in order, given what it already holds."""
    other = form.get("legal_representative.who") == "other"
    return (
        *person_fields(HOLDER, form),
        *_ORGANISATION,
        _REPRESENTATIVE_IS,
        *(person_fields(REPRESENTATIVE, form) if other else ()),
        _file("documents.identity_holder"),
        *((_file("documents.identity_legal_representative"),) if other else ()),
        _file("documents.registration"),
    )


PARTS: Final = ("product", HOLDER, "organisation", REPRESENTATIVE, "documents", "recap")
"""The parts a person sees as progress: "étape 3 sur 6"."""


def field(form: Mapping[str, Any], key: str) -> Field:
    """The field named `key`. Raises Invalid where this form does not ask it."""
    for candidate in fields(form):
        if candidate.key == key:
            return candidate
    raise Invalid("error-choice")


def missing(form: Mapping[str, Any]) -> list[str]:
    """The keys still to be answered, in order."""
    return [candidate.key for candidate in fields(form) if not form.get(candidate.key)]


def before(form: Mapping[str, Any], key: str) -> str | None:
    """The field before `key`, or None at the first."""
    keys = [candidate.key for candidate in fields(form)]
    position = keys.index(key) if key in keys else len(keys)
    return keys[position - 1] if position else None


def person_of(form: Mapping[str, Any], part: str) -> dict[str, str]:
    """The fields of one person, without their prefix."""
    return {candidate.name: form.get(candidate.key, "") for candidate in person_fields(part, form)}
