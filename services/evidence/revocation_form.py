"""The form by which a holder asks the registration office to revoke (`domain` §4.9): prefilled, signed by hand."""

from dataclasses import dataclass
from datetime import datetime

from services.catalogue import Office
from services.catalogue.hours import shown_hours
from services.core.texts import Texts
from services.evidence.sheet import Sheet

_NEXT = ("revocation-form-confirmed", "revocation-form-delay", "revocation-form-final")


@dataclass(frozen=True, slots=True, repr=False)
class RevocationFormContent:
    """`number` as people read it, `serial` in hexadecimal; `motives` are those to choose from, `chosen` the one to
    tick, where the holder has told it."""

    number: str
    at: datetime
    product: str
    serial: str
    holder: str
    organisation: str
    expires: datetime
    motives: tuple[str, ...]
    chosen: str | None
    office: Office


def draw_revocation_form(content: RevocationFormContent, texts: Texts, locale: str) -> bytes:
    """A PDF/A-3B, of one page unless names are very long.

    Raises Invalid(`error-text-script`) where a text cannot be drawn.
    """

    def say(key: str, **args: object) -> str:
        return texts.plain(locale, key, **args)

    with Sheet(
        say("revocation-form-title"),
        say("form-subtitle", number=content.number, office=content.office.name),
        say("revocation-form-footer", number=content.number),
        locale,
        content.at,
    ) as sheet:
        _draw(sheet, content, texts, locale)
        return sheet.drawn()


def _draw(sheet: Sheet, content: RevocationFormContent, texts: Texts, locale: str) -> None:
    def say(key: str, **args: object) -> str:
        return texts.plain(locale, key, **args)

    office = content.office
    sheet.section(say("revocation-form-to"))
    sheet.field(say("form-office-name"), office.name)
    sheet.field(say("form-office-address"), office.address)
    sheet.field(say("form-office-reach"), f"{office.email} · {office.phone}")
    sheet.field(say("form-office-hours"), shown_hours(office.openings, texts, locale))

    sheet.section(say("revocation-form-certificate"))
    sheet.field(say("revocation-form-request"), content.number)
    sheet.field(say("form-product-name"), content.product)
    sheet.field(say("revocation-form-serial"), content.serial)
    sheet.field(say("form-subject-person"), content.holder)
    if content.organisation:
        sheet.field(say("form-organisation"), content.organisation)
    sheet.field(say("revocation-form-expires"), say("value", value=content.expires))

    sheet.section(say("revocation-form-reason"))
    sheet.boxes([(say(f"reason-{motive}"), motive == content.chosen) for motive in content.motives])

    sheet.section(say("revocation-form-signature"))
    sheet.paragraph(say("revocation-form-asks"))
    sheet.blank(say("revocation-form-place"))
    sheet.blank(say("revocation-form-date"))
    sheet.blank(say("revocation-form-sign"), 20)

    sheet.section(say("revocation-form-next"))
    for key in _NEXT:
        sheet.paragraph(say(key))
