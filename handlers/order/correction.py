"""Correcting a request that was sent: the same recap and the same questions, and what a change would void first."""

from typing import Final

from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from handlers.order.recap import edit_rows, recap_lines
from models import Request
from services.core.texts import Markup
from services.notices import shown_number

VOID: Final = "void "
"""The topic that asks, before a field is changed, whether the signatures may be voided."""


async def correction_screen(visit: Visit, request: Request) -> Screen:
    signatures = await visit.suite.voiding.standing(request)
    text = visit.t(
        "recap-returned",
        number=shown_number(request.number),
        lines=recap_lines(visit, request),
        todo=_todo(visit, request, signatures),
        until=request.deadline,
    )
    if request.reason_sealed:
        text = visit.t("request-asked", text=text, reason=visit.suite.folders.reason(request))
    rows: list[tuple[Button, ...]] = [
        (visit.button("button-accept-resubmit" if request.amended else "button-resubmit", "submit"),),
        (visit.leads("button-add-document", "supplement", request.id),),
        (visit.button("button-terms", "terms"),),
        *edit_rows(visit, request),
        (visit.leads("button-follow", "request", request.id),),
    ]
    return Screen(f"correction-{request.version}-{visit.suite.catalogue.terms.version}", text, tuple(rows))


async def void_screen(visit: Visit, request: Request) -> Screen:
    """How many signatures a change would void, before it is made."""
    text = visit.t("order-void", signatures=await visit.suite.voiding.standing(request))
    sure = visit.button("button-void-sure", "edit-sure", visit.topic.removeprefix(VOID))
    return Screen(visit.topic, text, ((sure,), (visit.button("button-back", "resume"),)))


def _todo(visit: Visit, request: Request, signatures: int) -> Markup:
    if request.amended:
        return visit.t("correct-amended", terms=visit.suite.catalogue.terms.version)
    return visit.t("correct-signed", signatures=signatures) if signatures else visit.t("correct-unsigned")
