"""The retrieval as the holder sees it: six steps, a progress line, and the reminder that only the holder does this."""

from datetime import datetime

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, Secret, Typed, column
from handlers.chat.visit import Visit
from models import Channel, Retrieval, RetrievalPhase
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.core.unit import transaction
from services.links import LinkPurpose

P = RetrievalPhase
STEP_OF = {
    P.START: 1, P.PASSWORD: 2, P.CODE: 3, P.ANSWERS: 4, P.KEY_PAIR: 5, P.CERTIFICATE: 5, P.FILE: 5,
    P.DETAILS: 6, P.HANDED_OVER: 6, P.SAVED: 6, P.CLOSED: 6,
}  # fmt: skip
TASKS = (P.KEY_PAIR, P.CERTIFICATE, P.FILE)


class Retrieve(Journey):
    name = "retrieval"

    async def screen(self, visit: Visit) -> Screen:
        retrieval = await visit.suite.retrieval.of(visit.account, visit.subject_id)
        over = await visit.suite.renewal.over_since(retrieval)
        if over:
            return await self._link_over(visit, retrieval, over)
        match retrieval.phase:
            case P.START:
                ready = visit.button("button-ready", "start")
                return self._screen(visit, retrieval, visit.t("retrieval-start"), ready)
            case P.PASSWORD:
                return self._password(visit, retrieval)
            case P.CODE if await visit.suite.retrieval.code_blocked(retrieval):
                return self._blocked(visit, retrieval, "error-retrieval-code-blocked")
            case P.CODE:
                by_sms = visit.button("button-resend-sms", "resend", Channel.SMS)
                by_mail = visit.button("button-resend-mail", "resend", Channel.MAIL)
                asked = visit.secret("secret-retrieval-code", Typed.CODE)
                return self._screen(visit, retrieval, visit.t("retrieval-code"), by_sms, by_mail, secret=asked)
            case P.ANSWERS:
                return await self._answers(visit, retrieval)
            case P.KEY_PAIR | P.CERTIFICATE | P.FILE:
                return self._generation(visit, retrieval)
            case P.DETAILS:
                return await self._details(visit, retrieval)
            case P.HANDED_OVER:
                saved = visit.button("button-saved", "saved")
                again = visit.button("button-file-again", "file-again")
                until, way = retrieval.file_until or retrieval.created_at, visit.suite.handover.way
                text = visit.t("retrieval-handed-over", until=until, way=way)
                return self._screen(visit, retrieval, text, saved, again, ways=False)
            case _:
                home = visit.leads("button-home", "home")
                certificates = visit.leads("button-certificates", "certificates")
                text = visit.t(f"retrieval-{retrieval.phase}")
                return self._screen(visit, retrieval, text, certificates, home, ways=False)

    def _screen(
        self,
        visit: Visit,
        retrieval: Retrieval,
        body: Markup,
        *buttons: object,
        ways: bool = True,
        secret: Secret | None = None,
    ) -> Screen:
        """A step under its progress line; Back and Cancel as long as nothing is generated."""
        text = visit.t("retrieval", progress=_progress(STEP_OF[retrieval.phase]), body=body)
        rows = column(*buttons)  # type: ignore[arg-type]
        if ways:
            cancel = visit.button("button-cancel", "cancel")
            rows += ((cancel,) if retrieval.phase is P.START else (visit.button("button-back", "back"), cancel),)
        again, given = visit.suite.password.has_first(retrieval), visit.suite.retrieval.answers_given(retrieval)
        return Screen(f"{retrieval.phase}-{again:d}-{len(given)}", text, rows, secret)

    def _password(self, visit: Visit, retrieval: Retrieval) -> Screen:
        if not visit.suite.password.has_first(retrieval):
            generate = visit.button("button-generate", "generate")
            asked = visit.secret("secret-password", Typed.HIDDEN)
            return self._screen(visit, retrieval, visit.t("retrieval-password"), generate, secret=asked)
        if visit.topic == "generated":
            text = visit.t("retrieval-generated", password=visit.suite.password.first(retrieval))
            return self._screen(visit, retrieval, text, visit.button("button-noted", "noted"))
        asked = visit.secret("secret-password-again", Typed.HIDDEN)
        return self._screen(visit, retrieval, visit.t("retrieval-password-again"), secret=asked)

    async def _answers(self, visit: Visit, retrieval: Retrieval) -> Screen:
        given = len(visit.suite.retrieval.answers_given(retrieval))
        asked = await visit.suite.questions.asked(retrieval.request_id, visit.account.locale)
        left = await visit.suite.retrieval.tries_left(retrieval)
        if left == 0:
            return self._blocked(visit, retrieval, "error-retrieval-answers-blocked")
        text = visit.t("retrieval-answer", step=given + 1, question=asked[given], left=left)
        return self._screen(visit, retrieval, text, secret=Secret(asked[given], Typed.HIDDEN))

    async def _link_over(self, visit: Visit, retrieval: Retrieval, since: datetime) -> Screen:
        """The 24 hours are over: another link by a code, or by the desk."""
        renew = None
        way_on = Markup(f"{visit.t('renewal-desk')}\n\n{visit.contacts(retrieval.request)}")
        if visit.suite.renewal.offered(retrieval.request):
            phone = await visit.suite.renewal.masked_phone(visit.account, retrieval)
            way_on, renew = visit.t("renewal-offer", phone=phone), visit.button("button-new-link", "renew")
        text = visit.barred("error-link-expired", way_on, purpose=LinkPurpose.DOWNLOAD, at=since)
        return Screen("over", text, column(renew, visit.leads("button-home", "home")))

    def _blocked(self, visit: Visit, retrieval: Retrieval, key: str) -> Screen:
        home = visit.leads("button-home", "home")
        return self._screen(visit, retrieval, visit.blocked(key, retrieval.request), home, ways=False)

    def _generation(self, visit: Visit, retrieval: Retrieval) -> Screen:
        """The three tasks, done, at work, to come."""
        at = TASKS.index(retrieval.phase)
        marks = ["✅" if place < at else "⏳" if place == at else "▫️" for place in range(len(TASKS))]
        text = visit.t("retrieval-generation", key=marks[0], certificate=marks[1], file=marks[2])
        return self._screen(visit, retrieval, text, ways=False)

    async def _details(self, visit: Visit, retrieval: Retrieval) -> Screen:
        details = await visit.suite.certificates.details_of(retrieval.request_id)
        text = visit.t(
            "retrieval-details",
            subject=details.subject,
            issuer=details.issuer,
            start=visit.suite.texts.legal_time(details.not_before),
            end=visit.suite.texts.legal_time(details.not_after),
            serial=details.serial,
            usage=", ".join(details.usages),
            algorithm=details.signature_oid,
            public_key=details.public_key,
        )
        if visit.topic == "check":
            text = Markup(f"{text}\n\n{visit.t('retrieval-check')}")
            asked = visit.secret("secret-password-check", Typed.HIDDEN)
            back = visit.button("button-back", "details")
            return self._screen(visit, retrieval, text, back, ways=False, secret=asked)
        check = visit.button("button-check", "check")
        certificates = visit.leads("button-certificates", "certificates")
        return self._screen(visit, retrieval, text, check, certificates, ways=False)

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        steps, password = visit.suite.retrieval, visit.suite.password
        retrieval = await steps.of(visit.account, visit.subject_id)
        match action:
            case "start":
                await steps.start(retrieval)
            case "renew":
                async with transaction():
                    if not await visit.suite.renewal.code_waiting(retrieval):
                        await visit.suite.renewal.send_code(visit.account, retrieval)
                    await visit.settle("renewal", retrieval.request_id)
            case "generate":
                async with transaction():
                    await password.propose(retrieval)
                    await visit.settle(self.name, retrieval.request_id, "generated")
            case "noted":
                async with transaction():
                    await password.accept_generated(retrieval)
                    await visit.settle(self.name, retrieval.request_id)
            case "resend":
                await steps.resend_code(visit.account, retrieval, Channel(arg))
                visit.notice = visit.t(f"code-sent-{arg}")
            case "check":
                visit.go(self.name, retrieval.request_id, "check")
            case "details":
                visit.go(self.name, retrieval.request_id)
            case "file-again":
                await visit.suite.handover.send_again(visit.account, retrieval)
                visit.notice = visit.t("file-sent-again")
            case "saved":
                await visit.suite.handover.saved(visit.account, retrieval)
            case "back" if retrieval.phase is P.PASSWORD and password.has_first(retrieval):
                async with transaction():
                    await password.forget_first(retrieval)
                    await visit.settle(self.name, retrieval.request_id)
            case "back":
                await steps.back(retrieval)
            case "cancel":
                async with transaction():
                    await steps.cancel(retrieval)
                    await visit.settle("home")
                visit.notice = visit.t("retrieval-cancelled")
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        steps = visit.suite.retrieval
        retrieval = await steps.of(visit.account, visit.subject_id)
        match retrieval.phase:
            case P.PASSWORD if visit.topic != "generated":
                await visit.suite.password.choose(retrieval, text)
            case P.CODE:
                await steps.enter_code(visit.account, retrieval, text)
            case P.ANSWERS:
                await steps.type_answer(visit.account, retrieval, text)
            case P.DETAILS if visit.topic == "check":
                await visit.suite.handover.check(visit.account, retrieval, text)
                visit.go(self.name, retrieval.request_id)
            case _:
                raise Invalid("error-button-expected")


def _progress(step: int) -> str:
    """`① ② ❸ ④ ⑤ ⑥`: done, here, to come."""
    here, plain = "❶❷❸❹❺❻", "①②③④⑤⑥"
    return " ".join(
        "✔" if place < step else here[place - 1] if place == step else plain[place - 1] for place in range(1, 7)
    )
