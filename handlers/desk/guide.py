"""`/desk`: the commands that this agent may type, a line each."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from handlers.desk.commands import DeskCommand, open_to
from services.agents import Right
from services.core.errors import Conflict, Refused
from services.core.texts import Markup


class Guide(Journey):
    name = "guide"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        rights = await visit.suite.agents.rights(visit.account)
        if not rights:
            raise Refused("error-not-agent")
        lines = [visit.t("guide"), *(self._line(visit, command) for command in open_to(rights))]
        queue = visit.leads("button-queue", "queue") if Right.READ in rights else None
        return Screen("guide", Markup("\n".join(lines)), column(queue, visit.leads("button-home", "home")))

    def _line(self, visit: Visit, command: DeskCommand) -> Markup:
        name = command.aliases[0] if command.aliases and visit.account.locale == "fr" else command.name
        takes = visit.t(command.takes) if command.takes else ""
        return visit.t("guide-line", name=name, takes=takes, does=visit.t(command.label))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        raise Conflict
