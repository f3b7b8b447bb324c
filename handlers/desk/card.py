"""A request as the desk sees it, and what the desk does with it."""

from uuid import UUID

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from models import Request, RequestState, Signatory
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.core.unit import transaction
from services.pki.revocation import RevocationReason
from services.reissues import REISSUABLE
from services.review import OFFICER

_CANNED = ("unreadable", "expired", "mismatch")
_HELD = (RequestState.ISSUED, RequestState.ACCEPTED, RequestState.SHIPPED)


class Card(Journey):
    name = "desk"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        request = await visit.suite.review.open(visit.account, request_id=visit.subject_id)
        if visit.topic == "reject" and request.state is RequestState.REVIEW:
            return self._rejecting(visit, request)
        if visit.topic == "revoke" and request.state in _HELD:
            buttons = [visit.button(f"reason-{reason}", "propose", reason) for reason in RevocationReason]
            text = visit.t("desk-revoke", **self._about(visit, request))
            return Screen(f"revoke-{request.version}", text, column(*buttons, visit.button("button-back", "stay")))
        return await self._card(visit, request)

    async def _card(self, visit: Visit, request: Request) -> Screen:
        signatories = await visit.suite.review.signatories(request)
        blocked = await visit.suite.unblocking.blocked(request)
        proposal = await visit.suite.desk_revocation.proposal(request)
        documents = list(await visit.suite.documents.of(request.id))
        lines = [
            visit.t(
                "desk-card",
                since=request.state_since,
                state=visit.t(f"state-{request.state}"),
                **self._about(visit, request),
            )
        ]
        lines += [self._signatory(visit, signatory) for signatory in signatories]
        lines += [visit.t("desk-blocked-line", what=visit.t(f"purpose-{purpose}")) for purpose in blocked]
        if await visit.suite.review.same_subject(request):
            lines.append(visit.t("desk-same-subject"))
        if proposal:
            lines.append(visit.t("desk-proposal-line", reason=visit.t(f"reason-{proposal.reason}")))
        rows: list[tuple[Button, ...]] = [
            (
                visit.button(
                    "button-desk-document", "document", document.id, document=visit.t(f"document-{document.kind}")
                ),
            )
            for document in documents
        ]
        rows += [
            (visit.button("button-accept-identity", "accept", signatory.id, name=self._name(visit, signatory)),)
            for signatory in signatories
            if request.state is RequestState.SIGNING and visit.suite.identification.in_doubt(signatory)
        ]
        officer = await visit.suite.agents.holds(visit.account, OFFICER, request.office)
        if request.state is RequestState.REVIEW and officer:
            rows.append((visit.button("button-approve", "approve"), visit.button("button-reject", "reject")))
        if blocked or await visit.suite.unblocking.suspended(request):
            rows.append((visit.button("button-unblock", "unblock"),))
        if request.state in REISSUABLE:
            rows.append((visit.button("button-reissue", "reissue"),))
        if proposal and officer:
            rows.append((visit.button("button-confirm-revoke", "confirm"), visit.button("button-drop-revoke", "drop")))
        elif request.state in _HELD and officer:
            rows.append((visit.button("button-desk-revoke", "revoke"),))
        rows.append((visit.leads("button-queue", "queue"),))
        step = f"card-{request.version}-{len(blocked)}-{bool(proposal)}"
        return Screen(step, Markup("\n".join(lines)), tuple(rows))

    def _signatory(self, visit: Visit, signatory: Signatory) -> Markup:
        person = visit.suite.folders.person(signatory)
        return visit.t(
            "desk-signatory",
            name=self._name(visit, signatory),
            roles=Markup(", ".join(visit.t(f"role-{role}") for role in signatory.roles)),
            state=visit.t(f"signatory-{signatory.state}"),
            document=visit.t(f"choice-document_kind-{person['document_kind']}"),
            number=person["document_number"],
            expiry="/".join(reversed(person["document_expiry"].split("-"))),
            email=person["email"],
            phone=person["phone"],
        )

    def _name(self, visit: Visit, signatory: Signatory) -> str:
        return visit.suite.folders.full_name(visit.suite.folders.person(signatory))

    def _rejecting(self, visit: Visit, request: Request) -> Screen:
        buttons = [visit.button(f"canned-{key}", "canned", key) for key in _CANNED]
        text = visit.t("desk-reject", **self._about(visit, request))
        return Screen(f"reject-{request.version}", text, column(*buttons, visit.button("button-back", "stay")))

    def _about(self, visit: Visit, request: Request) -> dict[str, object]:
        form = visit.suite.folders.form(request)
        return {
            **visit.suite.notices.about(request, visit.account.locale),
            "organisation": form.get("organisation.name", ""),
            "siret": form.get("organisation.siret", ""),
        }

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        review, revocations = visit.suite.review, visit.suite.desk_revocation
        request = await review.open(visit.account, request_id=visit.subject_id)
        stay = True
        match action:
            case "document":
                visit.lend(await review.open_document(visit.account, request, UUID(arg)))
            case "approve":
                await review.approve(visit.account, request)
                visit.notice = visit.t("desk-approved", **self._about(visit, request))
            case "reject" | "revoke":
                visit.go(self.name, request.id, action)
                stay = False
            case "canned":
                owner = await request.owner  # it is the requester who will read it
                await self._reject(visit, request, visit.suite.texts.plain(owner.locale, f"canned-{arg}"))
            case "accept":
                await visit.suite.unblocking.accept_identity(visit.account, request, UUID(arg))
                visit.notice = visit.t("desk-identity-accepted", **self._about(visit, request))
            case "unblock":
                await visit.suite.unblocking.unblock(visit.account, request)
                visit.notice = visit.t("desk-unblocked", **self._about(visit, request))
            case "reissue":
                await visit.suite.reissues.reissue(visit.account, request)
                visit.notice = visit.t("desk-reissued", **self._about(visit, request))
            case "propose":
                async with transaction():
                    await revocations.propose(visit.account, request, arg)
                    await visit.settle(self.name, request.id)
                visit.notice = visit.t("desk-proposed", **self._about(visit, request))
            case "confirm":
                await revocations.confirm(visit.account, request)
                visit.notice = visit.t("desk-revoked", **self._about(visit, request))
            case "drop":
                await revocations.withdraw_proposal(visit.account, request)
            case "stay":
                pass
            case _:
                raise Conflict
        if stay:
            visit.go(self.name, request.id)

    async def text(self, visit: Visit, text: str) -> None:
        request = await visit.suite.review.open(visit.account, request_id=visit.subject_id)
        if visit.topic != "reject":
            raise Invalid("error-button-expected")
        await self._reject(visit, request, text)
        visit.go(self.name, request.id)

    async def _reject(self, visit: Visit, request: Request, reason: str) -> None:
        await visit.suite.review.reject(visit.account, request, reason)
        visit.notice = visit.t("desk-rejected", **self._about(visit, request))
