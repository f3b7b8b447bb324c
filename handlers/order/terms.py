"""The terms of use in full: nobody accepts what they could not read."""

from handlers.chat.screen import Screen
from handlers.chat.visit import Visit
from services.core.texts import Markup


def terms_screen(visit: Visit, back: str) -> Screen:
    """`back` is the action of the journey that leads away from them."""
    terms = visit.suite.catalogue.terms
    paragraphs = Markup("\n\n".join(visit.t(key) for key in terms.texts))
    text = visit.t("terms", version=terms.version, paragraphs=paragraphs)
    return Screen(f"terms-{terms.version}", text, ((visit.button("button-back", back),),))
