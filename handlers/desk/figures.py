"""The figures of the office, and its list for a spreadsheet."""

from datetime import timedelta

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from models import RequestState
from services.agents import Right
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.desk import export, statistics

S = RequestState
_ENDS = (S.REJECTED, S.DECLINED, S.CANCELLED, S.EXPIRED, S.REFUSED, S.REVOKED)


async def count(visit: Visit, days: str) -> None:
    """`/stats 7`."""
    visit.go(Figures.name, None, str(_period(days, statistics.PERIODS)) if days else "")


async def list_requests(visit: Visit, days: str) -> None:
    """`/export 90`; alone it asks for which period."""
    visit.go(Export.name)
    if days:
        await Export().tap(visit, "export", days)


class Figures(Journey):
    """The topic is the period, in days."""

    name = "figures"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        days = int(visit.topic or statistics.PERIODS[1])
        figures = await visit.suite.statistics.of(visit.account, days)
        ended = [
            visit.t("figures-state", state=visit.t(f"state-{state}"), count=figures.ended[state])
            for state in _ENDS
            if state in figures.ended
        ]
        waiting = [
            visit.t("figures-state", state=visit.t(f"state-{state}"), count=figures.waiting[state])
            for state in RequestState
            if state in figures.waiting
        ]
        text = visit.t(
            "figures",
            days=days,
            submitted=figures.submitted,
            approved=figures.approved,
            issued=figures.issued,
            ended=Markup("\n".join(ended)),
            waiting=Markup("\n".join(waiting)) or visit.t("figures-nothing"),
            to_decision=self._time(visit, figures.to_decision),
            to_issue=self._time(visit, figures.to_issue),
            undelivered=figures.undelivered,
        )
        periods = tuple(
            visit.button("button-days-chosen" if period == days else "button-days", "days", period, days=period)
            for period in statistics.PERIODS
        )
        rows: list[tuple[Button, ...]] = [periods]
        rights = await visit.suite.agents.rights(visit.account)
        if Right.EXPORT in rights:
            rows.append((visit.leads("button-export", Export.name),))
        if Right.READ in rights:
            rows.append((visit.leads("button-queue", "queue"),))
        rows.append((visit.leads("button-home", "home"),))
        return Screen(f"figures-{days}", text, tuple(rows))

    def _time(self, visit: Visit, time: timedelta | None) -> Markup:
        if time is None:
            return visit.t("time-none")
        minutes = int(time.total_seconds()) // 60
        return visit.t("time", days=minutes // 1440, hours=minutes // 60 % 24, minutes=minutes % 60)

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "days":
            raise Conflict
        await count(visit, arg)


class Export(Journey):
    name = "export"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        await visit.suite.agents.require(visit.account, Right.EXPORT)
        periods = [visit.button("button-days", "export", period, days=period) for period in export.PERIODS]
        leaving = visit.leads("button-figures", Figures.name), visit.leads("button-home", "home")
        return Screen("export", visit.t("export"), (tuple(periods), *column(*leaving)))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "export":
            raise Conflict
        days = _period(arg, export.PERIODS)
        visit.lend(await visit.suite.exports.csv(visit.account, days))
        visit.notice = visit.t("export-done", days=days)


def _period(days: str, offered: tuple[int, ...]) -> int:
    """Raises Invalid, naming those that are offered."""
    if days not in map(str, offered):
        raise Invalid("error-period", offered=", ".join(map(str, offered)))
    return int(days)
