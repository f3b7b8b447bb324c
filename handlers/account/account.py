"""A customer's account: who they are to the counter, and what of it they can change."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict
from services.identity.phones import mask_phone
from services.profiles import Step


class MyAccount(Journey):
    name = "account"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        account, home = visit.account, visit.leads("button-home", "home")
        language = visit.button("button-language", "language")
        if account.signed_up_at is None:
            return Screen(
                "none", visit.t("account-none"), column(visit.leads("button-signup", "signup"), language, home)
            )
        profile = visit.suite.customers.profile(account)
        text = visit.t(
            "account",
            customer=account.customer_id,
            name=profile.name,
            email=profile.email,
            phone=mask_phone(profile.phone),
            since=account.signed_up_at.date(),
        )
        buttons = (
            visit.button("button-change-email", "change", Step.EMAIL.value),
            visit.button("button-change-phone", "change", Step.PHONE.value),
        )
        return Screen("account", text, column(*buttons, language, home))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        match action:
            case "language":
                await visit.suite.accounts.speak(visit.account)
            case "change":
                await visit.suite.customers.change(visit.account, arg)
                visit.go("signup")
            case _:
                raise Conflict
