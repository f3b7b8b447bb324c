"""Ways to bring a request where a test begins."""

from typing import Any

from playground.demo import software
from playground.demo.cast import Applicant
from tests.journeys.cast import Cast
from tests.journeys.desk import approve
from tests.journeys.talk import home, says, taps

PASSWORD = "TESTmotdepasse2026"
ASKED = "étape 5 sur 6 : les documents\n\nEnvoyez la pièce d'identité du titulaire"


async def at_documents(cast: Cast) -> Applicant:
    """The form is filled as far as the first document."""
    who = await cast.applicant()
    person, me = who.person, who.identity
    await home(person)
    await taps(person, "Commander", "Quel produit")
    await taps(person, "^Initio$", "Pour combien")
    await taps(person, "^3 ans", "Quel est le prénom")
    for typed, following in (
        (me.given_name, "le nom,"), (me.surname, "e-mail"), (me.email, "mobile"), (me.phone, "De quelle pièce"),
    ):  # fmt: skip
        await says(person, typed, following)
    await taps(person, "bancaire", "numéro de la pièce")
    for typed, following in (
        (me.document_number, "expiration"), (me.document_expiry, "SIRET"), (me.siret, "nom de l'organisation"),
        (me.organisation, "représentant légal de"),
    ):  # fmt: skip
        await says(person, typed, following)
    await taps(person, "Le titulaire lui-même", ASKED)
    return who


async def at_identity(cast: Cast, **known: Any) -> tuple[Applicant, str]:
    """The invitation is open: the first identity field is asked."""
    who = await cast.applicant(**known)
    number = await software.order(who)
    await who.follows_mail("Votre signature est attendue")
    await who.person.sees("champ 1 sur 5")
    return who, number


async def at_signature(cast: Cast, **known: Any) -> tuple[Applicant, str]:
    """Identified, everything read: the code may be asked for."""
    who, number = await at_identity(cast, **known)
    await software.identify(who)
    await software.read(who)
    await who.person.sees("Touchez « Signer »")
    return who, number


async def at_review(cast: Cast) -> tuple[Applicant, str]:
    who = await cast.applicant()
    number = await software.order(who)
    await software.sign(who)
    return who, number


async def at_questions(cast: Cast) -> tuple[Applicant, str]:
    """Approved: the retrieval code and the link to the questions have left."""
    who, number = await at_review(cast)
    await approve(cast, number)
    return who, number


async def at_retrieval(cast: Cast) -> tuple[Applicant, str]:
    """Questions set: the download link has left."""
    who, number = await at_questions(cast)
    await software.set_questions(who)
    return who, number


async def at_download(cast: Cast) -> tuple[Applicant, str]:
    """The download link is open: step 1."""
    who, number = await at_retrieval(cast)
    await who.follows_mail("votre certificat est prêt")
    await who.person.sees("Étape 1 sur 6")
    return who, number


async def at_certificate(cast: Cast) -> tuple[Applicant, str, bytes]:
    """Issued and saved."""
    who, number = await at_retrieval(cast)
    return who, number, await software.retrieve(who, PASSWORD)
