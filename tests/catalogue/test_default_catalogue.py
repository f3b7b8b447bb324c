"""The catalogue that comes with the product: every entry can be ordered, drawn and walked to its end."""

from itertools import pairwise
from pathlib import Path

import pytest

from models import DocumentKind, RequestState
from services.catalogue import Product, load_catalogue
from services.catalogue.products import Family
from services.core.errors import NotFound
from services.core.texts import LOCALES, Texts
from services.pki.profiles import PROFILES
from services.requests.states import TABLE, Action, target_of

CATALOGUE = load_catalogue()
TEXTS = Texts(Path(__file__).parents[2] / "locales")
S = RequestState


@pytest.fixture(params=CATALOGUE.products, ids=lambda product: product.code)
def product(request: pytest.FixtureRequest) -> Product:
    found: Product = request.param
    return found


def test_the_path_is_one_that_the_table_allows(product: Product) -> None:
    for here, there in pairwise(product.path):
        actions = [row.action for row in TABLE if row.source is here and row.target is there]
        assert actions, f"{here} to {there}"
        assert target_of(here, actions[0], product.path) is there
        assert product.next_state(here) is there
    assert product.next_state(product.path[-1]) is None
    assert product.next_state(S.REJECTED) is None


def test_its_certificate_profile_exists_and_fits(product: Product) -> None:
    profile = PROFILES[product.certificate_profile]
    assert profile.seal is (product.subject == "organisation")
    assert profile.policy.qualified is (product.level == "qualified")


@pytest.mark.parametrize("locale", LOCALES)
def test_it_can_be_shown(product: Product, locale: str) -> None:
    for key in (
        f"product-{product.code}-summary",
        f"level-{product.level}",
        f"level-about-{product.level}",
        f"family-{product.family}",
        *(f"format-{name}" for name in product.signature_formats),
        *(f"support-{support}" for support in product.supports),
        *(f"role-{rule.role}" for rule in product.signatories),
    ):
        assert TEXTS.plain(locale, key)


def test_the_software_family_can_be_ordered_in_this_version() -> None:
    orderable = [product for product in CATALOGUE.products if product.available]
    assert orderable == [product for product in CATALOGUE.products if product.family is Family.SOFTWARE]


def test_initio() -> None:
    initio = CATALOGUE.product("initio")
    assert initio.path == (S.DRAFT, S.SIGNING, S.REVIEW, S.APPROVED, S.QUESTIONS, S.RETRIEVAL, S.ISSUED)
    assert (initio.rgs, initio.level, initio.organisation, initio.questions) == ("*", "simple", "required", True)
    assert [lifetime.months for lifetime in initio.lifetimes] == [12, 24, 36]
    assert [rule.role for rule in initio.signatories] == ["holder", "legal_representative"]
    assert [(rule.kind, rule.max_age_months) for rule in initio.documents] == [("identity", None), ("registration", 3)]
    first = initio.lifetime(12)
    assert first is not None
    assert first.price_cents > 0
    assert initio.lifetime(13) is None


def test_documents_have_the_names_of_the_model() -> None:
    asked = {rule.kind.value for product in CATALOGUE.products for rule in product.documents}
    assert asked - {"to_seal"} <= {kind.value for kind in DocumentKind}


def test_the_paths_of_the_domain() -> None:
    assert CATALOGUE.paths["certigna-id"] == (S.DRAFT, S.SIGNING, S.REVIEW, S.PRODUCTION, S.SHIPPED, S.ACCEPTED)
    datasure = (S.DRAFT, S.IDENTIFICATION, S.REVIEW, S.SIGNING, S.PRODUCTION)
    assert CATALOGUE.paths["enterprise-plus"] == (*datasure, S.SHIPPED)
    assert CATALOGUE.paths["enterprise-plus-cloud"] == (*datasure, S.ISSUED)
    assert target_of(S.REVIEW, Action.APPROVE, CATALOGUE.paths["enterprise-plus"]) is S.SIGNING


def test_the_default_office_and_the_terms() -> None:
    office = CATALOGUE.default_office
    assert CATALOGUE.office(office.code) is office
    assert all(TEXTS.plain(locale, key) for locale in LOCALES for key in CATALOGUE.terms.texts)
    for ask in (CATALOGUE.office, CATALOGUE.product):
        with pytest.raises(NotFound):
            ask("nothing")
