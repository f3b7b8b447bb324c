"""One request: where it stands, what comes next and when, and what its requester may do with it."""

from typing import Final

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from handlers.home.onward import onward
from models import Request, RequestState, Signatory, SignatoryState
from services.core.errors import Conflict
from services.core.texts import Markup
from services.core.unit import transaction
from services.requests import supplements
from services.requests.invitations import TO_SIGN
from services.requests.standing import mailed, standings
from services.requests.states import ENDS, WITHDRAWABLE
from services.review import SUSPENDED

_TAKEN_BACK: Final = (RequestState.SIGNING, RequestState.REVIEW)
"""The states in which the owner may take the request back to correct it."""
_SIGNED: Final = (*_TAKEN_BACK, RequestState.RETURNED)
"""The states in which the owner reads who has signed."""


class FollowRequest(Journey):
    """What the owner may do: correct it, add a document, invite the signatories again, withdraw it."""

    name = "request"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        request = await visit.suite.follow.request(visit.account, visit.subject_id)
        own = request.owner_id == visit.account.id
        about = visit.suite.notices.about(request, visit.account.locale)
        if visit.topic == "withdraw" and own and request.state in WITHDRAWABLE:
            text = visit.t("request-withdraw", **about)
            sure = visit.button("button-withdraw-sure", "withdraw-sure")
            return Screen(f"withdraw-{request.version}", text, column(sure, visit.button("button-back", "keep")))
        if visit.topic == "correct" and own and request.state in _TAKEN_BACK:
            signatures = await visit.suite.voiding.standing(request)
            text = visit.t("request-correct", signatures=signatures, **about)
            step = f"correct-{request.version}-{signatures}"
            sure = visit.button("button-correct-sure", "correct-sure")
            return Screen(step, text, column(sure, visit.button("button-back", "keep")))
        signatories = await visit.suite.review.signatories(request) if own and request.state in _SIGNED else []
        evidence = request.evidence_document is not None and request.state not in ENDS
        ways_on = await onward(visit, request)
        states = "-".join(signatory.state for signatory in signatories)
        parts = [await self._standing(visit, request, own)]
        if signatories:
            parts.append(Markup("\n".join(_signatory(visit, signatory) for signatory in signatories)))
        if own and request.state not in ENDS and visit.suite.folders.for_another(request):
            parts.append(visit.t("request-for-another"))
        return Screen(
            f"follow-{request.version}-{states}",
            Markup("\n\n".join(parts)),
            (
                *(self._ways(visit, request, signatories) if own else ()),
                *column(*ways_on),
                *column(
                    visit.button("button-evidence", "evidence") if evidence else None,
                    visit.button("button-withdraw", "withdraw") if own and request.state in WITHDRAWABLE else None,
                    visit.leads("button-requests", "requests"),
                    visit.leads("button-home", "home"),
                ),
            ),
        )

    async def _standing(self, visit: Visit, request: Request, own: bool) -> Markup:
        about = visit.suite.notices.about(request, visit.account.locale)
        returned = own and request.state is RequestState.RETURNED
        stands = (await standings([request]))[request.id]
        key = f"next-returned-{request.returned_for}" if returned else f"next-{stands}"
        until, mail = request.deadline or request.state_since, await mailed(request)
        following = visit.t(key, until=until, mail=mail, **about)
        state = visit.t(f"state-{stands}")
        text = visit.t("request", state=state, following=following, since=request.state_since, **about)
        if returned and request.reason_sealed:
            return visit.t("request-asked", text=text, reason=visit.suite.folders.reason(request))
        if request.state is RequestState.REJECTED:
            return visit.t("request-reason", text=text, reason=visit.suite.folders.reason(request))
        return text

    def _ways(self, visit: Visit, request: Request, signatories: list[Signatory]) -> tuple[tuple[Button, ...], ...]:
        """What the owner may change, as long as the desk has not decided."""
        returned = request.state is RequestState.RETURNED
        adding = request.state in supplements.OPEN
        signing = request.state is RequestState.SIGNING
        unsigned = signing and any(signatory.state in TO_SIGN for signatory in signatories)
        return column(
            visit.button("button-resend-signers", "resend") if unsigned else None,
            visit.leads("button-correct", "order", request.id) if returned else None,
            visit.button("button-correct", "correct") if request.state in _TAKEN_BACK else None,
            visit.leads("button-add-document", "supplement", request.id) if adding else None,
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        request = await visit.suite.follow.request(visit.account, visit.subject_id)
        match action:
            case "evidence" if request.evidence_document:
                visit.give(await visit.suite.documents.fetch(request.evidence_document))
            case "withdraw" | "correct":
                visit.go(self.name, request.id, action)
            case "keep":
                visit.go(self.name, request.id)
            case "withdraw-sure":
                async with transaction():
                    await visit.suite.follow.withdraw(visit.account, request)
                    await visit.settle(self.name, request.id)
            case "resend":
                await visit.suite.reinvitations.send(visit.account, request)
                visit.notice = visit.t("signers-invited")
            case "correct-sure":
                async with transaction():
                    await visit.suite.returns.take_back(visit.account, request)
                    await visit.settle("order", request.id)
            case _:
                raise Conflict


def _signatory(visit: Visit, signatory: Signatory) -> Markup:
    """Whether this person has signed, by name."""
    if signatory.state is SignatoryState.SIGNED:
        key = "request-signed"
    else:
        key = "request-suspended" if signatory.state in SUSPENDED else "request-unsigned"
    return visit.t(key, name=visit.suite.folders.full_name(visit.suite.folders.person(signatory)))
