"""The language changes at any step: the step is shown again in the other one, and nothing typed is lost."""

from models import Certificate, CertificateStatus
from tests.journeys.cast import Cast
from tests.journeys.states import at_certificate, at_download, at_identity
from tests.journeys.talk import begins, home, says, taps


async def test_in_an_order(cast: Cast) -> None:
    who = await cast.applicant()
    person, me = who.person, who.identity
    await begins(person)
    await taps(person, "^3 ans", "Pour qui est ce certificat")
    await taps(person, "Pour une autre personne", "Quel est le prénom")
    await says(person, me.given_name, "Quel est le nom,")
    await says(person, "/langue", "What is the surname")
    await says(person, me.surname, "What is the e-mail address")
    await says(person, "/langue", "adresse e-mail")
    await home(person, "Bonjour")
    await taps(person, "Continuer la demande", "adresse e-mail")


async def test_in_a_signature(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    await says(who.person, who.identity.document_number, "champ 2 sur 5")
    await says(who.person, "/langue", "field 2 of 5")
    await says(who.person, who.identity.document_expiry, "field 3 of 5")
    await says(who.person, "/language", "champ 3 sur 5")


async def test_in_a_retrieval(cast: Cast) -> None:
    who, _ = await at_download(cast)
    await taps(who.person, "Tout est prêt", "Étape 2 sur 6")
    await says(who.person, "TESTmotdepasse2026", "une seconde fois")
    await says(who.person, "/langue", "a second time")
    await says(who.person, "TESTmotdepasse2026", "Step 3 of 6")
    await says(who.person, "/langue", "Étape 3 sur 6")


async def test_in_a_revocation(cast: Cast) -> None:
    who, number, _ = await at_certificate(cast)
    person, answers = who.person, who.identity.answers
    await home(person)
    await taps(person, "Mes certificats", "Vos certificats")
    await taps(person, number, "Votre certificat\n")
    await taps(person, "Révoquer ce certificat", "Pour quelle raison")
    await says(person, "/langue", "For what reason")
    await taps(person, "leaves the organisation", "Answer 1 of 3")
    await says(person, answers[0], "Answer 2 of 3")
    await says(person, "/langue", "Raison : Le titulaire quitte l'organisation\n\nRéponse 2 sur 3")
    await home(person, "Bonjour")  # gone away and come back
    await taps(person, "Continuer la révocation", "Réponse 2 sur 3")
    await says(person, answers[1], "Réponse 3 sur 3")
    await says(person, answers[2], "Le certificat est révoqué")
    certificate = await Certificate.get(request__number=int(number[2:]))
    assert certificate.status is CertificateStatus.REVOKED
