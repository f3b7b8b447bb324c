"""Revocation by the form: given prefilled where the answers are blocked, taken back signed, carried out by the desk."""

from models import Certificate, CertificateStatus
from playground.demo.papers import paper
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card
from tests.journeys.states import at_certificate
from tests.journeys.talk import home, says, still_there, taps


async def test_from_blocked_answers_to_the_second_officer(cast: Cast) -> None:
    first, second = await cast.officer(0), await cast.officer(1)
    who, number, _ = await at_certificate(cast)
    person = who.person
    await home(person)
    await taps(person, "Mes certificats", "Vos certificats")
    await taps(person, number, "Votre certificat\n")
    asked = await taps(person, "Révoquer ce certificat", "Pour quelle raison")
    assert "Fusion : l'organisation est absorbée" in asked.text
    await taps(person, "^Fusion", "Réponse 1 sur 3")
    for _ in range(3):
        for step in (1, 2, 3):
            await who.types(f"Réponse {step} sur 3", "faux")
    await person.sees("Les réponses ont été fausses 3 fois")
    await taps(person, "Formulaire de révocation", f"demande {number}\nRaison : Fusion")
    await person.tap("Recevoir le formulaire")
    _, blank = await person.sees_file(rf"^revocation-{number[2:]}\.pdf$")
    assert blank.startswith(b"%PDF")

    await says(person, "signé", "un fichier est attendu")
    await says(person, "/langue", "Reason: Merger, sale or end of the organisation")
    await taps(person, "another reason", "Which reason should be ticked")
    await taps(person, "by hand", "Reason: to be ticked by hand")
    await person.send_file("TEST-<signed>.exe", b"MZ")
    await person.sees("is not accepted", fresh=True)
    await person.send_file("TEST-signed.pdf", paper("TEST signed revocation form"))
    await person.sees("Form received", fresh=True)
    assert await still_there(person) == []

    await first.sees(f"Demande {number} : le titulaire a envoyé un formulaire de révocation signé")
    await first.say("/queue")
    await taps(first, r"À révoquer \(\d+\)", f"à révoquer : \\d+ · page 1 sur 1(.|\n)*{number}")
    await open_card(first, number)
    await first.tap("Formulaire de révocation signé")
    _, signed = await first.sees_file("TEST-signed.pdf")
    assert signed == paper("TEST signed revocation form")
    await taps(first, "^🚫 Révoquer$", "Quelle raison")
    await taps(first, "^Fusion", f"Révocation proposée pour {number}")
    await open_card(second, number)
    await taps(second, "Confirmer la révocation", f"Certificat de la demande {number} révoqué")
    certificate = await Certificate.get(request__number=int(number[2:]))
    assert (certificate.status, certificate.revocation_reason) == (CertificateStatus.REVOKED, "affiliationChanged")
    await home(person, "Welcome")
    await taps(person, "My certificates", "Your certificates")
    over = await taps(person, f"{number} · revoked", "Your certificate is revoked")
    assert not any("form" in button.text for button in over.buttons)
