"""What is sent where something else is expected, files that cannot be taken, and a disk that is full."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from playground.demo.papers import paper
from playground.people import Refused
from tests.journeys.cast import Cast
from tests.journeys.product import Product
from tests.journeys.states import at_documents
from tests.journeys.talk import home, says, still_there, taps
from tests.requirements import unavailable
from tests.uploads.samples import encrypted_pdf, image


async def test_every_kind_of_file_that_cannot_be_taken(cast: Cast) -> None:
    who = await at_documents(cast)
    heic = b"\0\0\0\x18ftypheic" + bytes(64)
    for name, content, told in (
        ("photo.heic", heic, "Cette photo est au format HEIC. Envoyez-la en JPEG"),
        ("faux.pdf", b"%PDF-1.7\nnot really", "Ce PDF est incomplet ou abîmé. Enregistrez-le à nouveau"),
        ("secret.pdf", encrypted_pdf(), "protégé par un mot de passe. Enregistrez-en une copie sans protection"),
        ("page.pdf", b"<!DOCTYPE html><html></html>", "Ceci est une page web. Imprimez-la en PDF"),
        ("lettre.docx", b"PK\x03\x04 word/document.xml", "Enregistrez-le en PDF, puis envoyez le PDF"),
        ("photo.jpg", image("JPEG")[:-40], "Cette image est incomplète ou abîmée. Reprenez la photo"),
        ("note.txt", b"bonjour", "Ce type de fichier n'est pas accepté. Envoyez un PDF, un JPEG ou un PNG"),
        ("gros.pdf", bytes(21 * 1024 * 1024), "Ce fichier dépasse 20 Mo. Réduisez-le"),
    ):
        await who.person.send_file(name, content)
        assert "Envoyez la pièce d'identité du titulaire" in (await who.person.sees(told, fresh=True)).text
    with pytest.raises(Refused, match="empty file"):  # Telegram's apps do not send one either
        await who.person.send_file("vide.pdf", b"")
    await who.person.send_file("piece.pdf", paper("TEST identity document"))
    await who.person.sees("extrait d'immatriculation", fresh=True)
    assert await still_there(who.person) == []


async def test_text_for_a_file_and_a_file_for_text(cast: Cast) -> None:
    who = await at_documents(cast)
    await says(who.person, "ma carte", "Ici, un fichier est attendu, pas un texte. Touchez le trombone")
    await who.person.send_photo("photo.jpg", image("JPEG", (1280, 960)))
    await who.person.sees("extrait d'immatriculation", fresh=True)
    await who.person.send_file("kbis.png", image("PNG"))
    await who.person.sees("Tout est juste", fresh=True)
    await says(who.person, "oui", "Ici, touchez l'un des boutons.*\n\nDemande")
    await who.person.send_file("encore.pdf", paper("TEST more"))
    await who.person.sees("Aucun fichier n'est attendu ici. Il n'a pas été conservé", fresh=True)
    await taps(who.person, "^✏️ Organisation$", "nom de l'organisation")
    await who.person.send_file("nom.pdf", paper("TEST name"))
    told = await who.person.sees("Ici, une réponse écrite est attendue, pas un fichier. Saisissez", fresh=True)
    assert "nom de l'organisation" in told.text


async def test_what_fits_nowhere(cast: Cast) -> None:
    who = await cast.applicant()
    await home(who.person)
    await says(who.person, "bonjour", "Je ne lis pas les messages libres. Touchez l'un des boutons")
    await who.person.send_file("x.pdf", paper("TEST"))
    await who.person.sees("Aucun fichier n'est attendu ici", fresh=True)
    await cast.world.upload(f"/sim/users/{who.person.id}/messages", "a.mp4", bytes(9), "video/mp4", **{"as": "video"})
    await who.person.sees("Ce type de message n'est pas compris ici. Écrivez un texte", fresh=True)
    await who.person.share_contact()
    await who.person.sees("Je ne lis pas les messages libres", fresh=True)
    await says(who.person, "/nowhere", "Bienvenue au guichet")


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """That folder becomes a file system of its own with no room left."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        unavailable("mounting a small file system is not permitted here")
    try:
        with (folder / "filling").open("wb", buffering=0) as filling:
            while True:
                filling.write(bytes(4096))
    except OSError:
        pass
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


async def test_a_full_disk_keeps_the_draft_and_the_place(cast: Cast, product: Product) -> None:
    who = await at_documents(cast)
    folder = product.data_dir / "documents"
    folder.mkdir(exist_ok=True)
    with full_disk(folder):
        await who.person.send_file("piece.pdf", paper("TEST identity document"))
        told = await who.person.sees("Le document n'a pas pu être enregistré", fresh=True)
        assert "Votre demande est intacte : envoyez le document à nouveau dans quelques minutes" in told.text
        assert "Envoyez la pièce d'identité du titulaire" in told.text
        assert [path.name for path in folder.iterdir()] == ["filling"]
    await who.person.send_file("piece.pdf", paper("TEST identity document"))
    await who.person.sees("extrait d'immatriculation", fresh=True)
