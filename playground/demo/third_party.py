"""A software certificate (Initio) that one person orders for another: only the holder can sign, retrieve and revoke."""

from pathlib import Path
from typing import Any, Final

from playground.demo import software
from playground.demo.cast import Applicant, Identity, applicant
from playground.demo.delivery import deliver, tell
from playground.demo.verifier import Verifier
from playground.people import World

REQUESTER: Final = Identity("TEST Rachid", "TEST Benali", "test.rachid@demo-guichetier.fr", "+33612345731", "X4RTB0301")
HOLDER: Final = Identity("TEST Zoé", "TEST Œuvrard", "test.zoe@demo-guichetier.fr", "+33612345732", "X4RTB0302")


async def order(requester: Applicant, holder: Identity) -> str:
    """Ordered for that holder; the requester is their legal representative. Returns the request's number."""
    await software.begin(requester, "Initio")
    await software.name_holder(requester, holder)
    await software.name_organisation(requester)
    await requester.picks("représentant légal de l'organisation", "^Moi-même$")
    await software.show_paper(requester, requester.identity)
    await software.send(requester, "pièce d'identité du titulaire", "TEST-piece-titulaire.pdf", "TEST holder")
    await software.send(requester, "pièce d'identité du représentant", "TEST-piece.pdf", "TEST representative")
    await software.send(requester, "extrait d'immatriculation", "TEST-kbis.pdf", "TEST registration extract")
    number = await software.number_of(requester)
    await requester.person.tap("J'accepte et j'envoie")
    await requester.person.sees("par lui seul, depuis son propre compte Telegram")
    return number


async def play(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    """Both sign, the holder retrieves and revokes; the requester is told at each turn, and can only follow."""
    requester, holder = await applicant(world, REQUESTER), await applicant(world, HOLDER)
    number = await order(requester, HOLDER)
    invitation = await world.wait_mail(HOLDER.email, "Votre signature est attendue")
    assert f"{REQUESTER.given_name} {REQUESTER.surname} demande" in invitation["text"], invitation["text"]
    await requester.person.open(invitation["links"][0])
    await requester.person.sees("Le titulaire signe lui-même, depuis son propre compte")
    await software.sign(holder)
    await software.sign(requester)
    result = await deliver(verifier, folder, holder, number)
    await requester.person.sees(f"La demande {number}, que vous avez faite pour une autre personne, est approuvée")
    for subject in ("tout est signé", "certificat révoqué"):
        await world.wait_mail(REQUESTER.email, f"Demande {number} : {subject}")
    await tell(world, folder, (requester, holder))
    return result
