"""What waits for the holder of a request, as buttons that lead there."""

from typing import Final

from handlers.chat.screen import Button
from handlers.chat.visit import Visit
from models import Request, RequestState
from services.notices import shown_number

_ASKS_FOR: Final = {
    RequestState.APPROVED: "questions",
    RequestState.QUESTIONS: "questions",
    RequestState.RETRIEVAL: "retrieval",
    RequestState.ISSUED: "retrieval",
}


async def onward(visit: Visit, only: Request | None = None) -> list[Button]:
    """Of every request this person holds, or of that one; a link that has run out is said to have."""
    held = [each for each in await visit.suite.follow.held_by(visit.account) if only is None or each.id == only.id]
    retrieving = await visit.suite.follow.retrieving(held)
    over = await visit.suite.renewal.waiting_in_vain(held)
    buttons = []
    for request in held:
        journey = _ASKS_FOR[request.state]
        if journey == "questions" or request.id in retrieving:
            key = f"button-{'expired' if request.id in over else 'continue'}-{journey}"
            buttons.append(visit.leads(key, journey, request.id, number=shown_number(request.number)))
    return buttons
