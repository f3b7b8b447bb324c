"""Ordering: a draft is never lost by accident, everything can be corrected, and everything can be called off."""

import re

from playground.demo import software
from playground.demo.papers import paper
from services.catalogue import load_catalogue
from tests.journeys.cast import Cast
from tests.journeys.product import Product
from tests.journeys.states import at_retrieval
from tests.journeys.talk import begins, home, says, still_there, taps


async def test_a_draft_survives_a_restart_and_is_offered_again(cast: Cast, product: Product) -> None:
    who = await cast.applicant()
    person = who.person
    await begins(person)
    await taps(person, "^3 ans", "Pour qui est ce certificat")
    await taps(person, "Pour une autre personne", "Quel est le prénom")
    await says(person, who.identity.given_name, "étape 2 sur 6 : le titulaire\n\nQuel est le nom")
    await product.restart()
    screen = await home(person, "Voici ce qui vous attend")
    draft = next(button.text for button in screen.buttons if "Continuer la demande" in button.text)
    await taps(person, re.escape(draft), "Quel est le nom, comme sur la pièce")
    await says(person, who.identity.surname, "adresse e-mail")
    assert await still_there(person) == []


async def test_back_cancel_keep_and_delete(cast: Cast) -> None:
    person = (await cast.applicant()).person
    await begins(person)
    await taps(person, "^1 an", "Pour qui est ce certificat")
    await taps(person, "Pour une autre personne", "Quel est le prénom")
    await taps(person, "Retour", "Pour qui est ce certificat")
    await taps(person, "Retour", "Pour combien de temps")
    await taps(person, "Retour", "Vous quittez la demande")
    await taps(person, "Continuer maintenant", "Pour combien de temps")
    await taps(person, "^2 ans", "Quel est le prénom")
    await taps(person, "Annuler", "Voulez-vous la garder pour plus tard, ou la supprimer")
    await taps(person, "Garder pour plus tard", "Voici ce qui vous attend")
    await taps(person, "Continuer la demande", "Quel est le prénom")
    await taps(person, "Annuler", "Vous quittez")
    gone = await taps(person, "Supprimer", r"La demande N°\d+ est supprimée")
    assert "Bienvenue au guichet" in gone.text
    assert not any("Continuer" in button.text for button in gone.buttons)


async def test_every_product_has_a_page_that_says_all_before_the_order(cast: Cast) -> None:
    person = (await cast.applicant()).person
    await home(person)
    shop = await taps(person, "Commander", "Quel produit")
    assert [button.text for button in shop.buttons][:4] == ["Initio", "Negocio", "CertiServ", "Eiducio · bientôt"]
    for product in load_catalogue().products:
        page = await taps(person, f"^{re.escape(product.name)}( · bientôt)?$", f"^{re.escape(product.name)}\n")
        assert f"{product.lifetimes[0].price_cents / 100:_.2f}".replace(".", ",").replace("_", "\u202f") in page.text
        assert ("Bientôt disponible" in page.text) is not product.available
        assert ("🛒 Commander" in [button.text for button in page.buttons]) is product.available
        await taps(person, "Retour", "Quel produit")
    page = await taps(person, "^CertiServ$", "Qui signe la demande\n• Le responsable de certificat")
    for said in ("à la place du représentant légal", "mandat du délégataire", "Paris", "Lyon", "1 an : 190,00 € HT"):
        assert said in page.text


