"""The recap: everything typed, each field to be corrected, and the terms before sending."""

from typing import Final

from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from models import Request
from services.catalogue.products import Role
from services.core.texts import Markup
from services.notices import shown_number
from services.requests.fields import Field, Kind
from services.requests.form import OFFICE

_OTHERS: Final = (Role.LEGAL_REPRESENTATIVE, Role.DELEGATE)
"""Asked the same as the holder: their fields say whose they are."""


def recap_screen(visit: Visit, request: Request) -> Screen:
    terms = visit.suite.catalogue.terms.version
    text = visit.t(
        "recap",
        number=shown_number(request.number),
        steps=len(visit.suite.orders.form_of(request).parts),
        lines=recap_lines(visit, request),
        terms=terms,
    )
    rows: list[tuple[Button, ...]] = [
        (visit.button("button-submit", "submit"),),
        (visit.button("button-terms", "terms"),),
    ]
    rows += edit_rows(visit, request)
    rows.append((visit.button("button-cancel", "leave"),))
    return Screen(f"recap-{terms}", text, tuple(rows))


def recap_lines(visit: Visit, request: Request) -> Markup:
    """Everything that was answered."""
    form = visit.suite.folders.form(request)
    title = visit.suite.notices.product_title(request, visit.account.locale)
    lines = [visit.t("recap-line", field=visit.t("field-lifetime"), value=title)]
    lines += [
        visit.t("recap-line", field=_label(visit, field), value=_shown(visit, field, form[field.key]))
        for field in visit.suite.orders.form_of(request).fields(form)
    ]
    return Markup("\n".join(lines))


def edit_rows(visit: Visit, request: Request) -> list[tuple[Button, ...]]:
    """A button for each answer, two in a row."""
    fields = visit.suite.orders.form_of(request).fields(visit.suite.folders.form(request))
    edits = [visit.button("button-edit", "edit", "product.lifetime", field=visit.t("field-lifetime"))]
    edits += [visit.button("button-edit", "edit", field.key, field=_label(visit, field)) for field in fields]
    return [tuple(edits[start : start + 2]) for start in range(0, len(edits), 2)]


def chosen(visit: Visit, field: Field, choice: str) -> str:
    """A choice in words, as its button reads."""
    if field.key == OFFICE:
        return visit.suite.catalogue.office(choice).town
    return visit.suite.texts.plain(visit.account.locale, f"choice-{field.text}-{choice}")


def _label(visit: Visit, field: Field) -> Markup:
    """What a field is called, and of whom it is where two people are asked the same."""
    label = visit.t(f"field-{field.text}")
    if field.part in _OTHERS and field.name != "who":
        return visit.t("field-of", field=label, who=visit.t(f"role-{field.part}"))
    return label


def _shown(visit: Visit, field: Field, value: str) -> Markup:
    if field.kind is Kind.FILE:
        return visit.t("recap-file")
    if field.kind is Kind.CHOICE:
        return visit.t("value", value=chosen(visit, field, value))
    if not value:
        return visit.t("recap-none")
    if field.name == "document_expiry":
        return visit.t("value", value="/".join(reversed(value.split("-"))))
    return visit.t("value", value=value)
