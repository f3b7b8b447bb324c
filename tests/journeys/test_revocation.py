"""Revocation by the holder or by the desk: final, and said at once by the list and by OCSP."""

import asyncio
from pathlib import Path

import aiohttp
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, load_der_x509_crl

from playground.demo import software
from playground.demo.cast import Applicant
from playground.demo.verifier import Verifier, certificate_in
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card
from tests.journeys.product import Product
from tests.journeys.states import PASSWORD, at_certificate
from tests.journeys.talk import home, says, still_there, taps
from tests.requirements import require


async def openssl(*arguments: str | Path) -> str:
    process = await asyncio.create_subprocess_exec(
        "openssl", *map(str, arguments), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    return output.decode()


async def published(product: Product, certificate: Certificate, folder: Path) -> tuple[str, bool]:
    """What openssl reads in the OCSP answer, and whether the revocation list names the certificate."""
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    async with aiohttp.ClientSession() as session:
        verifier = Verifier(product.url, session)
        chain = b"".join([(await verifier.authority(role)).public_bytes(Encoding.PEM) for role in ("issuing", "root")])
        (folder / "chain.pem").write_bytes(chain)
        (folder / "issuing.pem").write_bytes((await verifier.authority("issuing")).public_bytes(Encoding.PEM))
    said = await openssl(
        "ocsp", "-issuer", folder / "issuing.pem", "-cert", folder / "certificate.pem", "-CAfile", folder / "chain.pem",
        "-url", f"{product.url}/ocsp",
    )  # fmt: skip
    assert "Response verify OK" in said, said
    status = said.partition("certificate.pem: ")[2].split()[0]
    return status, await listed(product, certificate, expected=status == "revoked")


async def listed(product: Product, certificate: Certificate, *, expected: bool) -> bool:
    """Whether the revocation list names the certificate; the list that says so is made within a second."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(1):
        while True:
            current = load_der_x509_crl(await Verifier(product.url, session).revocation_list())
            found = current.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None
            if found or not expected:
                return found
            await asyncio.sleep(0.01)


async def begin(who: Applicant, number: str) -> None:
    await home(who.person)
    await taps(who.person, "Mes certificats", "Vos certificats")
    await taps(who.person, number, "Votre certificat\n")
    told = await taps(who.person, "Révoquer ce certificat", "Pour quelle raison")
    assert "La révocation est définitive" in told.text


async def test_by_the_holder(cast: Cast, product: Product, tmp_path: Path) -> None:
    require("openssl")
    who, number, p12 = await at_certificate(cast)
    certificate = certificate_in(p12, PASSWORD)
    assert await published(product, certificate, tmp_path) == ("good", False)
    await begin(who, number)
    await taps(who.person, "Garder le certificat", "Rien n'a changé : le certificat .* reste valide")
    assert await published(product, certificate, tmp_path) == ("good", False)
    await software.revoke(who, number)
    await cast.world.wait_mail(who.identity.email, f"Demande {number} : certificat révoqué")
    await who.person.sees(f"Le certificat de la demande {number} est révoqué, définitivement")
    assert await published(product, certificate, tmp_path) == ("revoked", True)
    assert await still_there(who.person) == []
    await home(who.person)
    await taps(who.person, "Mes certificats", "Vos certificats")
    over = await taps(who.person, f"{number} · révoqué", "Votre certificat est révoqué")
    assert not any("Révoquer" in button.text for button in over.buttons)
    assert "commandez un nouveau certificat" in over.text


async def test_three_wrong_answers_leave_the_certificate_and_name_the_desk(cast: Cast) -> None:
    officer = await cast.officer()
    who, number, _ = await at_certificate(cast)
    await begin(who, number)
    await taps(who.person, "Je n'en ai plus l'usage", "Réponse 1 sur 3")
    await taps(who.person, "Retour", "Pour quelle raison")
    await taps(who.person, "Autre raison", "Raison : Autre raison")
    first, second, _ = who.identity.answers
    for left in ("2 essais", "1 essai", ""):
        for step, answer in enumerate((first, second, "faux"), 1):
            await who.types(f"Réponse {step} sur 3", answer)
        if left:
            await who.person.sees(f"Une réponse au moins n'est pas la bonne.*Il vous reste {left}")
    await who.person.sees("Contactez sans attendre votre bureau.*il peut révoquer le certificat")
    await officer.sees(f"Demande {number} : une personne est bloquée")
    await home(who.person)
    screen = await taps(who.person, "Mes certificats", "Vos certificats")
    assert any(button.text == f"{number} · valide" for button in screen.buttons)
    await open_card(officer, number)
    assert "Bloqué : réponses, à la révocation" in (await officer.last()).text
    await taps(officer, "Débloquer", f"Demande {number} débloquée")
    await home(who.person)
    await taps(who.person, "Mes certificats", "Vos certificats")
    await taps(who.person, number, "Votre certificat\n")
    await taps(who.person, "Révoquer ce certificat", "Réponse 1 sur 3")
    for step, answer in enumerate(who.identity.answers, 1):
        await who.types(f"Réponse {step} sur 3", answer)
    await who.person.sees("Le certificat est révoqué")


async def test_by_the_desk_with_a_second_officer(cast: Cast, product: Product, tmp_path: Path) -> None:
    require("openssl")
    first, second = await cast.officer(0), await cast.officer(1)
    who, number, p12 = await at_certificate(cast)
    certificate = certificate_in(p12, PASSWORD)
    await open_card(first, number)
    await taps(first, "^🚫 Révoquer$", "Un second officier devra confirmer")
    await taps(first, "Droit retiré", f"Révocation proposée pour {number}. Un second officier est alerté")
    await second.sees(f"Demande {number} : une révocation attend un second officier")
    assert not any("attend un second officier" in message.text for message in await first.chat())
    assert not any("Confirmer" in text for text in await first.buttons())
    await says(first, "/confirmer", "un autre officier doit confirmer")
    await open_card(second, number)
    assert "Révocation proposée (Droit retiré par le bureau)" in (await second.last()).text
    dropped = await taps(second, "Abandonner", f"Demande {number} : la révocation proposée est abandonnée")
    assert "Révocation proposée (" not in dropped.text
    assert await published(product, certificate, tmp_path) == ("good", False)
    await open_card(first, number)
    await taps(first, "^🚫 Révoquer$", "Quelle raison")
    await taps(first, "Droit retiré", f"Révocation proposée pour {number}")
    await open_card(second, number)
    await taps(second, "Confirmer la révocation", f"Certificat de la demande {number} révoqué")
    assert await published(product, certificate, tmp_path) == ("revoked", True)
    await who.person.sees(f"Le certificat de la demande {number} est révoqué, définitivement")
    await cast.world.wait_mail(who.identity.email, f"Demande {number} : certificat révoqué")


async def test_what_the_desk_proposed_ends_with_the_certificate(cast: Cast) -> None:
    first, second = await cast.officer(0), await cast.officer(1)
    who, number, _ = await at_certificate(cast)
    await open_card(first, number)
    await taps(first, "^🚫 Révoquer$", "Quelle raison")
    await taps(first, "Droit retiré", "Révocation proposée")
    await software.revoke(who, number)
    await open_card(second, number)
    assert not any("Confirmer" in text for text in await second.buttons())


async def test_what_is_revoked_meanwhile_is_said_to_be(cast: Cast) -> None:
    first, second = await cast.officer(0), await cast.officer(1)
    who, number, _ = await at_certificate(cast)
    await begin(who, number)
    await taps(who.person, "Autre raison", "Réponse 1 sur 3")
    await open_card(first, number)
    await taps(first, "^🚫 Révoquer$", "Quelle raison")
    await taps(first, "Droit retiré", "Révocation proposée")
    await open_card(second, number)
    await taps(second, "Confirmer la révocation", "révoqué")
    for answer in who.identity.answers:
        await who.person.say(answer)
    await who.person.sees("Ce certificat est déjà révoqué. La révocation est définitive|La situation a changé")
    assert await still_there(who.person) == []
