"""Who plays: applicants nobody has met before, and the agents of the offices."""

from dataclasses import replace
from itertools import count
from typing import Final

from models import AgentRole
from playground.demo.cast import Applicant, Identity
from playground.people import Person, World
from services.agents import Agents
from tests.enrolment import enrol
from tests.journeys.product import Product

OFFICE: Final = "demo"

_numbers = count(1)


def someone(**known: object) -> Identity:
    """An identity of its own: name, address, phone and identity document are nobody else's."""
    number = next(_numbers)
    letters = "".join(chr(ord("a") + number // 26**place % 26) for place in (2, 1, 0))
    own = Identity(
        surname=f"TEST D’Aubigné {letters.title()}",
        email=f"test.{letters}@demo-guichetier.fr",
        phone=f"+3361235{number:04d}",
        document_number=f"X4R{number:06d}",
    )
    return replace(own, **known)  # type: ignore[arg-type]


class Cast:
    """Brings people on stage. Agents serve for one test: nobody reads the alerts of another's."""

    def __init__(self, world: World, product: Product, agents: Agents) -> None:
        self.world = world
        self.product = product
        self._agents = agents
        self._on_duty: dict[str, Person] = {}

    async def applicant(self, language: str = "fr", **known: object) -> Applicant:
        return await self.play(someone(**known), language)

    async def play(self, identity: Identity, language: str = "fr") -> Applicant:
        """That very identity, in a Telegram account of its own, signed up."""
        who = await self.newcomer(identity, language)
        account, _ = await self.product.suite.accounts.meet(who.person.id, language)
        await enrol(self.product.suite, account, identity)
        return who

    async def newcomer(self, identity: Identity, language: str = "fr") -> Applicant:
        """Somebody who has not signed up yet."""
        person = await self.world.person(
            identity.given_name, language_code=language, phone=identity.phone, id=5_000_000 + next(_numbers)
        )
        return Applicant(self.world, person, identity)

    async def officer(self, which: int = 0) -> Person:
        """The first or the second officer of the office."""
        return await self.agent(f"TEST Officier {which + 1}", AgentRole.OFFICER)

    async def agent(self, name: str, role: AgentRole, office: str = OFFICE) -> Person:
        """The agent of that name, with the role from now on."""
        if name not in self._on_duty:
            agent = await self.world.person(name, language_code="fr", id=9_000_000 + next(_numbers))
            await self._agents.grant("cli", agent.id, role, office, name)
            await agent.start()
            await agent.sees("Bienvenue|Bonjour")
            self._on_duty[name] = agent
        return self._on_duty[name]

    async def dismiss(self) -> None:
        """Take back every role."""
        for agent in self._on_duty.values():
            await self._agents.revoke("cli", agent.id)
