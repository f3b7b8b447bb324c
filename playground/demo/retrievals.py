"""A retrieval that does not go straight: answers forgotten and the desk's help, a link that runs out, nobody comes."""

from functools import partial
from pathlib import Path
from typing import Any, Final

from playground.demo import software
from playground.demo.cast import OFFICERS, Applicant, Identity, applicant, officer
from playground.demo.delivery import deliver, tell
from playground.demo.verifier import Verifier
from playground.people import World

_FORGETFUL: Final = Identity(
    given_name="TEST Lise",
    surname="TEST L’Hermitte",
    email="test.lise@demo-guichetier.fr",
    phone="+33612345681",
    document_number="X4RTB0081",
)
_ABSENT: Final = Identity(
    given_name="TEST Noël",
    surname="TEST Lœuillet",
    email="test.noel@demo-guichetier.fr",
    phone="+33612345682",
    document_number="X4RTB0082",
)


async def blocked_unblocked(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    """Three wrong answers block the download; the desk unblocks, and the certificate is retrieved and revoked."""
    who = await applicant(world, _FORGETFUL)
    number = await software.order(who)
    await software.sign(who)
    result = await deliver(verifier, folder, who, number, retrieve=partial(_block_then_retrieve, number))
    await tell(world, folder, (who,))
    return result


async def _block_then_retrieve(number: str, who: Applicant, password: str) -> bytes:
    await software.reach_answers(who, password)
    *right, _ = who.identity.answers
    for left in ("2 essais", "1 essai"):
        await software.answer(who, (*right, "TEST oubliée"))
        await who.person.sees(f"Une réponse au moins n'est pas la bonne.*Il vous reste {left}")
    await software.answer(who, (*right, "TEST oubliée"))
    await who.person.sees("Le téléchargement est bloqué")
    await _unblock(who.world, number)
    await who.person.sees("vous a débloqué")
    await who.person.tap("^Ouvrir$")
    await software.answer(who, who.identity.answers)
    await software.check(who, password)
    return await software.take_away(who)


async def _unblock(world: World, number: str) -> None:
    """An officer sees that somebody is blocked, looks at the card, and unblocks."""
    agent = await officer(world, next(iter(OFFICERS)))
    await agent.sees(f"Demande {number} : une personne est bloquée et attend votre aide")
    await agent.say(f"/open {number}")
    await agent.sees("Bloqué : réponses, au retrait")
    await agent.tap("Débloquer")
    await agent.sees(f"Demande {number} débloquée")


async def expired(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    """The 24-hour link runs out, the holder gets another with a code by SMS, and does not come: after the reminders,
    the request is deleted."""
    del verifier  # there is no certificate
    who = await applicant(world, _ABSENT)
    address = who.identity.email
    number = await software.order(who)
    await software.sign(who)
    await software.approve(world, number)
    await software.set_questions(who)
    await who.follows_mail("votre certificat est prêt")
    await who.person.sees("Étape 1 sur 6")
    await world.advance(days=1)
    await _renew(who)
    for days in (30, 17, 11):
        seen = (await world.mail(address))[-1]["id"]
        await world.advance(days=days)
        await world.wait_mail(address, f"Rappel : votre certificat vous attend, demande {number}", after=seen)
    await world.advance(days=3)
    await world.wait_mail(address, f"Demande {number} : supprimée")
    await who.person.sees(f"La demande {number} a été supprimée")
    await who.person.tap("^Ouvrir$")
    await who.person.sees("État : supprimée")
    await tell(world, folder, (who,))
    return {
        "request": number,
        "serial": None,
        "status_before": "retrieval",
        "status_after": "expired",
        "p12_password": None,
    }


async def _renew(who: Applicant) -> None:
    """Another link, for a code by SMS; the retrieval goes on at once."""
    mails, texts = await who.world.mail(who.identity.email), await who.world.sms(who.identity.phone)
    await who.follows_mail("votre certificat est prêt")
    await who.picks("il durait 24 heures", "Recevoir un nouveau lien")
    await who.person.sees("Nous avons envoyé un code par SMS")
    text = await who.world.wait_sms(who.identity.phone, "nouveau lien", after=texts[-1]["id"])
    await who.person.say(text["text"].split()[0])
    await who.person.sees("Un nouveau lien part par e-mail")
    await who.world.wait_mail(who.identity.email, "votre certificat est prêt", after=mails[-1]["id"])
    await who.person.sees("Étape 1 sur 6")
