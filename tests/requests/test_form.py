"""The form follows the product: whom it asks about, who signs, which papers."""

from typing import Any

import pytest

from services.catalogue import load_catalogue
from services.requests.fields import Kind
from services.requests.form import ProductForm

CATALOGUE = load_catalogue()
OTHER_REPRESENTATIVE = {"legal_representative.who": "other"}
DELEGATE = {"delegate.who": "other"}


def asks(product: str) -> ProductForm:
    return ProductForm(CATALOGUE.product(product))


def papers(form: ProductForm, answers: dict[str, Any]) -> list[str]:
    return [field.name for field in form.fields(answers) if field.kind is Kind.FILE]


@pytest.mark.parametrize(
    ("product", "answers", "signing", "asked"),
    [
        ("initio", {"legal_representative.who": "holder"}, ["holder legal_representative"], ["identity_holder"]),
        ("initio", OTHER_REPRESENTATIVE, ["holder", "legal_representative"],
         ["identity_holder", "identity_legal_representative"]),
        ("negocio", {**OTHER_REPRESENTATIVE, **DELEGATE}, ["holder", "legal_representative", "delegate"],
         ["identity_holder", "identity_legal_representative", "identity_delegate"]),
        ("negocio", {"legal_representative.who": "holder", **DELEGATE}, ["holder legal_representative", "delegate"],
         ["identity_holder", "identity_delegate"]),
        ("negocio", {**OTHER_REPRESENTATIVE, "delegate.who": "nobody"}, ["holder", "legal_representative"],
         ["identity_holder", "identity_legal_representative"]),
        ("certiserv", {**OTHER_REPRESENTATIVE, **DELEGATE}, ["certificate_manager", "delegate"],
         ["identity_certificate_manager", "identity_delegate"]),
        ("certiserv", {"legal_representative.who": "certificate_manager", **DELEGATE},
         ["certificate_manager legal_representative"], ["identity_certificate_manager"]),
    ],
)  # fmt: skip
def test_who_signs_and_what_they_send(
    product: str, answers: dict[str, Any], signing: list[str], asked: list[str]
) -> None:
    form = asks(product)
    assert [" ".join(roles) for roles, _ in form.people(answers)] == signing
    mandate = ["mandate"] if any("delegate" in roles for roles in signing) else []
    assert papers(form, answers) == [*asked, "registration", *mandate]


def test_each_part_is_a_step_in_its_order() -> None:
    for product in CATALOGUE.products:
        form = ProductForm(product)
        everything = {**OTHER_REPRESENTATIVE, **DELEGATE}
        places = [form.parts.index(field.part) for field in form.fields(everything)]
        assert places == sorted(places)


def test_an_office_is_asked_where_there_is_a_choice() -> None:
    assert asks("initio").missing({})[0] == "holder.who"
    office = asks("negocio").field({}, "product.office")
    assert office.choices == ("demo", "sud")


def test_a_representative_whom_a_delegate_replaces_is_still_named() -> None:
    answers = {**OTHER_REPRESENTATIVE, **DELEGATE, "legal_representative.given_name": "TEST Olga"}
    assert asks("certiserv").representative(answers)["given_name"] == "TEST Olga"
