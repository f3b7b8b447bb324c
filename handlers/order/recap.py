"""The recap: everything typed, each field to be corrected, and the terms before sending."""

from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from models import Request
from services.core.texts import Markup
from services.notices import shown_number
from services.requests import form as forms


def recap_screen(visit: Visit, request: Request) -> Screen:
    form = visit.suite.folders.form(request)
    title = visit.suite.notices.product_title(request, visit.account.locale)
    lines = [visit.t("recap-line", field=visit.t("field-lifetime"), value=title)]
    lines += [
        visit.t("recap-line", field=_label(visit, field), value=_shown(visit, field, form[field.key]))
        for field in forms.fields(form)
    ]
    text = visit.t(
        "recap",
        number=shown_number(request.number),
        steps=len(forms.PARTS),
        lines=Markup("\n".join(lines)),
        terms=visit.suite.catalogue.terms.version,
    )
    edits = [visit.button("button-edit", "edit", "product.lifetime", field=visit.t("field-lifetime"))]
    edits += [
        visit.button("button-edit", "edit", field.key, field=_label(visit, field)) for field in forms.fields(form)
    ]
    rows: list[tuple[Button, ...]] = [
        (visit.button("button-submit", "submit"),),
        (visit.button("button-terms", "terms"),),
    ]
    rows += [tuple(edits[start : start + 2]) for start in range(0, len(edits), 2)]
    rows.append((visit.button("button-cancel", "leave"),))
    return Screen("recap", text, tuple(rows))


def terms_screen(visit: Visit) -> Screen:
    """The terms in full: nobody accepts what they could not read."""
    terms = visit.suite.catalogue.terms
    paragraphs = Markup("\n\n".join(visit.t(key) for key in terms.texts))
    text = visit.t("terms", version=terms.version, paragraphs=paragraphs)
    return Screen("terms", text, ((visit.button("button-back", "resume"),),))


def _label(visit: Visit, field: forms.Field) -> Markup:
    """What a field is called, and of whom it is where two people are asked the same."""
    label = visit.t(f"field-{field.name}")
    if field.part == forms.REPRESENTATIVE and field.name != "who":
        return visit.t("field-of", field=label, who=visit.t("role-legal_representative"))
    return label


def _shown(visit: Visit, field: forms.Field, value: str) -> Markup:
    if field.kind is forms.Kind.FILE:
        return visit.t("recap-file")
    if field.kind is forms.Kind.CHOICE:
        return visit.t(f"choice-{field.name}-{value}")
    if field.name == "document_expiry":
        return visit.t("value", value="/".join(reversed(value.split("-"))))
    return visit.t("value", value=value)
