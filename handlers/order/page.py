"""A product's page: everything that somebody wants to know before they order it."""

from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.catalogue import Product
from services.core.texts import Markup


def product_page(visit: Visit, product: Product) -> Screen:
    text = visit.t(
        "product-page",
        name=product.name,
        summary=visit.t(f"product-{product.code}-summary"),
        support=_listed(visit, *(f"support-{support}" for support in product.supports)),
        level=_level(visit, product),
        lifetimes=_lifetimes(visit, product),
        formats=_listed(visit, *(f"format-{name}" for name in product.signature_formats or ("none",))),
        signatories=_signatories(visit, product),
        documents=_documents(visit, product),
        offices=_offices(visit, product),
        available="yes" if product.available else "no",
    )
    order = visit.button("button-order-product", "order", product.code) if product.available else None
    return Screen(f"product-{product.code}", text, column(order, visit.button("button-back", "list")))


def _level(visit: Visit, product: Product) -> Markup:
    level = visit.t(f"level-about-{product.level}")
    if product.rgs is None:
        return level
    return _lines([level, visit.t(f"rgs-about-{product.rgs.name.lower()}")])


def _lifetimes(visit: Visit, product: Product) -> Markup:
    return _lines(
        [
            visit.t("product-lifetime", months=lifetime.months, price=lifetime.price_cents / 100)
            for lifetime in product.lifetimes
        ]
    )


def _signatories(visit: Visit, product: Product) -> Markup:
    return _lines([visit.t(f"signs-{rule.role}", acts=str(rule.acts or "")) for rule in product.signatories])


def _documents(visit: Visit, product: Product) -> Markup:
    return _lines([visit.t(f"needs-{rule.kind}", months=rule.max_age_months or 0) for rule in product.documents])


def _offices(visit: Visit, product: Product) -> Markup:
    offices = (visit.suite.catalogue.office(code) for code in product.offices)
    return _lines(
        [visit.t("product-office", **visit.suite.notices.contacts(it, visit.account.locale)) for it in offices]
    )


def _listed(visit: Visit, *keys: str) -> Markup:
    return Markup(", ".join(visit.t(key) for key in keys))


def _lines(lines: list[Markup]) -> Markup:
    return Markup("\n".join(lines))
