"""The retrieval as the holder sees it: six steps, a progress line, and the reminder that only the holder does this."""

from datetime import datetime

from handlers.chat.screen import Button, Screen, Secret, Typed, column
from handlers.chat.visit import Visit
from handlers.retrieval.making import Making, P
from models import Channel, Retrieval
from services.core.errors import Invalid
from services.core.texts import Markup
from services.core.unit import transaction
from services.links import LinkPurpose


class Retrieve(Making):
    name = "retrieval"
    places = {
        P.START: 1, P.PASSWORD: 2, P.CODE: 3, P.ANSWERS: 4, P.KEY_PAIR: 5, P.CERTIFICATE: 5, P.FILE: 5,
        P.DETAILS: 6, P.HANDED_OVER: 6, P.SAVED: 6, P.CLOSED: 6,
    }  # fmt: skip
    steps = 6
    begins = P.START

    async def of(self, visit: Visit) -> Retrieval:
        return await visit.suite.retrieval.of(visit.account, visit.subject_id)

    async def screen(self, visit: Visit) -> Screen:
        retrieval = await self.of(visit)
        if visit.suite.counter.at_work(retrieval):
            return self._at_counter(visit, retrieval)
        over = await visit.suite.renewal.over_since(retrieval)
        if over:
            return await self._link_over(visit, retrieval, over)
        match retrieval.phase:
            case P.START:
                ready = visit.button("button-ready", "start")
                return self.framed(visit, retrieval, self.text_of(visit, retrieval, "start"), ready)
            case P.CODE if await visit.suite.retrieval.code_blocked(retrieval):
                return self._blocked(visit, retrieval, "error-retrieval-code-blocked")
            case P.CODE:
                return await self._code(visit, retrieval)
            case P.ANSWERS:
                return await self._answers(visit, retrieval)
            case _:
                return await self.making(visit, retrieval)

    async def _code(self, visit: Visit, retrieval: Retrieval) -> Screen:
        by_sms = visit.button("button-resend-sms", "resend", Channel.SMS)
        by_mail = visit.button("button-resend-mail", "resend", Channel.MAIL)
        way = await visit.suite.retrieval.code_sent_by(retrieval)
        text = self.text_of(visit, retrieval, "code", way=way)
        asked = visit.secret("secret-retrieval-code", Typed.CODE)
        return self.framed(visit, retrieval, text, by_sms, by_mail, secret=asked)

    async def _answers(self, visit: Visit, retrieval: Retrieval) -> Screen:
        given = len(visit.suite.retrieval.answers_given(retrieval))
        asked = await visit.suite.questions.asked(retrieval.request_id, visit.account.locale)
        left = await visit.suite.retrieval.tries_left(retrieval)
        if left == 0:
            return self._blocked(visit, retrieval, "error-retrieval-answers-blocked")
        text = self.text_of(visit, retrieval, "answer", number=given + 1, question=asked[given], left=left)
        return self.framed(visit, retrieval, text, secret=Secret(asked[given], Typed.HIDDEN))

    def _blocked(self, visit: Visit, retrieval: Retrieval, key: str) -> Screen:
        home = visit.leads("button-home", "home")
        return self.framed(visit, retrieval, visit.blocked(key, retrieval.request), home, ways=False)

    async def _link_over(self, visit: Visit, retrieval: Retrieval, since: datetime) -> Screen:
        """The 24 hours are over: another link by a code, or by the desk."""
        renew = None
        way_on = Markup(f"{visit.t('renewal-desk')}\n\n{visit.contacts(retrieval.request)}")
        if visit.suite.renewal.offered(retrieval.request):
            phone = await visit.suite.renewal.masked_phone(visit.account, retrieval)
            way_on, renew = visit.t("renewal-offer", phone=phone), visit.button("button-new-link", "renew")
        text = visit.barred("error-link-expired", way_on, purpose=LinkPurpose.DOWNLOAD, at=since)
        return Screen("over", text, column(renew, visit.leads("button-home", "home")))

    def _at_counter(self, visit: Visit, retrieval: Retrieval) -> Screen:
        """An agent carries it on, with the code that only the holder has: who is not there must be able to stop it."""
        about = visit.suite.notices.about(retrieval.request, visit.account.locale)
        stop = visit.button("button-counter-stop", "cancel") if retrieval.phase is P.PASSWORD else None
        text = visit.t("retrieval-at-counter", **about)
        return Screen(f"counter-{retrieval.phase}", text, column(stop, visit.leads("button-home", "home")))

    def exits(self, visit: Visit, retrieval: Retrieval) -> list[Button]:
        return [visit.leads("button-certificates", "certificates"), visit.leads("button-home", "home")]

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        steps = visit.suite.retrieval
        retrieval = await self.of(visit)
        match action:
            case "start":
                await steps.start(retrieval)
            case "renew":
                async with transaction():
                    if not await visit.suite.renewal.code_waiting(retrieval):
                        await visit.suite.renewal.send_code(visit.account, retrieval)
                    await visit.settle("renewal", retrieval.request_id)
            case "resend":
                await steps.resend_code(visit.account, retrieval, Channel(arg))
                visit.notice = visit.t(f"code-sent-{arg}")
            case "back" if not visit.topic and not visit.suite.password.has_first(retrieval):
                await steps.back(retrieval)
            case "cancel":
                async with transaction():
                    await steps.cancel(visit.account, retrieval)
                    await visit.settle("home")
                visit.notice = visit.t("retrieval-cancelled")
            case _:
                await super().tap(visit, action, arg)

    async def text(self, visit: Visit, text: str) -> None:
        retrieval = await self.of(visit)
        if visit.suite.counter.at_work(retrieval):
            raise Invalid("error-button-expected")
        match retrieval.phase:
            case P.CODE:
                await visit.suite.retrieval.enter_code(visit.account, retrieval, text)
            case P.ANSWERS:
                await visit.suite.retrieval.type_answer(visit.account, retrieval, text)
            case _:
                await super().text(visit, text)
