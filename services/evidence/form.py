"""The form of a request: what every signatory reads, and what their signature covers (`domain` §4.2).

Signatories prove who they are with the number and the expiry of their identity document and with their phone: the
form never shows those, nor one signatory's papers to another, only the digests.
"""

from dataclasses import dataclass
from datetime import datetime

from stdnum.fr import siret as siret_rules

from services.catalogue import Lifetime, Office, Product
from services.catalogue.hours import shown_hours
from services.catalogue.offices import Terms
from services.core.texts import Texts
from services.evidence.sheet import Sheet, grouped, in_utc
from services.identity.mail_addresses import mask_email
from services.identity.phones import mask_phone


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """Somebody who signs, with one role or several. `phone` is E.164, and shown masked."""

    roles: tuple[str, ...]
    given_name: str
    surname: str
    email: str
    phone: str

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.surname}"


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document of the request: `kind` as in the catalogue, `role` of whom it is where it is a person's."""

    kind: str
    sha256: str
    role: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class FormContent:
    """All that the form shows. `number` is as people read it, `at` when the request was submitted.

    The first of `people` is the subject of the certificate, or the certificate manager of a seal.
    """

    number: str
    at: datetime
    requester: str
    product: Product
    support: str
    lifetime: Lifetime
    people: tuple[Person, ...]
    organisation: str
    siret: str
    representative: str
    documents: tuple[ListedDocument, ...]
    terms: Terms
    office: Office


def draw_form(content: FormContent, texts: Texts, locale: str) -> bytes:
    """A PDF/A-3B. Raises Invalid(`error-text-script`) where a text cannot be drawn."""

    def say(key: str, **args: object) -> str:
        return texts.plain(locale, key, **args)

    with Sheet(
        say("form-title"),
        say("form-subtitle", number=content.number, office=content.office.name),
        say("form-footer", number=content.number),
        locale,
        content.at,
    ) as sheet:
        _draw(sheet, content, texts, locale)
        return sheet.drawn()


def _draw(sheet: Sheet, content: FormContent, texts: Texts, locale: str) -> None:
    def say(key: str, **args: object) -> str:
        return texts.plain(locale, key, **args)

    product, subject = content.product, content.people[0]

    sheet.section(say("form-request"))
    sheet.field(say("form-number"), content.number)
    sheet.field(say("form-submitted"), in_utc(content.at))
    sheet.field(say("form-requester"), content.requester)

    sheet.section(say("form-product"))
    sheet.field(say("form-product-name"), product.name)
    sheet.field(say("form-level"), _level(product, texts, locale))
    sheet.field(say("form-support"), say(f"support-{content.support}"))
    sheet.field(say("form-lifetime"), say("form-months", months=content.lifetime.months))
    sheet.field(say("form-price"), say("form-euros", price=content.lifetime.price_cents / 100))

    sheet.section(say(f"form-subject-{product.subject}"))
    sheet.field(say("form-given-name"), subject.given_name)
    sheet.field(say("form-surname"), subject.surname)
    sheet.field(say("form-email"), subject.email)
    sheet.field(say("form-phone"), mask_phone(subject.phone))

    if content.organisation:
        sheet.section(say("form-organisation"))
        sheet.field(say("form-organisation-name"), content.organisation)
        sheet.field(say("form-siret"), siret_rules.format(content.siret))
        sheet.field(say("form-representative"), content.representative)

    sheet.section(say("form-signatories"))
    sheet.grid(
        [say("form-name"), say("form-roles"), say("form-email"), say("form-phone")],
        [
            [person.name, _roles(person.roles, texts, locale), _masked(person.email), mask_phone(person.phone)]
            for person in content.people
        ],
        (32, 26, 22, 20),
    )

    sheet.section(say("form-documents"))
    sheet.grid(
        [say("form-document"), "SHA-256"],
        [[_document(listed, texts, locale), grouped(listed.sha256)] for listed in content.documents],
        (32, 68),
    )

    sheet.section(say("form-terms", version=content.terms.version))
    for key in content.terms.texts:
        sheet.paragraph(say(key))

    sheet.section(say("form-office"))
    sheet.field(say("form-office-name"), content.office.name)
    sheet.field(say("form-office-reach"), f"{content.office.email} · {content.office.phone}")
    sheet.field(say("form-office-hours"), shown_hours(content.office.openings, texts, locale))
    sheet.field(say("form-office-address"), content.office.address)


def _level(product: Product, texts: Texts, locale: str) -> str:
    level = texts.plain(locale, f"level-{product.level}")
    return f"{level} · RGS {product.rgs}" if product.rgs else level


def _roles(roles: tuple[str, ...], texts: Texts, locale: str) -> str:
    return ", ".join(texts.plain(locale, f"role-{role}") for role in roles)


def _masked(email: str) -> str:
    return mask_email(email) if email else "-"


def _document(listed: ListedDocument, texts: Texts, locale: str) -> str:
    kind = texts.plain(locale, f"document-{listed.kind}")
    return f"{kind} ({texts.plain(locale, f'role-{listed.role}')})" if listed.role else kind