async def test_every_field_is_corrected_from_the_recap(cast: Cast) -> None:
    who = await cast.applicant()
    person, me = who.person, who.identity
    await software.fill(who)
    await taps(person, "Produit et durée", "Pour combien de temps")
    await taps(person, "^1 an", "Produit et durée : Initio, 1 an")
    for field, question, typed, shown in (
        ("Prénom", "Quel est le prénom", "TEST Zoé", "Prénom : TEST Zoé"),
        ("Nom", "Quel est le nom,", "TEST Martin", "• Nom : TEST Martin"),
        ("E-mail", "adresse e-mail", f"autre.{me.email}", f"E-mail : autre.{me.email}"),
        ("Mobile", "numéro de mobile", "06 98 76 54 32", r"Mobile : \+33698765432"),
        ("N° de la pièce", "numéro de la pièce", "X4RTBPFW46", "N° de la pièce : X4RTBPFW4\n"),
        ("Expiration", "date d'expiration", "3.4.2035", "Expiration : 03/04/2035"),
        ("SIRET", "numéro SIRET", "356 000 000 00048", "SIRET : 35600000000048"),
        ("Organisation", "nom de l'organisation", "TEST Autre", "Organisation : TEST Autre"),
    ):
        await taps(person, f"^✏️ {field}$", question)
        assert "Tout est juste ?" in (await says(person, typed, shown)).text
    await taps(person, "^✏️ Pièce d'identité$", "De quelle pièce")
    await taps(person, "^Passeport", "numéro de la pièce")
    await says(person, "12AB34567", "Pièce d'identité : Passeport français\n• N° de la pièce : 12AB34567")
    await taps(person, "^✏️ Extrait", "extrait d'immatriculation")
    await taps(person, "Retour", "Tout est juste ?")
    await taps(person, "^✏️ Extrait", "extrait d'immatriculation")
    await person.send_file("TEST-autre-kbis.pdf", paper("TEST other extract"))
    await person.sees("Tout est juste ?", fresh=True)
    await taps(person, "^✏️ Représentant légal$", "représentant légal de l'organisation")
    await taps(person, "Une autre personne", "étape 4 sur 6 : le représentant légal\n\nQuel est le prénom")
    await taps(person, "Retour", "représentant légal de l'organisation")
    await taps(person, "Le titulaire lui-même", "Représentant légal : Le titulaire lui-même")
    await taps(person, "J'accepte et j'envoie", "État : à signer")
    assert await still_there(person) == []


async def test_what_no_certificate_may_hold_is_refused_while_it_can_be_put_right(cast: Cast) -> None:
    """The rules of certificates (pkilint), at the field that breaks them."""
    who = await cast.applicant()
    person, me = who.person, who.identity
    await software.fill(who)
    for wrong in ("ada@acme.example", "ada@interne.local"):
        await taps(person, "^✏️ E-mail", "adresse e-mail")
        told = await says(person, wrong, r"Ceci ne peut pas figurer dans un certificat \(E-mail\)")
        assert "Saisissez autre chose" in told.text and "adresse e-mail" in told.text
        await says(person, me.email, "récapitulatif")


async def test_the_terms_are_read_before_they_are_accepted(cast: Cast) -> None:
    who = await cast.applicant()
    await software.fill(who)
    terms = await taps(who.person, "Lire les conditions", "^Conditions d'utilisation, version ")
    assert "Elle est définitive" in terms.text and "sept ans" in terms.text
    await taps(who.person, "Retour", "récapitulatif")


async def test_a_replaced_document_is_neither_signed_nor_kept(cast: Cast, product: Product) -> None:
    who = await cast.applicant()
    number = await software.fill(who)
    kept = len(list((product.data_dir / "documents").iterdir()))
    await taps(who.person, "^✏️ Extrait", "extrait d'immatriculation")
    await who.person.send_file("TEST-nouveau.pdf", paper("TEST replacement"))
    await who.person.sees("Tout est juste ?", fresh=True)
    assert len(list((product.data_dir / "documents").iterdir())) == kept
    await taps(who.person, "J'accepte et j'envoie", "État : à signer")
    await who.follows_mail("Votre signature est attendue")
    await software.identify(who)
    reading = await who.person.sees(r"contrôler les documents \(0 sur 3\)")
    assert reading.text.count("▫️") == 3, number


async def test_a_request_is_withdrawn_and_the_signatories_are_told(cast: Cast) -> None:
    who = await cast.applicant()
    number = await software.order(who)
    await taps(who.person, "Retirer la demande", f"Retirer la demande {number}")
    await taps(who.person, "Retour", "État : à signer")
    await taps(who.person, "Retirer la demande", "Elle sera close et les signataires seront prévenus")
    await taps(who.person, "Oui, retirer", "État : retirée.*\n\nLa demande est close, à votre demande")
    await cast.world.wait_mail(who.identity.email, f"Demande {number} : retirée")
    await who.follows_mail("Votre signature est attendue")
    await who.person.sees("Ce lien a été remplacé ou annulé.*contactez votre bureau", fresh=True)


async def test_a_request_is_withdrawn_until_its_certificate_is_made(cast: Cast) -> None:
    who, number = await at_retrieval(cast)
    await home(who.person)
    await taps(who.person, "Mes demandes", "Vos demandes")
    await taps(who.person, number, "État : à retirer")
    await taps(who.person, "Retirer la demande", "Vous ne pourrez pas revenir en arrière")
    await taps(who.person, "Oui, retirer", "État : retirée")
    await who.follows_mail("votre certificat est prêt")
    told = await who.person.sees("Ce lien a été remplacé ou annulé", fresh=True)
    assert not any("Retirer le certificat" in button.text for button in told.buttons)
