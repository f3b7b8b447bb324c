"""From the form of a request to the subject of its certificate (ETSI EN 319 412-2 §4.2.4; `domain` §9)."""

from typing import Final

from services.catalogue import Product
from services.catalogue.products import Subject as Names
from services.identity.organisations import siren_of
from services.identity.papers import PaperKind
from services.pki.subjects import Organisation, PersonSubject, SealSubject, Subject
from services.requests.form import Form

_IDENTIFIER: Final = {PaperKind.PASSPORT: "PAS"}
"""ETSI EN 319 412-1 §5.1.3: a passport is `PAS`, every other identity document `IDC`."""

_ANYBODY: Final = {
    "holder.given_name": "A",
    "holder.surname": "B",
    "holder.email": "a@example.com",
    "holder.document_kind": PaperKind.CNIE,
    "holder.document_country": "FR",
    "holder.document_number": "0",
    "organisation.name": "C",
    "organisation.siret": "73282932000074",
}


def subject_of(product: Product, form: Form) -> Subject:
    """The holder, tied to their organisation; or the organisation itself, under its own name (EN 319 412-3 §4.2.1)."""
    organisation = Organisation(
        name=form["organisation.name"],
        siren=siren_of(form["organisation.siret"]),
        siret=form["organisation.siret"],
    )
    if product.subject is Names.ORGANISATION:
        return SealSubject(organisation, organisation.name)
    kind = PaperKind(form["holder.document_kind"])
    country = form["holder.document_country"] if kind is PaperKind.OTHER else "FR"
    return PersonSubject(
        given_name=form["holder.given_name"],
        surname=form["holder.surname"],
        serial_number=f"{_IDENTIFIER.get(kind, 'IDC')}{country}-{form['holder.document_number']}",
        email=form["holder.email"],
        organisation=organisation,
    )


def subject_so_far(product: Product, form: Form) -> Subject:
    """The subject as far as the form is filled, something that can stand in a certificate for the rest.

    Raises InvalidSubject, which names the field.
    """
    return subject_of(product, {**_ANYBODY, **form})
