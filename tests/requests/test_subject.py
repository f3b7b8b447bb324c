"""From the form to the certificate's subject: what cannot stand in a certificate is refused at its field."""

from typing import Any

import pytest

from services.core.errors import Invalid
from services.identity.names import clean_name
from services.requests.subject import holder_subject, subject_so_far

_FORM: dict[str, Any] = {
    "holder.given_name": "TEST Maëlys",
    "holder.surname": "TEST D’Aubigné",
    "holder.email": "test@demo-guichetier.fr",
    "holder.document_kind": "cnie",
    "holder.document_number": "X4RTBPFW4",
    "organisation.siret": "73282932000074",
    "organisation.name": "TEST Entreprise",
}


def test_a_french_paper_is_of_france_whatever_country_was_typed_for_another() -> None:
    assert holder_subject({**_FORM, "holder.document_country": "BE"}).serial_number == "IDCFR-X4RTBPFW4"


def test_another_paper_is_of_its_country() -> None:
    form = {**_FORM, "holder.document_kind": "other", "holder.document_country": "BE"}
    assert holder_subject(form).serial_number == "IDCBE-X4RTBPFW4"


def test_a_passport_says_so() -> None:
    form = {**_FORM, "holder.document_kind": "passport", "holder.document_number": "12AB34567"}
    assert holder_subject(form).serial_number == "PASFR-12AB34567"


def test_a_form_half_filled_is_no_problem() -> None:
    subject_so_far({})
    subject_so_far({"holder.given_name": "TEST Maëlys"})
    subject_so_far(_FORM)


@pytest.mark.parametrize(
    ("field", "value"),
    [("holder.surname", "B" * 60), ("holder.email", "a@b.xn--p1ai9"), ("organisation.name", "O" * 65)],
)
def test_what_no_certificate_holds_is_refused_while_it_can_be_put_right(field: str, value: str) -> None:
    with pytest.raises(Invalid):
        subject_so_far({**_FORM, field: value})


@pytest.mark.parametrize("typed", ["O´Neill", "O`Neill", "O\N{PRIME}Neill"])
def test_symbols_typed_for_an_apostrophe_become_one(typed: str) -> None:
    name = clean_name(typed)
    assert name == "O’Neill"
    subject_so_far({"holder.surname": name})


def test_a_minus_sign_becomes_a_hyphen() -> None:
    assert clean_name("Jean\N{MINUS SIGN}Luc") == "Jean-Luc"
