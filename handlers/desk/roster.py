"""`/agents`: who works in the offices of an administrator, who grants roles and takes them back by command."""

from typing import Final

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from models import Agent, AgentRole
from services.agents import Right, shown_name
from services.core.errors import Conflict, Invalid
from services.core.texts import LOCALES, Markup
from services.identity.folding import fold

AGENTS: Final = "agents"


class Roster(Journey):
    name = AGENTS
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        agents = await visit.suite.agents.colleagues(visit.account)
        roles = "\n".join(self._line(visit, agent) for agent in agents)
        text = Markup("\n\n".join((visit.t("agents"), roles, visit.t("agents-how"))))
        return Screen("agents", text, column(visit.leads("button-home", "home")))

    def _line(self, visit: Visit, agent: Agent) -> Markup:
        role = visit.t(f"agent-{agent.role}")
        return visit.t("agents-line", name=shown_name(agent), role=role, office=agent.office, id=str(agent.telegram_id))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        raise Conflict


async def list_agents(visit: Visit, _: str) -> None:
    visit.go(AGENTS)


async def grant(visit: Visit, typed: str) -> None:
    """`/grant 123456 officer Claire D.`: the role, and the name that colleagues read."""
    telegram_id, role, name = _understood(visit, typed)
    if role is None:
        raise Invalid("error-grant-usage")
    await visit.suite.agents.appoint(visit.account, telegram_id, role, await _office(visit), name)
    visit.notice = visit.t("agent-granted", id=str(telegram_id), role=visit.t(f"agent-{role}"))
    visit.go(AGENTS)


async def dismiss(visit: Visit, typed: str) -> None:
    """`/dismiss 123456 officer`, or all the roles without one."""
    telegram_id, role, _ = _understood(visit, typed)
    count = await visit.suite.agents.dismiss(visit.account, telegram_id, role, await _office(visit))
    visit.notice = visit.t("agent-dismissed", id=str(telegram_id), count=count)
    visit.go(AGENTS)


def _understood(visit: Visit, typed: str) -> tuple[int, AgentRole | None, str]:
    """The Telegram id, the role in a word of either language, and the rest. Raises Invalid."""
    who, role, name = (*typed.split(maxsplit=2), "", "", "")[:3]
    words = {
        fold(word): each
        for each in AgentRole
        for word in (each.value, *(visit.suite.texts.plain(locale, f"agent-{each}") for locale in LOCALES))
    }
    if not who.isdecimal() or len(who) > 18 or (role and fold(role) not in words):
        raise Invalid("error-grant-usage")
    return int(who), words.get(fold(role)), name


async def _office(visit: Visit) -> str:
    """The office that this person administers. Raises Refused; Invalid where there are several: the command line then
    names it."""
    await visit.suite.agents.require(visit.account, Right.GRANT)
    offices = await visit.suite.agents.offices(visit.account, Right.GRANT)
    if len(offices) > 1:
        raise Invalid("error-grant-offices")
    return offices.pop()
