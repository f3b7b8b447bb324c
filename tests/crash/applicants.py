"""What people do on the ways that leave the straight road: they withdraw, decline, reject, hesitate, wait too long."""

import asyncio
import re
from dataclasses import replace
from itertools import count
from typing import Final

from playground.demo import software
from playground.demo.cast import OFFICERS, Applicant, Identity, applicant, officer
from playground.people import World

PASSWORD: Final = "TESTmotdepasse2026"
_OFFICER: Final = next(iter(OFFICERS))
_numbers = count(1)


async def newcomer(world: World) -> Applicant:
    """Somebody whom nobody has met: address, phone and identity document are nobody else's."""
    number = next(_numbers)
    email, phone = f"test.{number}@demo-guichetier.fr", f"+3361236{number:04d}"
    return await applicant(world, replace(Identity(), email=email, phone=phone, document_number=f"X4R{number:06d}"))


class Desk:
    """The officer, who does one thing at a time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._busy = asyncio.Lock()

    async def open(self) -> None:
        """The officer comes in, and is told of new work from now on."""
        agent = await officer(self._world, _OFFICER)
        await agent.start()
        await agent.sees("Bienvenue|Bonjour")

    async def approve(self, number: str) -> None:
        async with self._busy:
            await software.approve(self._world, number)

    async def reject(self, number: str) -> None:
        async with self._busy:
            agent = await officer(self._world, _OFFICER)
            await agent.say(f"/open {number}")
            await agent.sees(f"{number} · en cours d'examen")
            await agent.tap("Rejeter")
            await agent.sees("Quel est le motif")
            await agent.say("TEST motif du rejet")
            await agent.sees(f"{number} · rejetée")

    async def hand_over(self, who: Applicant, number: str) -> None:
        """The holder has come to the counter, with their code."""
        async with self._busy:
            agent = await officer(self._world, _OFFICER)
            await agent.say(f"/handover {number}")
            await agent.sees("Étape 1 sur 5")
            await agent.tap("J'ai vérifié la pièce d'identité")
            await agent.sees("Étape 2 sur 5")
            await agent.say(await who.reads_code("code de retrait"))
            await agent.sees("Étape 3 sur 5.*\n+Choisissez")
            await agent.say(PASSWORD)
            await agent.sees("même mot de passe une seconde fois")
            await agent.say(PASSWORD)
            await agent.sees("Étape 5 sur 5", timeout=60)


# --- where a request is brought: each gives its number ------------------------------------------------------------


async def ordered(who: Applicant, _: Desk) -> str:
    return await software.order(who)


async def signed(who: Applicant, _: Desk) -> str:
    number = await software.order(who)
    await software.sign(who)
    return number


async def approved(who: Applicant, desk: Desk) -> str:
    number = await signed(who, desk)
    await desk.approve(number)
    return number


async def with_questions_open(who: Applicant, desk: Desk) -> str:
    """The document's number is proved, no question is chosen yet."""
    number = await approved(who, desk)
    await who.follows_mail("choisissez vos questions")
    await who.types("Saisissez le numéro de votre pièce", who.identity.document_number)
    await who.person.sees("question 1 sur 3")
    return number


async def ready_to_retrieve(who: Applicant, desk: Desk) -> str:
    """The download link has come and is opened: step 1."""
    number = await approved(who, desk)
    await software.set_questions(who)
    await open_download(who)
    return number


async def at_password(who: Applicant, desk: Desk) -> str:
    number = await ready_to_retrieve(who, desk)
    await to_password(who)
    return number


async def at_code(who: Applicant, desk: Desk) -> str:
    number = await at_password(who, desk)
    await to_code(who)
    return number


async def at_answers_after_all(who: Applicant, desk: Desk) -> str:
    """To step 4, by every way back there is."""
    number = await at_password(who, desk)
    await who.person.tap("Retour")
    await to_password(who)
    await to_code(who)
    await who.person.tap("Retour")
    await to_code(who)
    await _cancel(who)
    await to_code(who)
    await to_answers(who)
    await who.person.tap("Retour")
    await to_answers(who)
    await _cancel(who)
    await to_code(who)
    await to_answers(who)
    await _cancel(who)
    await to_code(who)
    await to_answers(who)
    return number


async def at_details(who: Applicant, desk: Desk) -> str:
    """The certificate is made, nobody has checked its file."""
    number = await at_code(who, desk)
    await to_answers(who)
    await to_details(who)
    return number


# --- steps --------------------------------------------------------------------------------------------------------


async def open_download(who: Applicant) -> None:
    await who.follows_mail("votre certificat est prêt")
    await who.person.sees("Étape 1 sur 6")


async def to_password(who: Applicant) -> None:
    await who.picks("Étape 1 sur 6", "Tout est prêt")
    await who.person.sees("Choisissez le mot de passe")


async def to_code(who: Applicant) -> None:
    """From step 2."""
    await who.types("Choisissez le mot de passe", PASSWORD)
    await who.types("même mot de passe une seconde fois", PASSWORD)
    await who.person.sees("Étape 3 sur 6")


async def to_answers(who: Applicant) -> None:
    """From step 3."""
    await who.types("Étape 3 sur 6", await who.reads_code("code de retrait"))
    await who.person.sees("Étape 4 sur 6.*1 sur 3")


async def to_details(who: Applicant) -> None:
    """From step 4: the certificate is made."""
    for number, answer in enumerate(who.identity.answers, 1):
        await who.types(f"Étape 4 sur 6.*{number} sur 3", answer)
    await who.person.sees("Étape 6 sur 6", timeout=60)


async def _cancel(who: Applicant) -> None:
    await who.person.tap("Annuler")
    await who.person.sees("Bienvenue|Bonjour")
    await open_download(who)
    await to_password(who)


async def withdraw(who: Applicant, number: str) -> None:
    await who.person.say("/start")
    await who.picks("Bienvenue|Bonjour", "Mes demandes")
    await who.picks("Vos demandes", re.escape(number))
    await who.picks(f"^Demande {number}", "Retirer la demande")
    await who.picks(f"^Retirer la demande {number}", "Oui, retirer")
    await who.person.sees("État : retirée")


async def take_back(who: Applicant, number: str) -> None:
    """To correct it; it is left so."""
    await who.person.say("/start")
    await who.picks("Bienvenue|Bonjour", "Mes demandes")
    await who.picks("Vos demandes", re.escape(number))
    await who.picks(f"^Demande {number}", "Corriger la demande")
    await who.picks(f"^Corriger la demande {number}", "Oui, corriger")
    await who.person.sees("Touchez ce que vous voulez corriger")


async def decline(who: Applicant) -> None:
    """Open the invitation, prove the five fields, refuse to sign."""
    await who.follows_mail("Votre signature est attendue")
    await software.identify(who)
    await who.picks("contrôler les documents", "^Refuser$")
    await who.types("Pour quelle raison", "TEST raison du refus")
    await who.person.sees("ne se signe plus")
