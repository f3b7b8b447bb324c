"""Who plays in the demo. Every name begins with TEST."""

import re
from dataclasses import dataclass
from typing import Final

from playground.people import Person, World

OFFICERS: Final = {9_000_001: "TEST Officier Un", 9_000_002: "TEST Officier Deux"}
"""Agents by Telegram id: the roles are granted from the command line before the demo starts."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a person knows of themselves."""

    given_name: str = "TEST Maëlys"
    surname: str = "TEST D’Aubigné"
    email: str = "test.maelys@demo-guichetier.fr"
    phone: str = "+33612345601"
    document_number: str = "X4RTBPFW4"
    document_expiry: str = "02/01/2034"
    organisation: str = "TEST Entreprise"
    siret: str = "73282932000074"
    answers: tuple[str, str, str] = ("Zébulon vert", "Lac de Paladru", "Le cerf-volant rouge")
    own_question: str = "Quel objet ai-je perdu à Annecy ?"


@dataclass(slots=True)
class Applicant:
    """An applicant at work: the chat, who they are, and the world around."""

    world: World
    person: Person
    identity: Identity

    async def types(self, prompt: str, text: str) -> None:
        """Wait for a question, then answer it."""
        await self.person.sees(prompt)
        await self.person.say(text)

    async def picks(self, prompt: str, button: str) -> None:
        """Wait for a screen, then tap one of its buttons."""
        await self.person.sees(prompt)
        await self.person.tap(button)

    async def follows_mail(self, subject: str) -> None:
        """Open the link of the newest mail with such a subject."""
        mail = await self.world.wait_mail(self.identity.email, subject)
        await self.person.open(mail["links"][0])

    async def reads_code(self, subject: str, after: int = 0) -> str:
        """The nine digits of a mail."""
        mail = await self.world.wait_mail(self.identity.email, subject, after=after)
        found = re.search(r"\b\d{9}\b", mail["text"])
        assert found, "the mail holds no code of nine digits"
        return found[0]


async def applicant(world: World, identity: Identity | None = None, language: str = "fr") -> Applicant:
    identity = identity or Identity()
    person = await world.person(identity.given_name, language_code=language, phone=identity.phone)
    return Applicant(world, person, identity)


async def officer(world: World, telegram_id: int) -> Person:
    return await world.person(OFFICERS[telegram_id], language_code="fr", id=telegram_id)
