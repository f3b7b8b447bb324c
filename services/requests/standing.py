"""Where a request stands, in the words that its people read."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from models import Code, OutboxMessage, OutboxStatus, Request, RequestState
from services.codes import Purpose

UNRETRIEVED: Final = "unretrieved"
"""Approved, and deleted because nobody fetched its certificate in two months; what is not signed in time is expired."""

_MAILED: Final = {
    RequestState.APPROVED: (("retrieval-code", "retrieval-code-again"), ("questions",)),
    RequestState.RETRIEVAL: (("download",),),
}
"""The e-mails by which the holder goes on from a state, each with what replaces it."""


async def standings(requests: Iterable[Request]) -> dict[UUID, str]:
    """By id, the state of each request or `UNRETRIEVED`."""
    states = {request.id: request.state for request in requests}
    expired = [identifier for identifier, state in states.items() if state is RequestState.EXPIRED]
    approved = await Code.filter(purpose=Purpose.RETRIEVAL, subject_id__in=expired).only("id", "subject_id")
    return {**states, **{code.subject_id: UNRETRIEVED for code in approved}}


async def mailed(request: Request) -> str:
    """What became of the e-mails that the holder needs now: `failed` and `pending` if one has, else `sent`."""
    fates = set()
    for kinds in _MAILED.get(request.state, ()):
        mails = OutboxMessage.filter(request_id=request.id, kind__in=kinds)
        newest = await mails.order_by("-position").first()
        fates.add(newest.status if newest else OutboxStatus.PENDING)
    return next((str(fate) for fate in (OutboxStatus.FAILED, OutboxStatus.PENDING) if fate in fates), "sent")
