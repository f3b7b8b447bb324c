"""The trail of one request, from its draft to its revocation: what was done, in its order, by ids alone."""

from models import AuditEvent, Certificate, Request, Retrieval, Signatory
from playground.demo import software
from tests.journeys.cast import Cast
from tests.journeys.states import at_certificate

STEPS = [
    "request.draft", "request.submit", "signatory.identify", "terms.accept", "signature.code", "signatory.sign",
    "request.complete_signatures", "request.evidence", "request.claim", "request.approve", "request.open_questions",
    "holder.document", "request.set_questions", "retrieval.answers", "certificate.recorded", "certificate.issued",
    "request.issue", "retrieval.hand_over", "retrieval.saved", "certificate.revoked", "request.revoke",
    "revocation.answers",
]  # fmt: skip


async def test_every_step_is_told(cast: Cast) -> None:
    who, number, _ = await at_certificate(cast)
    await software.revoke(who, number)
    request = await Request.get(number=int(number[2:]))
    rows = [
        *[f"signatory:{row.id}" for row in await Signatory.filter(request=request)],
        *[f"certificate:{row.id}" for row in await Certificate.filter(request=request)],
        *[f"retrieval:{row.id}" for row in await Retrieval.filter(request=request)],
    ]
    events = await AuditEvent.filter(object__in=[f"request:{request.id}", *rows]).order_by("seq")
    assert [event.action for event in events] == STEPS
    told = " ".join(str(event.data) for event in events)
    assert not any(value in told for value in (who.identity.surname, who.identity.email, who.identity.document_number))
