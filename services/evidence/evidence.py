"""The evidence of a signed request: who signed what, when, and by which code (`domain` §4.2 step 4).

The form that was signed is attached to it, so that one file proves the whole.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from services.catalogue import Office, Product
from services.core.texts import Texts
from services.evidence.sheet import Sheet, grouped, in_utc

FORM_NAME = "form.pdf"


@dataclass(frozen=True, slots=True, repr=False)
class SignatureRecord:
    """One signature, as it was recorded when it was made.

    `sha256` is of the form that this person read, `terms` the version of the terms of use that they accepted,
    `delivery` names the message that carried the code.
    """

    name: str
    roles: tuple[str, ...]
    account: str
    signed_at: datetime
    sha256: str
    terms: str
    masked_phone: str
    delivery: str


@dataclass(frozen=True, slots=True, repr=False)
class EvidenceContent:
    number: str
    at: datetime
    product: Product
    office: Office
    form: bytes
    signatures: tuple[SignatureRecord, ...]


def draw_evidence(content: EvidenceContent, texts: Texts, locale: str) -> bytes:
    """A PDF/A-3B with the form attached. Raises Invalid(`error-text-script`) where a text cannot be drawn.

    Raises ValueError where a record is of another form: such evidence must not exist.
    """

    def say(key: str, **args: object) -> str:
        return texts.plain(locale, key, **args)

    digest = sha256(content.form).hexdigest()
    if any(record.sha256 != digest for record in content.signatures):
        raise ValueError("a signature is of another form")
    with Sheet(
        say("evidence-title"),
        say("form-subtitle", number=content.number, office=content.office.name),
        say("evidence-footer", number=content.number),
        locale,
        content.at,
    ) as sheet:
        _draw(sheet, content, digest, texts, locale)
        return sheet.drawn()


def _draw(sheet: Sheet, content: EvidenceContent, digest: str, texts: Texts, locale: str) -> None:
    def say(key: str, **args: object) -> str:
        return texts.plain(locale, key, **args)

    sheet.section(say("form-request"))
    sheet.field(say("form-number"), content.number)
    sheet.field(say("form-product-name"), content.product.name)
    sheet.field(say("form-office-name"), content.office.name)
    sheet.field(say("evidence-drawn"), in_utc(content.at))

    sheet.section(say("evidence-form"))
    sheet.paragraph(say("evidence-attached", name=FORM_NAME))
    sheet.field("SHA-256", grouped(digest))

    sheet.section(say("evidence-signatures"))
    sheet.paragraph(say("evidence-how", count=len(content.signatures)))
    for record in content.signatures:
        roles = ", ".join(texts.plain(locale, f"role-{role}") for role in record.roles)
        sheet.record(
            f"{record.name} · {roles}",
            [
                (say("evidence-signed"), in_utc(record.signed_at)),
                (say("evidence-account"), record.account),
                (say("form-phone"), record.masked_phone),
                (say("evidence-delivery"), record.delivery),
                (say("evidence-digest"), grouped(record.sha256)),
                (say("evidence-terms"), record.terms),
            ],
        )

    sheet.section(say("evidence-seal"))
    sheet.paragraph(say("evidence-sealed"))
    sheet.embed_file(
        bytes=content.form,
        basename=FORM_NAME,
        desc=say("form-title"),
        mime_type="application/pdf",
        associated_file_relationship="Source",
        creation_date=content.at,
        modification_date=content.at,
        compress=True,
    )
