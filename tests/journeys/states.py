"""Ways to bring a request where a test begins."""

from typing import Any

from playground.demo.cast import Applicant
from tests.journeys.cast import Cast
from tests.journeys.shortcuts import Shortcuts
from tests.journeys.talk import begins, says, taps

PASSWORD = "TESTmotdepasse2026"
ASKED = "étape 5 sur 6 : les documents\n\nEnvoyez la pièce d'identité du titulaire"


async def at_documents(cast: Cast) -> Applicant:
    """The form is filled as far as the first document."""
    who = await cast.applicant()
    person, me = who.person, who.identity
    await begins(person)
    await taps(person, "^3 ans", "Pour qui est ce certificat")
    await taps(person, "^Pour moi-même$", "De quelle pièce")
    await taps(person, "bancaire", "numéro de la pièce")
    for typed, following in (
        (me.document_number, "expiration"), (me.document_expiry, "SIRET"), (me.siret, "nom de l'organisation"),
        (me.organisation, "représentant légal de"),
    ):  # fmt: skip
        await says(person, typed, following)
    await taps(person, "Le titulaire lui-même", ASKED)
    return who


async def at_invitation(cast: Cast, **known: Any) -> Shortcuts:
    """Ordered: the invitation has left."""
    return await Shortcuts.ordered(cast, await cast.applicant(**known))


async def at_identity(cast: Cast, **known: Any) -> tuple[Applicant, str]:
    """The invitation is open: the first identity field is asked."""
    done = await at_invitation(cast, **known)
    await _opens(done.who)
    await done.who.person.sees("champ 1 sur 5")
    return done.who, done.number


async def at_signature(cast: Cast, **known: Any) -> tuple[Applicant, str]:
    """Identified, everything read: the code may be asked for."""
    done = await at_invitation(cast, **known)
    await done.prove()
    await _opens(done.who)
    await done.who.person.sees("Touchez « Signer »")
    return done.who, done.number


async def at_review(cast: Cast) -> tuple[Applicant, str]:
    """Signed: the desk is to decide."""
    done = await _reviewed(cast)
    return done.who, done.number


async def at_questions(cast: Cast) -> tuple[Applicant, str]:
    """Approved: the retrieval code and the link to the questions have left."""
    done = await _reviewed(cast)
    await done.approve()
    return done.who, done.number


async def at_retrieval(cast: Cast) -> tuple[Applicant, str]:
    """Questions set: the download link has left."""
    done = await _approved(cast)
    return done.who, done.number


async def at_download(cast: Cast) -> tuple[Applicant, str]:
    """The download link is open: step 1."""
    who, number = await at_retrieval(cast)
    await who.follows_mail("votre certificat est prêt")
    await who.person.sees("Étape 1 sur 6")
    return who, number


async def at_certificate(cast: Cast) -> tuple[Applicant, str, bytes]:
    """Issued and saved."""
    done = await _approved(cast)
    return done.who, done.number, await done.retrieve(PASSWORD)


async def _reviewed(cast: Cast) -> Shortcuts:
    done = await at_invitation(cast)
    await done.prove()
    await done.sign()
    return done


async def _approved(cast: Cast) -> Shortcuts:
    done = await _reviewed(cast)
    await done.approve()
    await done.set_questions()
    return done


async def _opens(who: Applicant) -> None:
    await who.follows_mail("Votre signature est attendue")
