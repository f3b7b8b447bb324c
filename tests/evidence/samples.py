"""A signed request of two people."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from services.catalogue import load_catalogue
from services.core.texts import Texts
from services.evidence.evidence import EvidenceContent, SignatureRecord
from services.evidence.form import FormContent, ListedDocument, Person

TEXTS = Texts(Path(__file__).parents[2] / "locales")
CATALOGUE = load_catalogue()
AT = datetime(2026, 11, 21, 9, 30, 5, tzinfo=UTC)
PEOPLE = (
    Person(("holder",), "Maëlys-Gaëlle", "TEST LŒUILLET", "maelys@exemple.fr", "+33612345678"),
    Person(("legal_representative",), "Ольга", "Đorđević-O’Neill", "olga@exemple.fr", "+33687654321"),
)


def form(people: tuple[Person, ...] = PEOPLE) -> FormContent:
    product = CATALOGUE.product("initio")
    return FormContent(
        number="N°100042",
        at=AT,
        requester=people[0].name,
        product=product,
        support=product.supports[0],
        lifetime=product.lifetimes[-1],
        people=people,
        organisation="TEST Boulangerie & Fils",
        siret="73282932000074",
        representative=people[-1].name,
        documents=(
            ListedDocument("identity", sha256(b"1").hexdigest(), "holder"),
            ListedDocument("identity", sha256(b"2").hexdigest(), "legal_representative"),
            ListedDocument("registration", sha256(b"3").hexdigest()),
        ),
        terms=CATALOGUE.terms,
        office=CATALOGUE.default_office,
    )


def evidence(drawn_form: bytes) -> EvidenceContent:
    digest = sha256(drawn_form).hexdigest()
    return EvidenceContent(
        number="N°100042",
        at=AT,
        product=CATALOGUE.product("initio"),
        office=CATALOGUE.default_office,
        form=drawn_form,
        signatures=tuple(
            SignatureRecord(
                person.name, person.roles, "C-100017", AT, digest, "2026-11", "+33 6 •• •• •• 78", "sms-5f3e0a77"
            )
            for person in PEOPLE
        ),
    )
