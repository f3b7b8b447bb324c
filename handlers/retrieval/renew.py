"""A new download link for a code by SMS, then the retrieval goes on where it stood."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, Typed, column
from handlers.chat.visit import Visit
from models import Channel
from services.core.errors import Conflict


class Renew(Journey):
    name = "renewal"

    async def screen(self, visit: Visit) -> Screen:
        retrieval = await visit.suite.retrieval.of(visit.account, visit.subject_id)
        home = visit.leads("button-home", "home")
        if await visit.suite.renewal.over_since(retrieval) is None:
            go_on = visit.leads("button-go-on", "retrieval", retrieval.request_id)
            return Screen("done", visit.t("renewal-done"), column(go_on, home))
        if await visit.suite.renewal.blocked(retrieval):
            return Screen("blocked", visit.blocked("error-download-link-blocked", retrieval.request), column(home))
        phone = await visit.suite.renewal.masked_phone(visit.account, retrieval)
        text = visit.t("renewal-code", phone=phone)
        back = visit.leads("button-back", "retrieval", retrieval.request_id)
        again = visit.button("button-resend-sms", "resend")
        return Screen("code", text, ((again,), (back, home)), visit.secret("secret-signature-code", Typed.CODE))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "resend":
            raise Conflict
        retrieval = await visit.suite.retrieval.of(visit.account, visit.subject_id)
        await visit.suite.renewal.send_code(visit.account, retrieval)
        visit.notice = visit.t(f"code-sent-{Channel.SMS}")

    async def text(self, visit: Visit, text: str) -> None:
        retrieval = await visit.suite.retrieval.of(visit.account, visit.subject_id)
        await visit.suite.renewal.renew(visit.account, retrieval, text)
        visit.go("retrieval", retrieval.request_id)
        visit.notice = visit.t("renewal-done")
