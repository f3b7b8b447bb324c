"""`/help`: the steps in a few words, and the office's contacts and hours."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict


class Help(Journey):
    name = "help"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        contacts = visit.suite.notices.contacts(visit.suite.catalogue.default_office, visit.account.locale)
        return Screen("help", visit.t("help", **contacts), column(visit.leads("button-home", "home")))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        raise Conflict
