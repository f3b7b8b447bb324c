"""Several signatories, each from an account of their own, in any order; refusing; "this is not me"."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from models import AgentRole, Signatory
from playground.demo import several, software
from playground.demo.cast import Applicant
from playground.demo.papers import paper
from services.catalogue import DEFAULT_CATALOGUE
from tests.journeys.cast import Cast, someone
from tests.journeys.desk import open_card, unblock
from tests.journeys.product import Product
from tests.journeys.states import at_identity, at_signature
from tests.journeys.talk import home, link_of, says, taps


async def order_for_two(cast: Cast) -> tuple[Applicant, Applicant, str]:
    """The holder orders; somebody else is the legal representative."""
    who, other = await cast.applicant(), await cast.play(someone(given_name="TEST Ærøvar"))
    person, them = who.person, other.identity
    number = await software.fill(who)
    await taps(person, "^✏️ Représentant légal$", "représentant légal de l'organisation")
    await taps(person, "Une autre personne", "Quel est le prénom")
    await says(person, them.given_name, "Quel est le nom,")
    await says(person, them.surname, "adresse e-mail")
    await says(person, them.email, "numéro de mobile")
    await says(person, them.phone, "De quelle pièce")
    await taps(person, "format carte bancaire", "numéro de la pièce")
    await says(person, them.document_number, "date d'expiration")
    await says(person, them.document_expiry, "étape 5 sur 6 : les documents\n\n.*pièce d'identité du représentant")
    await person.send_file("TEST-piece-2.pdf", paper("TEST second identity document"))
    await person.sees("Représentant légal : Une autre personne", fresh=True)
    await taps(person, "J'accepte et j'envoie", "Chaque signataire a reçu un e-mail avec un lien")
    return who, other, number


async def test_three_people_sign_in_another_order_one_of_them_invited_by_text(
    cast: Cast, product: Product, tmp_path: Path
) -> None:
    """At an office chosen in the recap; and terms that change under somebody's eyes are read again before they sign."""
    who, other = await cast.applicant(), await cast.applicant(given_name="TEST Ærøvar")
    delegate = await cast.applicant(given_name="TEST Karim", email="")
    officer = await cast.agent("TEST Officier Lyon", AgentRole.OFFICER, "sud")
    number = await several.fill(who, other.identity, delegate.identity)
    await taps(who.person, "^✏️ Bureau$", "À quel bureau d'enregistrement confiez-vous")
    recap = await taps(who.person, "^Lyon$", "Bureau : Lyon")
    assert "E-mail (délégataire) : aucun" in recap.text
    await taps(who.person, "J'accepte et j'envoie", "un e-mail avec un lien, ou un SMS")
    await software.sign(delegate)
    assert "Les autres signataires ont jusqu'au" in (await delegate.person.last()).text
    await software.sign(who)
    await software.identify_at_invitation(other)
    await software.read(other)
    await other.person.sees(r"vous acceptez les conditions d'utilisation \(version 2026-11\)")
    await taps(other.person, "Lire les conditions", "^Conditions d'utilisation, version 2026-11")
    await taps(other.person, "Retour", "Touchez « Signer »")
    async with newer_terms(product, tmp_path):
        await taps(other.person, "^✍️ Signer$", "version 2027-01")
        await other.person.notices("Ce bouton n'est plus à jour")
        await software.sign_with_code(other)
    assert "examine la demande pendant ses heures d'ouverture" in (await other.person.last()).text
    mail = await cast.world.wait_mail(other.identity.email, f"Demande {number} : tout est signé")
    assert "Bureau d'enregistrement du Sud" in mail["text"] and "04 99 00 56 78" in mail["text"]
    await cast.world.wait_sms(delegate.identity.phone, f"Demande {number[2:]} : tous ont signé")
    await officer.sees(f"Nouvelle demande à examiner : {number}")
    await open_card(officer, number)
    assert (await officer.last()).text.count("signé ✅") == 3
    signed = await Signatory.filter(request__number=int(number[2:])).order_by("position")
    assert [signatory.terms_version for signatory in signed] == ["2026-11", "2027-01", "2026-11"]


