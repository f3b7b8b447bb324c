"""Two signatories, from two accounts, in any order; refusing; "this is not me"."""

import re

import pytest

from playground.demo import software
from playground.demo.cast import Applicant
from playground.demo.papers import paper
from tests.journeys.cast import Cast, someone
from tests.journeys.desk import open_card, unblock
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


@pytest.mark.parametrize("holder_first", [True, False])
async def test_two_people_sign_in_any_order(cast: Cast, holder_first: bool) -> None:
    who, other, number = await order_for_two(cast)
    first, second = (who, other) if holder_first else (other, who)
    await software.sign(first)
    assert "Les autres signataires ont jusqu'au" in (await first.person.last()).text
    await software.sign(second)
    done = await second.person.sees("votre signature est enregistrée")
    assert "examine la demande pendant ses heures d'ouverture" in done.text
    await cast.world.wait_mail(first.identity.email, f"Demande {number} : tout est signé")
    await cast.world.wait_mail(second.identity.email, f"Demande {number} : tout est signé")
    officer = await cast.officer()
    await open_card(officer, number)
    card = await officer.last()
    assert card.text.count("signé ✅") == 2


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
