"""The hand-over at the counter, on the agent's device: the agent vouches and types the code, the holder their password.

From the password on, the screens are those of the retrieval.
"""

from handlers.chat.screen import Button, Screen, Typed
from handlers.chat.visit import Visit
from handlers.retrieval.making import Making, P
from models import Channel, Retrieval
from services.core.errors import Invalid
from services.core.unit import transaction


class AtCounter(Making):
    name = "counter"
    places = {
        P.START: 1, P.CODE: 1, P.ANSWERS: 1, P.PASSWORD: 3, P.KEY_PAIR: 4, P.CERTIFICATE: 4, P.FILE: 4,
        P.DETAILS: 5, P.HANDED_OVER: 5, P.SAVED: 5, P.CLOSED: 5,
    }  # fmt: skip
    steps = 5
    begins = P.PASSWORD
    own = frozenset({"identity", "code", "handed-over", "saved", "closed"})

    async def of(self, visit: Visit) -> Retrieval:
        return await visit.suite.counter.of(visit.account, visit.subject_id)

    async def screen(self, visit: Visit) -> Screen:
        retrieval = await self.of(visit)
        if retrieval.counter_agent:
            return await self.making(visit, retrieval)
        if await visit.suite.counter.blocked(retrieval):
            text = visit.blocked("error-retrieval-code-blocked", retrieval.request)
            return self.framed(visit, retrieval, text, *self.exits(visit, retrieval), ways=False, step=2)
        if visit.topic == "code":
            return await self._code(visit, retrieval)
        return await self._identity(visit, retrieval)

    async def _identity(self, visit: Visit, retrieval: Retrieval) -> Screen:
        person = await visit.suite.counter.holder(retrieval)
        text = self.text_of(
            visit,
            retrieval,
            "identity",
            **visit.suite.notices.about(retrieval.request, visit.account.locale),
            name=visit.suite.folders.full_name(person),
            document=visit.t(f"choice-document_kind-{person['document_kind']}"),
            document_number=person["document_number"],
            expiry="/".join(reversed(person["document_expiry"].split("-"))),
        )
        vouch = visit.button("button-counter-vouch", "vouch")
        return self.framed(visit, retrieval, text, vouch, *self.exits(visit, retrieval), ways=False, step=1)

    async def _code(self, visit: Visit, retrieval: Retrieval) -> Screen:
        by_sms = visit.button("button-resend-sms", "resend", Channel.SMS)
        by_mail = visit.button("button-resend-mail", "resend", Channel.MAIL)
        back = visit.button("button-back", "identity")
        text = self.text_of(visit, retrieval, "code", way=await visit.suite.retrieval.code_sent_by(retrieval))
        asked = visit.secret("secret-retrieval-code", Typed.CODE)
        return self.framed(visit, retrieval, text, by_sms, by_mail, back, ways=False, secret=asked, step=2)

    def way(self, visit: Visit, retrieval: Retrieval) -> str:
        """A password shown on this screen must not meet the file here: then the holder's e-mail alone leads to it."""
        way = super().way(visit, retrieval)
        return "mailed-link" if way == "link" and retrieval.proposed else way

    def file_buttons(self, visit: Visit, retrieval: Retrieval) -> list[Button]:
        return [visit.button("button-counter-link", "link")] if self.way(visit, retrieval) == "link" else []

    def exits(self, visit: Visit, retrieval: Retrieval) -> list[Button]:
        return [visit.leads("button-counter-card", "desk", retrieval.request_id)]

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        counter = visit.suite.counter
        retrieval = await self.of(visit)
        match action:
            case "vouch":
                async with transaction():
                    await counter.vouch(visit.account, retrieval)
                    await visit.settle(self.name, retrieval.request_id, "code")
            case "identity":
                visit.go(self.name, retrieval.request_id)
            case "resend":
                await visit.suite.retrieval.resend_code(visit.account, retrieval, Channel(arg))
                visit.notice = visit.t(f"code-sent-{arg}")
            case "link":
                link = await visit.suite.handover.link(visit.account, retrieval)
                visit.notice = visit.t("counter-link", link=link)
            case "cancel":
                async with transaction():
                    await visit.suite.retrieval.cancel(visit.account, retrieval)
                    await visit.settle("desk", retrieval.request_id)
                visit.notice = visit.t("counter-cancelled")
            case _:
                await super().tap(visit, action, arg)

    async def text(self, visit: Visit, text: str) -> None:
        retrieval = await self.of(visit)
        if retrieval.counter_agent:
            await super().text(visit, text)
        elif visit.topic == "code":
            await visit.suite.counter.begin(visit.account, retrieval, text)
            visit.go(self.name, retrieval.request_id)
        else:
            raise Invalid("error-button-expected")