@asynccontextmanager
async def newer_terms(product: Product, folder: Path) -> AsyncIterator[None]:
    """The product as it runs once its terms of use have a new version."""
    before, newer = product.settings, folder / "catalogue.toml"
    newer.write_text(DEFAULT_CATALOGUE.read_text().replace('version = "2026-11"', 'version = "2027-01"'))
    product.settings = before.model_copy(update={"catalogue": newer})
    await product.restart()
    try:
        yield
    finally:
        product.settings = before
        await product.restart()


async def test_each_reads_the_form_and_never_the_papers_of_the_other(cast: Cast) -> None:
    _, other, _ = await order_for_two(cast)
    await other.follows_mail("Votre signature est attendue")
    await software.identify(other)
    reading = await other.person.sees(r"contrôler les documents \(0 sur 3\)")
    opened = [button.text for button in reading.buttons if "Ouvrir" in button.text]
    assert opened == [
        "📄 Ouvrir : Formulaire de demande",
        "📄 Ouvrir : Extrait d'immatriculation",
        "📄 Ouvrir : Pièce d'identité",
    ]
    await taps(other.person, "Ouvrir : Pièce d'identité", "contrôler les documents")
    _, content = await other.person.sees_file("piece")
    assert content == paper("TEST second identity document")


async def test_a_refusal_stops_the_request_for_everyone(cast: Cast) -> None:
    who, other, number = await order_for_two(cast)
    await software.sign(who)
    await other.follows_mail("Votre signature est attendue")
    await software.identify(other)
    await other.person.sees("contrôler les documents")
    await taps(other.person, "^Refuser$", "Pour quelle raison")
    await taps(other.person, "Retour", "contrôler les documents")
    await taps(other.person, "^Refuser$", "Elle sera transmise au demandeur")
    await says(other.person, "Je ne connais pas <b>cette</b> demande", "ne se signe plus.*\n\nLa demande est arrêtée")
    told = await who.person.sees(f"La demande {number} est arrêtée.*a refusé de signer")
    assert "Raison : Je ne connais pas <b>cette</b> demande" in told.text
    assert [button.text for button in told.buttons] == ["Ouvrir"]
    mail = await cast.world.wait_mail(who.identity.email, f"Demande {number} : signature refusée")
    assert other.identity.surname in mail["text"]
    await taps(who.person, "^Ouvrir$", "État : refusée par un signataire")
    await who.person.open(await link_of(who, "Votre signature est attendue"))
    await who.person.sees("Ce lien a (déjà servi|été remplacé)", fresh=True)


async def test_not_me_suspends_and_the_desk_lets_it_go_on(cast: Cast) -> None:
    officer = await cast.officer()
    who, number = await at_identity(cast)
    await taps(who.person, "Ce n'est pas moi", "Ce n'est pas vous")
    await taps(who.person, "Retour", "champ 1 sur 5")
    await taps(who.person, "Ce n'est pas moi", "La signature sera suspendue")
    await taps(who.person, "Oui, ce n'est pas moi", "La signature est suspendue.*est prévenu")
    await officer.sees(f"Demande {number} : un signataire dit « ce n'est pas moi »")
    await officer.say("/queue")
    await officer.sees("File du bureau")
    await taps(officer, "Bloquées", "bloquées : ")
    assert any(number in text for text in await officer.buttons())
    first = (await cast.world.mail(who.identity.email))[-1]["id"]
    await unblock(cast, number)
    await who.person.open(await link_of(who, "Votre signature est attendue", after=first))
    await who.person.sees("champ 1 sur 5", fresh=True)
    await software.identify(who)
    await who.person.sees("contrôler les documents")


async def test_start_shows_the_signature_that_waits(cast: Cast) -> None:
    who, number = await at_signature(cast)
    await home(who.person, "Voici ce qui vous attend")
    await taps(who.person, re.escape(f"Signer la demande {number}"), "Touchez « Signer »")


async def test_a_reason_made_of_nothing_is_asked_again(cast: Cast) -> None:
    who, _ = await at_signature(cast)
    await taps(who.person, "^Refuser$", "Pour quelle raison")
    await says(who.person, "\u200b\u2060", "Écrivez une raison, en quelques mots")
