"""A software certificate (Negocio) that several people sign, each from an account of their own."""

from pathlib import Path
from typing import Any, Final

from playground.demo import software
from playground.demo.cast import Applicant, Identity, applicant
from playground.demo.delivery import deliver, tell
from playground.demo.verifier import Verifier
from playground.people import World

REASON: Final = "TEST Je n'ai pas donné mon accord pour cette demande"


def _identities(journey: int) -> list[Identity]:
    """Holder, legal representative and delegate, who are nobody else's in the demo; the last has no e-mail address."""
    return [
        Identity(given_name, surname, email, f"+336123457{journey}{place}", f"X4RTB{journey:02d}{place:02d}")
        for place, (given_name, surname, email) in enumerate(
            (
                ("TEST Inès", "TEST Lefèvre", f"test.ines.{journey}@demo-guichetier.fr"),
                ("TEST Olga", "TEST Müller", f"test.olga.{journey}@demo-guichetier.fr"),
                ("TEST Karim", "TEST O’Neill", ""),
            )
        )
    ]


async def order(who: Applicant, representative: Identity, delegate: Identity | None = None) -> str:
    """The holder orders for others to sign too. Returns the request's number."""
    number = await fill(who, representative, delegate)
    await who.person.tap("J'accepte et j'envoie")
    await who.person.sees("État : à signer")
    return number


async def fill(who: Applicant, representative: Identity, delegate: Identity | None) -> str:
    """From `/start` to the recap, at the office in Paris. Returns the request's number."""
    await software.begin(who, "Negocio")
    await who.picks("bureau d'enregistrement", "^Paris$")
    await software.name_holder(who)
    await software.name_organisation(who)
    await who.picks("représentant légal de l'organisation", "Une autre personne")
    await software.describe(who, representative)
    await who.picks("Y a-t-il un délégataire", "un délégataire signe" if delegate else "Pas de délégataire")
    if delegate:
        await software.describe(who, delegate)
    papers = {
        "pièce d'identité du titulaire": "TEST-piece-titulaire.pdf",
        "pièce d'identité du représentant": "TEST-piece-representant.pdf",
        **({"pièce d'identité du délégataire": "TEST-piece-delegataire.pdf"} if delegate else {}),
        "extrait d'immatriculation": "TEST-kbis.pdf",
        **({"mandat du délégataire": "TEST-mandat.pdf"} if delegate else {}),
    }
    for prompt, name in papers.items():
        await software.send(who, prompt, name, name)
    return await software.number_of(who)


async def refuse(who: Applicant, reason: str) -> None:
    """Prove who one is, and refuse to sign."""
    await software.identify_at_invitation(who)
    await who.picks("contrôler les documents", "^Refuser$")
    await who.types("Pour quelle raison", reason)
    await who.person.sees("ne se signe plus")


async def three_signatories(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    """Signed by three people, in another order than the form's: issued, retrieved and revoked."""
    holder, representative, delegate = [await applicant(world, each) for each in _identities(1)]
    number = await order(holder, representative.identity, delegate.identity)
    for who in (delegate, holder, representative):
        await software.sign(who)
    await holder.person.sees(f"Tous les signataires ont signé la demande {number}")
    result = await deliver(verifier, folder, holder, number)
    await tell(world, folder, (holder, representative, delegate))
    return result


async def refused(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    """One of two signs, the other refuses: the request is stopped, and both are told by whom and why."""
    del verifier  # there is no certificate
    holder, representative, _ = [await applicant(world, each) for each in _identities(2)]
    number = await order(holder, representative.identity)
    await software.sign(holder)
    await refuse(representative, REASON)
    told = await holder.person.sees(f"La demande {number} est arrêtée")
    assert representative.identity.surname in told.text and REASON in told.text, told.text
    for who in (holder, representative):
        mail = await world.wait_mail(who.identity.email, f"Demande {number} : signature refusée")
        assert representative.identity.surname in mail["text"] and REASON in mail["text"], mail["text"]
    await holder.picks("est arrêtée", "^Ouvrir$")
    await holder.person.sees("État : refusée par un signataire")
    await tell(world, folder, (holder, representative))
    return {"request": number, "serial": None, "status_before": None, "status_after": "declined", "reason": REASON}
