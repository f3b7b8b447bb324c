"""From the form of a request to the subject of its certificate (ETSI EN 319 412-2 §4.2.4; `domain` §9)."""

from typing import Final

from services.identity.organisations import siren_of
from services.identity.papers import PaperKind
from services.pki.subjects import Organisation, PersonSubject
from services.requests.form import Form

_IDENTIFIER: Final = {PaperKind.PASSPORT: "PAS"}
"""ETSI EN 319 412-1 §5.1.3: a passport is `PAS`, every other identity document `IDC`."""


def holder_subject(form: Form) -> PersonSubject:
    """The holder, tied to their organisation."""
    kind = PaperKind(form["holder.document_kind"])
    country = form["holder.document_country"] if kind is PaperKind.OTHER else "FR"
    return PersonSubject(
        given_name=form["holder.given_name"],
        surname=form["holder.surname"],
        serial_number=f"{_IDENTIFIER.get(kind, 'IDC')}{country}-{form['holder.document_number']}",
        email=form["holder.email"],
        organisation=Organisation(
            name=form["organisation.name"],
            siren=siren_of(form["organisation.siret"]),
            siret=form["organisation.siret"],
        ),
    )


def check_subject(form: Form) -> None:
    """Whether what is typed so far can stand in a certificate. Raises InvalidSubject, which names the field.

    Fields not yet typed are taken as something that can.
    """
    given_name, surname = form.get("holder.given_name", "A"), form.get("holder.surname", "B")
    PersonSubject(given_name, surname, "IDCFR-0", email=form.get("holder.email"))
    if name := form.get("organisation.name"):
        Organisation(name, siren_of(form["organisation.siret"]), form["organisation.siret"])
