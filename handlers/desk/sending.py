"""The sending of codes: how many are typed, where it is closed, and opening it again."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict
from services.core.texts import Markup


class Sending(Journey):
    name = "sending"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        watch = visit.suite.verification_rate
        closed, rate = await watch.closed(visit.account), await watch.rate()
        lines = [visit.t("sending", typed=rate.typed, count=rate.count, percent=rate.percent)]
        lines += [visit.t("sending-closed", what=name) for name in closed] or [visit.t("sending-open")]
        buttons = [visit.button("button-sending-reopen", "reopen", name, what=name) for name in closed]
        ways = (visit.leads("button-refresh", "sending"), visit.leads("button-queue", "queue"))
        text = Markup("\n".join(lines))
        return Screen(f"{rate.typed}-{rate.count}-{'-'.join(closed)}", text, column(*buttons, *ways))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "reopen":
            raise Conflict
        await visit.suite.verification_rate.reopen(visit.account, arg)
        visit.notice = visit.t("sending-reopened", what=arg)
