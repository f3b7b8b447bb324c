"""The reason in plain words, what it means, the three answers: then it is final."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, Secret, Typed, column
from handlers.chat.visit import Visit
from models import RevocationStep
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.revocation.motives import OFFERED


class Revoke(Journey):
    name = "revocation"

    async def screen(self, visit: Visit) -> Screen:
        revocation = await visit.suite.holder_revocation.of(visit.account, visit.subject_id)
        serial = revocation.certificate.serial
        keep = visit.button("button-keep-certificate", "abandon")
        form = visit.leads("button-revocation-by-form", "revocation-form", revocation.certificate_id)
        if revocation.step is RevocationStep.REASON:
            buttons = [visit.button(f"reason-{reason}", "reason", reason) for reason in OFFERED]
            text = Markup("\n\n".join((visit.t("revoke-reason", serial=serial), visit.t("revoke-reasons"))))
            return Screen("reason", text, column(*buttons, form, keep))
        if revocation.step is RevocationStep.ANSWERS:
            given = len(visit.suite.holder_revocation.answers_given(revocation))
            left = await visit.suite.holder_revocation.tries_left(revocation)
            if left == 0:
                request = await revocation.certificate.request
                text = visit.blocked("error-revocation-answers-blocked", request)
                return Screen("blocked", text, column(form, keep, visit.leads("button-home", "home")))
            asked = await visit.suite.questions.asked(revocation.certificate.request_id, visit.account.locale)
            text = visit.t(
                "revoke-answer",
                reason=visit.t(f"reason-{revocation.reason}"),
                step=given + 1,
                question=asked[given],
                left=left,
                serial=serial,
            )
            secret = Secret(asked[given], Typed.HIDDEN)
            return Screen(f"answer-{given}", text, ((visit.button("button-back", "back"), keep),), secret)
        key = "revoke-done" if revocation.step is RevocationStep.DONE else "revoke-abandoned"
        buttons = [visit.leads("button-certificates", "certificates"), visit.leads("button-home", "home")]
        return Screen("over", visit.t(key, serial=serial), column(*buttons))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        revocations = visit.suite.holder_revocation
        revocation = await revocations.of(visit.account, visit.subject_id)
        match action:
            case "reason":
                await revocations.choose_reason(revocation, arg)
            case "back":
                await revocations.back(revocation)
            case "abandon":
                await revocations.abandon(revocation)
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        revocation = await visit.suite.holder_revocation.of(visit.account, visit.subject_id)
        if revocation.step is not RevocationStep.ANSWERS:
            raise Invalid("error-button-expected")
        await visit.suite.holder_revocation.type_answer(visit.account, revocation, text)
