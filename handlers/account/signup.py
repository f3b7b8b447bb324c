"""Signing up, one question a message; what was picked in the catalogue is kept in the topic, and ordered afterwards."""

from handlers.account.account import MyAccount
from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, Typed, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.core.unit import transaction
from services.profiles import STEPS, Step


class SignUp(Journey):
    name = "signup"

    async def screen(self, visit: Visit) -> Screen:
        profile = visit.suite.customers.profile(visit.account)
        if profile.asked is Step.DONE:
            return await self._done(visit)
        if profile.asked.is_code:
            return await self._code(visit, profile.asked, profile.unproved)
        given = profile.given()
        text = self._titled(visit, profile.asked, visit.t(f"signup-{profile.asked}"))
        stay = visit.button("button-stay", "stay", value=given) if given else None
        return Screen(profile.asked, text, (*column(stay), self._ways_out(visit)))

    async def _code(self, visit: Visit, asked: Step, to: str) -> Screen:
        until = await visit.suite.customers.closed_until(visit.account)
        ways = self._ways_out(visit)
        if until:
            reach = visit.t("contacts", **visit.suite.notices.reach(visit.account.locale))
            text = visit.t("signup-closed", to=to, until=until, contacts=reach)
            return Screen(f"{asked}-closed", self._titled(visit, asked, text), (ways,))
        text = visit.t(f"signup-{asked}", to=to)
        again = visit.button("button-resend-mail" if asked is Step.EMAIL_CODE else "button-resend-sms", "resend")
        secret = visit.secret(f"secret-{asked}", Typed.CODE)
        return Screen(asked, self._titled(visit, asked, text), (*column(again), ways), secret)

    def _titled(self, visit: Visit, asked: Step, body: Markup) -> Markup:
        if visit.account.signed_up_at:
            return visit.t("account-change", body=body)
        return visit.t("signup", step=STEPS.index(asked) + 1, steps=len(STEPS), body=body)

    def _ways_out(self, visit: Visit) -> tuple[Button, ...]:
        return (visit.button("button-back", "back"), visit.button("button-cancel", "leave"))

    async def _done(self, visit: Visit) -> Screen:
        """A new customer reads their number and goes on with what they came for; one who changed something is back."""
        if not visit.topic:
            visit.go(MyAccount.name)
            return await MyAccount().screen(visit)
        text = visit.t("signup-done", customer=visit.account.customer_id)
        return Screen(
            "done", text, column(visit.button("button-order-on", "order"), visit.leads("button-home", "home"))
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        customers = visit.suite.customers
        match action:
            case "stay":
                await customers.stay(visit.account)
            case "resend":
                await customers.resend(visit.account)
                by_mail = customers.profile(visit.account).asked is Step.EMAIL_CODE
                visit.notice = visit.t("code-sent-mail" if by_mail else "code-sent-sms")
            case "back":
                if not await customers.back(visit.account):
                    self._out(visit)
            case "leave":
                await customers.leave(visit.account)
                self._out(visit)
            case "order":
                async with transaction():
                    request = await visit.suite.orders.start(visit.account, visit.topic)
                    await visit.settle("order", request.id)
            case _:
                raise Conflict

    def _out(self, visit: Visit) -> None:
        visit.go(MyAccount.name if visit.account.signed_up_at else "home")

    async def text(self, visit: Visit, text: str) -> None:
        if visit.suite.customers.profile(visit.account).asked is Step.DONE:
            raise Invalid("error-button-expected")
        await visit.suite.customers.type(visit.account, text)
