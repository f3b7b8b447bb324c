"""The client space: a certificate's details, its public key in every form, the lists and their filters."""

import re
from pathlib import Path

from cryptography import x509

from playground.demo.verifier import certificate_in
from tests.journeys.cast import Cast
from tests.journeys.states import PASSWORD, at_certificate
from tests.journeys.talk import home, says, taps


async def test_details_public_key_and_filters(cast: Cast, tmp_path: Path) -> None:
    who, number, p12 = await at_certificate(cast)
    person, certificate = who.person, certificate_in(p12, PASSWORD)
    await home(person)
    await taps(person, "Mes certificats", "Vos certificats")
    shown = (await taps(person, f"{number} · valide", "Votre certificat\n")).text
    for expected in (
        who.identity.surname, f"Organisation : {who.identity.organisation}", f"Demande : {number}, Initio, 3 ans",
        r"encore 1.09\d jours", "signer en engageant le titulaire", "Émetteur : Guichetier",
        f"{certificate.serial_number:x}",
    ):  # fmt: skip
        assert re.search(expected, shown), expected
    assert "Renouveler" not in str(await person.buttons())
    await taps(person, "Clé publique", "Quel fichier choisir")
    end = f"{certificate.serial_number:x}"[-8:]
    for form, load in (("PEM", x509.load_pem_x509_certificate), ("CRT", x509.load_pem_x509_certificate),
                       ("CER", x509.load_der_x509_certificate), ("DER", x509.load_der_x509_certificate)):  # fmt: skip
        await person.tap(f"^{form} ")
        _, content = await person.sees_file(rf"^TEST-MAELYS-[A-Z-]*-certificat-{end}\.{form.lower()}$")
        assert load(content) == certificate
    await person.tap("Chaîne")
    _, content = await person.sees_file(rf"-chaine-{end}\.pem$")
    issuing, root = x509.load_pem_x509_certificates(content)
    certificate.verify_directly_issued_by(issuing)
    issuing.verify_directly_issued_by(root)

    await says(person, "/langue", "Which file should you choose")
    await taps(person, "Back", "Holder: ")
    await says(person, "/langue", "Titulaire : ")
    await home(person)
    everything = await taps(person, "Mes demandes", "Vos demandes\n")
    assert any(number in button.text for button in everything.buttons)
    await taps(person, "En cours", "Aucune demande n'est en cours")
    over = await taps(person, "Terminées", "Vos demandes terminées")
    assert any(number in button.text for button in over.buttons)
