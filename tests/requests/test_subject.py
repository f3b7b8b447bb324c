"""From the form to the certificate's subject: what cannot stand in a certificate is refused at its field."""

from typing import Any

import pytest

from services.catalogue import load_catalogue
from services.core.errors import Invalid
from services.identity.names import clean_name
from services.pki.subjects import PersonSubject, SealSubject
from services.requests.subject import subject_of, subject_so_far

_FORM: dict[str, Any] = {
    "holder.given_name": "TEST Maëlys",
    "holder.surname": "TEST D’Aubigné",
    "holder.email": "test@demo-guichetier.fr",
    "holder.document_kind": "cnie",
    "holder.document_number": "X4RTBPFW4",
    "organisation.siret": "73282932000074",
    "organisation.name": "TEST Entreprise",
}

INITIO, CERTISERV = (load_catalogue().product(code) for code in ("initio", "certiserv"))


def serial_number(form: dict[str, Any]) -> str:
    subject = subject_of(INITIO, form)
    assert isinstance(subject, PersonSubject)
    return subject.serial_number


def test_a_french_paper_is_of_france_whatever_country_was_typed_for_another() -> None:
    assert serial_number({**_FORM, "holder.document_country": "BE"}) == "IDCFR-X4RTBPFW4"


def test_another_paper_is_of_its_country() -> None:
    form = {**_FORM, "holder.document_kind": "other", "holder.document_country": "BE"}
    assert serial_number(form) == "IDCBE-X4RTBPFW4"


def test_a_passport_says_so() -> None:
    form = {**_FORM, "holder.document_kind": "passport", "holder.document_number": "12AB34567"}
    assert serial_number(form) == "PASFR-12AB34567"


def test_a_seal_names_the_organisation_and_nobody() -> None:
    subject = subject_of(CERTISERV, _FORM)
    assert isinstance(subject, SealSubject)
    assert (subject.common_name, subject.organisation.siren) == ("TEST Entreprise", "732829320")
    assert "Maëlys" not in subject.name(rgs=False).rfc4514_string()


def test_a_form_half_filled_is_no_problem() -> None:
    subject_so_far(INITIO, {})
    subject_so_far(INITIO, {"holder.given_name": "TEST Maëlys"})
    subject_so_far(INITIO, _FORM)


@pytest.mark.parametrize(
    ("field", "value"),
    [("holder.surname", "B" * 60), ("holder.email", "a@b.xn--p1ai9"), ("organisation.name", "O" * 65)],
)
def test_what_no_certificate_holds_is_refused_while_it_can_be_put_right(field: str, value: str) -> None:
    with pytest.raises(Invalid):
        subject_so_far(INITIO, {**_FORM, field: value})


@pytest.mark.parametrize("typed", ["O´Neill", "O`Neill", "O\N{PRIME}Neill"])
def test_symbols_typed_for_an_apostrophe_become_one(typed: str) -> None:
    name = clean_name(typed)
    assert name == "O’Neill"
    subject_so_far(INITIO, {"holder.surname": name})


def test_a_minus_sign_becomes_a_hyphen() -> None:
    assert clean_name("Jean\N{MINUS SIGN}Luc") == "Jean-Luc"
